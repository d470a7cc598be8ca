"""Where the content of a Markdown block stands in the source, line by line."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

from markdown_it.token import Token

from impartiality_lint.readers.source import SourceText


@dataclass(frozen=True, kw_only=True)
class InlineContent:
    """The content of one block without its "#", ">" and "-" marks; `lines` are (offset in it, offset in the source).

    `pipes_escaped` when each "|" of the content is "\\|" in the source.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    pipes_escaped: bool = False

    def source_offset(self, offset: int) -> int:
        """Return where a character of the content stands in the source."""
        line = max(0, bisect_right(self.lines, offset, key=itemgetter(0)) - 1)
        in_content, in_source = self.lines[line]
        backslashes = self.text.count("|", 0, offset + 1) if self.pipes_escaped else 0
        return in_source + max(0, offset - in_content) + backslashes


class InlinePlaces:
    """Finds blocks in their own lines of the source; the cells of one table row from left to right."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._line = 0
        self._column = 0

    def content(self, token: Token) -> InlineContent:
        """Return the content of an inline token with the place of each of its lines."""
        number = token.map[0] + 1 if token.map else 1
        if number != self._line:
            self._line, self._column = number, 0
        if "\n" not in token.content and "|" in self._source.line(number):
            cell = self._cell(token.content, number)
            if cell is not None:
                return cell
        lines, offset = [], 0
        for index, line in enumerate(token.content.split("\n")):
            lead = len(line) - len(line.lstrip())
            lines.append((offset + lead, self._source.line_start(number + index) + self._find(line, number + index)))
            offset += len(line) + 1
        return InlineContent(text=token.content, lines=tuple(lines))

    def _cell(self, text: str, number: int) -> InlineContent | None:
        """Find a cell to the right of the one before; a pipe in it is written "\\|" but lost its backslash."""
        raw = self._source.line(number)
        for written in (text, text.replace("|", "\\|")):
            found = raw.find(written, self._column)
            if found >= 0:
                self._column = found + len(written)
                place = (0, self._source.line_start(number) + found)
                return InlineContent(text=text, lines=(place,), pipes_escaped=written != text)
        return None

    def _find(self, line: str, number: int) -> int:
        """Return the column, from 0, at which a line of content begins in its line of the source."""
        raw = self._source.line(number)
        found = raw.rfind(line.strip())
        return found if found >= 0 else len(raw) - len(raw.lstrip())
