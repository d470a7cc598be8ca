"""An HTML page in, blocks with exact lines and columns out, without menus, scripts and hidden parts."""

import time
from html.parser import HTMLParser

from impartiality_lint.document import Block, BlockKind
from impartiality_lint.errors import ReadError
from impartiality_lint.readers.decoding import decode_html
from impartiality_lint.readers.html_attributes import alternative_text
from impartiality_lint.readers.html_elements import BLOCK_TAGS, SKIPPED_TAGS, VOID_TAGS, is_hidden, is_menu
from impartiality_lint.readers.html_entities import add_escaped
from impartiality_lint.readers.html_frames import Frames
from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.result import ReadResult
from impartiality_lint.readers.source import SourceText

_SECONDS = 20
_Attributes = list[tuple[str, str | None]]


def read_html(data: bytes) -> ReadResult:
    """Read the bytes of an HTML page. Raises ReadError."""
    return read_html_text(decode_html(data))


def read_html_text(text: str) -> ReadResult:
    """Read an HTML page. Raises ReadError for one that cannot be parsed in a reasonable time."""
    page = _Page(SourceText(text))
    try:
        page.read()
    except AssertionError:
        # What html.parser raises for "<![" with anything unknown behind it.
        line, _ = page.getpos()
        raise ReadError(f"The HTML is damaged near line {line}; correct it there or save the page anew.") from None
    return ReadResult(format="html", blocks=tuple(page.blocks), not_read=page.frames.never_closed())


class _Page(HTMLParser):
    """Gathers text between the borders of block elements; elements inside a line do not break it."""

    def __init__(self, source: SourceText) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self.frames = Frames()
        self._source = source
        self._joined = JoinedText()
        self._waiting: list[JoinedText] = []
        self._after_break = False
        # html.parser counts lines by "\n" alone.
        self._starts = [0, *(index + 1 for index, character in enumerate(source.text) if character == "\n")]
        self._deadline = time.monotonic() + _SECONDS

    def read(self) -> None:
        """Parse the whole page. A "<" after the last ">" begins no tag, and html.parser is quadratic about it."""
        text = self._source.text
        opened = text.find("<", text.rfind(">") + 1)
        end = len(text) if opened < 0 else opened
        self.feed(text[:end])
        self.close()
        if not self.frames.is_hidden:
            self._source.add_to(self._joined, end, len(text))
        self._end_block()

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        self._check_time()
        attributes = {name: value or "" for name, value in attrs}
        if tag in BLOCK_TAGS:
            self._end_block()
        if tag in VOID_TAGS:
            self._add_void(tag, attributes)
            return
        hidden = tag in SKIPPED_TAGS or is_hidden(attributes) or is_menu(tag, attributes)
        self.frames.open(tag, hidden=hidden, line=self.getpos()[0])
        self._add_quotation_mark(tag, "“")

    def handle_startendtag(self, tag: str, attrs: _Attributes) -> None:
        # Browsers take no notice of the slash, except for elements that are empty anyway.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._add_quotation_mark(tag, "”")
        if tag in BLOCK_TAGS:
            self._end_block()
        self.frames.close(tag)

    def handle_data(self, data: str) -> None:
        self._check_time()
        self._add(len(data))

    def handle_entityref(self, name: str) -> None:
        self._add_entity(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        self._add_entity(len(name) + 2)

    def _check_time(self) -> None:
        if time.monotonic() > self._deadline:
            raise ReadError("The HTML is built so that it takes too long to read; save the page anew or as DOCX.")

    def _add_entity(self, length: int) -> None:
        start = self._offset()
        self._add(length + self._source.text.startswith(";", start + length))

    def _add(self, length: int) -> None:
        if self.frames.is_hidden:
            return
        start = self._offset()
        if not self._source.text[start : start + length].isspace():
            self._after_break = False
        add_escaped(self._joined, self._source, start, start + length)

    def _add_void(self, tag: str, attributes: dict[str, str]) -> None:
        if self.frames.is_hidden or is_hidden(attributes):
            return
        if tag == "br":
            self._break_line()
        elif tag == "img":
            self._waiting.append(alternative_text(self._source, self._offset(), self.get_starttag_text() or ""))

    def _break_line(self) -> None:
        """One <br> is a space; two in a row are how people without a <p> end a paragraph."""
        if self._after_break:
            self._end_block()
        self._after_break = True
        self._joined.add(" ", self._source.locate(self._offset()))

    def _add_quotation_mark(self, tag: str, mark: str) -> None:
        """The marks that a browser puts around <q>."""
        if tag == "q" and not self.frames.is_hidden:
            self._joined.add(mark, self._source.locate(self._offset()))

    def _end_block(self) -> None:
        kind, level = self.frames.kind, self.frames.level
        self._append(self._joined, kind, level)
        for alternative in self._waiting:
            self._append(alternative, BlockKind.CAPTION, None)
        self._joined, self._waiting, self._after_break = JoinedText(), [], False

    def _append(self, joined: JoinedText, kind: BlockKind, level: int | None) -> None:
        if joined.text:
            self.blocks.append(joined.block(index=len(self.blocks), kind=kind, level=level))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column
