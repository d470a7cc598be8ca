"""A PDF in, blocks with pages and boxes out. The only module that knows pdfplumber and PDFium."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import zip_longest
from typing import Any

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
from pdfplumber.page import Page
from pdfplumber.utils.text import extract_words

from impartiality_lint.document import Box
from impartiality_lint.errors import ReadError
from impartiality_lint.readers.pdf_layout import layout
from impartiality_lint.readers.pdf_pages import PageText, Word, is_shown, missing_text, shown_part
from impartiality_lint.readers.result import ReadResult

PAGES_LIMIT = 300
CHARACTERS_LIMIT = 50_000
"""Characters a page; a leaflet's page holds 5,000."""

_DAMAGED = "The file is damaged or no PDF; export it anew from the original document."
_PROTECTED = "The PDF is protected by a password; save a copy without one."
_PICTURES = "This PDF holds pictures of text, not text: it needs OCR or the original document."
_FAINT_GAP = 0.2
_PASSWORD_ERROR = 4
# What pdfminer has to say about fonts and boxes is nothing that a reader of leaflets can act on.
logging.getLogger("pdfminer").addHandler(logging.NullHandler())
_UNKNOWN_GLYPH = re.compile(r"\(cid:\d+\)")


@dataclass(frozen=True, kw_only=True)
class _Content:
    """What pdfplumber finds on a page, in its own measures; `shown` is the part of the sheet that is seen."""

    words: list[dict[str, Any]]
    visible: int
    upright: int
    images: list[dict[str, Any]]
    drawn_shapes: int
    corner: tuple[float, float]
    shown: tuple[float, float, float, float]


def read_pdf(data: bytes) -> ReadResult:
    """Read the bytes of a PDF file. Raises ReadError."""
    counts = _character_counts(data)
    if not counts:
        raise ReadError("The PDF has no pages; export it anew from the original document.")
    if len(counts) > PAGES_LIMIT:
        raise ReadError(f"The PDF has {len(counts)} pages, more than {PAGES_LIMIT}; split it into smaller ones.")
    pages = list(_pages(data, counts))
    not_read = tuple(sentence for page in pages for sentence in missing_text(page))
    if not any(page.words for page in pages) and any(page.is_picture for page in pages):
        raise ReadError(_PICTURES)
    return ReadResult(format="pdf", blocks=layout(pages), not_read=not_read)


def _character_counts(data: bytes) -> list[int]:
    """Count each page's characters, spaces aside, with PDFium: quick where a hostile page holds pdfplumber up."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ReadError(_PROTECTED if error.err_code == _PASSWORD_ERROR else _DAMAGED) from None
    try:
        pages = len(document)
        return [_count(document, number) for number in range(pages)] if pages <= PAGES_LIMIT else [0] * pages
    finally:
        document.close()


def _count(document: pypdfium2.PdfDocument, number: int) -> int:
    try:
        text = document[number].get_textpage()
        count = int(text.count_chars())
        return count if count > CHARACTERS_LIMIT else len("".join(text.get_text_range().split()))
    except pypdfium2.PdfiumError:
        return 0


def _pages(data: bytes, counts: list[int]) -> Iterator[PageText]:
    # pdfplumber may find fewer pages than PDFium, and must not pass over the others in silence.
    for number, (count, page) in enumerate(zip_longest(counts, _open(data)), start=1):
        if (count or 0) > CHARACTERS_LIMIT:
            yield PageText(number=number, count=count, is_too_long=True)
        else:
            yield _page_text(_content(page) if page else None, number, count or 0)


def _open(data: bytes) -> list[Page]:
    try:
        return pdfplumber.open(BytesIO(data)).pages
    except Exception:
        # pdfminer's parsing fails with whatever the damage leads to: PdfminerException, TypeError, KeyError ...
        raise ReadError(_DAMAGED) from None


def _content(page: Page) -> _Content | None:
    """Return what a page holds; None for a damaged one."""
    try:
        upright = [character for character in page.chars if character["upright"] and character["matrix"][0] > 0]
        return _Content(
            words=extract_words(upright, use_text_flow=True, x_tolerance_ratio=_FAINT_GAP, return_chars=True),
            visible=_visible(page.chars),
            upright=_visible(upright),
            images=page.images,
            drawn_shapes=len(page.curves) + len(page.lines) + len(page.rects),
            corner=(float(page.mediabox[0]), float(page.mediabox[1])),
            shown=shown_part(page.page_obj.mediabox, page.page_obj.cropbox, page.rotation),
        )
    except Exception:
        return None
    finally:
        # An open page keeps all its characters: 600 MB in a file of 67 pages.
        page.close()


def _page_text(content: _Content | None, number: int, count: int) -> PageText:
    if content is None:
        return PageText(number=number, count=count, is_damaged=True)
    left, top, width, height = content.shown
    left, top = left + content.corner[0], top + content.corner[1]
    area = max(1.0, width * height)
    words = [_word(word, number, left, top) for word in content.words]
    return PageText(
        number=number,
        count=count,
        height=height,
        words=tuple(word for word in words if is_shown(word, width, height)),
        visible=content.visible,
        sideways=content.visible - content.upright,
        picture_share=max((_area(image) / area for image in content.images), default=0.0),
        drawn_shapes=content.drawn_shapes,
    )


def _visible(characters: list[dict[str, Any]]) -> int:
    return sum(not character["text"].isspace() for character in characters)


def _word(word: dict[str, Any], number: int, left: float, top: float) -> Word:
    characters = word["chars"]
    size = Counter(round(character["size"], 1) for character in characters).most_common(1)[0][0]
    bold = sum("bold" in character["fontname"].lower() for character in characters)
    # A lone glyph without a letter is what a symbol font's bullet comes out as.
    text = "•" if _UNKNOWN_GLYPH.fullmatch(word["text"]) else word["text"]
    return Word(text=text, page=number, box=_box(word, left, top), size=size, bold=bold * 2 > len(characters))


def _box(item: dict[str, Any], left: float, top: float) -> Box:
    """Measure from the corner of the page as it is shown, which may be cut out of a larger one."""
    return (
        round(float(item["x0"] - left), 2),
        round(float(item["top"] - top), 2),
        round(float(item["x1"] - left), 2),
        round(float(item["bottom"] - top), 2),
    )


def _area(item: dict[str, Any]) -> float:
    return float(max(0, item["x1"] - item["x0"]) * max(0, item["bottom"] - item["top"]))
