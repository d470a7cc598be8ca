import subprocess
import sys
from pathlib import Path

import pytest

from impartiality_lint.errors import ReadError
from impartiality_lint.readers import FORMATS, READERS, TEXT_FORMATS, read, read_text
from impartiality_lint.readers.decoding import TEXT_SIZE_LIMIT

from .building import docx_bytes, pdf_bytes

_FILES = {
    ".docx": docx_bytes(lambda document: document.add_paragraph("We help.")),
    ".pdf": pdf_bytes(lambda canvas: canvas.drawString(50, 300, "We help.")),
}


@pytest.mark.parametrize("suffix", [*READERS, ".PDF", ".TxT"])
def test_each_suffix_has_its_reader_in_any_case(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"leaflet{suffix}"
    path.write_bytes(_FILES.get(suffix.lower(), b"We help."))
    result = read(path)
    assert result.format in FORMATS
    assert [block.text for block in result.blocks] == ["We help."]


@pytest.mark.parametrize("format", TEXT_FORMATS)
def test_text_is_read_in_each_format_that_is_text(format: str) -> None:
    result = read_text("# We help\n", format)
    assert result.format == format
    assert (result.blocks[0].kind.value == "heading") == (format == "markdown")


def test_text_that_names_another_charset_is_read_as_it_stands() -> None:
    assert read_text("<meta charset='cp1252'>’", "html").blocks[0].text == "’"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "The file is empty."),
        ("a.txt", b" \n", "There is no text to check."),
        ("a.html", b"<nav>x</nav>", "There is no text to check."),
        ("a.pdf", b"", "The file is empty."),
        ("a.pub", b"x", "Files of kind .pub cannot be read; save it as DOCX or PDF."),
        ("a.DOC", b"x", "Files of kind .doc cannot be read; save it as DOCX or PDF."),
        ("leaflet", b"x", "A file without an ending cannot be read"),
        ("a.txt", b"x\0y", "The file does not hold text"),
        ("a.md", b"x" * (TEXT_SIZE_LIMIT + 1), "The file is larger than 5 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(tmp_path / name)
    assert str(caught.value).startswith(reason)


def test_a_path_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for path in (tmp_path / "missing.txt", tmp_path / "folder.txt"):
        with pytest.raises(ReadError, match=r"^The file cannot be opened: .*\.$"):
            read(path)


def test_a_very_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "large.pdf").open("wb") as file:
        file.truncate(51 * 2**20)
    with pytest.raises(ReadError, match="larger than 50 MB"):
        read(tmp_path / "large.pdf")


def test_text_in_a_format_that_is_not_text_is_refused() -> None:
    with pytest.raises(ReadError, match="cannot be read as 'pdf'; choose one of html, markdown, text"):
        read_text("x", "pdf")


def test_reading_text_imports_no_library_of_another_format() -> None:
    code = (
        "import sys; from impartiality_lint.readers import read_text; read_text('We help.');"
        "sys.exit(bool({'docx', 'pdfplumber', 'pypdfium2', 'markdown_it', 'lxml', 'spacy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
