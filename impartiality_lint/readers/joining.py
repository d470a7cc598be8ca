"""Pieces of source text in, one block out: single spaces, no newline, and anchors back to the source."""

import re
from dataclasses import replace

from impartiality_lint.document import Anchor, Block, BlockKind, Location

# Soft hyphens, zero-width characters and direction marks are seen by nobody, but would split a word for a rule.
_INVISIBLE = "\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f"
_PIECE = re.compile(rf"(?P<space>\s+)|[^\s{_INVISIBLE}]+")


class JoinedText:
    """Collects the text of one block in reading order; white space of any length becomes one space."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._anchors: list[Anchor] = []
        self._length = 0
        self._space: Location | None = None

    @property
    def text(self) -> str:
        """What has been collected, without a space at either end."""
        return "".join(self._pieces)

    def add(self, text: str, location: Location) -> None:
        """Add text that stands at `location`: on one line from its column on, or all of it in one place."""
        for match in _PIECE.finditer(text):
            place = _further(location, match.start())
            if match["space"] is None:
                self._write_space()
                self._write(match.group(), place)
            elif self._length and self._space is None:
                self._space = place

    def block(self, *, index: int, kind: BlockKind, level: int | None = None) -> Block:
        """Return what has been collected as a block."""
        return Block(index=index, kind=kind, level=level, text=self.text, anchors=tuple(self._anchors))

    def _write_space(self) -> None:
        if self._space is not None:
            self._write(" ", self._space)
            self._space = None

    def _write(self, text: str, place: Location) -> None:
        if place != self._expected():
            self._anchors.append(Anchor(offset=self._length, location=place))
        self._pieces.append(text)
        self._length += len(text)

    def _expected(self) -> Location | None:
        """Where the next character stands if it follows the last anchor without a gap."""
        if not self._anchors:
            return None
        last = self._anchors[-1]
        return _further(last.location, self._length - last.offset)


def _further(location: Location, characters: int) -> Location:
    if location.column is None or not characters:
        return location
    return replace(location, column=location.column + characters)
