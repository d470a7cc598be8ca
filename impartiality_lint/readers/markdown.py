"""Markdown in, blocks with exact lines and columns out, without front matter, code and link targets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from impartiality_lint.document import Block, BlockKind
from impartiality_lint.readers.decoding import decode
from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.markdown_inline import InlineReader
from impartiality_lint.readers.markdown_markup import blank_front_matter, html_text_spans
from impartiality_lint.readers.markdown_places import InlinePlaces
from impartiality_lint.readers.result import ReadResult
from impartiality_lint.readers.source import SourceText

_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:\s*")
_CONTAINERS = {
    "blockquote_open": BlockKind.QUOTE,
    "heading_open": BlockKind.HEADING,
    "list_item_open": BlockKind.LIST_ITEM,
    "td_open": BlockKind.TABLE_CELL,
    "th_open": BlockKind.TABLE_CELL,
}


@dataclass(frozen=True, kw_only=True)
class _Context:
    """What kind of block stands inside the containers that are open."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None


def read_markdown(data: bytes) -> ReadResult:
    """Read the bytes of a Markdown file. Raises ReadError."""
    return read_markdown_text(decode(data))


def read_markdown_text(text: str) -> ReadResult:
    """Read Markdown: CommonMark with tables, struck-out text and front matter."""
    source = SourceText(text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Joined text hides where a backslash or an entity stood.
    parser.disable("text_join")
    places = InlinePlaces(source)
    blocks: list[Block] = []
    for token, context in _in_context(parser.parse(blank_front_matter(text))):
        joined, kind = _joined(token, context.kind, source, places)
        if joined.text:
            level = context.level if kind is BlockKind.HEADING else None
            blocks.append(joined.block(index=len(blocks), kind=kind, level=level))
    return ReadResult(format="markdown", blocks=tuple(blocks))


def _in_context(tokens: list[Token]) -> Iterator[tuple[Token, _Context]]:
    """Yield the tokens that hold text, each with the kind that its containers give it."""
    contexts = [_Context()]
    for token in tokens:
        if token.nesting > 0:
            contexts.append(_inside(token, contexts[-1]))
        elif token.nesting < 0:
            contexts.pop()
        elif token.type in ("inline", "html_block"):
            yield token, contexts[-1]


def _inside(token: Token, outer: _Context) -> _Context:
    kind = _CONTAINERS.get(token.type)
    if kind is None or outer.kind is BlockKind.QUOTE:
        return outer
    return _Context(kind=kind, level=int(token.tag[1:]) if kind is BlockKind.HEADING else None)


def _joined(token: Token, kind: BlockKind, source: SourceText, places: InlinePlaces) -> tuple[JoinedText, BlockKind]:
    joined = JoinedText()
    if token.type == "html_block":
        first, after = token.map or [0, 0]
        for start, end in html_text_spans(source.text, source.line_start(first + 1), source.line_start(after + 1)):
            source.add_to(joined, start, end)
        return joined, kind
    content = places.content(token)
    footnote = _FOOTNOTE.match(token.content)
    InlineReader(source, content, joined).read(token.children or [], footnote.end() if footnote else 0)
    return joined, _kind(token, kind, is_footnote=footnote is not None)


def _kind(token: Token, kind: BlockKind, *, is_footnote: bool) -> BlockKind:
    if is_footnote:
        return BlockKind.FOOTNOTE
    is_picture = [child.type for child in token.children or []] == ["image"]
    return BlockKind.CAPTION if is_picture and kind is BlockKind.PARAGRAPH else kind
