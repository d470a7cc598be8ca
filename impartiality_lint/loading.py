"""Paths -> documents with their type, or the reason why one could not be read."""

from collections.abc import Iterator
from pathlib import Path

from impartiality_lint.document import Document, DocumentType
from impartiality_lint.errors import ReadError, UsageError
from impartiality_lint.finding import Unread
from impartiality_lint.readers import READERS, read, read_bytes, read_text

_HINTS = {
    DocumentType.SUMMARY: ("summary", "case-note", "meeting-note"),
    DocumentType.LETTER: ("letter",),
    DocumentType.POLICY: ("policy", "policies"),
    DocumentType.LEAFLET: ("leaflet", "factsheet", "booklet"),
    DocumentType.WEB: ("web",),
}
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
    yield Document(
        path=filename,
        format=result.format,
        type=type or guess_type(Path(filename)),
        blocks=result.blocks,
        not_read=result.not_read,
    )


def guess_type(path: Path) -> DocumentType:
    """Guess a document's type from its name; web pages by their format; a leaflet if nothing tells."""
    name = path.stem.lower().replace("_", "-").replace(" ", "-")
    for document_type, hints in _HINTS.items():
        if any(hint in name for hint in hints):
            return document_type
    return DocumentType.WEB if path.suffix.lower() in {".html", ".htm"} else DocumentType.LEAFLET


def _is_wanted(file: Path, folder: Path) -> bool:
    parts = file.relative_to(folder).parts
    hidden = any(part.startswith((".", "~$")) or part in _IGNORED for part in parts)
    return file.is_file() and not hidden and file.suffix.lower() in READERS


def _read_file(path: Path, type: DocumentType | None) -> Document | Unread:
    try:
        result = read(path)
    except ReadError as error:
        return Unread(path=str(path), reason=str(error))
    return Document(
        path=str(path),
        format=result.format,
        type=type or guess_type(path),
        blocks=result.blocks,
        not_read=result.not_read,
    )
