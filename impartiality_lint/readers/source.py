"""Source text with lines and columns as an editor shows them."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from impartiality_lint.document import Location
from impartiality_lint.readers.joining import JoinedText

# str.splitlines also breaks at form feeds and U+2028, where editors do not start a new line.
_LINE_END = re.compile(r"\r\n|\r|\n")


class SourceText:
    """A text file's characters; offsets count from 0, lines and columns from 1."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    @property
    def line_count(self) -> int:
        """How many lines there are; a last line without text counts."""
        return len(self._starts)

    def line_start(self, line: int) -> int:
        """Return the offset at which a line begins, or the end of the text for a line after the last."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.text)

    def line(self, line: int) -> str:
        """Return a line without its end."""
        return self.text[self.line_start(line) : self.line_start(line + 1)].rstrip("\r\n")

    def locate(self, offset: int) -> Location:
        """Return the line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return Location(line=line, column=offset - self._starts[line - 1] + 1)

    def add_to(self, joined: JoinedText, start: int, end: int) -> None:
        """Add the characters from `start` up to `end` to a block, each at its own place."""
        for piece_start, piece_end in self._pieces(start, end):
            joined.add(self.text[piece_start:piece_end], self.locate(piece_start))

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = bisect_right(self._starts, start)
        while start < end:
            piece_end = min(end, self.line_start(first + 1))
            yield start, piece_end
            start, first = piece_end, first + 1
