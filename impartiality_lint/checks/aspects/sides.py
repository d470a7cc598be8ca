"""Whether the document as a whole takes a side: the ledger of who is judged, weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.assessment import Verdict
from impartiality_lint.checks.ledger import lean_of_document, predications_of
from impartiality_lint.checks.ledger.colours import Polarity
from impartiality_lint.checks.ledger.voices import Voice
from impartiality_lint.checks.observation import Observation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.ledger.lean import Lean, Tally
    from impartiality_lint.checks.ledger.predications import Predication
    from impartiality_lint.checks.whole import Whole

NAME = "sides-balanced"
BALANCED = "balanced"
TOO_LITTLE = "too little to judge"


def look_at_sides(whole: Whole) -> Iterator[Observation]:
    """Yield "lopsided" at the first judgement that makes the document lean; `values` has lean and counts."""
    lean = lean_of_document(whole)
    first = next((item for item in predications_of(whole) if _carries(item, lean)), None)
    if first is not None:
        yield Observation(
            state="lopsided",
            sentence=first.sentence,
            start=first.start,
            end=first.end,
            values={"lean": in_words(lean), "counts": counts(lean)},
        )


def verdict(whole: Whole) -> Verdict:
    """The verdict "sides-balanced" with its counts."""
    lean = lean_of_document(whole)
    value = in_words(lean) or (BALANCED if lean.is_judged_enough else TOO_LITTLE)
    return Verdict(name=NAME, value=value, reason=_reason(lean))


def in_words(lean: Lean) -> str:
    """ "leans to parent; leans against local-authority", or nothing."""
    parts = (("leans to", lean.towards), ("leans against", lean.against))
    return "; ".join(f"{way} {', '.join(parties)}" for way, parties in parts if parties)


def counts(lean: Lean) -> str:
    """ "local-authority: 1 favourable, 7 unfavourable; parent: 4 favourable, 0 unfavourable"."""
    return "; ".join(f"{party}: {_both(counted)}" for party, counted in lean.tallies.items())


def _both(counted: Tally) -> str:
    return f"{counted.favourable} favourable, {counted.unfavourable} unfavourable"


def _reason(lean: Lean) -> str:
    if not lean.tallies:
        return "No party is judged in the author's own voice."
    return f"Judgements in the author's own voice: {counts(lean)}."


def _carries(item: Predication, lean: Lean) -> bool:
    if item.voice is not Voice.AUTHOR:
        return False
    if item.polarity is Polarity.UNFAVOURABLE:
        return item.party in lean.against
    return item.party in lean.towards
