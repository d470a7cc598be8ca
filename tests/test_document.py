from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.document import Anchor, Block, BlockKind, Document, DocumentType, Location


def block(*anchors: Anchor, text: str = "One line. Another line.") -> Block:
    return Block(index=0, kind=BlockKind.PARAGRAPH, text=text, anchors=anchors)


def test_a_column_counts_on_from_its_anchor() -> None:
    found = block(Anchor(offset=0, location=Location(line=3, column=5))).locate(4)
    assert found == Location(line=3, column=9)


def test_a_later_anchor_takes_over_from_its_offset_on() -> None:
    anchors = (
        Anchor(offset=0, location=Location(line=1, column=1)),
        Anchor(offset=10, location=Location(line=2, column=1)),
    )
    assert block(*anchors).locate(9).line == 1
    assert block(*anchors).locate(10) == Location(line=2, column=1)


def test_a_page_stays_as_it_is() -> None:
    location = Location(page=2, box=(1.0, 2.0, 3.0, 4.0))
    assert block(Anchor(offset=0, location=location)).locate(7) == location


def test_without_anchors_nothing_is_made_up() -> None:
    assert block().locate(3) == Location()


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 50)), min_size=1), st.integers(0, 250), st.integers(0, 250)
)
def test_locating_never_goes_backwards(steps: list[tuple[int, int]], one: int, other: int) -> None:
    offsets = sorted({offset for offset, _ in steps})
    anchors = tuple(
        Anchor(offset=offset, location=Location(line=line, column=1)) for line, offset in enumerate(offsets, 1)
    )
    earlier, later = sorted((one, other))
    before, after = block(*anchors).locate(earlier), block(*anchors).locate(later)
    assert (before.line or 0, before.column or 0) <= (after.line or 0, after.column or 0)


def test_words_are_counted_over_all_blocks() -> None:
    document = Document(
        path="a.txt", format="text", type=DocumentType.LEAFLET, blocks=(block(), block(text="Two words"))
    )
    assert document.words == 6
