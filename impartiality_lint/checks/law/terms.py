"""Terms that the law or its bodies have left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.rulebook.knowledge import KnownTerm


def observe_terms(whole: Whole) -> Iterator[Observation]:
    """Yield the first place of each term that was outdated on the day and that nothing in its sentence excuses."""
    for each in whole.rulebook.terms:
        term = each.value
        if (term.from_ is not None and whole.day < term.from_) or _is_its_own_name(whole, each):
            continue
        for sentence in whole.sentences:
            text = plain(sentence.text)
            found = each.names.search(text)
            if (
                found
                and _is_written_as_meant(found.group(), term.old)
                and not each.excused.search(text)
                and not whole.rulebook.told_as_history.search(text)
                and not _is_cited(whole, sentence, found.start())
            ):
                yield Observation(
                    state="outdated",
                    sentence=sentence,
                    start=found.start(),
                    end=found.end(),
                    values={"new": term.new, "since": f" since {term.from_.year}" if term.from_ else ""},
                )
                break


def _is_its_own_name(whole: Whole, term: KnownTerm) -> bool:
    """A service that calls itself by the old name does so more than once."""
    return sum(term.own_name.search(sentence.text) is not None for sentence in whole.sentences) > 1


def _is_cited(whole: Whole, sentence: Sentence, offset: int) -> bool:
    """An old Act is a citation, and rules about citations speak of it."""
    cited = (judged.citation for judged in whole.citations)
    return any(c.sentence is sentence and c.start <= offset < c.end for c in cited)


def _is_written_as_meant(found: str, phrases: tuple[str, ...]) -> bool:
    """An abbreviation counts in capitals only: "LEA", not the surname Lea."""
    capitals = {
        word for phrase in phrases for word in phrase.replace("/", " ").split() if word.isupper() and len(word) > 1
    }
    return all(word in found.split() or word.upper() not in {w.upper() for w in found.split()} for word in capitals)
