"""A rule made ready to run: its pattern compiled, its exceptions too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from impartiality_lint.checks.document import AspectMatcher, DocumentCheck, PresenceMatcher
from impartiality_lint.checks.match import Match
from impartiality_lint.checks.matching import KINDS, Excuse
from impartiality_lint.checks.placing import contexts_of_span, root_of_span
from impartiality_lint.patterns import AspectPattern, DocumentPattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from impartiality_lint.checks.match import Matcher
    from impartiality_lint.checks.observation import Observation
    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.policy import Rule

DOCUMENT_KINDS: dict[type, Callable[[Any], DocumentCheck]] = {
    DocumentPattern: PresenceMatcher,
    AspectPattern: AspectMatcher,
}
"""Which check looks for which kind of pattern in a whole document."""


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
            if not is_excused(found, whole, self.exceptions):
                yield found

    def violations(self, analysis: Analysis) -> Iterator[Match]:
        """Yield the matches that nothing excuses."""
        for match in self.matcher.matches(analysis):
            if not any(exception.excuses(match, analysis) for exception in self.exceptions):
                yield match


def is_excused(found: Observation, whole: Whole, exceptions: Sequence[Excuse]) -> bool:
    """Whether what was found in a document stands in a place that one of these exceptions excuses."""
    if not exceptions:
        return False
    analysis = next(whole.analyse([found.sentence]))
    root = root_of_span(analysis, found.start, found.end)
    match = Match(
        start=found.start,
        end=found.end,
        clause=analysis.clause_around(root) if root is not None else None,
        contexts=contexts_of_span(analysis, found.start, found.end),
    )
    return any(exception.excuses(match, analysis) for exception in exceptions)
