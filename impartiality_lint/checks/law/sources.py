"""Duties and rights whose only source is of the wrong kind: a website, a local policy, somebody's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.citations import cites_law
from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence

_COMMITMENT = "law-based"


def observe_sources(whole: Whole) -> Iterator[Observation]:
    """Yield the source that a sentence names for a duty or right, where it is no law and there is none beside it."""
    unsourced = {id(v.sentence): v.sentence for v in whole.violations if v.rule.commitment == _COMMITMENT}
    for sentence in unsourced.values():
        found = whole.rulebook.wrong_sources.search(plain(sentence.text))
        if found and not _cites(sentence):
            yield Observation(state="wrong-kind", sentence=sentence, start=found.start(), end=found.end())


def _cites(sentence: Sentence) -> bool:
    return cites_law(" ".join((sentence.text, sentence.before, sentence.stem, sentence.heading)))
