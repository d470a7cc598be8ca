"""The pages of a PDF in, its blocks out: what is a heading, a list item, a footnote, a running header."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from impartiality_lint.document import Block, BlockKind
from impartiality_lint.readers.pdf_furniture import part
from impartiality_lint.readers.pdf_joining import Hyphens, joined_text
from impartiality_lint.readers.pdf_lines import Line, lines_of
from impartiality_lint.readers.pdf_pages import PageText
from impartiality_lint.readers.pdf_paragraphs import paragraphs
from impartiality_lint.readers.shapes import looks_like_heading, marker_length

_LARGER = 1.15
_SMALLER = 0.88
_LOW_ON_PAGE = 0.6
_HEADING_WORDS = 25
_NOTE_MARK = re.compile(r"[\d*†‡]{1,3}\s*\D")


@dataclass(frozen=True, kw_only=True)
class _Body:
    """How most text of the document is set."""

    size: float
    is_bold: bool


@dataclass(frozen=True, kw_only=True)
class _Draft:
    kind: BlockKind
    lines: Sequence[Line]
    marker: int = 0
    level: int | None = None


def layout(pages: Sequence[PageText]) -> tuple[Block, ...]:
    """Return the blocks of all pages: headers, body, footnotes, footers."""
    numbered = [(page.height, lines_of(page)) for page in pages]
    parted = part(numbered)
    body = _usual(parted.body)
    text, notes = _without_notes(parted.body, body, {page.number: page.height for page in pages})
    drafts = [_Draft(kind=BlockKind.HEADER, lines=[line]) for line in parted.headers]
    drafts += _leveled([_draft(lines, body) for lines in paragraphs(text)])
    drafts += [_Draft(kind=BlockKind.FOOTNOTE, lines=lines) for lines in paragraphs(notes)]
    drafts += [_Draft(kind=BlockKind.FOOTER, lines=[line]) for line in parted.footers]
    return tuple(_blocks(drafts, Hyphens(line for _, lines in numbered for line in lines)))


def _blocks(drafts: Sequence[_Draft], hyphens: Hyphens) -> Iterator[Block]:
    index = 0
    for draft in drafts:
        joined = joined_text(draft.lines, hyphens, draft.marker)
        if joined.text:
            yield joined.block(index=index, kind=draft.kind, level=draft.level)
            index += 1


def _usual(lines: Sequence[Line]) -> _Body:
    sizes: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        sizes[line.size, line.is_bold] += len(line.text)
    (size, is_bold), _ = sizes.most_common(1)[0] if sizes else ((10.0, False), 0)
    return _Body(size=size, is_bold=is_bold)


def _without_notes(lines: Sequence[Line], body: _Body, heights: dict[int, float]) -> tuple[list[Line], list[Line]]:
    """Part off the footnotes, which would stand between two halves of a sentence."""
    text: list[Line] = []
    notes: list[Line] = []
    for line in lines:
        is_low = line.size < _SMALLER * body.size and line.top > _LOW_ON_PAGE * heights[line.page]
        goes_on = bool(notes) and notes[-1].page == line.page
        is_note = is_low and (goes_on or _NOTE_MARK.match(line.text) is not None)
        (notes if is_note else text).append(line)
    return text, notes


def _draft(lines: list[Line], body: _Body) -> _Draft:
    text = " ".join(line.text for line in lines)
    if _is_heading(lines, text, body):
        return _Draft(kind=BlockKind.HEADING, lines=lines)
    marker = marker_length(text)
    return _Draft(kind=BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH, lines=lines, marker=marker)


def _is_heading(lines: list[Line], text: str, body: _Body) -> bool:
    if lines[0].size > _LARGER * body.size:
        return len(text.split()) <= _HEADING_WORDS and not text.endswith((".", ",", ";"))
    is_bold = not body.is_bold and all(line.is_bold for line in lines)
    return is_bold and lines[0].size > _SMALLER * body.size and looks_like_heading(text)


def _leveled(drafts: list[_Draft]) -> list[_Draft]:
    """The larger a heading, the higher it stands."""
    sizes = sorted({_size(draft) for draft in drafts if draft.kind is BlockKind.HEADING}, reverse=True)
    return [
        _Draft(kind=draft.kind, lines=draft.lines, level=sizes.index(_size(draft)) + 1)
        if draft.kind is BlockKind.HEADING
        else draft
        for draft in drafts
    ]


def _size(draft: _Draft) -> int:
    return round(draft.lines[0].size)
