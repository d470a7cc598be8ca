"""What a reader hands on: a document as blocks of plain text that know where they stand."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from enum import StrEnum

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in PDF points, from the page's top left corner."""


class BlockKind(StrEnum):
    """What a block of text is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    QUOTE = "quote"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    HEADER = "header"
    FOOTER = "footer"


class DocumentType(StrEnum):
    """What a document is for; some commitments only apply to some types.

    A leaflet is about the service itself or about a decision or dispute; where nobody says which, that is guessed.
    """

    LEAFLET = "leaflet"
    SERVICE_LEAFLET = "service-leaflet"
    DISPUTE_LEAFLET = "dispute-leaflet"
    SUMMARY = "summary"
    WEB = "web"
    LETTER = "letter"
    POLICY = "policy"

    @property
    def broad(self) -> "DocumentType":
        """The type that rules name: both kinds of leaflet are leaflets."""
        return DocumentType.LEAFLET if self.value.endswith("-leaflet") else self

    @property
    def about(self) -> str | None:
        """What the type says the document is about, "service" or "dispute"; None if it does not say."""
        return self.value.removesuffix("-leaflet") if self.value.endswith("-leaflet") else None


@dataclass(frozen=True, kw_only=True)
class Location:
    """Where a person finds a place again. Lines, columns, pages and paragraphs count from 1.

    A format fills what it has: text has lines and columns, PDF pages and boxes, DOCX paragraphs.
    """

    line: int | None = None
    column: int | None = None
    page: int | None = None
    paragraph: int | None = None
    box: Box | None = None


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """From this offset of a block's text on, characters stand at `location` and right after it."""

    offset: int
    location: Location


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph, heading, list item ...: text with single spaces and no newline.

    `anchors` are sorted by offset and map any offset of the text back to its source. `level` is a heading's
    level from 1.
    """

    index: int
    kind: BlockKind
    text: str
    anchors: tuple[Anchor, ...]
    level: int | None = None

    def locate(self, offset: int) -> Location:
        """Return where the character at `offset` stands in the source; never goes backwards."""
        position = bisect_right(self.anchors, offset, key=lambda anchor: anchor.offset) - 1
        if position < 0:
            return Location()
        anchor = self.anchors[position]
        if anchor.location.column is None:
            return anchor.location
        return replace(anchor.location, column=anchor.location.column + offset - anchor.offset)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as its reader understood it. `not_read` names the parts that could not be read.

    `type_reason` says in a few words why it is taken for this type.
    """

    path: str
    format: str
    type: DocumentType
    blocks: tuple[Block, ...]
    not_read: tuple[str, ...] = field(default=())
    type_reason: str = "as was asked"

    @property
    def words(self) -> int:
        """How many words of text were read, split at spaces."""
        return sum(len(block.text.split()) for block in self.blocks)
