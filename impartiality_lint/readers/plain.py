"""Plain text in, blocks with exact lines and columns out. No markup: the look of lines says what they are."""

from impartiality_lint.document import Block, BlockKind
from impartiality_lint.readers.decoding import decode
from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.plain_groups import Group, grouped
from impartiality_lint.readers.plain_headings import heading_levels
from impartiality_lint.readers.plain_lines import Line, read_lines
from impartiality_lint.readers.result import ReadResult
from impartiality_lint.readers.shapes import joins_compound
from impartiality_lint.readers.source import SourceText


def read_plain(data: bytes) -> ReadResult:
    """Read the bytes of a text file. Raises ReadError."""
    return read_plain_text(decode(data))


def read_plain_text(text: str) -> ReadResult:
    """Read plain text that need not come from a file."""
    source = SourceText(text)
    groups = grouped(read_lines(source))
    levels = heading_levels(groups)
    blocks = tuple(
        _block(source, group, index, level) for index, (group, level) in enumerate(zip(groups, levels, strict=True))
    )
    return ReadResult(format="text", blocks=blocks)


def _block(source: SourceText, group: Group, index: int, level: int | None) -> Block:
    joined = JoinedText()
    following: list[Line | None] = [*group.lines[1:], None]
    for line, after in zip(group.lines, following, strict=True):
        start = line.start + (line.marker if line is group.lines[0] else 0)
        end = line.end
        if after is None or not joins_compound(line.text, after.text):
            # The space between two lines stands where the first one ends.
            end = source.line_start(line.number + 1)
        source.add_to(joined, start, end)
    kind = group.kind if level is None else BlockKind.HEADING
    return joined.block(index=index, kind=kind, level=level)
