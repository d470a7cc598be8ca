"""What a document is found to be as a whole: its verdicts, the ledger of who is judged, and the law it cites."""

from dataclasses import dataclass

from impartiality_lint.document import Location


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One verdict on a whole document: `value` is what programs read, `reason` the same in a sentence for people."""

    name: str
    value: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CitedLaw:
    """A mention of law or guidance as it stands in the document, and what the register makes of it.

    `resolved` names instrument and provision ("CFA 2014 s 36(8)"), None if it cannot be known; `status` is a
    `law.CitationStatus`. `start` and `end` are offsets in the text of block `block`.
    """

    text: str
    resolved: str | None
    status: str
    block: int
    start: int
    end: int
    location: Location


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence behind a count of the ledger, and the words in it that were counted; offsets in block `block`."""

    sentence: str
    words: str
    block: int
    start: int
    end: int
    location: Location


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """What the document says of one party. Only `favourable` and `unfavourable` are in the author's own voice and weighed.

    `duties_with_source` and `duties_without_source` are what the party must do; `quoted` and `reported_*` what it is
    given to say, by the colour of the reporting verb; `judged_by_others` what quoted or attributed voices say of it;
    `tribunal_findings` and `law` what a tribunal found and the law lays down about it.
    """

    party: str
    mentions: int
    favourable: tuple[Statement, ...] = ()
    unfavourable: tuple[Statement, ...] = ()
    duties_with_source: tuple[Statement, ...] = ()
    duties_without_source: tuple[Statement, ...] = ()
    quoted: tuple[Statement, ...] = ()
    reported_neutrally: tuple[Statement, ...] = ()
    reported_doubtingly: tuple[Statement, ...] = ()
    reported_endorsingly: tuple[Statement, ...] = ()
    judged_by_others: tuple[Statement, ...] = ()
    tribunal_findings: tuple[Statement, ...] = ()
    law: tuple[Statement, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """Everything that is said of a document as a whole.

    `about` is what it is for (service, dispute or other), `about_reason` what tells that, in a sentence.
    """

    about: str = "other"
    about_reason: str = ""
    verdicts: tuple[Verdict, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    citations: tuple[CitedLaw, ...] = ()
