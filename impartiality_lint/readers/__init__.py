"""Files in, blocks out: one reader for each kind of file, chosen by the file's ending."""

from pathlib import Path

from impartiality_lint.errors import ReadError
from impartiality_lint.readers.result import Reader, ReadResult

__all__ = [
    "FORMATS",
    "READERS",
    "SIZE_LIMIT",
    "TEXT_FORMATS",
    "ReadResult",
    "Reader",
    "read",
    "read_bytes",
    "read_text",
]

SIZE_LIMIT = 50 * 2**20
"""Bytes; larger files are refused."""


# Each reader is imported when the first file of its kind comes, so that nobody waits for a library he does not use.
def _read_plain(data: bytes) -> ReadResult:
    from impartiality_lint.readers.plain import read_plain

    return read_plain(data)


def _read_markdown(data: bytes) -> ReadResult:
    from impartiality_lint.readers.markdown import read_markdown

    return read_markdown(data)


def _read_html(data: bytes) -> ReadResult:
    from impartiality_lint.readers.html import read_html

    return read_html(data)


def _read_docx(data: bytes) -> ReadResult:
    from impartiality_lint.readers.docx import read_docx

    return read_docx(data)


def _read_pdf(data: bytes) -> ReadResult:
    from impartiality_lint.readers.pdf import read_pdf

    return read_pdf(data)


READERS: dict[str, Reader] = {
    ".docx": _read_docx,
    ".htm": _read_html,
    ".html": _read_html,
    ".markdown": _read_markdown,
    ".md": _read_markdown,
    ".pdf": _read_pdf,
    ".text": _read_plain,
    ".txt": _read_plain,
}
"""Which reader reads which kind of file, by lower-case suffix."""

TEXT_FORMATS: dict[str, Reader] = {"html": _read_html, "markdown": _read_markdown, "text": _read_plain}
"""Formats that can also come without a file, as text."""

FORMATS = ("docx", "html", "markdown", "pdf", "text")
"""Every name that `ReadResult.format` can have."""


def read(path: Path) -> ReadResult:
    """Read a file as its suffix says. Raises ReadError when nothing in it can be read."""
    if path.suffix.lower() not in READERS:
        raise ReadError(_unknown(path.suffix))
    return read_bytes(_bytes(path), path.suffix)


def read_bytes(data: bytes, suffix: str) -> ReadResult:
    """Read a file's content as its suffix says. Raises ReadError when nothing in it can be read."""
    reader = READERS.get(suffix.lower())
    if reader is None:
        raise ReadError(_unknown(suffix))
    if not data:
        raise ReadError("The file is empty.")
    return _with_text(reader(data))


def read_text(text: str, format: str = "text") -> ReadResult:
    """Read text that does not come from a file. Raises ReadError, also for a format that is not text."""
    reader = TEXT_FORMATS.get(format)
    if reader is None:
        raise ReadError(f"Text cannot be read as {format!r}; choose one of {', '.join(TEXT_FORMATS)}.")
    # The byte order mark keeps a page's own charset from being believed: these characters are decoded already.
    return _with_text(reader(b"\xef\xbb\xbf" + text.encode("utf-8", "replace")))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise ReadError(f"The file is larger than {SIZE_LIMIT // 2**20} MB; split it or leave out its pictures.")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"The file cannot be opened: {error.strerror or error}.") from None


def _with_text(result: ReadResult) -> ReadResult:
    if not result.blocks:
        raise ReadError(" ".join(["There is no text to check.", *result.not_read]))
    return result


def _unknown(suffix: str) -> str:
    if not suffix:
        return f"A file without an ending cannot be read; give it one of {', '.join(READERS)}."
    return f"Files of kind {suffix.lower()} cannot be read; save it as DOCX or PDF."
