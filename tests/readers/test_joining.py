from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.document import BlockKind, Location
from impartiality_lint.readers.joining import JoinedText

from .building import quickly


def test_white_space_of_any_kind_and_length_becomes_one_space() -> None:
    joined = JoinedText()
    joined.add("  one\t\u00a0 two\n", Location(line=1, column=1))
    joined.add("   three  ", Location(line=2, column=1))
    assert joined.text == "one two three"


def test_characters_that_nobody_sees_are_left_out_and_do_not_shift_the_columns() -> None:
    joined = JoinedText()
    joined.add("im\u00adpar\u200btial", Location(line=1, column=1))
    block = joined.block(index=0, kind=BlockKind.PARAGRAPH)
    assert block.text == "impartial"
    assert [block.locate(offset).column for offset in (0, 2, 5)] == [1, 4, 8]


def test_a_place_without_columns_holds_for_all_of_its_text() -> None:
    joined = JoinedText()
    joined.add("one two", Location(paragraph=3))
    block = joined.block(index=0, kind=BlockKind.PARAGRAPH)
    assert len(block.anchors) == 1
    assert block.locate(6) == Location(paragraph=3)


@quickly
@given(st.lists(st.text(alphabet=st.sampled_from("ab \t\u00ad\u2003"), max_size=8), max_size=8))
def test_each_character_is_found_where_it_was_added(lines: list[str]) -> None:
    joined = JoinedText()
    for number, line in enumerate(lines, start=1):
        joined.add(line + "\n", Location(line=number, column=1))
    block = joined.block(index=0, kind=BlockKind.PARAGRAPH)
    assert block.text == " ".join(" ".join(lines).replace("\u00ad", "").split())
    for offset, character in enumerate(block.text):
        place = block.locate(offset)
        found = (lines[(place.line or 0) - 1] + "\n")[(place.column or 0) - 1]
        assert found == character or (found.isspace() and character == " ")
