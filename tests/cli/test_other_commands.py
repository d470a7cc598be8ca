import json
from collections.abc import Callable
from pathlib import Path

import pytest

import impartiality_lint
from tests.cli.conftest import Result

Run = Callable[..., Result]


def test_the_version_is_shown(run: Run) -> None:
    result = run("--version")
    assert (result.code, result.out.strip()) == (0, f"impartiality-lint {impartiality_lint.__version__}")


def test_read_shows_every_block_with_its_kind_and_place(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Title\n\nText of it.\n\n- one\n", encoding="utf-8")
    result = run("read", path, "--format", "json")
    read = json.loads(result.out)
    assert result.code == 0
    assert [(b["kind"], b["level"], b["text"]) for b in read["blocks"]] == [
        ("heading", 1, "Title"),
        ("paragraph", None, "Text of it."),
        ("list_item", None, "one"),
    ]
    assert read["blocks"][1]["location"]["line"] == 3
    assert read["unread"] == []
    assert "paragraph" in run("read", path).out


def test_read_says_what_could_not_be_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.pub"
    path.write_bytes(b"x")
    result = run("read", path)
    assert result.code == 2
    assert "save it as DOCX or PDF" in result.out
    assert json.loads(run("read", path, "--format", "json").out)["unread"][0]["path"] == str(path)


def test_explain_shows_a_rules_page(run: Run) -> None:
    rule = json.loads(run("rules", "list", "--format", "json").out)[0]["id"]
    page = run("explain", rule).out
    assert page.startswith(f"# {rule}")
    assert "## Left alone" in page
    assert "## In the policies" in page


def test_explain_shows_how_a_sentence_is_understood(run: Run) -> None:
    out = run("explain", "--sentence", "You should appeal the decision.").out
    assert "must: should" in out
    assert "fires on" in out


def test_explain_says_why_one_rule_stays_silent(run: Run) -> None:
    fired = json.loads(run_json(run, "You should appeal the decision."))["findings"][0]["rule"]
    out = run("explain", "--sentence", "We will never say that you should appeal.", "--rule", fired).out
    assert f"{fired}: silent, excused: denied" in out


def run_json(run: Run, sentence: str) -> str:
    return run("explain", "--sentence", sentence, "--format", "json").out


def test_explain_prints_an_object_a_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "reviews.txt"
    path.write_text("The porter carried our bags upstairs.\n\nWould you stay again?\n", encoding="utf-8")
    lines = run("explain", "--file", path, "--format", "json").out.splitlines()
    first, second = (json.loads(line) for line in lines)
    clause = first["clauses"][0]
    assert (clause["who"], clause["does"], clause["to"], clause["form"]) == ("porter", "carry", "bags", "statement")
    assert set(clause) == {"text", "who", "does", "to", "is", "must", "form", "contexts"}
    assert second["clauses"][0]["form"] == "question"
    assert second["clauses"][0]["must"] == "would"
    assert first["findings"] == []


@pytest.mark.parametrize("arguments", [(), ("a-rule", "--sentence", "x"), ("no-such-rule",)])
def test_explain_wants_one_thing_that_there_is(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("explain", *arguments)
    assert result.code == 2
    assert result.err


def test_rules_are_listed_by_commitment(run: Run) -> None:
    out = run("rules", "list").out
    assert "no-steering:" in out
    assert "stable" in out


def test_policies_are_listed_and_shown(run: Run) -> None:
    assert {line.split()[0] for line in run("policy", "list").out.splitlines()} == {
        "parent-link",
        "walsall-pps",
        "sendiass",
    }
    shown = run("policy", "show", "walsall-pps").out
    assert "Agencies, bullet 4" in shown


LABELLED = [
    {
        "id": "1",
        "genre": "leaflet",
        "before": "",
        "text": "You should appeal the decision.",
        "labels": ["no-steering"],
        "severity": "error",
    },
    {
        "id": "2",
        "genre": "leaflet",
        "before": "",
        "text": "The hall has a lift.",
        "labels": ["no-sides"],
        "severity": "error",
    },
    {"id": "3", "genre": "web", "before": "", "text": "You can appeal.", "labels": [], "severity": None, "trap": 9},
    {
        "id": "4",
        "genre": "web",
        "before": "",
        "text": "We meet on Mondays.",
        "labels": [],
        "severity": None,
        "split": "test",
    },
]


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "labelled.jsonl"
    path.write_text("\n".join(map(json.dumps, LABELLED)), encoding="utf-8")
    return path


def test_evaluate_counts_what_is_found_and_what_is_left_alone(run: Run, labelled: Path) -> None:
    result = json.loads(run("evaluate", labelled, "--format", "json", "--items").out)
    metrics = result["metrics"]
    assert (metrics["precision"]["hits"], metrics["precision"]["total"]) == (1, 1)
    assert (metrics["recall"]["hits"], metrics["recall"]["total"]) == (1, 2)
    assert metrics["specificity"]["value"] == 1.0
    assert metrics["false_alarms_by_trap"] == {
        "9": {"value": 0.0, "interval": metrics["false_alarms_by_trap"]["9"]["interval"], "hits": 0, "total": 1}
    }
    assert [(item["id"], item["predicted"]) for item in result["items"]] == [
        ("1", ["no-steering"]),
        ("2", []),
        ("3", []),
        ("4", []),
    ]


def test_evaluate_prints_a_table_and_can_take_one_split(run: Run, labelled: Path) -> None:
    out = run("evaluate", labelled, "--split", "test", "--items").out
    assert out.startswith("1 sentences")
    assert "4\t-" in out


@pytest.mark.parametrize(
    ("content", "said"), [("{\n", "labelled.jsonl:1"), ("", "no labelled sentences"), ('{"id": 1}', "labelled.jsonl:1")]
)
def test_evaluate_names_the_line_it_cannot_use(run: Run, tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "labelled.jsonl"
    path.write_text(content, encoding="utf-8")
    result = run("evaluate", path)
    assert result.code == 2
    assert said in result.err


def test_rules_score_says_which_rules_fire_and_which_never_do(run: Run, labelled: Path) -> None:
    scores = {score["rule"]: score for score in json.loads(run("rules", "score", labelled, "--format", "json").out)}
    assert (scores["you-should-decide"]["fired"]["hits"], scores["you-should-decide"]["fired"]["total"]) == (1, 1)
    assert scores["you-should-decide"]["reported"]["total"] == 1
    out = run("rules", "score", labelled).out
    assert any(line.startswith("you-should-decide") for line in out.splitlines())
    assert "rules never fire here" in out


def test_evaluate_lets_parties_change_places(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "labelled.jsonl"
    rows = [
        ("1", "The council dragged its feet."),
        ("2", "Parents should accept the place."),
        ("3", "We meet on Mondays."),
    ]
    lines = [json.dumps({"id": number, "genre": "web", "text": text, "labels": []}) for number, text in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    fairness = json.loads(run("evaluate", path, "--exchange-parties", "--format", "json").out)
    assert fairness["alike"]["total"] == 4
    assert {case["id"] for case in fairness["unlike"]} <= {"2"}
    assert run("evaluate", path, "--exchange-parties").out.startswith("same verdict")
