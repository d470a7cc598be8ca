"""The aspects under which a whole document is looked at, by the names that rules use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.aspects.options import look_at_options
from impartiality_lint.checks.aspects.options import verdict as options_verdict
from impartiality_lint.checks.aspects.personal_data import look_for_personal_data
from impartiality_lint.checks.aspects.position import look_at_position
from impartiality_lint.checks.aspects.position import verdict as position_verdict
from impartiality_lint.checks.aspects.readability import look_at_readability
from impartiality_lint.checks.aspects.sides import look_at_sides
from impartiality_lint.checks.aspects.sides import verdict as sides_verdict
from impartiality_lint.checks.aspects.sources import look_at_sources
from impartiality_lint.checks.aspects.sources import verdict as sources_verdict
from impartiality_lint.checks.law.citations import observe_citations
from impartiality_lint.checks.law.limits import observe_limits
from impartiality_lint.checks.law.proposals import observe_proposals
from impartiality_lint.checks.law.sources import observe_sources
from impartiality_lint.checks.law.terms import observe_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from impartiality_lint.assessment import Verdict
    from impartiality_lint.checks.observation import Observation
    from impartiality_lint.checks.whole import Whole

ASPECTS: Mapping[str, Callable[[Whole], Iterator[Observation]]] = {
    "citation": observe_citations,
    "time-limit": observe_limits,
    "term": observe_terms,
    "proposal": observe_proposals,
    "source": observe_sources,
    "position": look_at_position,
    "sources": look_at_sources,
    "options": look_at_options,
    "sides": look_at_sides,
    "readability": look_at_readability,
    "personal-data": look_for_personal_data,
}
"""Which look yields the observations that `aspect:` of a rule names."""

VERDICTS: tuple[Callable[[Whole], Verdict], ...] = (
    position_verdict,
    sources_verdict,
    options_verdict,
    sides_verdict,
)
"""Which looks give a verdict on a whole document, in the order of reports."""
