"""Whether a document that explains rights, duties or time limits names the law or guidance that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.assessment import Verdict
from impartiality_lint.checks.aspects.purpose import is_too_short
from impartiality_lint.checks.aspects.wording import holds, places
from impartiality_lint.checks.observation import Observation
from impartiality_lint.document import BlockKind
from impartiality_lint.language.citations import cites_law

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence

_NAME = "sources-given"


def look_at_sources(whole: Whole) -> Iterator[Observation]:
    """Yield `absent` at the first right, duty or time limit of a document that names no source at all."""
    if _first_source(whole) is not None:
        return
    stated = _first_statement(whole)
    if stated is not None and not is_too_short(whole):
        sentence, start, end = stated
        yield Observation(state="absent", sentence=sentence, start=start, end=end)


def verdict(whole: Whole) -> Verdict:
    """Return whether sources are `present` or `absent`; `n/a` for a document that explains nothing in need of one."""
    source = _first_source(whole)
    if source is not None:
        return Verdict(name=_NAME, value="present", reason=f"It names a source: '{source.text}'")
    stated = _first_statement(whole)
    if stated is None or is_too_short(whole):
        return Verdict(name=_NAME, value="n/a", reason="It explains no right, duty or legal time limit.")
    return Verdict(name=_NAME, value="absent", reason=f"It names no source, and it says: '{stated[0].text}'")


def _first_source(whole: Whole) -> Sentence | None:
    return next((sentence for sentence in whole.sentences if _names_a_source(sentence, whole)), None)


def _names_a_source(sentence: Sentence, whole: Whole) -> bool:
    """Whether law is cited outside the words that only tell what the service itself obeys."""
    text = sentence.text
    for start, end in reversed(places(whole.rulebook.tables.sources.no_source, sentence)):
        text = text[:start] + text[end:]
    return cites_law(text)


def _first_statement(whole: Whole) -> tuple[Sentence, int, int] | None:
    """The first sentence that states a right, a duty or a time limit, and where in it."""
    table = whole.rulebook.tables.sources
    broken = {id(v.sentence): (v.start, v.end) for v in whole.violations if v.rule.id in table.stated_by}
    for sentence in whole.sentences:
        if sentence.kind is BlockKind.QUOTE or holds(table.unless, sentence):
            continue
        if id(sentence) in broken:
            return (sentence, *broken[id(sentence)])
        if found := places(table.explains, sentence):
            return (sentence, *found[0])
    return None
