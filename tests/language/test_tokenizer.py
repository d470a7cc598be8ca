import pytest

from impartiality_lint.language.pipeline import load_pipeline
from impartiality_lint.language.spelling import norm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under section 36(8), s.36 and §36", "Under|section|36(8)|,|s.36|and|§|36"),
        ("Send form SEND35A (see 9.14).", "Send|form|SEND35A|(|see|9.14|)|."),
        ("EHCP's don’t and can't", "EHCP|'s|do|n’t|and|ca|n't"),
        ("parents' views and/or wishes", "parents|'|views|and/or|wishes"),
        ("help@our-service.org.uk or www.gov.uk/send.", "help@our-service.org.uk|or|www.gov.uk/send|."),
        ("Call 01632 960123 or 020-7946-0018!", "Call|01632|960123|or|020-7946-0018|!"),
        ("• It’s “fair”…", "•|It|’s|“|fair|”|…"),
        ("a one-sided, co-operative re-read", "a|one|-|sided|,|co-operative|re-read"),
        ("They cannot pay £6,000.", "They|can|not|pay|£|6,000|."),
        ("SEN/SEND 2014/15, 12-Mar-2024", "SEN|/|SEND|2014/15|,|12-Mar-2024"),
    ],
)
def test_text_of_leaflets_comes_apart_as_written(text: str, expected: str) -> None:
    assert "|".join(token.text for token in load_pipeline().make_doc(text)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("apologised", "apologized"),
        ("Organisation", "organization"),
        ("promised", "promised"),
        ("otherwise", "otherwise"),
        ("behaviours", "behaviors"),
        ("n’t", "not"),
        ("“", '"'),
        ("noise", "noise"),
    ],
)
def test_spellings_of_one_word_meet_in_their_norm(word: str, expected: str) -> None:
    assert norm(word) == expected
