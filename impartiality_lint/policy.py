"""What a policy promises and how its rules say that a promise is broken: values only, no behaviour of a check."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from impartiality_lint.document import DocumentType
from impartiality_lint.patterns import ClausePattern, Pattern


class Severity(StrEnum):
    """How sure and how serious a finding is (labelling guideline, "Severity")."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    def reaches(self, level: "Severity") -> bool:
        """Whether this severity is at or above `level`."""
        order = list(Severity)
        return order.index(self) <= order.index(level)


class Status(StrEnum):
    """Whether a rule is trusted: `wide` and `trial` rules do not fail a check by themselves."""

    STABLE = "stable"
    WIDE = "wide"
    TRIAL = "trial"


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """A promise that the policies make, as rules, reports and the corpus name it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One way in which language breaks a commitment.

    `unless` names contexts that excuse a match; `also` the further commitments that such a sentence breaks;
    `types` the document types it applies to (all, when empty). `flags` are sentences that must fire exactly this
    rule of its commitment, `allows` sentences that must not fire it; `todo_flags` and `todo_allows` are known misses
    and known false alarms, which fail as soon as they start to work.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    severity: Severity
    message: str
    why: str
    instead: str
    find: Pattern
    flags: tuple[str, ...]
    allows: tuple[str, ...]
    commitment: str = ""
    unless: tuple[str | ClausePattern, ...] = ()
    also: tuple[str, ...] = ()
    types: tuple[DocumentType, ...] = ()
    status: Status = Status.STABLE
    todo_flags: tuple[str, ...] = ()
    todo_allows: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A clause of a policy: its section, our short paraphrase, the commitments it makes, and who watches over it.

    `watched_by` names rules, or commitments for all their rules; `not_watched` says what no rule can watch and why.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    section: str
    text: str
    commitments: tuple[str, ...] = ()
    watched_by: tuple[str, ...] = ()
    not_watched: str = ""


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A service's impartiality policy: its clauses, and where it asks for more or less than the rules do by themselves.

    `severities` and `types` map a rule id or a commitment id to a severity, and to the types of document that it is for;
    `off` lists rules and commitments that do not apply. `fail_level` is the lowest severity with which a check fails.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    title: str
    source: str
    clauses: tuple[Clause, ...]
    reviewed_by: str = ""
    fail_level: Severity = Severity.ERROR
    severities: dict[str, Severity] = field(default_factory=dict)
    types: dict[str, tuple[DocumentType, ...]] = field(default_factory=dict)
    off: tuple[str, ...] = ()

    def asks_for(self, rule: Rule) -> bool:
        """Whether a rule is on under this policy."""
        return not {rule.id, rule.commitment} & set(self.off)

    def clauses_of(self, rule: Rule) -> tuple[Clause, ...]:
        """The clauses that a rule watches: those that name it, else those that name its commitment."""
        by_name = tuple(clause for clause in self.clauses if rule.id in clause.watched_by)
        return by_name or tuple(clause for clause in self.clauses if rule.commitment in clause.watched_by)

    def severity_of(self, rule: Rule) -> Severity:
        """The severity that this policy gives a rule: by its id, else by its commitment, else the rule's own."""
        return self.severities.get(rule.id) or self.severities.get(rule.commitment) or rule.severity

    def types_of(self, rule: Rule) -> tuple[DocumentType, ...]:
        """The types of document that this policy wants a rule for, found as its severity is; all, when empty."""
        return self.types.get(rule.id) or self.types.get(rule.commitment) or rule.types

    def in_order(self, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
        """The commitments that this policy does not put aside, as its clauses name them first; then the others."""
        named = [name for clause in self.clauses for name in clause.commitments]
        kept = [commitment for commitment in commitments if commitment.id not in self.off]
        return tuple(sorted(kept, key=lambda each: named.index(each.id) if each.id in named else len(named)))
