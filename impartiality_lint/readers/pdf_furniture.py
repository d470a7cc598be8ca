"""Which lines of a PDF are running headers and footers: the same at the edge of several pages."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from impartiality_lint.readers.pdf_lines import Line

_EDGE = 0.12
_PAGES_SHARE = 0.3
_NUMBERS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(r"(?:page )?[-–\s|]*\d{1,4}[-–\s|]*(?:(?:of|/) ?\d+)?")


@dataclass(frozen=True, kw_only=True)
class _Key:
    """What is the same on all pages: the words without their numbers, their size, the edge at which they stand."""

    text: str
    size: int
    at_top: bool


@dataclass(frozen=True, kw_only=True)
class Furniture:
    """The lines of a document, parted; each running header or footer is there once."""

    body: list[Line] = field(default_factory=list)
    headers: list[Line] = field(default_factory=list)
    footers: list[Line] = field(default_factory=list)


def part(pages: Sequence[tuple[float, Sequence[Line]]]) -> Furniture:
    """Part the lines of pages, each given by its height in points and its lines."""
    seen: defaultdict[_Key, set[int]] = defaultdict(set)
    for number, (height, lines) in enumerate(pages):
        for line in lines:
            if _is_at_edge(line, height):
                seen[_key(line, height)].add(number)
    enough = max(2, _PAGES_SHARE * len(pages))
    parted = Furniture()
    kept: set[_Key] = set()
    for height, lines in pages:
        for line in lines:
            key = _key(line, height)
            if not (_is_at_edge(line, height) and (len(seen[key]) >= enough or _is_page_number(line))):
                parted.body.append(line)
            elif key not in kept:
                kept.add(key)
                (parted.headers if key.at_top else parted.footers).append(line)
    return parted


def _is_at_edge(line: Line, height: float) -> bool:
    return line.bottom < _EDGE * height or line.top > (1 - _EDGE) * height


def _key(line: Line, height: float) -> _Key:
    return _Key(text=_NUMBERS.sub("#", line.text.lower()), size=round(line.size), at_top=line.top < height / 2)


def _is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text.lower()) is not None
