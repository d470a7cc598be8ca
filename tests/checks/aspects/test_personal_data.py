"""Personal data in a summary: what is found, what is left alone, and that no report repeats it."""

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.aspects.personal_data import is_nhs_number
from impartiality_lint.finding import Finding
from impartiality_lint.policy import Severity
from impartiality_lint.reporters.json_report import report_as_json
from impartiality_lint.reporters.text_report import report_as_text


def confidential(linter: Linter, text: str, kind: str = "summary") -> list[Finding]:
    return [finding for finding in linter.check_text(text, kind).findings if finding.commitment == "confidential"]


@pytest.mark.parametrize(
    ("text", "rule", "shown"),
    [
        ("Her number is 01632 960321.", "phone-number-shown", "[phone number]"),
        ("Mr Y's home number is (01632) 960 321.", "phone-number-shown", "[phone number]"),
        ("He texts from 07700900214.", "phone-number-shown", "[phone number]"),
        ("He texts from +44 (0)7700 900 214.", "phone-number-shown", "[phone number]"),
        ("The school rang her on 0044 1632 960321 and on 07700-900-214.", "phone-number-shown", "[phone number]"),
        ("The referral has 999 000 0018 on it.", "nhs-number-shown", "[NHS number]"),
        ("NHS no. 9990000026 is on the letter.", "nhs-number-shown", "[NHS number]"),
        ("They live at 14a Elm Tree Road with a cat.", "home-address-shown", "[home address]"),
        ("Post goes to 3, Mill Lane, Barnford, ZZ9 4AB.", "home-address-shown", "[home address]"),
        ("Oliver Test (born 3 May 2016) is in Year 3.", "date-of-birth-shown", "[name and date of birth]"),
        ("Oliver, DOB 03.05.16, is in Year 3.", "date-of-birth-shown", "[date of birth]"),
        ("His date of birth is May 3rd, 2016.", "date-of-birth-shown", "[date of birth]"),
        ("Write to goalkeeper77@example.com.", "email-address-shown", "[e-mail address]"),
    ],
)
def test_data_are_found_and_named_by_kind(linter: Linter, text: str, rule: str, shown: str) -> None:
    [finding] = confidential(linter, text)

    assert (finding.rule, finding.text, finding.severity) == (rule, shown, Severity.SUGGESTION)
    assert shown in finding.message and shown in finding.sentence


@pytest.mark.parametrize(
    "text",
    [
        "You can ring us on 01632 960 321 or text us on 07700 900 214.",
        "Mrs V rang our helpline (07700 900 214) twice.",
        "07700 900 214 is the school's line.",
        "She was given the number 0808 157 0123.",
        "The letters of 03/05/2024 and 01-02-2025 are on file 2024 0118 0702.",
        "The order 999 000 0019 was sent.",
        "The reference is 9990000018.",
        "The clinic at 14 Elm Road saw him on 3 May 2024.",
        "Our office is at 12 High Street, Barnford ZZ9 4AB.",
        "He was born in 2016 and the plan of 3 May 2020 says so.",
        "Contact enquiries@example.com or a.test@barnford.gov.uk.",
    ],
)
def test_what_identifies_nobody_is_left_alone(linter: Linter, text: str) -> None:
    assert not confidential(linter, text)


def test_a_label_in_the_cell_before_or_the_heading_above_tells_whose_it_is(linter: Linter) -> None:
    table = "| Who | What |\n|---|---|\n| Date of birth | 3 May 2016 |\n| Helpline | 07700 900 214 |\n| Mother | 01632 960 321 |\n"
    report = linter.check_text(f"# Our office\n\n07700 900 300\n\n{table}", "summary", format="markdown")

    assert [f.text for f in report.findings if f.commitment == "confidential"] == ["[date of birth]", "[phone number]"]


def test_leaflets_and_web_pages_are_searched_for_nhs_numbers_alone(linter: Linter) -> None:
    text = "Her number is 07700 900 214. His NHS number is 999 000 0018."

    assert [finding.rule for finding in confidential(linter, text, "web")] == ["nhs-number-shown"]
    assert not confidential(linter, text, "letter")


@pytest.mark.parametrize("number", ["999 000 0018", "9990000026", "999-000-0034"])
def test_a_check_digit_that_fits(number: str) -> None:
    assert is_nhs_number(number)


@pytest.mark.parametrize("number", ["999 000 0019", "999 000 0010", "9990000027"])
def test_a_check_digit_that_does_not_fit(number: str) -> None:
    assert not is_nhs_number(number)


def test_no_report_repeats_a_value_whatever_else_it_finds_in_the_sentence(linter: Linter) -> None:
    text = (
        "Sadly the council ignored Oliver Test (born 3 May 2016) of 14 Elm Road, Barnford ZZ9 4AB, whose mother has "
        "the numbers 01632 960 321 and 07700 900 214, jo.test@example.net and NHS number 999 000 0018."
    )
    report = linter.check_text(text, "summary")
    printed = report_as_json(report, Severity.SUGGESTION) + report_as_text(report, Severity.SUGGESTION)

    assert {"no-sides", "no-opinion", "confidential"} <= {finding.commitment for finding in report.findings}
    assert sum(finding.commitment == "confidential" for finding in report.findings) == 6
    for value in ("Oliver", "2016", "Elm", "ZZ9", "960", "900", "jo.test", "999"):
        assert value not in printed
