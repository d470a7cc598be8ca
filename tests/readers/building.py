"""Builders of real files, and what must hold for the blocks of every reader."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document
from hypothesis import settings
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate

from impartiality_lint.document import Block, Location
from impartiality_lint.readers import ReadResult

quickly = settings(max_examples=80, deadline=None)
"""Enough examples to find what goes wrong, in a second."""

Shape = list[tuple[str, str]]


def shape(result: ReadResult) -> Shape:
    """The kinds and texts of all blocks."""
    return [(block.kind.value, block.text) for block in result.blocks]


def _order(location: Location) -> tuple[int, int, int, int]:
    return location.page or 0, location.paragraph or 0, location.line or 0, location.column or 0


def assert_sound(blocks: tuple[Block, ...]) -> None:
    """Assert what must hold for the blocks of any document."""
    assert [block.index for block in blocks] == list(range(len(blocks)))
    for block in blocks:
        assert block.text == " ".join(block.text.split()) != ""
        assert block.anchors[0].offset == 0
        places = [_order(block.locate(offset)) for offset in range(len(block.text))]
        assert places == sorted(places)


def characters_at(source: str, block: Block) -> str:
    """The characters that stand in the source where the block's characters are said to stand."""
    lines = [line + "\n" for line in source.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    places = [block.locate(offset) for offset in range(len(block.text))]
    found = [lines[(place.line or 0) - 1][(place.column or 0) - 1] for place in places]
    return "".join(" " if character.isspace() else character for character in found)


def docx_bytes(fill: Callable[[Document], object]) -> bytes:
    """A Word document that a function fills."""
    stream = BytesIO()
    document = docx.Document()
    fill(document)
    document.save(stream)
    return stream.getvalue()


def pdf_bytes(draw: Callable[[Canvas], object], size: tuple[float, float] = (400, 600)) -> bytes:
    """A PDF that a function draws."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=size)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


def repacked(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The same package with some of its parts changed."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def leaflet(flowables: list[Flowable]) -> bytes:
    """A leaflet with a running header and a page number on each page."""

    def edges(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 380, "Parent Partnership Service")
        canvas.drawString(150, 20, f"Page {document.page}")

    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=(300, 400)).build(flowables, onFirstPage=edges, onLaterPages=edges)
    return stream.getvalue()
