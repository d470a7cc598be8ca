"""Purpose: whether a document is about the service, about a dispute, or about something else."""

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.aspects.purpose import purpose
from impartiality_lint.document import DocumentType
from impartiality_lint.loading import read_document_text

_AT_HOME = "Songs with actions.\n\nA picture timetable on the fridge.\n\nOne toy out at a time.\n\n"


def _purpose(linter: Linter, text: str, type: DocumentType = DocumentType.LEAFLET) -> str:
    return purpose(linter.look_at(read_document_text(text, type, format="markdown", path="leaflet.md")))[0]


@pytest.mark.parametrize(
    "text",
    [
        "# Who we are\n\nWe are four workers.\n\nThe kettle is on.",
        "# Brockdale Parents\n\nWe listen.\n\nWe ring back.\n\nOur office is warm.\n\nWe have tea.\n\nWe have cake.",
    ],
)
def test_a_document_that_mostly_speaks_of_us_is_about_the_service(linter: Linter, text: str) -> None:
    assert _purpose(linter, text) == "service"


@pytest.mark.parametrize(
    "text",
    [
        "# Turned down for transport\n\nYou can ask the team to look again.\n\nWrite down your reasons.",
        _AT_HOME + "If you disagree, you can appeal.\n\nMediation is free.",
        "# The help has been cut\n\n" + _AT_HOME,
        "# You and the school see it differently\n\n" + _AT_HOME,
        "# Not happy with the school's answer?\n\n" + _AT_HOME,
        "# What the Ombudsman's report says\n\n" + _AT_HOME,
    ],
)
def test_a_document_that_tells_of_a_decision_or_disagreement_is_about_a_dispute(linter: Linter, text: str) -> None:
    assert _purpose(linter, text) == "dispute"


def test_one_sentence_about_an_appeal_does_not_make_a_leaflet_about_a_dispute(linter: Linter) -> None:
    assert _purpose(linter, _AT_HOME + "There is a right of appeal.") == "other"


def test_one_sentence_about_an_appeal_makes_a_summary_about_a_dispute(linter: Linter) -> None:
    assert _purpose(linter, _AT_HOME + "There is a right of appeal.", DocumentType.SUMMARY) == "dispute"


def test_a_letter_about_what_a_public_body_decides_is_about_a_dispute(linter: Linter) -> None:
    assert _purpose(linter, _AT_HOME + "The panel met in June.", DocumentType.LETTER) == "dispute"
    assert _purpose(linter, _AT_HOME + "Thank you for the cake.", DocumentType.LETTER) == "other"


def test_a_leaflet_that_lists_disagreements_among_its_own_limits_is_about_the_service(linter: Linter) -> None:
    ours = "We listen.\n\nWe ring back.\n\nOur office is warm.\n\nWe have tea.\n\nWe have cake.\n\nWe take messages."
    assert _purpose(linter, f"# Brockdale Parents\n\n{ours}\n\nWe do not write your appeal.") == "service"


def test_a_policy_is_about_the_service(linter: Linter) -> None:
    assert _purpose(linter, _AT_HOME, DocumentType.POLICY) == "service"
