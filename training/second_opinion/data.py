"""Labelled sentences -> what the model is trained, calibrated and scored on."""

from __future__ import annotations

import hashlib
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
CORPUS = Path(__file__).resolve().parents[2] / "corpus"
_HELD_BACK_IN = 10
"""One sentence in ten of what may be trained on is held back to choose thresholds."""


@dataclass(frozen=True, kw_only=True)
class Example:
    """A sentence, what stands before it, and the commitments it breaks, the likeliest first."""

    id: str
    before: str
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Data:
    """What a run works with. Nothing of the test split is in `train` or `held_back`."""

    train: list[Example]
    held_back: list[Example]
    test: list[Example]


def read_data(corpus: Path = CORPUS) -> Data:
    """Read the corpus: its dev split, the sentences written for training, and the clean ones."""
    may_be_learnt = [
        example
        for name, split in (("sentences", "dev"), ("training", None), ("clean", None))
        for example in read_examples(corpus / f"{name}.jsonl", split)
    ]
    return Data(
        train=[example for example in may_be_learnt if not is_held_back(example)],
        held_back=[example for example in may_be_learnt if is_held_back(example)],
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


def is_held_back(example: Example) -> bool:
    """Whether a sentence is for choosing thresholds; a breach (...a) and its rewrite (...b) are on the same side."""
    number = int(hashlib.sha256(example.id.rstrip("ab").encode()).hexdigest(), 16)
    return number % _HELD_BACK_IN == 0
