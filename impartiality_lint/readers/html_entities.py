"""Character references such as "&amp;" in HTML source, each kept at the place of its "&"."""

import html
import re

from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.source import SourceText

_REFERENCE = re.compile(r"&#?\w{1,40};?")


def add_escaped(joined: JoinedText, source: SourceText, start: int, end: int) -> None:
    """Add the source from `start` up to `end` to a block, with references put in plain characters."""
    for match in _REFERENCE.finditer(source.text, start, end):
        plain = html.unescape(match.group())
        if plain != match.group():
            source.add_to(joined, start, match.start())
            joined.add(plain, source.locate(match.start()))
            start = match.end()
    source.add_to(joined, start, end)
