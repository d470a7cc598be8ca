"""What reports say of a document as a whole."""

import json

import pytest

from impartiality_lint import Linter
from impartiality_lint.reporters import render

LEAFLET = """The council said no

We are impartial: we take no sides. If you disagree with the decision, you can talk to the council, ask for mediation or appeal.

The local authority must write to you (section 36 of the Children and Families Act 2014). The school must help your child.

“The council has been hopeless,” said one mother. The panel dragged its feet and hid behind its policy."""
JUDGED = "The panel dragged its feet and hid behind its policy."


@pytest.fixture(scope="module")
def as_json() -> dict[str, object]:
    report = Linter().check_text(LEAFLET)
    documents = json.loads(render(report, format="json"))["documents"]
    assert isinstance(documents[0], dict)
    return documents[0]


def test_verdicts_have_the_values_that_programs_expect(as_json: dict[str, object]) -> None:
    assert as_json["verdicts"] == {
        "clear-position": "present",
        "sources-given": "present",
        "options-balanced": "present",
        "sides-balanced": "too little to judge",
    }
    assert as_json["about"] == "dispute"


def test_the_ledger_has_a_row_a_party_and_every_count_opens_onto_its_sentence(as_json: dict[str, object]) -> None:
    ledger = as_json["ledger"]
    assert isinstance(ledger, list)
    rows = {row["party"]: row for row in ledger}
    council = rows["local-authority"]
    assert {item["sentence"] for item in council["unfavourable"]} == {JUDGED}
    assert all(item["text"] in item["sentence"] for item in council["unfavourable"])
    assert len(council["duties_with_source"]) == 1
    assert len(council["judged_by_others"]) >= 1


def test_citations_name_text_resolution_status_and_place(as_json: dict[str, object]) -> None:
    citations = as_json["citations"]
    assert isinstance(citations, list)
    (citation,) = citations
    assert citation["text"] == "section 36 of the Children and Families Act 2014"
    assert citation["resolved"] == "CFA 2014 s 36"
    assert citation["status"] == "in force"
    assert citation["location"]["line"] == 5


def test_the_text_report_says_the_same_in_words() -> None:
    text = render(Linter().check_text(LEAFLET), format="text")
    assert "Our position and role: present." in text
    assert "Who is judged: too little to judge." in text
    assert "Unfavourable to local-authority: 'dragged" in text
    assert "Law and guidance: cited once, none of them to look at." in text
