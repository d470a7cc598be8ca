"""Pieces of source text in, one block out: single spaces, no newline, and anchors back to the source."""

import re
from dataclasses import replace

from impartiality_lint.document import Anchor, Block, BlockKind, Location

# Soft hyphens, zero-width characters and direction marks are seen by nobody, but would split a word for a rule.
_INVISIBLE = "\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f"
_WORD = rf"[^\s{_INVISIBLE}]+"
# Words with one space between them need no anchor of their own.
_PIECE = re.compile(rf"(?P<words>{_WORD}(?: {_WORD})*)|\s+")


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
            if match["words"]:
                self._write_space()
                self._write(match["words"], place)
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
        if not self._is_expected(place):
            self._anchors.append(Anchor(offset=self._length, location=place))
        self._pieces.append(text)
        self._length += len(text)

    def _is_expected(self, place: Location) -> bool:
        """Tell whether a place follows the last anchor without a gap."""
        if not self._anchors:
            return False
        last = self._anchors[-1]
        if place.column is None or last.location.column is None:
            return place == last.location
        distance = self._length - last.offset
        return place.line == last.location.line and place.column == last.location.column + distance


def _further(location: Location, characters: int) -> Location:
    if location.column is None or not characters:
        return location
    return replace(location, column=location.column + characters)
