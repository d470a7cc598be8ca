"""Position: whether a document says that its service is impartial, and what it does not do."""

import json
from pathlib import Path

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.aspects.position import look_at_position, verdict
from impartiality_lint.checks.aspects.statements import where_stated
from impartiality_lint.checks.whole import Whole
from impartiality_lint.document import DocumentType
from impartiality_lint.loading import read_document_text

_SENTENCES = [
    json.loads(line) for line in Path(__file__).with_name("positions.jsonl").read_text(encoding="utf-8").splitlines()
]
_DISPUTE = "You can appeal if you disagree.\n\nMediation is free.\n\n"


def _whole(linter: Linter, text: str, type: DocumentType = DocumentType.LEAFLET, format: str = "text") -> Whole:
    return linter.look_at(read_document_text(text, type, format=format, path="leaflet.txt"))


@pytest.mark.parametrize("case", _SENTENCES, ids=lambda case: case["text"][:60])
def test_a_sentence_states_the_position_or_only_looks_like_it(linter: Linter, case: dict[str, str | None]) -> None:
    text = case["text"]
    assert text is not None
    whole = _whole(linter, text)
    stated = {s.id for s in whole.rulebook.tables.positions.statements if where_stated(s, whole) is not None}
    if case["says"] is None:
        assert stated == set()
    else:
        assert case["says"] in stated


def test_a_leaflet_about_a_dispute_without_a_position_is_absent(linter: Linter) -> None:
    whole = _whole(linter, _DISPUTE + "Call us on Mondays.")
    assert verdict(whole).value == "absent"
    assert [found.state for found in look_at_position(whole)] == ["absent"]


def test_a_position_in_part_is_present_and_names_what_is_missing(linter: Linter) -> None:
    whole = _whole(linter, _DISPUTE + "We are impartial.")
    assert verdict(whole).value == "present"
    (found,) = look_at_position(whole)
    assert found.state == "partly"
    assert "does not do" in found.values["missing"]


def test_both_places_of_a_contradiction_are_named(linter: Linter) -> None:
    whole = _whole(
        linter, _DISPUTE + "We take no sides and give no opinions.\n\nWe will argue your case with the school."
    )
    (found,) = look_at_position(whole)
    assert found.state == "contradicted"
    assert found.sentence.text == "We will argue your case with the school."
    assert found.values["position"] == "We take no sides and give no opinions."


@pytest.mark.parametrize("type", [DocumentType.LETTER, DocumentType.SUMMARY, DocumentType.POLICY])
def test_letters_summaries_and_policies_are_not_asked(linter: Linter, type: DocumentType) -> None:
    whole = _whole(linter, _DISPUTE, type)
    assert verdict(whole).value == "n/a"
    assert list(look_at_position(whole)) == []


def test_a_leaflet_about_something_else_is_not_asked(linter: Linter) -> None:
    whole = _whole(linter, "Songs with actions.\n\nA picture timetable on the fridge.\n\nOne toy out at a time.")
    assert verdict(whole).value == "n/a"


def test_a_call_out_is_ours_and_a_quotation_is_not(linter: Linter) -> None:
    call_out = _whole(linter, _DISPUTE + "> We take nobody's side.", format="markdown")
    quotation = _whole(linter, _DISPUTE + '> "We take nobody\'s side," said the clerk.', format="markdown")
    assert verdict(call_out).value == "present"
    assert verdict(quotation).value == "absent"


@pytest.mark.parametrize("text", ["# Whose corner are we in?\n\nNobody's.", "Whose side are you on? No one's."])
def test_a_short_answer_is_read_with_its_question(linter: Linter, text: str) -> None:
    assert verdict(_whole(linter, _DISPUTE + text, format="markdown")).value == "present"


def test_a_heading_says_what_the_service_leaves_to_others(linter: Linter) -> None:
    whole = _whole(linter, _DISPUTE + "# What we do not do\n\n- Legal representation\n- Photocopies", format="markdown")
    assert verdict(whole).value == "present"
