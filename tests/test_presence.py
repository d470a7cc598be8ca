"""What a document makes known about the service: asked for only where a reader would miss it."""

from pathlib import Path

import pytest

from impartiality_lint import Linter
from impartiality_lint.policy import Severity

ABOUT = "Who we are\n\nWe give information, advice and support to parents. Ring us on weekdays.\n\n"
LAW = "Section 51 gives you an appeal. The time limit is two months. By law the council must reply. "
LEAFLETS = Path(__file__).resolve().parent.parent / "corpus" / "leaflets"


def asked_for(linter: Linter, text: str, kind: str = "leaflet") -> set[str]:
    findings = linter.check_text(text, kind).findings
    return {finding.rule for finding in findings if finding.commitment == "open-about-ourselves"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (ABOUT + "Complaints go to the manager.", "who-pays-not-said"),
        (ABOUT + "We are funded by Barnford Council. Complaints go to the manager.", "arms-length-not-said"),
        (ABOUT + "A charity runs the service, and its trustees pay us.", "complaint-about-us-not-said"),
        ("We can help you with letters. We can meet you at school.", "contact-not-given"),
        (LAW, "date-not-given"),
        ("We are impartial. We do not take sides.", "policy-not-pointed-to"),
    ],
)
def test_what_a_reader_would_miss_is_asked_for_by_itself(linter: Linter, text: str, rule: str) -> None:
    assert asked_for(linter, text) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        ABOUT + "We are funded by the council, at arm's length. Not happy with us? Ask for the manager.",
        "We can help you with letters. We can meet you at school. Leave a message with Bev.",
        LAW + "Printed in May 2026.",
        "We are impartial. We do not take sides. Our impartiality policy is on our website.",
        "A mediator sits down with both of you. Both sides have to be willing.",
    ],
)
def test_a_document_that_says_it_is_not_asked_again(linter: Linter, text: str) -> None:
    assert not asked_for(linter, text)


@pytest.mark.parametrize("kind", ["letter", "summary"])
def test_letters_and_summaries_are_asked_for_nothing(linter: Linter, kind: str) -> None:
    assert not asked_for(linter, ABOUT + LAW + "We are impartial. We do not take sides.", kind)


def test_only_a_policy_is_asked_for_its_review_date(linter: Linter) -> None:
    text = "This policy is for staff and volunteers. We give information based on law."

    assert asked_for(linter, text, "policy") == {"review-date-not-given"}
    assert not asked_for(linter, text, "leaflet")
    assert not asked_for(linter, text + " The group reviews it every year.", "policy")


def test_everything_asked_for_is_a_suggestion(linter: Linter) -> None:
    about = {"accessible", "confidential", "open-about-ourselves"}

    assert {rule.severity for rule in linter.rulebook.rules if rule.commitment in about} == {Severity.SUGGESTION}


def test_no_leaflet_is_asked_for_more_than_two_things(linter: Linter) -> None:
    reports = [linter.check_path(path) for path in sorted(LEAFLETS.iterdir()) if not path.name.endswith(".jsonl")]
    counts = [sum(f.commitment == "open-about-ourselves" for f in report.findings) for report in reports]

    assert len(counts) == 24
    assert max(counts) <= 2
