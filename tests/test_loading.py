"""What a document is taken for, and why."""

from pathlib import Path

import pytest

from impartiality_lint import Linter
from impartiality_lint.document import DocumentType
from impartiality_lint.finding import Unread
from impartiality_lint.loading import read_document


@pytest.mark.parametrize(
    ("name", "text", "expected", "reason"),
    [
        ("leaflet-transport.md", "# Transport\n\nWho can ask.\n", DocumentType.LEAFLET, "its name holds 'leaflet'"),
        ("page.html", "<h1>Transport</h1><p>Who can ask.</p>", DocumentType.WEB, "it is an HTML page"),
        ("draft.txt", "Dear Mrs Bell\n\nThank you for calling.\n", DocumentType.LETTER, "it opens as a letter"),
        (
            "bell.md",
            "# Summary of our meeting\n\nMrs Bell came.\n",
            DocumentType.SUMMARY,
            "its title is that of a summary",
        ),
        (
            "ours.md",
            "# Impartiality policy\n\nWe take no sides.\n",
            DocumentType.POLICY,
            "its title is that of a policy",
        ),
        ("ours.md", "# Help in school\n\nAsk the SENCO.\n", DocumentType.LEAFLET, "nothing tells of another type"),
    ],
)
def test_a_type_is_guessed_with_its_reason(
    tmp_path: Path, name: str, text: str, expected: DocumentType, reason: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (document,) = read_document(tmp_path / name)
    assert not isinstance(document, Unread)
    assert (document.type, document.type_reason) == (expected, reason)


@pytest.mark.parametrize(("type", "about"), [("service-leaflet", "service"), ("dispute-leaflet", "dispute")])
def test_what_a_leaflet_is_about_can_be_said(linter: Linter, type: str, about: str) -> None:
    text = "Help in school\n\nThe SENCO plans the help. Teachers carry it out. You are told each term how it goes."
    checked = linter.check_text(text, type).documents[0]
    assert (checked.type, checked.assessment.about) == (type, about)
    verdicts = {verdict.name: verdict.value for verdict in checked.assessment.verdicts}
    assert verdicts["clear-position"] == "absent"


def test_rules_for_leaflets_look_at_both_kinds(linter: Linter) -> None:
    assert linter.rules_for(DocumentType.SERVICE_LEAFLET) == linter.rules_for(DocumentType.LEAFLET)
