"""Sources: whether a document that explains rights and duties names law or guidance."""

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.aspects.sources import look_at_sources, verdict
from impartiality_lint.checks.whole import Whole
from impartiality_lint.document import DocumentType
from impartiality_lint.loading import read_document_text


def _whole(linter: Linter, text: str) -> Whole:
    return linter.look_at(read_document_text(text, DocumentType.LEAFLET, format="text", path="leaflet.txt"))


@pytest.mark.parametrize(
    "statement",
    [
        "The council must write to you about its reasons.",
        "You have a right to see the whole plan.",
        "Children are entitled to a place.",
        "The school has a duty to help.",
        "The council has to consult the schools that you name.",
        "Whatever is in the plan has to be provided.",
    ],
)
def test_a_right_or_duty_without_any_source_is_absent_and_pointed_at(linter: Linter, statement: str) -> None:
    whole = _whole(linter, f"Bring a pen.\n\n{statement}\n\nThere is tea.")
    assert verdict(whole).value == "absent"
    (found,) = look_at_sources(whole)
    assert found.sentence.text == statement


@pytest.mark.parametrize(
    "source",
    [
        "See section 36 of the Children and Families Act 2014.",
        "Chapter 9 of the Code of Practice explains it.",
        "There is a page on gov.uk.",
    ],
)
def test_one_source_anywhere_is_enough(linter: Linter, source: str) -> None:
    whole = _whole(linter, f"The council must write to you about its reasons.\n\n{source}")
    assert verdict(whole).value == "present"
    assert list(look_at_sources(whole)) == []


def test_a_document_without_rights_and_duties_needs_no_source(linter: Linter) -> None:
    whole = _whole(linter, "Bring a pen.\n\nYou will need two referees.\n\nWe must lock the door at five.")
    assert verdict(whole).value == "n/a"


def test_what_the_service_itself_obeys_is_no_source(linter: Linter) -> None:
    whole = _whole(linter, "The council must write to you.\n\nWe keep your details under the UK GDPR.\n\nRing us.")
    assert verdict(whole).value == "absent"
