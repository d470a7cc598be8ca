"""The words of a PDF page as plain values, and what can be told about text that they miss."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.document import Box, Location

_FEW_CHARACTERS = 20
_MANY_SHAPES = 150
_PICTURE_SHARE = 0.5
_LOST_SHARE = 0.5
_UNKNOWN_SHARE = 0.25
_UNKNOWN_CHARACTER = re.compile(r"\(cid:\d+\)|[\ue000-\uefff\uf100-\uf8ff\ufffd]")


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word on a page, in points from the top left corner; `size` is the font size in points."""

    text: str
    page: int
    box: Box
    size: float
    bold: bool

    @property
    def location(self) -> Location:
        """Where the word stands."""
        return Location(page=self.page, box=self.box)


@dataclass(frozen=True, kw_only=True)
class PageText:
    """A page's words in the order of its text flow.

    `number` counts from 1; `visible` is how many characters were found, `count` how many a second program finds, and
    `sideways` how many do not stand upright; `picture_share` is the part of the page that its largest picture covers.
    """

    number: int
    count: int
    height: float = 0.0
    words: tuple[Word, ...] = ()
    visible: int = 0
    sideways: int = 0
    picture_share: float = 0.0
    drawn_shapes: int = 0
    is_too_long: bool = False
    is_damaged: bool = False

    @property
    def is_picture(self) -> bool:
        """Whether the page is a picture with hardly any text."""
        return self._has_little_text and self.picture_share > _PICTURE_SHARE

    @property
    def is_drawn(self) -> bool:
        """Whether the page seems to draw its letters as shapes."""
        return self._has_little_text and self.drawn_shapes > _MANY_SHAPES

    @property
    def is_unknown_font(self) -> bool:
        """Whether the font does not say which letters it shows."""
        text = "".join(word.text for word in self.words)
        unknown = _UNKNOWN_CHARACTER.findall(text)
        known = len(text) - sum(len(character) for character in unknown)
        return len(unknown) > _UNKNOWN_SHARE * (known + len(unknown))

    @property
    def _has_little_text(self) -> bool:
        return sum(len(word.text) for word in self.words) < _FEW_CHARACTERS


def shown_part(media: Box, crop: Box, rotation: int) -> tuple[float, float, float, float]:
    """Return left, top, width and height in points of what is shown of a turned sheet.

    `media` is the sheet and `crop` what is cut out of it: left, bottom, right, top as a PDF has them. `rotation` is
    how far the sheet is turned clockwise, in degrees.
    """
    left, top = max(0.0, crop[0] - media[0]), max(0.0, media[3] - crop[3])
    right, bottom = max(0.0, media[2] - crop[2]), max(0.0, crop[1] - media[1])
    width, height = media[2] - media[0] - left - right, media[3] - media[1] - top - bottom
    turned = {90: (bottom, left, height, width), 180: (right, bottom, width, height), 270: (top, right, height, width)}
    return turned.get(rotation, (left, top, width, height))


def is_shown(word: Word, width: float, height: float) -> bool:
    """Tell whether any of a word stands on a page of this width and height, and not beside it."""
    left, top, right, bottom = word.box
    return right > 0 and bottom > 0 and left < width and top < height


def missing_text(page: PageText) -> Iterator[str]:
    """Yield a sentence for each reason for which text of the page is not read."""
    if page.is_too_long:
        yield f"Page {page.number} holds too many characters and was not checked."
    elif page.is_damaged:
        yield f"Page {page.number} is damaged and was not checked."
    elif page.is_picture:
        yield f"Page {page.number} is a picture without text and was not checked."
    elif page.is_drawn:
        yield f"Page {page.number} draws its letters as shapes and was not checked."
    elif page.is_unknown_font:
        yield f"Page {page.number} uses a font that hides which letters it shows, and was not checked rightly."
    elif page.count > _FEW_CHARACTERS and page.visible < _LOST_SHARE * page.count:
        yield f"Page {page.number} could be read only in part."
    if page.sideways:
        yield f"Page {page.number} has text that does not stand upright, which was not checked."
