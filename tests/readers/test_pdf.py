from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, Paragraph, SimpleDocTemplate

from impartiality_lint.errors import ReadError
from impartiality_lint.readers import pdf
from impartiality_lint.readers.pdf import read_pdf

from .building import Shape, assert_sound, pdf_bytes, shape

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


def leaflet(flowables: list[Flowable]) -> bytes:
    """A leaflet with a running header and a page number on each page."""

    def edges(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 380, "Parent Partnership Service")
        canvas.drawString(150, 20, f"Page {document.page}")

    stream = BytesIO()
    SimpleDocTemplate(stream, pagesize=(300, 400)).build(flowables, onFirstPage=edges, onLaterPages=edges)
    return stream.getvalue()


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


def _picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (60, 90), "grey")), 0, 0, 400, 600)
    canvas.showPage()


def _shapes(canvas: Canvas) -> None:
    for number in range(200):
        canvas.line(number, 10, number + 5, 20)
    canvas.showPage()


def _sideways(canvas: Canvas) -> None:
    canvas.rotate(90)
    canvas.drawString(100, -100, "Sideways")
    canvas.showPage()


@pytest.mark.parametrize(
    ("draw_second", "sentence"),
    [
        (_picture, "Page 2 is a picture without text and was not checked."),
        (_shapes, "Page 2 draws its letters as shapes and was not checked."),
        (_sideways, "Page 2 has text that does not stand upright, which was not checked."),
    ],
)
def test_a_page_that_cannot_be_read_is_named(draw_second: Callable[[Canvas], None], sentence: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "We help parents.")
        canvas.showPage()
        draw_second(canvas)

    result = read_pdf(pdf_bytes(draw))
    assert shape(result) == [("paragraph", "We help parents.")]
    assert result.not_read == (sentence,)


def test_a_page_with_too_many_characters_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "CHARACTERS_LIMIT", 20)

    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "We help parents and carers.")
        canvas.showPage()
        canvas.drawString(50, 500, "We help.")

    assert read_pdf(pdf_bytes(draw)).not_read == ("Page 1 holds too many characters and was not checked.",)


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(ReadError, match="pictures of text, not text: it needs OCR"):
        read_pdf(pdf_bytes(_picture))


def test_a_file_with_too_many_pages_is_refused() -> None:
    with pytest.raises(ReadError, match="has 301 pages, more than 300"):
        read_pdf(pdf_bytes(lambda canvas: [canvas.showPage() for _ in range(301)]))


def test_a_file_under_a_password_is_refused() -> None:
    stream = BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("secret"))
    canvas.drawString(50, 500, "We help.")
    canvas.save()
    with pytest.raises(ReadError, match="protected by a password"):
        read_pdf(stream.getvalue())


@pytest.mark.parametrize("data", [b"no PDF", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="damaged or no PDF"):
        read_pdf(data)


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_in_a_file_leads_to_a_result_or_a_reason(seed: int) -> None:
    data = leaflet([Paragraph(_SENTENCE * 8, _BODY)])
    place = seed * len(data) // 40
    damaged = data[:place] if seed % 3 == 0 else data[:place] + b"<<9 0 R" + data[place + 7 :]
    try:
        assert read_pdf(damaged).format == "pdf"
    except ReadError as error:
        assert str(error).endswith((".", "document."))
