"""Paths -> documents with their type, or the reason why one could not be read."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from impartiality_lint.document import Block, BlockKind, Document, DocumentType
from impartiality_lint.errors import ReadError, UsageError
from impartiality_lint.finding import Unread
from impartiality_lint.readers import READERS, ReadResult, read, read_bytes, read_text

_HINTS = {
    DocumentType.SUMMARY: ("summary", "case-note", "meeting-note"),
    DocumentType.LETTER: ("letter",),
    DocumentType.POLICY: ("policy", "policies"),
    DocumentType.LEAFLET: ("leaflet", "factsheet", "booklet"),
    DocumentType.WEB: ("web",),
}
_SUMMARY_TITLES = re.compile(r"\b(?:summary|case notes?|notes of|record of|minutes)\b", re.IGNORECASE)
_SALUTATION = re.compile(r"^Dear\s(?!all\b|reader)[A-Z]")
_POLICY_TITLES = re.compile(r"\bpolicy$|^(?:our\s)?(?:impartiality\s)?policy\b", re.IGNORECASE)
_OPENING_BLOCKS = 8
_IGNORED = {"node_modules", "__pycache__"}


def read_document(path: Path, type: DocumentType | None = None) -> Iterator[Document | Unread]:
    """Yield the document at a path, or those of a folder in the order of their names.

    Raises:
        UsageError: there is nothing at this path, or the folder holds no file of a readable kind.
    """
    if path.is_dir():
        files = [file for file in sorted(path.rglob("*")) if _is_wanted(file, path)]
        if not files:
            raise UsageError(
                f"{path}: there is no document of a readable kind in this folder ({', '.join(sorted(READERS))})."
            )
        for file in files:
            yield _read_file(file, type)
    elif path.exists():
        yield _read_file(path, type)
    else:
        raise UsageError(f"{path}: there is no such file or folder.")


def read_document_text(text: str, type: DocumentType, *, format: str, path: str) -> Document:
    """Return text that is already in memory as a document.

    Raises:
        ReadError: the text is empty.
    """
    result = read_text(text, format)
    return Document(path=path, format=result.format, type=type, blocks=result.blocks, not_read=result.not_read)


def read_standard_input(data: bytes, filename: str, type: DocumentType | None = None) -> Iterator[Document | Unread]:
    """Yield what came in on standard input, read as a file of this name would be."""
    try:
        result = read_bytes(data, Path(filename).suffix)
    except ReadError as error:
        yield Unread(path=filename, reason=str(error))
        return
    yield _document(filename, result, type, Path(filename))


def guess_type(path: Path, blocks: Sequence[Block] = ()) -> tuple[DocumentType, str]:
    """Guess a document's type from its name, then from how it opens; return it with the reason."""
    name = path.stem.lower().replace("_", "-").replace(" ", "-")
    for document_type, hints in _HINTS.items():
        for hint in hints:
            if hint in name:
                return document_type, f"its name holds '{hint}'"
    if path.suffix.lower() in {".html", ".htm"}:
        return DocumentType.WEB, "it is an HTML page"
    return _guess_from_opening(blocks[:_OPENING_BLOCKS]) or (DocumentType.LEAFLET, "nothing tells of another type")


def _guess_from_opening(blocks: Sequence[Block]) -> tuple[DocumentType, str] | None:
    if any(_SALUTATION.match(block.text) for block in blocks):
        return DocumentType.LETTER, "it opens as a letter"
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING] or [b.text for b in blocks[:1]]
    for heading in headings[:1]:
        if _SUMMARY_TITLES.search(heading):
            return DocumentType.SUMMARY, "its title is that of a summary"
        if _POLICY_TITLES.search(heading):
            return DocumentType.POLICY, "its title is that of a policy"
    return None


def _document(path: str, result: ReadResult, type: DocumentType | None, name: Path) -> Document:
    guessed, reason = (type, "as was asked") if type else guess_type(name, result.blocks)
    return Document(
        path=path,
        format=result.format,
        type=guessed,
        type_reason=reason,
        blocks=result.blocks,
        not_read=result.not_read,
    )


def _is_wanted(file: Path, folder: Path) -> bool:
    parts = file.relative_to(folder).parts
    hidden = any(part.startswith((".", "~$")) or part in _IGNORED for part in parts)
    return file.is_file() and not hidden and file.suffix.lower() in READERS


def _read_file(path: Path, type: DocumentType | None) -> Document | Unread:
    try:
        result = read(path)
    except ReadError as error:
        return Unread(path=str(path), reason=str(error))
    return _document(str(path), result, type, path)
