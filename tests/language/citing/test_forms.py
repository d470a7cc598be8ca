"""The many ways in which people write citations, right and wrong, and what is none. A line of forms.jsonl each.

`known_miss` marks what is not read yet; it fails as soon as it is.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from impartiality_lint.checks.law.citations import JudgedCitation, judge_citations
from impartiality_lint.document import Block, BlockKind, Document, DocumentType
from impartiality_lint.language.sentences import split_sentences
from impartiality_lint.rulebook import Rulebook

DAY = date(2026, 5, 31)
FORMS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "forms.jsonl").read_text(encoding="utf-8").splitlines()
]
RIGHT = {"in force", "told as history"}


def _judged(form: dict[str, Any], rulebook: Rulebook) -> list[JudgedCitation]:
    texts = [" ".join(text.split()) for text in (form["before"], form["text"]) if text]
    blocks = tuple(Block(index=i, kind=BlockKind.PARAGRAPH, text=text, anchors=()) for i, text in enumerate(texts))
    document = Document(path="", format="text", type=DocumentType.LEAFLET, blocks=blocks)
    judged = judge_citations(split_sentences(document), rulebook, DAY)
    return [each for each in judged if each.citation.sentence.block == len(blocks) - 1]


def _named(judged: list[JudgedCitation]) -> list[str]:
    return [
        f"{each.citation.instrument.short} {reference}".strip()
        for each in judged
        if each.citation.instrument
        for reference in (each.citation.references or ("",))
    ]


def _parameters() -> list[Any]:
    return [
        pytest.param(form, id=form["text"], marks=[pytest.mark.xfail(strict=True)] if form.get("known_miss") else [])
        for form in FORMS
    ]


@pytest.mark.parametrize("form", _parameters())
def test_a_citation_is_read_as_it_is_written(form: dict[str, Any], rulebook: Rulebook) -> None:
    judged = _judged(form, rulebook)
    if form["status"] == "none":
        assert not judged
        return
    assert _named(judged) == form["resolved"]
    assert form["status"] in {str(each.judgement.status) for each in judged}


def test_there_are_enough_forms_of_each_kind() -> None:
    statuses = [form["status"] for form in FORMS]
    assert len(FORMS) >= 300
    assert sum(status not in RIGHT | {"none"} for status in statuses) >= 40
    assert statuses.count("none") >= 60
