"""The HTML elements that are open at a place, and what they make of the text there."""

from collections import Counter
from dataclasses import dataclass

from impartiality_lint.document import BlockKind
from impartiality_lint.readers.html_elements import CLOSED_BY, HEAD_TAGS, HEADING_TAGS, INLINE_TAGS, KINDS, SECTION_TAGS

_PAGE_TAGS = frozenset({"body", "html"})
_LASTING_KINDS = frozenset({BlockKind.FOOTER, BlockKind.HEADER, BlockKind.QUOTE})


@dataclass(frozen=True, kw_only=True)
class _Frame:
    tag: str
    kind: BlockKind
    level: int | None
    is_hidden: bool
    hides: bool
    is_sectioned: bool
    line: int


_OUTSIDE = _Frame(
    tag="", kind=BlockKind.PARAGRAPH, level=None, is_hidden=False, hides=False, is_sectioned=False, line=1
)


class Frames:
    """A stack of open elements that heeds left-out and stray end tags much as browsers do."""

    def __init__(self) -> None:
        self._open = [_OUTSIDE]
        self._tags: Counter[str] = Counter()
        self._lost: list[_Frame] = []

    @property
    def kind(self) -> BlockKind:
        """What kind of block text is here."""
        return self._open[-1].kind

    @property
    def level(self) -> int | None:
        """The level of the heading here, from 1."""
        return self._open[-1].level

    @property
    def is_hidden(self) -> bool:
        """Whether text here is seen by nobody."""
        return self._open[-1].is_hidden

    def never_closed(self) -> tuple[str, ...]:
        """Return a sentence for each element that hides all the rest of the page because its end is missing."""
        return tuple(
            f"The <{frame.tag}> of line {frame.line} is never closed, so what follows it was not checked."
            for frame in [*self._lost, *self._open]
            if frame.hides
        )

    def open(self, tag: str, *, hidden: bool, line: int) -> None:
        """Enter an element; `hidden` when it hides what is in it."""
        self._close_implied(tag)
        # Misnested inline elements are common, and they only matter where they hide something.
        if tag in INLINE_TAGS and not (hidden or self.is_hidden):
            return
        self._open.append(self._frame(tag, hidden, line))
        self._tags[tag] += 1

    def close(self, tag: str) -> None:
        """Leave the nearest element of this name, and all that were left open in it; without one, do nothing."""
        if not self._tags[tag]:
            return
        while self._open[-1].tag != tag:
            if tag in _PAGE_TAGS and self._open[-1].tag not in CLOSED_BY:
                self._lost.append(self._open[-1])
            self._pop()
        self._pop()

    def _pop(self) -> None:
        self._tags[self._open.pop().tag] -= 1

    def _close_implied(self, tag: str) -> None:
        if self._tags["head"] and tag not in HEAD_TAGS and self._open[-1].tag == "head":
            self._pop()
        while len(self._open) > 1 and tag in CLOSED_BY.get(self._innermost(), frozenset()):
            self.close(self._innermost())

    def _innermost(self) -> str:
        """The innermost element that is not an inline one."""
        return next((frame.tag for frame in reversed(self._open) if frame.tag not in INLINE_TAGS), "")

    def _frame(self, tag: str, hidden: bool, line: int) -> _Frame:
        outer = self._open[-1]
        kind = _kind(tag, outer)
        return _Frame(
            tag=tag,
            kind=kind,
            level=HEADING_TAGS.get(tag, outer.level) if kind is BlockKind.HEADING else None,
            is_hidden=outer.is_hidden or hidden,
            hides=hidden and not outer.is_hidden,
            is_sectioned=outer.is_sectioned or tag in SECTION_TAGS,
            line=line,
        )


def _kind(tag: str, outer: _Frame) -> BlockKind:
    if tag in HEADING_TAGS and outer.kind is not BlockKind.QUOTE:
        return BlockKind.HEADING
    if outer.kind in _LASTING_KINDS or (tag in ("header", "footer") and outer.is_sectioned):
        return outer.kind
    return KINDS.get(tag, outer.kind)
