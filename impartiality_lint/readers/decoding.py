"""Bytes of a text file in, characters out."""

import codecs
import re

from impartiality_lint.errors import ReadError

TEXT_SIZE_LIMIT = 5 * 2**20
"""Bytes; longer text files are refused, because the parsers of text formats slow down on hostile input."""

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_NOT_TEXT = "The file does not hold text; check that its ending says what kind of file it is."


def decode(data: bytes) -> str:
    """Decode by the byte order mark, else as UTF-8, else as Windows-1252; the mark itself is left out.

    Raises ReadError when the bytes are too many or no text.
    """
    _check(data)
    marked = _decode_marked(data)
    return _decode_unmarked(data) if marked is None else marked


def decode_html(data: bytes) -> str:
    """Decode like `decode`, but heed the encoding that the page itself names. Raises ReadError."""
    _check(data)
    marked = _decode_marked(data)
    if marked is not None:
        return marked
    named = _META_CHARSET.search(data[:4096])
    return _decode_named(data, named.group(1).decode("ascii", "replace")) if named else _decode_unmarked(data)


def _check(data: bytes) -> None:
    if len(data) > TEXT_SIZE_LIMIT:
        raise ReadError(f"The file is larger than {TEXT_SIZE_LIMIT // 2**20} MB; split it into smaller ones.")


def _decode_marked(data: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def _decode_named(data: bytes, encoding: str) -> str:
    try:
        # A page that could be searched for its charset as bytes is not UTF-16, whatever it says.
        return data.decode(encoding) if "16" not in encoding else _decode_unmarked(data)
    except (LookupError, UnicodeError):
        return _decode_unmarked(data)


def _decode_unmarked(data: bytes) -> str:
    if b"\0" in data:
        raise ReadError(_NOT_TEXT)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
