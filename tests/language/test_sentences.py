from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.document import Block, BlockKind, Document, DocumentType
from impartiality_lint.language.sentences import sentences_in_context, spans, split_sentences, words_of


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Khan wrote to Mrs. A. Smith on 3 Jan. about section 36.",
        "See s. 36(8) and para. 9.14 of the Code.",
        "The e.g. and i.e. of it (cf. 9.77) stay whole.",
        "It costs £6.50 a day.",
        "Mr B. asked for more time.",
        "Call No. 12 after the meeting.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The school replied. We wrote again.", ["The school replied.", "We wrote again."]),
        ("Why wait? You can ask now.", ["Why wait?", "You can ask now."]),
        ("She said “no.” Then she left.", ["She said “no.”", "Then she left."]),
        ("It ended at 4 p.m. The panel met again.", ["It ended at 4 p.m.", "The panel met again."]),
        ("First… Then more.", ["First…", "Then more."]),
        ("• One thing • Another thing", ["One thing", "Another thing"]),
        ("A heading without a stop", ["A heading without a stop"]),
    ],
)
def test_punctuation_before_a_capital_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@given(st.text(max_size=200))
def test_spans_are_in_order_and_lose_only_spaces_and_bullets(text: str) -> None:
    found = spans(text)
    assert all(start < end for start, end in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    kept = "".join(text[start:end] for start, end in found)
    assert [c for c in kept if c not in " •●▪◦‣"] == [c for c in text if c not in " •●▪◦‣"]


def document(*blocks: tuple[BlockKind, str]) -> Document:
    made = tuple(Block(index=i, kind=kind, text=text, anchors=()) for i, (kind, text) in enumerate(blocks))
    return Document(path="", format="text", type=DocumentType.LEAFLET, blocks=made)


def test_a_list_item_knows_its_stem_and_heading() -> None:
    found = split_sentences(
        document(
            (BlockKind.HEADING, "What we do not do"),
            (BlockKind.PARAGRAPH, "We are a small team. We will not:"),
            (BlockKind.LIST_ITEM, "take sides"),
            (BlockKind.LIST_ITEM, "speak for you"),
            (BlockKind.PARAGRAPH, "We can come with you."),
        )
    )
    assert [(s.stem, s.heading) for s in found[3:]] == [
        ("We will not:", "What we do not do"),
        ("We will not:", "What we do not do"),
        ("", "What we do not do"),
    ]


def test_a_sentence_knows_the_one_before_it() -> None:
    found = split_sentences(document((BlockKind.PARAGRAPH, "One thing. Another."), (BlockKind.PARAGRAPH, "A third.")))
    assert [s.before for s in found] == ["", "One thing.", "Another."]


@pytest.mark.parametrize(
    ("before", "heading", "stem", "previous"),
    [
        ("What parents told us", "What parents told us", "", ""),
        ("You can:", "", "You can:", "You can:"),
        ("The Act says so.", "", "", "The Act says so."),
    ],
)
def test_what_stands_before_a_labelled_sentence_is_read_as_in_a_document(
    before: str, heading: str, stem: str, previous: str
) -> None:
    (sentence,) = sentences_in_context("the school replied", before)
    assert (sentence.heading, sentence.stem, sentence.before) == (heading, stem, previous)


def test_words_come_whole_and_in_parts() -> None:
    assert {"one-sided", "one", "sided", "don't", "do", "not"} <= set(words_of("One-sided: don’t."))
