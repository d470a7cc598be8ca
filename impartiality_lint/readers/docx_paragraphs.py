"""The text of one Word paragraph: insertions read, deletions, hidden text and field codes not."""

from dataclasses import dataclass, field

from impartiality_lint.document import Block, BlockKind, Location
from impartiality_lint.readers.docx_xml import Element, attribute, children, chosen, is_on, value, word
from impartiality_lint.readers.joining import JoinedText

_TRANSPARENT = frozenset(
    {"bdo", "customXml", "dir", "fldSimple", "hyperlink", "ins", "moveTo", "ruby", "rubyBase"}
    | {"sdt", "sdtContent", "smartTag"}
)
_CHARACTERS = {"br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": " ", "tab": " "}
_NOTE_REFERENCES = frozenset({"endnoteReference", "footnoteReference"})
_DRAWINGS = frozenset({"AlternateContent", "drawing", "object", "pict"})


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Some text of a paragraph; `paragraph` is its number in the body, None outside of it."""

    text: str
    paragraph: int | None
    is_bold: bool = False


@dataclass(kw_only=True)
class ParagraphText:
    """What was found in a paragraph: its text, the drawings in it and the notes it refers to."""

    pieces: list[Piece] = field(default_factory=list)
    drawings: list[Element] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text as it stands, spaces and all."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_bold(self) -> bool:
        """Whether all that can be seen is bold."""
        seen = [piece.is_bold for piece in self.pieces if piece.text.strip()]
        return bool(seen) and all(seen)


@dataclass(frozen=True, kw_only=True)
class DraftBlock:
    """A block that has no number yet. The first `marker` characters of the pieces are a typed bullet."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int | None = None
    marker: int = 0

    @property
    def text(self) -> str:
        """The block's text."""
        return self._joined().text

    def block(self, index: int) -> Block:
        """Return the block with its number."""
        return self._joined().block(index=index, kind=self.kind, level=self.level)

    def _joined(self) -> JoinedText:
        joined, left_out = JoinedText(), self.marker
        for piece in self.pieces:
            joined.add(piece.text[left_out:], Location(paragraph=piece.paragraph))
            left_out = max(0, left_out - len(piece.text))
        return joined


class ParagraphReader:
    """Reads the paragraphs of one story in order; a field may begin in one and end in another."""

    def __init__(self) -> None:
        self._fields: list[bool] = []

    def read(self, paragraph: Element, number: int | None, found: ParagraphText) -> None:
        """Add the text of a paragraph to what was found before it."""
        self._inside(paragraph, number, found, is_bold=False)

    def _inside(self, element: Element, number: int | None, found: ParagraphText, *, is_bold: bool) -> None:
        for kind, child in children(element):
            if kind == "r":
                if not is_on(child, "rPr/vanish"):
                    self._inside(child, number, found, is_bold=is_on(child, "rPr/b"))
            elif kind in _TRANSPARENT:
                if value(child, "sdtPr/showingPlcHdr") is None:
                    self._inside(child, number, found, is_bold=is_bold)
            elif kind == "fldChar":
                self._turn_field(attribute(child, "fldCharType"))
            elif kind in _DRAWINGS:
                found.drawings.append(child)
            elif kind in _NOTE_REFERENCES:
                found.notes.append(kind.removesuffix("Reference") + attribute(child, "id"))
            elif kind in ("t", *_CHARACTERS) and not any(self._fields):
                text = child.text or "" if kind == "t" else _CHARACTERS[kind]
                found.pieces.append(Piece(text=text, paragraph=number, is_bold=is_bold))

    def _turn_field(self, to: str) -> None:
        """Between its begin and its separator a field holds code, not text."""
        if to == "begin":
            self._fields.append(True)
        elif to == "separate" and self._fields:
            self._fields[-1] = False
        elif to == "end" and self._fields:
            self._fields.pop()


def text_boxes(drawing: Element) -> list[Element]:
    """Return the contents of all text boxes of a drawing, each once, in order."""
    if drawing.tag == word("txbxContent"):
        return [drawing]
    return [box for child in _readable(drawing) for box in text_boxes(child)]


def alternative_texts(drawing: Element) -> list[str]:
    """Return what the author wrote to describe the pictures of a drawing."""
    if drawing.tag == word("txbxContent"):
        return []
    own = [drawing.get("descr") or ""] if isinstance(drawing.tag, str) and drawing.tag.endswith("}docPr") else []
    return [text for text in own if text.strip()] + [
        text for child in _readable(drawing) for text in alternative_texts(child)
    ]


def _readable(element: Element) -> list[Element]:
    if isinstance(element.tag, str) and element.tag.endswith("}AlternateContent"):
        copy = chosen(element)
        return [] if copy is None else [copy]
    return list(element)
