from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.readers import read_text

from .building import Shape, assert_sound, characters_at, quickly, shape


def read_page(text: str) -> Shape:
    return shape(read_text(text, "markdown"))


def test_blocks_have_the_kinds_of_their_containers() -> None:
    page = "# Our *aims* #\n\nWe\nhelp.\n\n- one\n  - two\n\n> - said\n> more\n\n|A|B|\n|-|-|\n|c|d|\n\nAbout\n---\n"
    assert read_page(page) == [
        ("heading", "Our aims"),
        ("paragraph", "We help."),
        ("list_item", "one"),
        ("list_item", "two"),
        ("quote", "said more"),
        ("table_cell", "A"),
        ("table_cell", "B"),
        ("table_cell", "c"),
        ("table_cell", "d"),
        ("heading", "About"),
    ]
    assert [block.level for block in read_text(page, "markdown").blocks if block.level] == [1, 2]


def test_marks_targets_comments_and_code_blocks_are_left_out() -> None:
    page = """---
title: Not read
---
A **bold** [link *text*](http://x.uk/a "ti)tle"), <b>`code` span</b> <!-- no -->and ~~struck~~.[^1]

```
code
```

<!-- comment -->

<div><p>In HTML</p></div>

![A child](child.png)

[^1]: A note
"""
    assert read_page(page) == [
        ("paragraph", "A bold link text, code span and struck."),
        ("paragraph", "In HTML"),
        ("caption", "A child"),
        ("footnote", "A note"),
    ]


def test_a_rule_at_the_start_that_no_other_one_follows_is_no_front_matter() -> None:
    assert read_page("---\nWe help.\n") == [("paragraph", "We help.")]


def test_places_are_exact_where_the_same_words_stand_in_marks_and_targets() -> None:
    page = "1. 1 [a](http://a/b/c) b \\* c &amp; d\n   > *q* q\n\n| a | b \\| c | a |\n|--|--|--|\n| a | `a` | a |\n"
    for block in read_text(page, "markdown").blocks:
        assert characters_at(page, block) == block.text, block.text


def test_lines_keep_their_numbers_after_front_matter_and_with_windows_line_ends() -> None:
    page = "---\r\na: b\r\n---\r\n\r\nWe *help*.\r\n"
    place = read_text(page, "markdown").blocks[0].locate(3)
    assert (place.line, place.column) == (5, 5)


_PARTS = [
    "*",
    "**",
    "_",
    "`",
    "> ",
    "- ",
    "# ",
    "one",
    "two ",
    " ",
    "\n",
    "\n\n",
    "[",
    "](",
    ")",
    "![",
    "\\",
    "|",
    "1. ",
    "~~",
    "<b>",
    "é",
]


@quickly
@given(st.lists(st.sampled_from(_PARTS), max_size=30))
def test_every_character_stands_where_its_block_says(parts: list[str]) -> None:
    page = "".join(["one\n\n", *parts])
    blocks = read_text(page, "markdown").blocks
    assert_sound(blocks)
    for block in blocks:
        assert characters_at(page, block) == block.text
