from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.readers import read, read_text

from .building import assert_sound, characters_at, quickly, shape


def test_hard_wrapped_lines_become_one_paragraph_and_a_blank_line_ends_it() -> None:
    text = (
        "We give parents impartial information, so that they\ncan make their own decisions.\n\nWe do not take sides.\n"
    )
    assert shape(read_text(text)) == [
        ("paragraph", "We give parents impartial information, so that they can make their own decisions."),
        ("paragraph", "We do not take sides."),
    ]


@pytest.mark.parametrize("marker", ["-", "*", "•", "–", "·", "1.", "(a)", "a)", "ii)", "o", "\uf0b7"])
def test_each_kind_of_marker_makes_list_items_without_the_marker(marker: str) -> None:
    text = f"We will:\n{marker} help parents,\n{marker}\tstay\n   impartial.\n"
    assert shape(read_text(text)) == [
        ("paragraph", "We will:"),
        ("list_item", "help parents,"),
        ("list_item", "stay impartial."),
    ]


def test_a_dash_or_number_that_begins_a_line_inside_a_sentence_is_no_marker() -> None:
    lines = (
        "We work with all parents in the area and with carers",
        "– and with all young people – as it is in the section",
        "3. It is so.",
    )
    text = "\n".join(lines)
    assert [kind for kind, _ in shape(read_text(text))] == ["paragraph"]


def test_an_unindented_line_after_a_finished_item_is_a_new_paragraph() -> None:
    text = "· ensure that views are heard.\nParent Link is part of the council.\n"
    assert [kind for kind, _ in shape(read_text(text))] == ["list_item", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Working with parents",
        "Why is it important?",
        "WORKING WITH PARENTS",
        "\tSection 2 – working with parents",
        "2. Working with parents",
    ],
)
def test_a_short_line_between_blank_lines_is_a_heading(line: str) -> None:
    text = f"Our policy\n\nWe are impartial.\n\n{line}\n\nWe will help them.\n"
    kinds = [(block.kind.value, block.level) for block in read_text(text).blocks]
    assert kinds == [("heading", 1), ("paragraph", None), ("heading", 2), ("paragraph", None)]


@pytest.mark.parametrize(("rule", "level"), [("====", 1), ("----", 2)])
def test_an_underlined_line_is_a_heading(rule: str, level: int) -> None:
    blocks = read_text(f"We help.\n\nabout the service we give.\n{rule}\nWe help.").blocks
    assert (blocks[1].kind.value, blocks[1].level, blocks[1].text) == ("heading", level, "about the service we give.")
    assert len(blocks) == 3


def test_a_section_title_right_above_its_text_is_a_heading() -> None:
    text = "Section 1: Why it matters?\nIt is important that we act impartially here.\n"
    assert [kind for kind, _ in shape(read_text(text))] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    "line", ["We will help you.", "Name: Ken Upton", "25th May 2010", "parents and carers", "Call 01273 336740"]
)
def test_other_short_lines_are_not_headings(line: str) -> None:
    assert shape(read_text(f"We help.\n\n{line}\n\nWe will help them.\n"))[1] == ("paragraph", line)


def test_names_at_the_end_of_a_letter_are_not_headings() -> None:
    text = "We will help you.\n\nYours sincerely\n\nAndy Stewart\n\nHead of Service\n"
    assert {kind for kind, _ in shape(read_text(text))} == {"paragraph"}


def test_quoted_lines_are_quotes() -> None:
    text = "She wrote:\n> They told me that I should\n> appeal.\n>\n> So I did.\nWe said no.\n"
    assert shape(read_text(text)) == [
        ("paragraph", "She wrote:"),
        ("quote", "They told me that I should appeal."),
        ("quote", "So I did."),
        ("paragraph", "We said no."),
    ]


def test_a_compound_cut_at_its_hyphen_is_one_word_again() -> None:
    text = "The service looks after the health and well-\nbeing of all parents and of pre-\nand post-16 students.\n"
    assert read_text(text).blocks[0].text == (
        "The service looks after the health and well-being of all parents and of pre- and post-16 students."
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "leaflet.txt").write_bytes("The parents’ views – £5".encode(encoding))
    block = read(tmp_path / "leaflet.txt").blocks[0]
    assert block.text == "The parents’ views – £5"
    assert (block.locate(4).line, block.locate(4).column) == (1, 5)


@quickly
@given(st.text(alphabet=st.sampled_from("aB. ,>-=•1)\t\n\r?\u00a0é😀"), max_size=200))
def test_every_character_stands_where_its_block_says(text: str) -> None:
    if not any(character.isalnum() for character in text):
        text += "a"
    blocks = read_text(text).blocks
    assert_sound(blocks)
    for block in blocks:
        assert characters_at(text, block) == block.text


@quickly
@given(st.text(alphabet=st.sampled_from("ab,? \n"), min_size=1, max_size=200))
def test_no_word_is_lost(text: str) -> None:
    words = f"{text}\nend".split()
    read_words = [word for block in read_text(f"{text}\nend").blocks for word in block.text.split()]
    assert read_words == words
