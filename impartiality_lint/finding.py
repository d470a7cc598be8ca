"""What came of a check: findings, documents that could not be read, and the report that holds both."""

import hashlib
import re
from dataclasses import dataclass, field

from impartiality_lint.assessment import Assessment
from impartiality_lint.document import DocumentType, Location
from impartiality_lint.policy import Commitment, Policy, Severity

CLEAN, FOUND, NOT_CHECKED = 0, 1, 2
"""Exit codes: nothing at or above the fail level; findings; something could not be checked."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A phrase that breaks a commitment. `start` and `end` are offsets in the text of block `block`.

    `text` is what stands there, and `sentence` the sentence around it, except that personal data are not repeated.

    `commitments` are all that this sentence breaks, the finding's own first. `agreement` (0 to 1) is the second
    opinion's where it decided how serious the finding is, else None.
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
    words: int
    findings: tuple[Finding, ...]
    assessment: Assessment = field(default_factory=Assessment)


@dataclass(frozen=True, kw_only=True)
class Report:
    """The outcome of one run over any number of documents.

    `second_opinion` identifies the model that wide rules were weighed with; None when they were not heard.
    """

    policy: Policy
    second_opinion: str | None
    commitments: tuple[Commitment, ...]
    documents: tuple[CheckedDocument, ...]
    unread: tuple[Unread, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, by document and in reading order."""
        return tuple(finding for document in self.documents for finding in document.findings)

    def broken(self, commitment: str) -> int:
        """How many findings of level warning or error break a commitment."""
        serious = (finding for finding in self.findings if finding.severity is not Severity.SUGGESTION)
        return sum(finding.commitment == commitment for finding in serious)

    def exit_code(self, fail_level: Severity) -> int:
        """What a run ends with: 2 if anything was not checked, 1 if findings reach `fail_level`, else 0."""
        if self.unread:
            return NOT_CHECKED
        return FOUND if any(finding.severity.reaches(fail_level) for finding in self.findings) else CLEAN
