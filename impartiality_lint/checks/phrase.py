"""Tier 1: listed phrases in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.match import Match
from impartiality_lint.checks.placing import contexts_of_span, root_of_span
from impartiality_lint.language.phrases import PhraseIndex, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.patterns import PhrasePattern

_LEADING_MARKS = " \"'“‘([*•–-"


class PhraseMatcher:
    """Finds the phrases of a `says:` rule."""

    def __init__(self, pattern: PhrasePattern) -> None:
        self._pattern = pattern
        self._phrases = PhraseIndex(pattern.says)
        self.triggers = self._phrases.triggers

    def matches(self, analysis: Analysis) -> Iterator[Match]:
        """Yield each listed phrase, if the parties that the rule asks for are named."""
        spans = self._phrases.find(analysis.sentence.text, analysis.sentence.words)
        if not spans or not self._names_a_party(analysis):
            return
        for start, end in spans:
            if self._pattern.opens and plain(analysis.sentence.text)[:start].strip(_LEADING_MARKS):
                continue
            root = root_of_span(analysis, start, end)
            clause = analysis.clause_around(root) if root is not None else None
            yield Match(start=start, end=end, clause=clause, contexts=contexts_of_span(analysis, start, end))

    def miss(self, analysis: Analysis) -> str:
        """Say whether the phrase or the party is missing."""
        if not self._phrases.find(analysis.sentence.text, analysis.sentence.words):
            return "none of its phrases is there"
        if not self._names_a_party(analysis):
            return f"none of {', '.join(self._pattern.mentions)} is named"
        return "the phrase does not open the sentence"

    def _names_a_party(self, analysis: Analysis) -> bool:
        wanted = set(self._pattern.mentions)
        return not wanted or any(analysis.lexicon.parties.party(token) in wanted for token in analysis.doc)
