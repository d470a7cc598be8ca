import re

import pytest
from docx.document import Document

from impartiality_lint.errors import ReadError
from impartiality_lint.readers.docx import read_docx

from .building import docx_bytes, repacked


def _with_part(name: str, content: bytes) -> bytes:
    return repacked(
        docx_bytes(lambda document: document.add_paragraph("x")), lambda parts: parts.update({name: content})
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no zip", "damaged or no Word document"),
        (b"PK\x03\x04 cut off", "damaged or no Word document"),
        (_with_part("word/document.xml", b"<w:document"), "damaged or no Word document"),
        (_with_part("word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "damaged or no Word document"),
        (_with_part("_rels/.rels", b"<Relationships/>"), "damaged or no Word document"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\xd0\xcf\x11\xe0 Word 97", "old Word document; save it as DOCX"),
        (_with_part("word/media/bomb.bin", bytes(210 * 2**20)), "unpacks to far more"),
        (_with_part("word/bomb.xml", bytes(65 * 2**20)), "unpacks to far more"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_docx(data)


def _leaflet() -> bytes:
    def fill(document: Document) -> None:
        document.add_heading("Rights", 1)
        for number in range(20):
            document.add_paragraph(
                f"Paragraph {number}. We give impartial advice.", style="List Bullet" if number % 3 else None
            )
        document.add_table(2, 2).cell(0, 0).text = "cell"

    return docx_bytes(fill)


@pytest.mark.parametrize("seed", range(30))
def test_damage_anywhere_in_a_file_leads_to_a_result_or_a_reason(seed: int) -> None:
    data = bytearray(_leaflet())
    place = seed * len(data) // 30
    damaged = bytes(data[:place]) if seed % 2 else bytes(data[:place]) + b"\xff\x00<" + bytes(data[place + 3 :])
    try:
        assert read_docx(damaged).format == "docx"
    except ReadError as error:
        assert re.fullmatch(r"[A-Z].*\.", str(error))


@pytest.mark.parametrize("old", [b"</w:p>", b"w:val", b"<w:body>", b"w:pStyle", b"w:t>", b"http://"])
def test_damaged_xml_leads_to_a_result_or_a_reason(old: bytes) -> None:
    def damage(parts: dict[str, bytes]) -> None:
        for name in ("word/document.xml", "word/styles.xml"):
            parts[name] = parts[name].replace(old, b"x" + old[1:], 3)

    try:
        assert read_docx(repacked(_leaflet(), damage)).format == "docx"
    except ReadError as error:
        assert "damaged" in str(error)
