"""Of whom a sentence speaks well or ill in the author's own voice."""

from collections import Counter

import pytest

from impartiality_lint.checks.ledger import predications_of
from impartiality_lint.checks.ledger.colours import Polarity
from impartiality_lint.checks.ledger.scene import SERVICE
from impartiality_lint.checks.ledger.voices import Voice
from impartiality_lint.rulebook import Rulebook
from tests.checks.ledger.documents import whole_of
from tests.checks.ledger.sentences import JUDGING, NOT_JUDGING

_SIGNS = {Polarity.FAVOURABLE: "+", Polarity.UNFAVOURABLE: "-"}


def judged(text: str, rulebook: Rulebook) -> str:
    """The parties in order, each with a sign for every judgement: "parent + + school -"."""
    counts = Counter(
        (item.party, _SIGNS[item.polarity])
        for item in predications_of(whole_of(text, rulebook))
        if item.voice is Voice.AUTHOR and item.party != SERVICE
    )
    parties = sorted({party for party, _ in counts})
    return " ".join(
        " ".join([party, *(sign for sign in "+-" for _ in range(counts[party, sign]))]) for party in parties
    )


@pytest.mark.parametrize(("text", "expected"), JUDGING, ids=[text for text, _ in JUDGING])
def test_a_judgement_is_told_with_its_party_and_colour(text: str, expected: str, rulebook: Rulebook) -> None:
    assert judged(text, rulebook) == expected


@pytest.mark.parametrize("text", NOT_JUDGING)
def test_what_judges_nobody_in_our_own_voice_is_not_counted(text: str, rulebook: Rulebook) -> None:
    assert judged(text, rulebook) == ""
