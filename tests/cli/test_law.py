"""`law show`, `law list` and `check --as-at`."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Result

Run = Callable[..., Result]


def test_a_section_number_is_shown_with_its_act_heading_and_address(run: Run) -> None:
    result = run("law", "show", "s.36")
    assert result.code == 0
    assert "CFA 2014 s 36: Assessment of education, health and care needs" in result.out
    assert "https://www.legislation.gov.uk/ukpga/2014/6" in result.out
    assert "As at 2026-05-31" in result.out


def test_a_number_that_several_acts_have_is_shown_for_each(run: Run) -> None:
    shown = json.loads(run("law", "show", "section 20", "--format", "json").out)
    assert {"cfa-2014", "equality-act-2010"} <= {entry["id"] for entry in shown["entries"]}


def test_what_the_register_does_not_have_is_said_in_a_sentence(run: Run) -> None:
    result = run("law", "show", "section 999")
    assert result.code == 2
    assert "section 999" in result.err


def test_the_list_has_the_status_of_the_day_that_is_asked_for(run: Run) -> None:
    listed = json.loads(run("law", "list", "--as-at", "2012-05-01", "--format", "json").out)
    status = {instrument["id"]: instrument["status_on_day"] for instrument in listed["instruments"]}
    assert status["code-2001"] == "in force"
    assert status["cfa-2014"] == "in force from 2014-09-01"
    assert "Equality Act 2010" in run("law", "list").out


def test_a_day_that_is_none_is_refused(run: Run) -> None:
    result = run("law", "list", "--as-at", "May 2012")
    assert result.code == 2


def test_a_document_is_checked_by_the_law_of_the_day_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("A statement is made under section 324 of the Education Act 1996.\n", encoding="utf-8")
    assert "law-that-has-gone" in run("check", leaflet).out
    then = run("check", leaflet, "--as-at", "2012-05-01", "--format", "json")
    checked = json.loads(then.out)
    assert checked["as_at"] == "2012-05-01"
    assert [citation["status"] for citation in checked["documents"][0]["citations"]] == ["in force"]
    assert "law-that-has-gone" not in then.out


def test_a_register_that_is_more_than_a_year_old_is_named(run: Run, tmp_path: Path) -> None:
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("We are open on Mondays.\n", encoding="utf-8")
    assert "last checked" not in run("check", leaflet, "--as-at", "2026-11-22").out
    assert "last checked on 2026-05-31" in run("check", leaflet, "--as-at", "2027-07-01").out
