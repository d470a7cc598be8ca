"""A Word document in, blocks with paragraph numbers out. The only module that knows python-docx."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml

from impartiality_lint.document import BlockKind
from impartiality_lint.errors import ReadError
from impartiality_lint.readers.archive import DAMAGED, check_package
from impartiality_lint.readers.docx_paragraphs import DraftBlock
from impartiality_lint.readers.docx_stories import body_drafts, note_drafts, story_drafts
from impartiality_lint.readers.docx_styles import Styles
from impartiality_lint.readers.docx_xml import Element
from impartiality_lint.readers.result import ReadResult

_UNREAD_PARTS = {
    "aFChunk": "The document takes in another file, which was not checked.",
    "chart": "The document holds a chart, whose text was not checked.",
    "diagramData": "The document holds a SmartArt diagram, whose text was not checked.",
}


@dataclass(frozen=True, kw_only=True)
class _Parts:
    """The XML of every part that holds text, or says how to read it."""

    body: Element
    styles: Element
    headers: list[Element] = field(default_factory=list)
    footers: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    not_read: tuple[str, ...] = ()


def read_docx(data: bytes) -> ReadResult:
    """Read the bytes of a DOCX file. Raises ReadError."""
    check_package(data)
    parts = _open(data)
    blocks = tuple(draft.block(index) for index, draft in enumerate(_drafts(parts)))
    return ReadResult(format="docx", blocks=blocks, not_read=parts.not_read)


def _open(data: bytes) -> _Parts:
    try:
        main = docx.Document(BytesIO(data)).part
        related = [relation for relation in main.rels.values() if not relation.is_external]
        found: dict[str, list[Part]] = {}
        for relation in related:
            found.setdefault(relation.reltype, []).append(relation.target_part)
        return _Parts(
            body=main.element,
            styles=main.styles.element,
            headers=[_root(part) for part in found.get(RELATIONSHIP_TYPE.HEADER, [])],
            footers=[_root(part) for part in found.get(RELATIONSHIP_TYPE.FOOTER, [])],
            notes=[
                _root(part)
                for reltype in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
                for part in found.get(reltype, [])
            ],
            not_read=_not_read({reltype.rsplit("/", 1)[-1] for reltype in found}),
        )
    except Exception:
        # A damaged package makes python-docx fail with whatever it stumbles on: KeyError, ValueError, lxml's errors ...
        raise ReadError(DAMAGED) from None


def _root(part: Part) -> Element:
    return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)


def _not_read(relations: set[str]) -> tuple[str, ...]:
    return tuple(sentence for name, sentence in _UNREAD_PARTS.items() if name in relations)


def _drafts(parts: _Parts) -> Iterator[DraftBlock]:
    styles = Styles(parts.styles)
    yield from _once(story_drafts(parts.headers, styles, BlockKind.HEADER))
    body, references = body_drafts(parts.body, styles)
    yield from body
    yield from note_drafts(parts.notes, styles, references)
    yield from _once(story_drafts(parts.footers, styles, BlockKind.FOOTER))


def _once(drafts: list[DraftBlock]) -> Iterator[DraftBlock]:
    """First pages and even pages mostly repeat the header of the others."""
    seen: set[str] = set()
    for draft in drafts:
        if draft.text not in seen:
            seen.add(draft.text)
            yield draft
