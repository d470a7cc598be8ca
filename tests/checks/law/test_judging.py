"""What the register makes of citations on a day."""

from collections.abc import Callable
from datetime import date

import pytest

from impartiality_lint import Linter
from impartiality_lint.assessment import CitedLaw

LAW_RULES = {"provision-does-not-exist", "act-or-year-wrong", "law-that-has-gone", "law-to-look-up-again"}
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def cited() -> Callable[..., list[CitedLaw]]:
    linter = Linter()

    def check(text: str, day: date = TODAY) -> list[CitedLaw]:
        linter.day = day
        return list(linter.check_text(text).documents[0].assessment.citations)

    return check


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The duty is in section 42 of the Children and Families Act 2014.", "in force"),
        ("The duty is in section 420 of the Children and Families Act 2014.", "unknown"),
        ("A claim may be made under section 85 of the Equality Act 2010.", "in force"),
        ("Schools must keep to the Disability Discrimination Act 1995.", "superseded"),
        ("Until 2010 schools kept to the Disability Discrimination Act 1995.", "told as history"),
        ("Free travel comes under section 508B of the Education Act 2006.", "wrong Act"),
        ("Alternative provision comes under section 19 of the Education Act.", "year missing"),
        ("You have rights under section 19.", "no Act in reach"),
        ("Some schools sell food under the Licensing Act 2003.", "not in the register"),
        ("Every child has an Individual Support Plan.", "proposed"),
    ],
)
def test_a_citation_has_the_status_that_the_register_gives_it(
    cited: Callable[..., list[CitedLaw]], text: str, status: str
) -> None:
    assert [str(each.status) for each in cited(text)] == [status]


def test_an_older_leaflet_is_judged_by_the_law_of_its_day(cited: Callable[..., list[CitedLaw]]) -> None:
    old = "A statement is made under section 324 of the Education Act 1996."
    new = "A plan is made under section 37 of the Children and Families Act 2014."
    then = date(2012, 5, 1)
    assert [str(each.status) for each in (*cited(old, then), *cited(new, then))] == ["in force", "not yet in force"]
    assert [str(each.status) for each in (*cited(old), *cited(new))] == ["superseded", "in force"]


def test_the_code_of_the_day_is_meant_by_the_code(cited: Callable[..., list[CitedLaw]]) -> None:
    text = "The Code of Practice says what schools should do."
    assert cited(text)[0].resolved == "SEND Code 2015"
    assert cited(text, date(2009, 3, 1))[0].resolved == "SEN Code 2001"


def test_short_forms_mean_what_the_document_named_before(cited: Callable[..., list[CitedLaw]]) -> None:
    text = "The Equality Act 2010 protects pupils. Adjustments are dealt with in section 20 of the Act.\n\nSee also Schedule 13."
    assert [each.resolved for each in cited(text)] == ["EqA 2010", "EqA 2010 s 20", "EqA 2010 Sch 13"]


def test_places_of_citations_are_exact() -> None:
    text = "See the Code (6.45) and s.42 of the 2014 Act.\n\nThe Children and Families Act 2014, section 36(8), has the test."
    document = Linter().check_text(text).documents[0]
    for each in document.assessment.citations:
        line = text.split("\n\n")[each.block]
        assert line[each.start : each.end] == each.text


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 2.30 of the SEND Code of Practice says what advice services do.",
        "The Freedom of Information Act 1999 lets you ask for records.",
        "Adjustments are dealt with in Schedule 43 to the Equality Act 2010.",
    ],
)
def test_what_the_register_is_unsure_of_is_never_more_than_a_suggestion(linter: Linter, text: str) -> None:
    found = [finding for finding in linter.check_text(text).findings if finding.rule in LAW_RULES]
    assert {(finding.rule, str(finding.severity)) for finding in found} == {("law-to-look-up-again", "suggestion")}
