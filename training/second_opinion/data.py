"""Labelled sentences -> what the model is trained and scored on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

COMMITMENTS = (
    "no-opinion",
    "law-based",
    "no-advocacy",
    "no-sides",
    "no-steering",
    "no-judgement",
    "balanced",
    "no-stake",
)
HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "corpus"
PACKAGE_FOLDER = HERE.parents[1] / "impartiality_lint" / "checks" / "second_opinion_model"


@dataclass(frozen=True, kw_only=True)
class Example:
    """A sentence, what stands before it, and the commitments it breaks, the likeliest first."""

    id: str
    before: str
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Data:
    """What a run works with: nothing of the test split, nor of the sentences for calibration, is in `train`."""

    train: list[Example]
    test: list[Example]


def read_data(corpus: Path = CORPUS) -> Data:
    """Read the corpus's dev split, the sentences written for training, the clean ones, and the rules' own examples."""
    sources = (
        (corpus / "sentences.jsonl", "dev"),
        (corpus / "training.jsonl", None),
        (corpus / "clean.jsonl", None),
        (HERE / "examples.jsonl", None),
    )
    return Data(
        train=[example for path, split in sources for example in read_examples(path, split)],
        test=read_examples(corpus / "sentences.jsonl", "test"),
    )


def read_examples(path: Path, split: str | None = None) -> list[Example]:
    """Read a labelled file, or those of its lines that belong to a split."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [
        Example(id=line["id"], before=line["before"], text=line["text"], labels=tuple(line["labels"]))
        for line in lines
        if split in {None, line.get("split")}
    ]
