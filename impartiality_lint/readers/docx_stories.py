"""The stories of a Word document (body, headers, notes) in, their blocks in document order out."""

from collections.abc import Iterator, Mapping

from impartiality_lint.document import BlockKind
from impartiality_lint.readers.docx_paragraphs import (
    DraftBlock,
    ParagraphReader,
    ParagraphText,
    Piece,
    alternative_texts,
    text_boxes,
)
from impartiality_lint.readers.docx_styles import ParagraphLook, Styles
from impartiality_lint.readers.docx_xml import Element, attribute, children, chosen, name, value, word
from impartiality_lint.readers.shapes import looks_like_heading, marker_length

_TRANSPARENT = frozenset({"customXml", "ins", "moveTo", "sdtContent", "smartTag"})
_BOLD_HEADING_LEVEL = 2


def body_drafts(document: Element, styles: Styles) -> tuple[list[DraftBlock], Mapping[str, int]]:
    """Return the blocks of the body, and for each note the number of the paragraph that refers to it."""
    boxed = {paragraph for box in document.iter(word("txbxContent")) for paragraph in box.iter(word("p"))}
    paragraphs = [paragraph for paragraph in document.iter(word("p")) if paragraph not in boxed]
    walk = _Walk(styles, {paragraph: number for number, paragraph in enumerate(paragraphs, start=1)})
    body = document.find(word("body"))
    drafts = [] if body is None else list(walk.blocks(body, BlockKind.PARAGRAPH))
    return drafts, walk.references


def story_drafts(stories: list[Element], styles: Styles, kind: BlockKind) -> list[DraftBlock]:
    """Return the blocks of headers or footers; they have no paragraph number."""
    return [draft for story in stories for draft in _Walk(styles, {}).blocks(story, kind)]


def note_drafts(notes: list[Element], styles: Styles, references: Mapping[str, int]) -> Iterator[DraftBlock]:
    """Yield the blocks of footnotes and endnotes; their number is that of the paragraph that refers to them."""
    for note in (note for part in notes for note in part):
        number = references.get(name(note) + attribute(note, "id"))
        if attribute(note, "type") in ("", "normal"):
            yield from _Walk(styles, {}, number).blocks(note, BlockKind.FOOTNOTE)


class _Walk:
    """Goes through one story; `numbers` are those of its paragraphs, `number` holds for all that have none."""

    def __init__(self, styles: Styles, numbers: Mapping[Element, int], number: int | None = None) -> None:
        self.references: dict[str, int] = {}
        self._styles = styles
        self._numbers = numbers
        self._number = number
        self._reader = ParagraphReader()
        self._unfinished: ParagraphText | None = None

    def blocks(self, element: Element, kind: BlockKind) -> Iterator[DraftBlock]:
        """Yield the blocks in an element; `kind` is that of a paragraph without a style of its own."""
        for child_name, child in children(element):
            if child_name == "p":
                yield from self._paragraph(child, kind)
            elif child_name == "tbl":
                yield from self._table(child, kind)
            elif (child_name == "sdt" and value(child, "sdtPr/showingPlcHdr") is None) or child_name in _TRANSPARENT:
                yield from self.blocks(child, kind)
            elif child_name == "AlternateContent" and (copy := chosen(child)) is not None:
                yield from self.blocks(copy, kind)

    def _table(self, table: Element, kind: BlockKind) -> Iterator[DraftBlock]:
        cells = [cell for row in _unwrapped(table, "tr") if not _is_deleted(row) for cell in _unwrapped(row, "tc")]
        # A table of one cell is a frame around text.
        inner = BlockKind.TABLE_CELL if kind is BlockKind.PARAGRAPH and len(cells) > 1 else kind
        for cell in cells:
            yield from self.blocks(cell, inner)

    def _paragraph(self, paragraph: Element, kind: BlockKind) -> Iterator[DraftBlock]:
        number = self._numbers.get(paragraph, self._number)
        found = self._unfinished or ParagraphText()
        self._reader.read(paragraph, number, found)
        self._unfinished = found if _goes_on(paragraph) else None
        if number is not None:
            self.references.update(dict.fromkeys(found.notes, number))
        if self._unfinished is not None:
            return
        yield from _drafts(found, self._styles.look(paragraph), kind)
        for drawing in found.drawings:
            yield from self._drawing(drawing, kind, number)

    def _drawing(self, drawing: Element, kind: BlockKind, number: int | None) -> Iterator[DraftBlock]:
        """A text box stands apart, at the paragraph that it is anchored to."""
        for text in alternative_texts(drawing):
            yield DraftBlock(kind=BlockKind.CAPTION, pieces=(Piece(text=text, paragraph=number),))
        for box in text_boxes(drawing):
            yield from _Walk(self._styles, {}, number).blocks(box, kind)


def _drafts(found: ParagraphText, look: ParagraphLook, kind: BlockKind) -> Iterator[DraftBlock]:
    text = found.text
    draft = _looked_at(found, look) if kind in (BlockKind.PARAGRAPH, BlockKind.TABLE_CELL) else None
    draft = draft or DraftBlock(kind=kind, pieces=tuple(found.pieces))
    if text.strip() and draft.text and not look.is_contents:
        yield draft


def _looked_at(found: ParagraphText, look: ParagraphLook) -> DraftBlock | None:
    """Return what the style makes of a paragraph, or else a typed bullet or bold letters; None for neither."""
    pieces = tuple(found.pieces)
    if look.kind is not BlockKind.PARAGRAPH:
        return DraftBlock(kind=look.kind, level=look.level, pieces=pieces)
    text = found.text.lstrip()
    marker = marker_length(text)
    if marker:
        return DraftBlock(kind=BlockKind.LIST_ITEM, pieces=pieces, marker=len(found.text) - len(text) + marker)
    if found.is_bold and looks_like_heading(text.rstrip()):
        return DraftBlock(kind=BlockKind.HEADING, level=_BOLD_HEADING_LEVEL, pieces=pieces)
    return None


def _unwrapped(element: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, also those inside content controls."""
    for child_name, child in children(element):
        if child_name == wanted:
            yield child
        elif child_name in ("sdt", "sdtContent", "customXml"):
            yield from _unwrapped(child, wanted)


def _is_deleted(row: Element) -> bool:
    return value(row, "trPr/del") is not None


def _goes_on(paragraph: Element) -> bool:
    """A paragraph whose mark was deleted as a tracked change goes on in the next one."""
    return value(paragraph, "pPr/rPr/del") is not None
