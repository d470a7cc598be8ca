from collections.abc import Callable
from typing import Any

import pytest
from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

from impartiality_lint.readers import ReadResult
from impartiality_lint.readers.docx import read_docx

from .building import Shape, assert_sound, docx_bytes, repacked, shape

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_FILLER = "We give impartial advice. "


def read_filled(fill: Callable[[Document], object]) -> ReadResult:
    return read_docx(docx_bytes(fill))


def read_inside(xml: str) -> Shape:
    """Read a document whose second paragraph holds this XML after the word "See"."""

    def fill(document: Document) -> None:
        document.add_paragraph("First")
        put(document.add_paragraph("See "), xml)

    return shape(read_filled(fill))[1:]


def put(paragraph: Paragraph, xml: str) -> None:
    elements: Any = parse_xml(f"<w:p {_NAMESPACES}>{xml}</w:p>")
    paragraph._p.extend(elements)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_blocks_come_in_document_order_with_their_kinds_and_paragraph_numbers() -> None:
    def fill(document: Document) -> None:
        document.add_heading("Your rights", 0)
        document.add_heading("Deadlines", 3)
        document.add_paragraph(f"{_FILLER}\tTab\nline")
        document.add_paragraph("")
        document.add_paragraph("One", style="List Bullet")
        document.add_paragraph("• typed", style="List Paragraph")
        document.add_paragraph("Said", style="Intense Quote")
        document.add_paragraph("Figure", style="Caption")
        table = document.add_table(2, 2)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "merged"
        table.cell(1, 0).text = "left"
        table.cell(1, 1).add_paragraph("item", style="List Number")
        document.add_paragraph("Last.")

    result = read_filled(fill)
    assert_sound(result.blocks)
    found = [(block.kind.value, block.level, block.text, block.locate(0).paragraph) for block in result.blocks]
    assert found == [
        ("heading", 1, "Your rights", 1),
        ("heading", 3, "Deadlines", 2),
        ("paragraph", None, "We give impartial advice. Tab line", 3),
        ("list_item", None, "One", 5),
        ("list_item", None, "typed", 6),
        ("quote", None, "Said", 7),
        ("caption", None, "Figure", 8),
        ("table_cell", None, "merged", 9),
        ("table_cell", None, "left", 10),
        ("list_item", None, "item", 12),
        ("paragraph", None, "Last.", 13),
    ]


def test_a_short_bold_paragraph_is_a_heading_and_a_long_one_is_not() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph().add_run("What we do").bold = True
        document.add_paragraph().add_run("We do not take sides.").bold = True

    assert [kind for kind, _ in shape(read_filled(fill))] == ["heading", "paragraph"]


def test_the_only_cell_of_a_table_is_a_frame_around_paragraphs() -> None:
    def fill(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "We help."

    assert shape(read_filled(fill)) == [("paragraph", "We help.")]


def test_headers_and_footers_are_read_once_and_stand_around_the_body() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Body.")
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.header.paragraphs[0].text = section.first_page_header.paragraphs[0].text = "Parent Link"
        section.footer.paragraphs[0].text = "01273 336740"

    assert shape(read_filled(fill)) == [("header", "Parent Link"), ("paragraph", "Body."), ("footer", "01273 336740")]


@pytest.mark.parametrize(
    "xml",
    [
        f"<w:ins>{run('us')}</w:ins>",
        f"<w:hyperlink>{run('us')}</w:hyperlink>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('us')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{run('us')}</w:smartTag>",
        f"<w:fldSimple>{run('us')}</w:fldSimple>",
        f"<w:moveTo>{run('us')}</w:moveTo>",
        f"<w:del><w:r><w:delText>no</w:delText></w:r></w:del>{run('us')}",
        f"<w:moveFrom>{run('no')}</w:moveFrom>{run('us')}",
        f"{run('no', '<w:vanish/>')}{run('us')}",
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('no')}</w:sdtContent></w:sdt>{run('us')}",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>no</w:t></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("us")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        f"<!-- no -->{run('u')}{run('s')}",
    ],
)
def test_what_is_seen_is_read_and_what_is_deleted_or_hidden_is_not(xml: str) -> None:
    assert read_inside(xml) == [("paragraph", "See us")]


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next_one() -> None:
    def fill(document: Document) -> None:
        first = document.add_paragraph("We do ")
        deleted: Any = parse_xml(f"<w:rPr {_NAMESPACES}><w:del/></w:rPr>")
        first._p.get_or_add_pPr().append(deleted)
        document.add_paragraph("help.")

    block = read_filled(fill).blocks[0]
    assert block.text == "We do help."
    assert (block.locate(0).paragraph, block.locate(6).paragraph) == (1, 2)


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it_with_its_number() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" descr="A child"/>'
        f"{box.format('In a box.')}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>{box.format('In a box.')}"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    def fill(document: Document) -> None:
        put(document.add_paragraph("See "), xml)
        document.add_paragraph("After.")

    blocks = read_filled(fill).blocks
    assert [(block.kind.value, block.text, block.locate(0).paragraph) for block in blocks] == [
        ("paragraph", "See", 1),
        ("caption", "A child", 1),
        ("paragraph", "In a box.", 1),
        ("paragraph", "After.", 2),
    ]


def test_footnotes_are_read_behind_the_body_at_the_paragraph_that_refers_to_them() -> None:
    footnotes = (
        f'<w:footnotes {_NAMESPACES}><w:footnote w:type="separator" w:id="0"><w:p>{run("no")}</w:p></w:footnote>'
    )
    footnotes += f'<w:footnote w:id="2"><w:p>{run("See section 19.")}</w:p></w:footnote></w:footnotes>'

    def fill(document: Document) -> None:
        document.add_paragraph("First.")
        put(document.add_paragraph("Schools must help."), '<w:r><w:footnoteReference w:id="2"/></w:r>')

    def add_notes(parts: dict[str, bytes]) -> None:
        parts["word/footnotes.xml"] = footnotes.encode()
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
        relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode()
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", relation)

    block = read_docx(repacked(docx_bytes(fill), add_notes)).blocks[-1]
    assert (block.kind.value, block.text, block.locate(0).paragraph) == ("footnote", "See section 19.", 2)
