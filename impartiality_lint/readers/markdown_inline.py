"""The inline part of a Markdown block: marks and targets left out, each character at its own place."""

import re

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.markdown_places import InlineContent
from impartiality_lint.readers.source import SourceText

_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_SPACE = re.compile(r"\s*")
# Lines lie apart in the source, and so do the two sides of an escaped pipe.
_STRETCH = re.compile(r"\|[^|\n]*\n?|[^|\n]+\n?|\n")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


class InlineReader:
    """Follows the tokens of one block through its content from left to right."""

    def __init__(self, source: SourceText, content: InlineContent, joined: JoinedText) -> None:
        self._source = source
        self._content = content
        self._joined = joined
        self._at = 0

    def read(self, tokens: list[Token], start: int = 0) -> None:
        """Add the text of all tokens; what stands before `start` in the content is left out."""
        for token in tokens:
            if token.type == "text":
                self._text(token.content, start)
            elif token.type == "text_special":
                self._special(token)
            elif token.type == "code_inline":
                self._code(token)
            elif token.type in ("softbreak", "hardbreak"):
                self._add_from(self._find("\n"), 1)
            elif token.type == "image":
                self.read(token.children or [])
                self._skip_target()
            elif token.type == "link_close" and token.markup != "autolink":
                self._skip_target()
            elif token.type == "html_inline":
                self._html(token.content)

    def _text(self, text: str, start: int) -> None:
        begin = self._find(text)
        left_out = max(0, start - begin)
        for match in _FOOTNOTE_MARK.finditer(text):
            self._add_from(begin + left_out, match.start() - left_out)
            left_out = max(left_out, match.end())
        self._add_from(begin + left_out, len(text) - left_out)
        self._at = begin + len(text)

    def _special(self, token: Token) -> None:
        """An escape stands after its backslash, an entity at its "&"; a backslash that escapes nothing is text."""
        begin = self._find(token.markup)
        self._at = begin + len(token.markup)
        place = begin + 1 if token.info == "escape" and token.content != token.markup else begin
        self._joined.add(token.content, self._source.locate(self._content.source_offset(place)))

    def _code(self, token: Token) -> None:
        self._at = self._find(token.markup) + len(token.markup)
        closing = self._content.text.find(token.markup, self._at)
        self._add_from(self._at, max(0, closing - self._at))
        self._at = max(self._at, closing + len(token.markup))

    def _html(self, tag: str) -> None:
        begin = self._find(tag)
        self._at = begin + len(tag)
        if _BREAK.match(tag):
            self._joined.add(" ", self._source.locate(self._content.source_offset(begin)))

    def _find(self, wanted: str) -> int:
        found = self._content.text.find(wanted, self._at)
        return self._at if found < 0 else found

    def _skip_target(self) -> None:
        """Step over the "](target "title")" behind a link or an image."""
        text, end = self._content.text, len(self._content.text)
        self._at = self._find("]") + 1
        if not text.startswith("(", self._at):
            return
        destination = parseLinkDestination(text, self._after_space(self._at + 1), end)
        self._at = self._after_space(destination.pos) if destination.ok else self._at + 1
        title = parseLinkTitle(text, self._at, end)
        self._at = self._find(")") + 1 if title.pos <= self._at else title.pos

    def _after_space(self, offset: int) -> int:
        space = _SPACE.match(self._content.text, offset)
        return space.end() if space else offset

    def _add_from(self, start: int, length: int) -> None:
        """Add a part of the content, in stretches that stand together in the source."""
        for stretch in _STRETCH.findall(self._content.text[start : start + max(0, length)]):
            self._joined.add(stretch, self._source.locate(self._content.source_offset(start)))
            start += len(stretch)
        self._at = max(self._at, start)
