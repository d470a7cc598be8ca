import pytest

from impartiality_lint.language.phrases import compile_phrases, plain, trigger_words


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("[fight] your/their corner", "They fought their corner.", "fought their corner"),
        ("[drag] ... feet", "It has been dragging its heels and feet.", "dragging its heels and feet"),
        ("what a (complete) shame", "What a shame!", "What a shame"),
        ("what a (complete) shame", "What a complete shame", "What a complete shame"),
        ("don't settle", "Don’t settle for less", "Don't settle"),
        ("best", "bestow", None),
        ("[drag] ... feet", "It dragged. Its feet were wet.", None),
        ("so-called", "this so-called offer", "so-called"),
    ],
)
def test_a_phrase_is_found_as_its_notation_says(phrase: str, text: str, found: str | None) -> None:
    match = compile_phrases([phrase]).search(plain(text))
    assert (match.group() if match else None) == found


def test_the_longest_phrase_wins() -> None:
    match = compile_phrases(["waste", "waste of time"]).search("a waste of time")
    assert match is not None
    assert match.group() == "waste of time"


def test_straightening_quotes_keeps_every_offset() -> None:
    text = "It’s “so” – yes"
    assert len(plain(text)) == len(text)


def test_a_trigger_is_a_word_that_every_match_holds() -> None:
    assert trigger_words("[fight] your corner") >= {"corner"}
    assert trigger_words("...") == frozenset()
