"""The lines of a PDF paragraph in, one block's text out; words cut at the end of a line are made whole."""

import re
from collections.abc import Iterable, Iterator, Sequence

from impartiality_lint.document import Location
from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.pdf_lines import Line
from impartiality_lint.readers.pdf_pages import Word

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u2010": "-", "\ufffe": "-"}
)
_HEAD = re.compile(r"[^\W\d_]+(?=-$)")
_TAIL = re.compile(r"[^\W\d_]+")
_KEEPS_ITS_HYPHEN = re.compile(
    r"(?:all|cross|decision|evidence|ex|face|full|half|high|home|ill|left|long|low|multi|non|one|part|person|post|pre|"
    r"self|short|single|third|two|well|year)-.*|.*-(?:based|centred|friendly|led|makers?|making|old|related|specific|"
    r"term|time|to|up|wide)"
)


class Hyphens:
    """Decides from the words of a document whether a hyphen at a line's end belongs to the word."""

    def __init__(self, lines: Iterable[Line]) -> None:
        texts = [line.text.translate(_LIGATURES).lower() for line in lines]
        self._words = {word for text in texts for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)}

    def keeps(self, before: str, after: str) -> bool:
        """Tell whether the hyphen between the end of one line and the start of the next stays."""
        if before.endswith("\u00ad"):
            return False
        head, tail = _HEAD.search(before), _TAIL.match(after)
        if head is None or tail is None or re.match(r"(?:and|or|to)$", after):
            return True
        first, second = head.group().lower(), tail.group().lower()
        if first + second in self._words or f"{first}-{second}" in self._words:
            return first + second not in self._words
        return _KEEPS_ITS_HYPHEN.fullmatch(f"{first}-{second}") is not None


def joined_text(lines: Sequence[Line], hyphens: Hyphens, marker: int = 0) -> JoinedText:
    """Join lines to the text of one block; the first `marker` characters are left out."""
    joined = JoinedText()
    before = Location()
    for text, location, follows in _pieces(lines, hyphens):
        if follows:
            joined.add(" ", before)
        joined.add(text[marker:], location)
        marker = max(0, marker - len(text) - 1)
        before = location
    return joined


def _pieces(lines: Sequence[Line], hyphens: Hyphens) -> Iterator[tuple[str, Location, bool]]:
    """Yield each word's text, its place, and whether a space stands before it."""
    follows = False
    words = [(word, word is line.words[-1]) for line in lines for word in line.words]
    for (word, ends_line), (after, _) in zip(words, [*words[1:], (None, True)], strict=True):
        text = plain(word)
        is_cut = ends_line and after is not None and _is_cut(text, plain(after))
        if is_cut and after is not None:
            kept = hyphens.keeps(text, plain(after))
            yield text if kept else text[:-1], word.location, follows
            follows = kept and re.match(r"(?:and|or|to)$", plain(after)) is not None
        else:
            yield text, word.location, follows
            follows = True


def plain(word: Word) -> str:
    """Return a word's text with ligatures put in single letters."""
    return word.text.translate(_LIGATURES)


def _is_cut(text: str, after: str) -> bool:
    return len(text) > 1 and text[-1] in "-\u00ad" and text[-2].isalpha() and after[:1].islower()
