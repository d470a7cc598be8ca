"""The text that stands in attributes of HTML elements."""

import re

from impartiality_lint.readers.html_entities import add_escaped
from impartiality_lint.readers.joining import JoinedText
from impartiality_lint.readers.source import SourceText

_ATTRIBUTE = re.compile(r"""[\s/]([^\s=>"'/]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>"']+))""")


def alternative_text(source: SourceText, start: int, tag: str) -> JoinedText:
    """Return the `alt` of an image whose tag, as it stands in the source, begins at `start`; empty without one."""
    joined = JoinedText()
    for match in _ATTRIBUTE.finditer(tag):
        if match[1].lower() == "alt":
            group = match.lastgroup or "bare"
            add_escaped(joined, source, start + match.start(group), start + match.end(group))
            break
    return joined
