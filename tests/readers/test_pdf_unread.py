import subprocess
import sys
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from impartiality_lint.errors import ReadError
from impartiality_lint.readers import pdf
from impartiality_lint.readers.pdf import read_pdf

from .building import leaflet, pdf_bytes, shape


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


def test_a_page_of_which_half_the_characters_are_lost_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_count", lambda document, number: 100)
    data = pdf_bytes(lambda canvas: canvas.drawString(50, 500, "We help parents."))
    assert read_pdf(data).not_read == ("Page 1 could be read only in part.",)


def test_warnings_of_the_library_do_not_reach_the_screen() -> None:
    code = "import logging, impartiality_lint.readers.pdf; logging.getLogger('pdfminer.pdfpage').warning('no box')"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stderr == b""


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


@pytest.mark.parametrize("seed", range(30))
def test_damage_anywhere_in_a_file_leads_to_a_result_or_a_reason(seed: int) -> None:
    data = leaflet([Paragraph("We help parents. " * 40)])
    place = seed * len(data) // 30
    damaged = data[:place] if seed % 3 == 0 else data[:place] + b"<<9 0 R" + data[place + 7 :]
    try:
        assert read_pdf(damaged).format == "pdf"
    except ReadError as error:
        assert str(error).endswith((".", "document."))
