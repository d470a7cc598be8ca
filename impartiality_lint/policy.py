"""What a policy promises and how its rules say that a promise is broken: values only, no behaviour of a check."""

from dataclasses import dataclass
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
    """A clause of a policy: its section, our short paraphrase, and the commitment it belongs to."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    section: str
    text: str
    commitment: str


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A service's impartiality policy: its clauses, and where its severities differ from the rules' own.

    `severities` maps a rule id or a commitment id to a severity; `off` lists rules that do not apply.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    title: str
    source: str
    clauses: tuple[Clause, ...]
    severities: dict[str, Severity]
    off: tuple[str, ...] = ()

    def clauses_of(self, commitment: str) -> tuple[Clause, ...]:
        """The clauses of this policy that make a commitment."""
        return tuple(clause for clause in self.clauses if clause.commitment == commitment)

    def severity_of(self, rule: Rule) -> Severity:
        """The severity that this policy gives a rule: by its id, else by its commitment, else the rule's own."""
        return self.severities.get(rule.id) or self.severities.get(rule.commitment) or rule.severity
