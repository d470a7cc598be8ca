"""What comes of a check before it becomes a finding: a rule and the place where a sentence breaks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from impartiality_lint.policy import Severity

if TYPE_CHECKING:
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.policy import Policy, Rule


@dataclass(frozen=True, kw_only=True)
class Violation:
    """A rule that a sentence breaks. `start` and `end` are offsets in the sentence; `values` fill the message.

    `shown_as` stands in reports for the words at this place, where these must not be repeated. `agreement` is the
    second opinion's, where it decided; `gravest` is the most that the violation may amount to.
    """

    rule: Rule
    sentence: Sentence
    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)
    shown_as: str | None = None
    agreement: float | None = None
    gravest: Severity = Severity.ERROR

    def severity(self, policy: Policy) -> Severity:
        """How serious a policy takes it to be, within what the second opinion allows."""
        severity = policy.severity_of(self.rule)
        return self.gravest if severity.reaches(self.gravest) else severity
