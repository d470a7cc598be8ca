import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result

Run = Callable[..., Result]
WARNED = "The council must give your child a laptop.\n"


def test_a_policy_is_shown_clause_by_clause_with_the_rules_that_watch_it(run: Run) -> None:
    out = run("policy", "show", "parent-link").out
    assert out.startswith("Parent Link impartiality policy\n")
    for number in range(1, 30):
        assert f"PL-{number:02}" in out
    assert "of no-steering: right in " in out
    assert "No rule: A record: who was trained, and when." in out
    assert "29 clauses: " in out
    assert max(len(line) for line in out.splitlines()) <= 100


def test_each_rule_can_have_its_line(run: Run) -> None:
    short = run("policy", "show", "walsall-pps").out
    long = run("policy", "show", "walsall-pps", "--each-rule").out
    assert "you-should-decide" not in short
    assert "you-should-decide" in long
    assert max(len(line) for line in long.splitlines()) <= 100


def test_a_policy_is_shown_as_json_with_each_rules_precision(run: Run) -> None:
    shown = json.loads(run("policy", "show", "walsall-pps", "--format", "json").out)
    clauses = {clause["id"]: clause for clause in shown["clauses"]}
    assert (shown["id"], shown["fail_level"], len(clauses)) == ("walsall-pps", "warning", 25)
    watching = {rule["rule"]: rule for rule in clauses["WA-12"]["watched_by"]}
    assert set(watching["you-should-decide"]["precision"]) == {"value", "interval", "hits", "total"}
    assert watching["you-should-decide"]["severity"] == "error"
    assert clauses["WA-20"]["watched_by"] == []
    assert clauses["WA-20"]["not_watched"].startswith("A record")
    assert clauses["WA-12"]["not_watched"] is None


def test_a_new_policy_loads_and_is_checked_against(run: Run, tmp_path: Path) -> None:
    path, leaflet = tmp_path / "ours.yaml", tmp_path / "leaflet.txt"
    leaflet.write_text(WARNED, encoding="utf-8")
    started = run("policy", "new", "--from", "walsall-pps", "--title", "Our policy", "-o", path)
    assert (started.code, started.err) == (0, "")
    assert "'ours', 25 clauses" in started.out
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# An impartiality policy for impartiality-lint, started from 'walsall-pps'.")
    assert "# Every document keeps to the policy" in text
    checked = run("check", leaflet, "--policy", path, "--format", "json")
    assert checked.code == 1
    assert json.loads(checked.out)["policy"] == "ours"
    assert run("policy", "show", path).out.startswith("Our policy\n")


def test_a_policy_can_be_started_from_ones_own(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    run("policy", "new", "--from", "parent-link", "-o", first)
    assert "'the-second', 29 clauses" in run("policy", "new", "--from", first, "--id", "the-second", "-o", second).out


def test_a_file_is_not_written_over_unless_one_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("mine", encoding="utf-8")
    refused = run("policy", "new", "--from", "sendiass", "-o", path)
    assert (refused.code, path.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in refused.err
    assert run("policy", "new", "--from", "sendiass", "-o", path, "--force").code == 0
    assert path.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "walsal-pps", "-o", "a.yaml"), "did you mean 'walsall-pps'"),
        (("--from", "sendiass", "-o", "a.txt"), "ending .yaml"),
        (("--from", "sendiass", "-o", "a.yaml", "--id", "Our Policy"), "small letters"),
        (("--from", "nowhere.yaml", "-o", "a.yaml"), "no such policy file"),
        (("--from", "sendiass", "-o", "no/such/folder/a.yaml"), "No such file"),
    ],
)
def test_a_policy_that_cannot_be_started_is_one_sentence_and_two(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("policy", "new", *arguments)
    assert result.code == 2
    assert said in result.err
    assert list(tmp_path.iterdir()) == []


def test_the_policy_decides_what_fails_unless_the_command_says(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_text(WARNED, encoding="utf-8")
    assert run("check", path, "--policy", "parent-link").code == 0
    assert run("check", path, "--policy", "walsall-pps").code == 1
    assert run("check", path, "--policy", "walsall-pps", "--fail-level", "error").code == 0


def test_reports_name_the_clauses_that_a_finding_breaks(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "leaflet.txt"
    path.write_text("You should appeal the decision.\n", encoding="utf-8")
    out = run("check", path, "--policy", "parent-link").out
    assert "We do not steer (PL-07, PL-14)" in out
    assert "PL-07 (1) once; PL-14 (2, bullet 4) once" in out
    (kept,) = [line for line in out.splitlines() if line.startswith("  We do not judge")]
    assert kept.split() == ["We", "do", "not", "judge", "kept", "PL-16"]
    report = json.loads(run("check", path, "--policy", "parent-link", "--format", "json").out)
    assert report["documents"][0]["findings"][0]["clauses"] == ["PL-07", "PL-14"]
    assert next(iter(report["summary"]["commitments"])) == "balanced"
