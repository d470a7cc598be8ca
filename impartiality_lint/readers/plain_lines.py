"""The lines of a plain text, each with what can be told from the line alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.readers.shapes import bullet_length, marker_length
from impartiality_lint.readers.source import SourceText

_QUOTE_MARKS = re.compile(r"\s*(?:>\s?)+")
_RULE = re.compile(r"([-=_*~])\1{2,}$|(?:[-*_] ){2,}[-*_]$")
_TAB_WIDTH = 4


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line; `start` and `end` are the offsets of its text in the source, without space around it.

    `number` counts from 1, `indent` and `length` are columns, `marker` is how many characters of the text are a list
    marker.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int
    length: int
    marker: int
    has_bullet: bool
    is_quoted: bool

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on the line."""
        return not self.text

    @property
    def rule(self) -> str:
        """The character of a line drawn under a heading or between sections; empty for any other line."""
        return self.text[0] if _RULE.match(self.text) else ""


def read_lines(source: SourceText) -> Iterator[Line]:
    """Yield every line of the source in order."""
    for number in range(1, source.line_count + 1):
        yield _read_line(source.line(number), number, source.line_start(number))


def _read_line(raw: str, number: int, offset: int) -> Line:
    quote = _QUOTE_MARKS.match(raw)
    inside = raw[quote.end() :] if quote else raw
    text = inside.strip()
    lead = len(raw) - len(inside.lstrip())
    return Line(
        number=number,
        start=offset + lead,
        end=offset + lead + len(text),
        text=text,
        indent=len(raw[:lead].expandtabs(_TAB_WIDTH)),
        length=len(raw.rstrip().expandtabs(_TAB_WIDTH)),
        marker=marker_length(text),
        has_bullet=bullet_length(text) > 0,
        is_quoted=quote is not None,
    )
