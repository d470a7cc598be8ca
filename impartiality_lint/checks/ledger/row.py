"""What the ledger holds of each party, before places on the page are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from impartiality_lint.language.sentences import Sentence


@dataclass(frozen=True, kw_only=True)
class Counted:
    """One thing that is said of a party. `start` and `end` are offsets in the sentence."""

    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class PartyRow:
    """What a document says of one party; the columns are those of `assessment.LedgerRow`.

    `mentions` counts the sentences that name the party, the reader among the parents.
    """

    party: str
    mentions: int
    favourable: tuple[Counted, ...] = ()
    unfavourable: tuple[Counted, ...] = ()
    duties_with_source: tuple[Counted, ...] = ()
    duties_without_source: tuple[Counted, ...] = ()
    quoted: tuple[Counted, ...] = ()
    reported_neutrally: tuple[Counted, ...] = ()
    reported_doubtingly: tuple[Counted, ...] = ()
    reported_endorsingly: tuple[Counted, ...] = ()
    judged_by_others: tuple[Counted, ...] = ()
    tribunal_findings: tuple[Counted, ...] = ()
    law: tuple[Counted, ...] = ()
