"""What came of a check: findings, documents that could not be read, and the report that holds both."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from impartiality_lint.assessment import Assessment
from impartiality_lint.document import DocumentType, Location
from impartiality_lint.policy import Clause, Commitment, Policy, Severity

CLEAN, FOUND, NOT_CHECKED = 0, 1, 2
"""Exit codes: nothing at or above the fail level; findings; something could not be checked."""


OLD_AFTER_MONTHS = 12
"""A law register that was last checked longer ago is named in reports."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A phrase that breaks a commitment. `start` and `end` are offsets in the text of block `block`.

    `text` is what stands there, and `sentence` the sentence around it, except that personal data are not repeated;
    `start - sentence_start` is where `text` begins in it.

    `commitments` are all that this sentence breaks, the finding's own first. `agreement` (0 to 1) is the second
    opinion's where it decided how serious the finding is, else None. `clauses` are the ids of the policy's clauses that
    the rule watches.
    """

    rule: str
    commitment: str
    commitments: tuple[str, ...]
    severity: Severity
    message: str
    why: str
    instead: str
    path: str
    block: int
    start: int
    end: int
    location: Location
    text: str
    sentence: str
    sentence_start: int
    agreement: float | None = None
    clauses: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """An identity that survives edits elsewhere: rule and sentence, no position, no readable text."""
        words = " ".join(re.findall(r"\w+", self.sentence.lower()))
        return hashlib.sha256(f"{self.rule}\n{words}".encode()).hexdigest()[:16]

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The key by which findings are sorted: as a person reads."""
        return (self.path, self.block, self.start, self.rule)


@dataclass(frozen=True, kw_only=True)
class Unread:
    """A document, or a part of one, that could not be checked, and the reason in one sentence."""

    path: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CheckedDocument:
    """One document that was read, with its findings in reading order."""

    path: str
    format: str
    type: DocumentType
    type_reason: str
    words: int
    findings: tuple[Finding, ...]
    assessment: Assessment = field(default_factory=Assessment)


@dataclass(frozen=True, kw_only=True)
class Report:
    """The outcome of one run over any number of documents.

    `second_opinion` identifies the model that wide rules were weighed with; None when they were not heard. `day` is the
    day by whose law the documents were judged, `register_as_at` the day as at which the law register was last checked.
    """

    policy: Policy
    second_opinion: str | None
    day: date
    register_as_at: date
    commitments: tuple[Commitment, ...]
    documents: tuple[CheckedDocument, ...]
    unread: tuple[Unread, ...]

    @property
    def register_is_old(self) -> bool:
        """Whether the law register was last checked more than twelve months before the day of the documents."""
        months = (self.day.year - self.register_as_at.year) * 12 + self.day.month - self.register_as_at.month
        return months > OLD_AFTER_MONTHS

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, by document and in reading order."""
        return tuple(finding for document in self.documents for finding in document.findings)

    def broken(self, commitment: str) -> int:
        """How many findings of level warning or error break a commitment."""
        return len(self._breaches(commitment))

    def broken_clauses(self, commitment: str) -> list[tuple[Clause, int]]:
        """The clauses that the same findings break, in the policy's order, each with the number of those findings."""
        broken = Counter(clause for finding in self._breaches(commitment) for clause in finding.clauses)
        return [(clause, broken[clause.id]) for clause in self.policy.clauses if clause.id in broken]

    def _breaches(self, commitment: str) -> list[Finding]:
        serious = (finding for finding in self.findings if finding.severity is not Severity.SUGGESTION)
        return [finding for finding in serious if finding.commitment == commitment]

    def exit_code(self, fail_level: Severity | None = None) -> int:
        """What a run ends with: 2 if anything was not checked, 1 if findings reach `fail_level` (the policy's), else 0."""
        if self.unread:
            return NOT_CHECKED
        level = fail_level or self.policy.fail_level
        return FOUND if any(finding.severity.reaches(level) for finding in self.findings) else CLEAN
