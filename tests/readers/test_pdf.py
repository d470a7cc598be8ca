from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ListFlowable, Paragraph

from impartiality_lint.readers.pdf import read_pdf

from .building import Shape, assert_sound, leaflet, pdf_bytes, shape

_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12.5, spaceAfter=5)
_TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=8)
_BOLD = ParagraphStyle("bold", parent=_BODY, fontName="Helvetica-Bold")
_SENTENCE = "We give impartial information, advice and support to parents and carers of children with special needs. "


def read_lines(*lines: str, at: float = 500) -> Shape:
    """Read a page with these lines, 12 points apart."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for number, line in enumerate(lines):
            canvas.drawString(50, at - 12 * number, line)

    return shape(read_pdf(pdf_bytes(draw)))


def test_a_leaflet_reads_as_a_person_reads_it() -> None:
    items = [Paragraph("Provide practical support with communications, meetings and tasks.", _BODY) for _ in range(2)]
    flowables = [
        Paragraph("Your rights and choices at a tribunal", _TITLE),
        Paragraph(_SENTENCE * 2, _BODY),
        Paragraph("We <b>never</b> take sides.", _BODY),
        Paragraph("How we work", _BOLD),
        Paragraph("We will:", _BODY),
        ListFlowable(items, bulletType="bullet"),
        Paragraph(f"{_SENTENCE * 6}The end.", _BODY),
    ]
    result = read_pdf(leaflet(flowables))
    assert_sound(result.blocks)
    assert shape(result) == [
        ("header", "Parent Partnership Service"),
        ("heading", "Your rights and choices at a tribunal"),
        ("paragraph", (_SENTENCE * 2).strip()),
        ("paragraph", "We never take sides."),
        ("heading", "How we work"),
        ("paragraph", "We will:"),
        ("list_item", "Provide practical support with communications, meetings and tasks."),
        ("list_item", "Provide practical support with communications, meetings and tasks."),
        ("paragraph", f"{_SENTENCE * 6}The end."),
        ("footer", "Page 1"),
    ]
    assert [block.level for block in result.blocks if block.level] == [1, 2]
    last = result.blocks[-2]
    assert (last.locate(0).page, last.locate(len(last.text) - 1).page) == (2, 3)
    assert result.not_read == ()


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for left, lines in ((40, ("We help parents", "and we help the")), (220, ("carers too. We", "take no sides."))):
            for number, line in enumerate(lines):
                canvas.drawString(left, 500 - 12 * number, line)

    text = "We help parents and we help the carers too. We take no sides."
    assert shape(read_pdf(pdf_bytes(draw))) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("It is the deci-", "sion of a parent.", "It is the decision of a parent."),
        ("This is a self-", "help group.", "This is a self-help group."),
        ("All evidence-", "based advice.", "All evidence-based advice."),
        ("Help for pre-", "and post-16 years.", "Help for pre- and post-16 years."),
        ("A co-operation is co-", "operation.", "A co-operation is co-operation."),
    ],
)
def test_words_cut_at_the_end_of_a_line_are_whole_again(first: str, second: str, joined: str) -> None:
    assert read_lines(first, second) == [("paragraph", joined)]


def test_list_markers_end_the_item_before_and_are_left_out() -> None:
    lines = ("We will:", "• help parents and", "stay impartial", "• listen.", "1. first", "2. second", "(a) third")
    assert read_lines(*lines) == [
        ("paragraph", "We will:"),
        ("list_item", "help parents and stay impartial"),
        ("list_item", "listen."),
        ("list_item", "first"),
        ("list_item", "second"),
        ("list_item", "third"),
    ]


def test_footnotes_stand_apart_from_the_sentence_that_goes_on_behind_them() -> None:
    def draw(canvas: Canvas) -> None:
        for page, line in enumerate(("We help parents and also", "the carers of children in school.")):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(50, 500, line)
            if page == 0:
                canvas.setFont("Helvetica", 7)
                canvas.drawString(50, 100, "1 Children Act 1989")
            canvas.showPage()

    assert shape(read_pdf(pdf_bytes(draw))) == [
        ("paragraph", "We help parents and also the carers of children in school."),
        ("footnote", "1 Children Act 1989"),
    ]


def test_words_printed_twice_to_look_bold_are_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(50 + shift, 500, "Our aims")

    assert shape(read_pdf(pdf_bytes(draw))) == [("paragraph", "Our aims")]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (50, 100, 280, 380)])
@pytest.mark.parametrize("media", [None, (-20, -30, 300, 400)])
def test_boxes_are_measured_on_the_page_as_it_is_shown(
    rotation: int, crop: tuple[int, ...] | None, media: tuple[int, ...] | None
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 14)
        canvas.translate(150, 200)
        canvas.rotate(rotation)
        canvas.drawString(0, 0, "Impartial")

    document = pypdfium2.PdfDocument(pdf_bytes(draw, (300, 400)))
    document[0].set_mediabox(*(media or (0, 0, 300, 400)))
    document[0].set_cropbox(*(crop or media or (0, 0, 300, 400)))
    document[0].set_rotation(rotation)
    stream = BytesIO()
    document.save(stream)

    left, top, right, bottom = read_pdf(stream.getvalue()).blocks[0].locate(0).box or (0, 0, 0, 0)
    ink = pypdfium2.PdfDocument(stream.getvalue())[0].render(scale=1).to_pil().convert("L").point(lambda x: 255 - x)
    seen = ink.getbbox()
    assert seen is not None
    assert left - 1 <= seen[0] and top - 1 <= seen[1] and seen[2] <= right + 1 and seen[3] <= bottom + 1
    assert right - left < 60 and bottom - top < 16
