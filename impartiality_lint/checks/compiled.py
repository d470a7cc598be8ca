"""A rule made ready to run: its pattern compiled, its exceptions too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from impartiality_lint.checks.clause import ClauseMatcher
from impartiality_lint.checks.document import AspectMatcher, DocumentCheck, PresenceMatcher
from impartiality_lint.checks.match import Match
from impartiality_lint.checks.phrase import PhraseMatcher
from impartiality_lint.checks.placing import contexts_of_span, root_of_span
from impartiality_lint.checks.word import WordMatcher
from impartiality_lint.language.phrases import PhraseIndex
from impartiality_lint.patterns import AspectPattern, ClausePattern, DocumentPattern, PhrasePattern, WordPattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from impartiality_lint.checks.match import Matcher
    from impartiality_lint.checks.observation import Observation
    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.policy import Rule

KINDS: dict[type, Callable[[Any], Matcher]] = {
    PhrasePattern: PhraseMatcher,
    WordPattern: WordMatcher,
    ClausePattern: ClauseMatcher,
}
"""Which check looks for which kind of pattern in a sentence."""

DOCUMENT_KINDS: dict[type, Callable[[Any], DocumentCheck]] = {
    DocumentPattern: PresenceMatcher,
    AspectPattern: AspectMatcher,
}
"""Which check looks for which kind of pattern in a whole document."""


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


@dataclass(frozen=True, kw_only=True)
class CompiledRule:
    """A rule with what it takes to run it."""

    rule: Rule

    @cached_property
    def matcher(self) -> Matcher:
        """The check for a sentence-level rule."""
        return KINDS[type(self.rule.find)](self.rule.find)

    @cached_property
    def document_check(self) -> DocumentCheck:
        """The check for a document-level rule."""
        return DOCUMENT_KINDS[type(self.rule.find)](self.rule.find)

    @cached_property
    def exceptions(self) -> tuple[Excuse, ...]:
        """What excuses a match, in the order of the rule file."""
        return tuple(Excuse(item) for item in self.rule.unless)

    @property
    def reads_documents(self) -> bool:
        """Whether the rule is about a whole document."""
        return type(self.rule.find) in DOCUMENT_KINDS

    def could_match(self, words: frozenset[str]) -> bool:
        """Whether a sentence with these words is worth parsing for this rule."""
        return self.matcher.triggers is None or not self.matcher.triggers.isdisjoint(words)

    def observations(self, whole: Whole) -> Iterator[Observation]:
        """Yield what a document-level rule finds, unless its place is said in a context that excuses."""
        for found in self.document_check.observations(whole):
            if not self.exceptions or not self._is_excused(found, whole):
                yield found

    def _is_excused(self, found: Observation, whole: Whole) -> bool:
        analysis = next(whole.analyse([found.sentence]))
        root = root_of_span(analysis, found.start, found.end)
        match = Match(
            start=found.start,
            end=found.end,
            clause=analysis.clause_around(root) if root is not None else None,
            contexts=contexts_of_span(analysis, found.start, found.end),
        )
        return any(exception.excuses(match, analysis) for exception in self.exceptions)

    def violations(self, analysis: Analysis) -> Iterator[Match]:
        """Yield the matches that nothing excuses."""
        for match in self.matcher.matches(analysis):
            if not any(exception.excuses(match, analysis) for exception in self.exceptions):
                yield match
