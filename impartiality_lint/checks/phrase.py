"""Tier 1: listed phrases in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.match import Match
from impartiality_lint.checks.placing import contexts_of_span, root_of_span
from impartiality_lint.language.phrases import compile_phrases, plain, trigger_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.patterns import PhrasePattern

_LEADING_MARKS = " \"'“‘([*•–-"


class PhraseMatcher:
    """Finds the phrases of a `says:` rule."""

    def __init__(self, pattern: PhrasePattern) -> None:
        self._pattern = pattern
        self._regex = compile_phrases(pattern.says)
        self.triggers = triggers_of(pattern.says)

    def matches(self, analysis: Analysis) -> Iterator[Match]:
        """Yield each listed phrase, if the parties that the rule asks for are named."""
        if not self._names_a_party(analysis):
            return
        text = plain(analysis.sentence.text)
        for found in self._regex.finditer(text):
            if self._pattern.opens and text[: found.start()].strip(_LEADING_MARKS):
                continue
            root = root_of_span(analysis, *found.span())
            clause = analysis.clause_around(root) if root is not None else None
            yield Match(
                start=found.start(), end=found.end(), clause=clause, contexts=contexts_of_span(analysis, *found.span())
            )

    def miss(self, analysis: Analysis) -> str:
        """Say whether the phrase or the party is missing."""
        if self._regex.search(plain(analysis.sentence.text)) is None:
            return "none of its phrases is there"
        if not self._names_a_party(analysis):
            return f"none of {', '.join(self._pattern.mentions)} is named"
        return "the phrase does not open the sentence"

    def _names_a_party(self, analysis: Analysis) -> bool:
        wanted = set(self._pattern.mentions)
        return not wanted or any(analysis.lexicon.parties.party(token) in wanted for token in analysis.doc)


def triggers_of(phrases: Iterable[str]) -> frozenset[str] | None:
    """Words of which a sentence must hold one; None if one of the phrases has no sure word."""
    each = [trigger_words(phrase) for phrase in phrases]
    return frozenset().union(*each) if all(each) else None
