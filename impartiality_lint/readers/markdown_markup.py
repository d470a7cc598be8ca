"""The parts of a Markdown file that are not Markdown: front matter and HTML."""

import re
from collections.abc import Iterator

_FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))??(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)", re.DOTALL)
_NOT_SEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE
)


def blank_front_matter(text: str) -> str:
    """Return the text with its front matter blanked out, so that all other lines keep their numbers."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return text
    return re.sub(r"[^\r\n]+", "", match.group()) + text[match.end() :]


def html_text_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans between `start` and `end` that are text, without tags and comments."""
    for match in _NOT_SEEN.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end
