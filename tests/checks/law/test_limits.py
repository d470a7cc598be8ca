"""Time limits, outdated terms and proposals as documents tell them."""

import json
from pathlib import Path

import pytest

from impartiality_lint import Linter

LAW_RULES = {
    "time-limit-differs",
    "time-limit-to-look-up",
    "time-limit-from-elsewhere",
    "term-has-changed",
    "plan-told-as-law",
}
LIMIT_RULES = {"time-limit-differs", "time-limit-to-look-up"}
STATED = [
    json.loads(line) for line in (Path(__file__).parent / "limits.jsonl").read_text(encoding="utf-8").splitlines()
]


def _rules(linter: Linter, text: str) -> set[str]:
    return {finding.rule for finding in linter.check_text(text).findings} & LAW_RULES


@pytest.mark.parametrize(
    "text",
    [
        "You must appeal within 30 days of the mediation certificate.",
        "You have at least 10 days to comment on the draft plan.",
        "The council has 18 weeks to issue the final plan after the request.",
        "The council must tell you within eight weeks whether it will assess.",
    ],
)
def test_a_limit_that_differs_from_its_source_is_told(linter: Linter, text: str) -> None:
    assert _rules(linter, text) == {"time-limit-differs"}


@pytest.mark.parametrize(
    "text",
    [
        "You must appeal within two months of the letter or one month of the mediation certificate, whichever is later.",
        "You have at least fifteen days to comment on the draft plan.",
        "The council has 20 weeks to issue the final plan after the request.",
        "The plan is reviewed every year, that is, at least once every 12 months.",
        "Our helpline will call you back within three working days.",
        "The plan was issued 31 weeks after the request.",
        "A report that is more than two years old may still be of use.",
    ],
)
def test_a_limit_that_agrees_and_a_length_that_is_no_limit_are_left_alone(linter: Linter, text: str) -> None:
    assert _rules(linter, text) == set()


@pytest.mark.parametrize("item", STATED, ids=[item["text"] for item in STATED])
def test_a_wrong_length_alone_is_told_in_whatever_words(linter: Linter, item: dict[str, str | None]) -> None:
    text = "\n\n".join(part for part in (item["before"], item["text"]) if part)
    told = [finding.text for finding in linter.check_text(text).findings if finding.rule in LIMIT_RULES]
    assert told == ([item["wrong"]] if item["wrong"] else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "You hear within six weeks whether the council will assess, and the final plan comes within 18 weeks.",
            ["18 weeks"],
        ),
        ("You may appeal within two months of the letter or 30 days of the mediation certificate.", ["30 days"]),
        ("You may appeal within 30 days of the mediation certificate or two months of the letter.", ["30 days"]),
        ("An order to make a plan means a draft in 5 weeks and a final plan in 11 weeks.", []),
    ],
)
def test_each_of_several_lengths_is_held_against_its_own_limit(linter: Linter, text: str, wrong: list[str]) -> None:
    assert [finding.text for finding in linter.check_text(text).findings if finding.rule in LIMIT_RULES] == wrong


def test_an_outdated_term_is_told_once_and_with_its_replacement(linter: Linter) -> None:
    findings = linter.check_text("Ask the LEA. The LEA has a form.").findings
    told = [finding for finding in findings if finding.rule == "term-has-changed"]
    assert [finding.text for finding in told] == ["LEA"]
    assert "local authority" in told[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Mrs Lea will call you.",
        "Suspensions were formerly known as fixed-term exclusions.",
        "You may still hear people say SENDIST.",
        "She made a witness statement.",
        "Under our school action plan the hall gets a ramp.",
    ],
)
def test_a_term_in_another_sense_or_told_as_history_is_left_alone(linter: Linter, text: str) -> None:
    assert _rules(linter, text) == set()


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Every child on SEN support has an Individual Support Plan.", {"plan-told-as-law"}),
        ("The white paper proposes Individual Support Plans.", set()),
        ("Individual Support Plans are not law yet. The plans would come in from 2029.", set()),
    ],
)
def test_a_proposal_is_told_only_where_it_is_put_as_law(linter: Linter, text: str, rules: set[str]) -> None:
    assert _rules(linter, text) == rules


def test_two_slips_in_one_sentence_are_two_findings(linter: Linter) -> None:
    text = "You can complain to the Local Government Ombudsman, or ask the LEA."
    assert [finding.rule for finding in linter.check_text(text).findings].count("term-has-changed") == 2
