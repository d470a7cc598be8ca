"""What is said of whole documents does not get worse. The floors below may only rise."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from impartiality_lint import Linter
from impartiality_lint.document_scores import Mark, score_documents, share

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
DOCUMENTS, PASSAGES = CORPUS / "documents" / "gold.jsonl", CORPUS / "citations.jsonl"
DAY = date(2026, 11, 22)
FLOORS: dict[Path, dict[str, float]] = {
    DOCUMENTS: {
        "clear-position": 0.82,
        "sources-given": 0.95,
        "options-balanced": 0.88,
        "silent": 0.98,
        "leans": 0.58,
        "citation found": 0.94,
        "citation is one": 0.99,
        "right citation left alone": 0.98,
        "wrong citation told": 0.80,
    },
    PASSAGES: {
        "citation found": 0.95,
        "citation is one": 0.97,
        "right citation left alone": 0.97,
        "wrong citation told": 0.90,
    },
}


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module", params=list(FLOORS), ids=lambda path: path.stem)
def scored(request: pytest.FixtureRequest) -> tuple[Path, list[Mark]]:
    return request.param, score_documents(Linter(day=DAY), request.param, "test")


def test_what_is_said_of_documents_does_not_fall_below_its_floor(scored: tuple[Path, list[Mark]]) -> None:
    path, marks = scored
    for name, floor in FLOORS[path].items():
        measured = share(marks, name)
        assert measured.total > 0, name
        assert (measured.value or 0.0) >= floor, f"{name}: {measured.value}"


def test_there_is_gold_for_enough_documents_and_citations() -> None:
    documents, passages = _lines(DOCUMENTS), _lines(PASSAGES)
    assert len(documents) >= 90
    assert sum(len(line["citations"]) for line in passages) >= 300
    for line in documents:
        assert (DOCUMENTS.parent / line["document"]).is_file()
        assert set(line["verdicts"]) == {"clear-position", "sources-given", "options-balanced", "sides-balanced"}


def test_citations_of_gold_stand_in_their_passages() -> None:
    for line in _lines(PASSAGES):
        for told in (*line["citations"], *line["slips"]):
            assert told["text"] in line["text"], line["id"]


def test_sentences_that_judge_somebody_are_labelled_with_known_parties() -> None:
    parties = {"local-authority", "school", "parent", "health", "tribunal", "service", "child", "other"}
    judged = _lines(CORPUS / "judged.jsonl")
    tested = {line["text"] for line in _lines(CORPUS / "sentences.jsonl") if line["split"] == "test"}
    assert len({line["id"] for line in judged}) == len(judged) > 3000
    for line in judged:
        assert {party for party, _ in line["judged"]} <= parties
        assert {sign for _, sign in line["judged"]} <= {"+", "-"}
        assert line["text"] not in tested
