"""Options: whether a document about a disagreement offers more than one way to settle it."""

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.aspects.options import look_at_options, verdict
from impartiality_lint.checks.whole import Whole
from impartiality_lint.document import DocumentType
from impartiality_lint.loading import read_document_text

_DISAGREE = "If you disagree with the decision, read on.\n\n"


def _whole(linter: Linter, text: str, type: DocumentType = DocumentType.LEAFLET) -> Whole:
    """The text as the beginning of a document; a sentence or two alone are none."""
    text = f"{text}\n\nThe post room is at the back."
    return linter.look_at(read_document_text(text, type, format="markdown", path="leaflet.md"))


@pytest.mark.parametrize(
    "text",
    [
        "You can appeal if you disagree.\n\nThe tribunal is free.",
        "You can appeal if you disagree.\n\nThe mediation certificate comes by post.",
        "You can appeal if you disagree.\n\nMediation is a waste of time.",
        "You can appeal if you disagree.\n\n## Mediation\n\nIt is a talking shop.",
        "You can appeal if you disagree.\n\nThe council does not normally deal with complaints about transport.",
        'You can appeal if you disagree.\n\n"We tried mediation and it was fine," said one father.',
        "You can appeal if you disagree.\n\nMediation has already been tried.",
        "You can appeal if you disagree.\n\nIt is too late for a complaint.\n\nThe tribunal is free.",
        "You can appeal if you disagree.\n\nAn appeal is not the same as a complaint.",
        "You can appeal if you disagree.\n\nThere is no need to talk to the council first.\n\nThe tribunal is free.",
        "You can appeal if you disagree.\n\nAppeals have a stage one and a stage two.",
        "If you disagree, there is mediation.\n\nMediation is free.\n\nThe shortbread was raffled for the library appeal.",
    ],
)
def test_one_route_is_absent(linter: Linter, text: str) -> None:
    whole = _whole(linter, text)
    assert verdict(whole).value == "absent"
    assert [found.state for found in look_at_options(whole)] == ["absent"]


@pytest.mark.parametrize(
    "text",
    [
        "You can appeal if you disagree.\n\nYou can talk to the school.",
        "You can appeal if you disagree.\n\nMediation is free.",
        "If you disagree, you can complain to the Ombudsman.\n\nDisagreement resolution is voluntary.",
        "If you disagree, use mediation.\n\n- leave it for now\n- ring the case officer",
    ],
)
def test_two_routes_are_present(linter: Linter, text: str) -> None:
    assert verdict(_whole(linter, _DISAGREE + text)).value == "present"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Ms B had a meeting with the head teacher in May.", "absent"),
        ("Mediation took place on 3 May.", "absent"),
        ("We went through mediation and a complaint.", "present"),
        ("- Mediation with the council's officer in the room", "present"),
    ],
)
def test_what_a_family_did_is_not_offered_to_it(linter: Linter, told: str, value: str) -> None:
    text = f"The council refused to assess.\n\nWe explained the appeal.\n\n{told}"
    assert verdict(_whole(linter, text, DocumentType.SUMMARY)).value == value


def test_the_verdict_names_the_routes(linter: Linter) -> None:
    reason = verdict(_whole(linter, "You can appeal if you disagree.\n\nMediation is free.")).reason
    assert reason == "It offers mediation and an appeal."


def test_a_document_about_a_disagreement_without_any_route_is_absent(linter: Linter) -> None:
    whole = _whole(linter, "# Turned down\n\nThe request was refused.\n\nThe council said no.")
    assert verdict(whole).reason == "It offers no way to settle the disagreement."
    (found,) = look_at_options(whole)
    assert found.values["offered"] == "none"


def test_routes_that_a_family_would_expect_are_named(linter: Linter) -> None:
    text = "# When the council refuses to assess\n\nYou can talk to the council.\n\nYou can appeal."
    (found,) = look_at_options(_whole(linter, text))
    assert found.state == "some-missing"
    assert found.values == {
        "missing": "mediation and waiting, accepting the decision or asking again later",
        "decision": "a refusal to assess",
    }


def test_only_benefits_beside_only_drawbacks_is_told(linter: Linter) -> None:
    text = "If you disagree there are two ways.\n\nMediation is quick.\n\nAn appeal is slow."
    (found,) = look_at_options(_whole(linter, text))
    assert found.state == "benefits-only"
    assert found.values == {"route": "mediation", "other": "an appeal"}


def test_where_nothing_is_disputed_no_route_is_asked_for(linter: Linter) -> None:
    whole = _whole(linter, "Songs with actions.\n\nOne toy out at a time.")
    assert verdict(whole).value == "n/a"
    assert list(look_at_options(whole)) == []


def test_a_policy_offers_no_routes(linter: Linter) -> None:
    assert verdict(_whole(linter, "You can appeal if you disagree.", DocumentType.POLICY)).value == "n/a"
