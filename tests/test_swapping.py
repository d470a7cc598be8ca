from collections.abc import Callable

import pytest

from impartiality_lint.language.analysis import Analysis
from impartiality_lint.swapping import exchange_parties, replace_each_party

PARTIES = {"local-authority": ("council", "local authority"), "school": ("school",), "parent": ("parent", "mother")}


def test_every_noun_of_a_party_is_replaced_in_its_number() -> None:
    swapped = list(replace_each_party("Mothers wrote.", PARTIES, ("parent", "school")))
    assert swapped == ["Schools wrote."]


def test_parties_change_places(parse: Callable[..., Analysis]) -> None:
    exchanged = list(exchange_parties(parse("The council ignored the school.")))
    assert "The school ignored the council." in exchanged
    assert len(exchanged) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The school transport policy is new.",
        "The council’s decision not to assess came in May.",
        "Under section 36 of the Children and Families Act 2014 the council decides.",
        "The family wrote in May.",
    ],
)
def test_a_sentence_that_names_no_free_party_is_left_alone(parse: Callable[..., Analysis], sentence: str) -> None:
    assert list(exchange_parties(parse(sentence))) == []
