import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Result

Run = Callable[..., Result]
STEERING = "You should appeal the decision.\n"


@pytest.fixture
def unfair(tmp_path: Path) -> Path:
    path = tmp_path / "leaflet.txt"
    path.write_text(f"Your choices.\n\n{STEERING}", encoding="utf-8")
    return path


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    path = tmp_path / "fair.md"
    path.write_text("# Your choices\n\nYou can appeal, or you can ask for mediation.\n", encoding="utf-8")
    return path


def findings(result: Result) -> list[dict[str, Any]]:
    return [finding for document in json.loads(result.out)["documents"] for finding in document["findings"]]


def test_a_finding_makes_the_exit_code_one(run: Run, unfair: Path) -> None:
    result = run("check", unfair)
    assert result.code == 1
    assert "[should appeal]" in result.out or "[You should appeal]" in result.out
    assert "Why:" in result.out
    assert "Instead:" in result.out


def test_a_clean_document_makes_it_zero(run: Run, fair: Path) -> None:
    assert run("check", fair).code == 0


def test_json_says_where_and_what(run: Run, unfair: Path) -> None:
    result = run("check", unfair, "--format", "json")
    report = json.loads(result.out)
    (finding,) = findings(result)
    assert report["schema_version"] == 1
    assert report["tool"]["name"] == "impartiality-lint"
    assert finding["commitment"] == "no-steering"
    assert finding["commitments"][0] == "no-steering"
    assert finding["location"]["line"] == 3
    assert finding["sentence"][: len(STEERING) - 1] == STEERING.strip()
    assert finding["text"] in finding["sentence"]
    assert report["summary"]["commitments"]["no-steering"] == 1


def test_the_report_can_go_to_a_file_with_the_same_exit_code(run: Run, unfair: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    result = run("check", unfair, "--format", "json", "--output", target)
    assert (result.code, result.out) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["documents"]


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("suggestion", 1)])
def test_an_error_reaches_every_fail_level(run: Run, unfair: Path, level: str, code: int) -> None:
    assert run("check", unfair, "--fail-level", level).code == code


def test_what_is_below_the_shown_level_still_counts_in_the_summary(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The council must give your child a laptop.\n", encoding="utf-8")
    shown = run("check", path, "--show-level", "error", "--format", "json")
    assert findings(shown) == []
    assert json.loads(shown.out)["summary"]["severities"]["warning"] == 1


def test_standard_input_is_read_as_its_name_says(run: Run) -> None:
    markup = b"<nav>You should appeal now.</nav><p>You should appeal the decision.</p>"
    result = run("check", "-", "--stdin-filename", "page.html", "--format", "json", stdin=markup)
    assert result.code == 1
    assert json.loads(result.out)["documents"][0]["path"] == "page.html"
    assert len(findings(result)) == 1


def test_an_empty_standard_input_is_not_checked(run: Run) -> None:
    result = run("check", "-")
    assert result.code == 2
    assert "empty" in result.out


def test_a_folder_is_walked_and_hidden_files_are_left_out(run: Run, unfair: Path, fair: Path, tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "draft.txt").write_text(STEERING, encoding="utf-8")
    result = run("check", tmp_path, "--format", "json")
    assert [Path(d["path"]).name for d in json.loads(result.out)["documents"]] == ["fair.md", "leaflet.txt"]


def test_a_file_that_cannot_be_read_is_named_and_makes_it_two(run: Run, unfair: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"not a document")
    result = run("check", unfair, broken, "--format", "json")
    report = json.loads(result.out)
    assert result.code == 2
    assert [unread["path"] for unread in report["unread"]] == [str(broken)]
    assert len(findings(result)) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.docx",), "there is no such file"),
        ((".", "--policy", "sendias"), "did you mean 'sendiass'"),
        ((".", "--policy", "mine.yaml"), "no such policy file"),
        ((".", "--type", "poem"), "poem"),
        ((".", "--fail-level", "bad"), "bad"),
    ],
)
def test_a_usage_error_is_one_sentence_and_two(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check", *arguments)
    assert result.code == 2
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_folder_without_documents_is_not_a_pass(run: Run, tmp_path: Path) -> None:
    assert run("check", tmp_path).code == 2


def test_a_broken_rule_folder_makes_it_two_with_file_and_line(run: Run, fair: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "no-steering.yaml").write_text("commitment: x\nrules: 1\n", encoding="utf-8")
    result = run("check", fair, "--rules", rules)
    assert result.code == 2
    assert "no-steering.yaml:" in result.err


def test_a_policy_can_come_from_a_file(run: Run, unfair: Path, tmp_path: Path) -> None:
    policy = tmp_path / "mine.yaml"
    policy.write_text(
        "id: mine\ntitle: Mine\nsource: us\nclauses: []\nseverities: {no-steering: suggestion}\n", encoding="utf-8"
    )
    assert run("check", unfair, "--policy", policy).code == 0


def test_the_type_decides_which_rules_apply(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "about.txt"
    text = "If you disagree, you can appeal.\n\nThe tribunal hears appeals.\n\nAn appeal is free.\n"
    path.write_text(text, encoding="utf-8")
    as_leaflet = findings(run("check", path, "--type", "leaflet", "--format", "json"))
    as_summary = findings(run("check", path, "--type", "summary", "--format", "json"))
    assert "position-not-made-clear" in {finding["rule"] for finding in as_leaflet}
    assert "position-not-made-clear" not in {finding["rule"] for finding in as_summary}


def test_a_run_that_checked_nothing_keeps_no_promise(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"not a document")
    result = run("check", path)
    assert result.code == 2
    assert "0 documents checked" in result.out
    assert "kept" not in result.out
