"""The corpus is sound, and quality on it does not fall. The floors below may only rise."""

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from impartiality_lint import Linter
from impartiality_lint.document import DocumentType
from impartiality_lint.evaluation import Evaluation, evaluate
from impartiality_lint.fairness import measure_fairness
from impartiality_lint.labelled import read_labelled
from impartiality_lint.policy import Severity

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SENTENCES = CORPUS / "sentences.jsonl"
ITEMS: list[dict[str, Any]] = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
LABELS = {"balanced", "law-based", "no-advocacy", "no-judgement", "no-opinion", "no-sides", "no-stake", "no-steering"}
FLOORS = {
    "dev": {"precision": 0.98, "recall": 0.95, "specificity": 0.99},
    "test": {"precision": 0.95, "recall": 0.79, "specificity": 0.97},
}
FALSE_ALARMS_OF_A_TRAP = 0.17
REWRITES_LEFT_CLEAN = 0.98
RIGHT_LABEL = 0.88
SAME_VERDICT_WHEN_PARTIES_CHANGE_PLACES = 0.98
ALARMS_PER_THOUSAND_CLEAN_WORDS = 1.0
GOLD_BREACHES_FOUND = 0.85


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request: pytest.FixtureRequest, linter: Linter) -> tuple[str, Evaluation]:
    return request.param, evaluate(linter, [SENTENCES], request.param)


def test_quality_does_not_fall_below_its_floor(scored: tuple[str, Evaluation]) -> None:
    split, evaluation = scored
    for name, floor in FLOORS[split].items():
        value = getattr(evaluation, name).value
        assert value is not None
        assert value >= floor, f"{name} on {split}: {value:.3f}"


def test_each_look_alike_is_left_alone(scored: tuple[str, Evaluation]) -> None:
    _, evaluation = scored
    for trap in evaluation.traps:
        assert (evaluation.false_alarms(trap).value or 0.0) <= FALSE_ALARMS_OF_A_TRAP, trap


def test_what_is_found_has_a_label_that_a_reviewer_would_give(scored: tuple[str, Evaluation]) -> None:
    assert (scored[1].right_label.value or 0.0) >= RIGHT_LABEL


def test_fair_rewrites_are_left_clean(scored: tuple[str, Evaluation]) -> None:
    rewrites = {item["pair"] for item in ITEMS if item["pair"]}
    left = scored[1].count(lambda p: p.item.id in rewrites, lambda p: not p.is_flagged)
    assert left.total > 100
    assert (left.value or 0.0) >= REWRITES_LEFT_CLEAN


def test_councils_schools_and_parents_are_treated_alike(linter: Linter) -> None:
    fairness = measure_fairness(linter, read_labelled(SENTENCES))
    assert fairness.alike.total > 500
    assert (fairness.alike.value or 0.0) >= SAME_VERDICT_WHEN_PARTIES_CHANGE_PLACES


@pytest.mark.parametrize("name", ["training", "calibration", "fresh", "clean"])
def test_other_files_hold_labelled_sentences_of_their_own(name: str) -> None:
    items = read_labelled(CORPUS / f"{name}.jsonl")
    assert len({item.id for item in items}) == len(items)
    tested = {item["text"] for item in ITEMS if item["split"] == "test"}
    for item in items:
        assert set(item.labels) <= LABELS
        assert item.text not in tested, item.id


def test_nothing_is_learnt_that_is_measured() -> None:
    learnt = {item.text for name in ("training", "clean") for item in read_labelled(CORPUS / f"{name}.jsonl")}
    measured = {item.text for name in ("calibration", "fresh") for item in read_labelled(CORPUS / f"{name}.jsonl")}
    assert learnt & measured == set()


def test_ids_are_unique() -> None:
    assert [i for i, times in Counter(item["id"] for item in ITEMS).items() if times > 1] == []


def test_the_split_follows_from_the_id() -> None:
    for item in ITEMS:
        number = int(hashlib.sha256(item["id"].rstrip("ab").encode()).hexdigest(), 16)
        assert item["split"] == ("test" if number % 5 < 2 else "dev"), item["id"]


def test_labels_spans_and_pairs_hold_together() -> None:
    by_id = {item["id"]: item for item in ITEMS}
    for item in ITEMS:
        assert set(item["labels"]) <= LABELS
        assert item["span"] in item["text"]
        assert bool(item["labels"]) == (item["severity"] in {"error", "warning"}) == bool(item["span"]), item["id"]
        if item["pair"]:
            assert item["labels"]
            assert by_id[item["pair"]]["labels"] == []
            assert by_id[item["pair"]]["split"] == item["split"]


def test_every_label_and_every_trap_is_well_filled() -> None:
    first = Counter(item["labels"][0] for item in ITEMS if item["labels"])
    traps = Counter(item["trap"] for item in ITEMS if item["trap"])
    assert min(first[label] for label in LABELS) >= 110
    assert min(traps[trap] for trap in range(1, 14)) >= 55


def gold(path: Path) -> set[str]:
    beside = path.with_name(f"{path.name}.gold.jsonl")
    return {
        json.loads(line)["text"].strip() for line in beside.read_text(encoding="utf-8").splitlines() if line.strip()
    }


def test_sample_documents_are_told_apart(linter: Linter) -> None:
    alarms = clean_words = found = total = 0
    for document in linter.check_path(CORPUS / "leaflets").documents:
        expected = gold(Path(document.path))
        flagged = {f.sentence for f in document.findings if f.severity is not Severity.SUGGESTION}
        found += sum(any(text in sentence or sentence in text for sentence in flagged) for text in expected)
        total += len(expected)
        if not expected:
            alarms += len(flagged)
            clean_words += document.words
    assert alarms / clean_words * 1000 <= ALARMS_PER_THOUSAND_CLEAN_WORDS
    assert found / total >= GOLD_BREACHES_FOUND


POLICY_TEXT = """Our role is to make sure that parents have impartial information, so that they can decide for themselves.

We are part of the county council and work at arm's length. We must have an impartiality policy.

We will:

- make clear that we do not advocate on anyone's behalf or take sides with the local authority
- help parents to speak for themselves, rather than push them towards one course of action
- respect what parents decide without making a judgement, whatever our own views
- give facts and options based on law and guidance, without bias on local policy
- not let our relations with schools affect the best outcome for a child, to avoid a conflict of interests
"""


@pytest.mark.parametrize("type", [kind for kind in DocumentType if kind.about != "dispute"])
def test_a_policy_that_promises_impartiality_breaks_no_promise(linter: Linter, type: DocumentType) -> None:
    serious = [f for f in linter.check_text(POLICY_TEXT, type).findings if f.severity is not Severity.SUGGESTION]
    assert serious == []
