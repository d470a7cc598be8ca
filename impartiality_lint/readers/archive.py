"""Checks on a ZIP package before anything unpacks it: bombs, damage, protection."""

import lzma
import struct
import zipfile
import zlib
from io import BytesIO

from impartiality_lint.errors import ReadError

PARTS_LIMIT = 5_000
TOTAL_LIMIT = 200 * 2**20
XML_PART_LIMIT = 64 * 2**20
"""Bytes after unpacking. Python's zipfile never unpacks more of a part than the size it declares."""

_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
# What damaged bytes make zipfile raise; NotImplementedError is a RuntimeError.
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    ValueError,
    OSError,
    EOFError,
    RuntimeError,
)
_TOO_LARGE = "The file unpacks to far more than a document needs and was not opened; save it anew."
DAMAGED = "The file is damaged or no Word document; open it in Word and save it anew as DOCX."


def check_package(data: bytes) -> None:
    """Raise ReadError, with what to do about it, for bytes that must not be unpacked or cannot be."""
    if data.startswith(_OLE_MAGIC):
        raise ReadError(_old_or_protected(data))
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_parts(package)
    except _ZIP_ERRORS:
        raise ReadError(DAMAGED) from None


def _old_or_protected(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "The file is protected by a password; save a copy without one."
    return "The file is an old Word document; save it as DOCX or PDF."


def _check_parts(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename.lower() for part in parts}
    if len(parts) > PARTS_LIMIT or sum(part.file_size for part in parts) > TOTAL_LIMIT:
        raise ReadError(_TOO_LARGE)
    if len(names) != len(parts) or any(part.flag_bits & 1 for part in parts):
        raise ReadError(DAMAGED)
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            _check_xml(package, part)


def _check_xml(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.file_size > XML_PART_LIMIT:
        raise ReadError(_TOO_LARGE)
    with package.open(part) as content:
        start = content.read(4096)
    # No part of a Word document has a DTD; one is there only to blow up or to fetch things.
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise ReadError(DAMAGED)
