"""Lines of plain text in, the groups of lines that make one block each out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from math import inf

from impartiality_lint.document import BlockKind
from impartiality_lint.readers.plain_lines import Line
from impartiality_lint.readers.shapes import ends_sentence, runs_on

_WRAP_WIDTHS = range(40, 121)


@dataclass(kw_only=True)
class Group:
    """The lines of one block. `underline` is the character of a rule drawn right under it."""

    kind: BlockKind
    lines: list[Line]
    after_gap: bool
    before_gap: bool = False
    underline: str = ""

    @property
    def text(self) -> str:
        """The text of all lines, without the list marker."""
        first, *rest = self.lines
        marker = first.marker if self.kind is BlockKind.LIST_ITEM else 0
        return " ".join([first.text[marker:], *(line.text for line in rest)])


@dataclass(kw_only=True)
class _Grouping:
    groups: list[Group] = field(default_factory=list)
    is_open: bool = False

    def gap(self) -> None:
        if self.groups:
            self.groups[-1].before_gap = True
        self.is_open = False

    def rule(self, line: Line) -> None:
        """A rule right under a single line makes it a heading; any other one only separates."""
        group = self.groups[-1] if self.is_open else None
        if group and len(group.lines) == 1 and group.kind is BlockKind.PARAGRAPH and line.rule in "=-":
            group.underline = line.rule
        self.gap()

    def add(self, line: Line, width: float) -> None:
        if self.is_open and _continues(self.groups[-1], line, width):
            self.groups[-1].lines.append(line)
            return
        after_gap = not self.groups or self.groups[-1].before_gap
        self.groups.append(Group(kind=_kind(line), lines=[line], after_gap=after_gap))
        self.is_open = True


def grouped(lines: Iterable[Line]) -> list[Group]:
    """Put the lines together that belong to one block; blank lines and rules belong to none."""
    grouping = _Grouping()
    for line, width in _with_widths(list(lines)):
        if line.is_blank:
            grouping.gap()
        elif line.rule:
            grouping.rule(line)
        else:
            grouping.add(line, width)
    grouping.gap()
    return grouping.groups


def _with_widths(lines: list[Line]) -> Iterator[tuple[Line, float]]:
    """Pair each line with the width at which its paragraph was wrapped; infinite where lines are whole paragraphs."""
    unwrapped = any(line.length > max(_WRAP_WIDTHS) and line.text.count(" ") > 12 for line in lines)
    for _, run in groupby(lines, key=lambda line: line.is_blank):
        together = list(run)
        longest = max(line.length for line in together)
        width = inf if unwrapped or longest not in _WRAP_WIDTHS else longest
        for line in together:
            yield line, width


def _kind(line: Line) -> BlockKind:
    if line.is_quoted:
        return BlockKind.QUOTE
    return BlockKind.LIST_ITEM if line.marker else BlockKind.PARAGRAPH


def _continues(group: Group, line: Line, width: float) -> bool:
    last = group.lines[-1]
    if line.is_quoted != last.is_quoted or line.has_bullet:
        return False
    is_full = last.length + 1 + len(line.text.split()[0]) > width
    if line.marker:
        # A dash or "3." that begins a line in the middle of a sentence is no list marker.
        return group.kind is not BlockKind.LIST_ITEM and is_full and not ends_sentence(last.text)
    if group.kind is BlockKind.LIST_ITEM and line.indent > group.lines[0].indent:
        return True
    return is_full or runs_on(last.text, line.text)
