"""What looks for a pattern in a sentence, and what excuses a match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from impartiality_lint.checks.clause import ClauseMatcher
from impartiality_lint.checks.phrase import PhraseMatcher
from impartiality_lint.checks.word import WordMatcher
from impartiality_lint.language.phrases import PhraseIndex
from impartiality_lint.patterns import ClausePattern, PhrasePattern, WordPattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from impartiality_lint.checks.match import Match, Matcher
    from impartiality_lint.language.analysis import Analysis

KINDS: dict[type, Callable[[Any], Matcher]] = {
    PhrasePattern: PhraseMatcher,
    WordPattern: WordMatcher,
    ClausePattern: ClauseMatcher,
}
"""Which check looks for which kind of pattern in a sentence."""


class Excuse:
    """One item of `unless`: a context's name, or a clause pattern that excuses."""

    def __init__(self, item: str | ClausePattern) -> None:
        self.item = item
        only_says = isinstance(item, ClausePattern) and item == ClausePattern(says=item.says)
        self._phrases = PhraseIndex(item.says) if isinstance(item, ClausePattern) and only_says else None
        self._matcher = ClauseMatcher(item) if isinstance(item, ClausePattern) and not only_says else None

    def excuses(self, match: Match, analysis: Analysis) -> bool:
        """Whether the match is said in this context, or its clause (for `says` alone: its sentence) fits this pattern."""
        if self._phrases is not None:
            return bool(self._phrases.find(analysis.sentence.text, analysis.sentence.words))
        if self._matcher is not None:
            return match.clause is not None and self._matcher.first_failure(match.clause, analysis) is None
        return self.item in match.contexts

    def __str__(self) -> str:
        if isinstance(self.item, str):
            return self.item
        slots = {name: value for name, value in vars(self.item).items() if value}
        return ", ".join(
            f"{name.rstrip('_')}: {'/'.join(value[:3]) if isinstance(value, tuple) else value}"
            for name, value in slots.items()
        )
