"""Words of a PDF page in the order of the text flow in, lines out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from impartiality_lint.readers.pdf_pages import PageText, Word
from impartiality_lint.readers.shapes import bullet_length, marker_length

_COLUMN_GAP = 1.5
_MARKER_GAP = 4.0


@dataclass(frozen=True, kw_only=True)
class Line:
    """Words that stand side by side. All measures are in points from the top left corner of the page."""

    words: tuple[Word, ...]

    @property
    def page(self) -> int:
        """The page's number, from 1."""
        return self.words[0].page

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].box[0]

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return self.words[-1].box[2]

    @cached_property
    def top(self) -> float:
        """The upper edge of the main words."""
        return min(word.box[1] for word in self._main_words)

    @cached_property
    def bottom(self) -> float:
        """The lower edge of the main words."""
        return max(word.box[3] for word in self._main_words)

    @cached_property
    def size(self) -> float:
        """The size of the font that most characters have."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @property
    def is_bold(self) -> bool:
        """Whether all words are bold, list markers aside."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @property
    def text_left(self) -> float:
        """Where the text after a list marker begins; the same as `left` without one."""
        marker = marker_length(self.text)
        return next((word.box[0] for word in self.words[1:] if marker), self.left)

    @property
    def _main_words(self) -> list[Word]:
        return [word for word in self.words if word.size == self.size]


def lines_of(page: PageText) -> list[Line]:
    """Put the words of a page together line by line; the gap between two columns ends a line."""
    lines: list[list[Word]] = []
    for word in _without_overprint(page.words):
        if lines and _stands_beside(lines[-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(words=tuple(words)) for words in lines]


def _without_overprint(words: Iterable[Word]) -> Iterable[Word]:
    """Some programs print a word twice, a hair apart, to make it bold."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        place = (word.text, round(word.box[0] / 2), round(word.box[1] / 2))
        if place not in seen:
            seen.add(place)
            yield word


def _stands_beside(line: list[Word], word: Word) -> bool:
    last = line[-1]
    shared = min(last.box[3], word.box[3]) - max(last.box[1], word.box[1])
    lower = min(last.box[3] - last.box[1], word.box[3] - word.box[1])
    gap = word.box[0] - last.box[2]
    text = " ".join(part.text for part in line)
    only_marker = len(line) == 1 and (bullet_length(f"{text}x") > 0 or marker_length(f"{text} x") > 0)
    widest = (_MARKER_GAP if only_marker else _COLUMN_GAP) * max(last.size, word.size)
    return shared > 0.5 * lower and -0.5 * last.size < gap < widest
