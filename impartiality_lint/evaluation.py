"""The linter against labelled sentences: precision, recall, specificity, with intervals.

A sentence counts as flagged when a finding of level warning or error touches it. Intervals are Wilson's, 95 %.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from impartiality_lint.checks import Violation, find_in_sentences
from impartiality_lint.document import DocumentType
from impartiality_lint.engine import Linter
from impartiality_lint.errors import UsageError
from impartiality_lint.language.sentences import Sentence, sentences_in_context
from impartiality_lint.policy import Severity

_Z = 1.959964
_TYPE_OF_GENRE = {"newsletter": DocumentType.LEAFLET}


@dataclass(frozen=True, kw_only=True)
class LabelledSentence:
    """A line of a labelled file. `before` is the sentence or heading before it; no labels means clean."""

    id: str
    genre: str
    before: str
    text: str
    labels: tuple[str, ...]
    severity: str | None = None
    span: str = ""
    trap: int | str | None = None
    split: str | None = None


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """What the linter says of a labelled sentence; labels, most severe rule's first, of level warning or error only."""

    item: LabelledSentence
    labels: tuple[str, ...]
    rules: tuple[str, ...]
    severity: Severity | None

    @property
    def is_flagged(self) -> bool:
        """Whether a finding of level warning or error touches the sentence."""
        return bool(self.labels)


@dataclass(frozen=True, kw_only=True)
class Proportion:
    """`hits` of `total`, with Wilson's interval (E. B. Wilson, 1927)."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, None where there is nothing to count."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Lower and upper bound at 95 %."""
        if not self.total:
            return None
        share, z2 = self.hits / self.total, _Z * _Z
        centre = (share + z2 / (2 * self.total)) / (1 + z2 / self.total)
        half = _Z * sqrt(share * (1 - share) / self.total + z2 / (4 * self.total**2)) / (1 + z2 / self.total)
        return max(0.0, centre - half), min(1.0, centre + half)

    def as_json(self) -> dict[str, object]:
        """The figures for JSON."""
        return {"value": self.value, "interval": self.interval, "hits": self.hits, "total": self.total}


def read_labelled(path: Path) -> list[LabelledSentence]:
    """Read a file of one JSON object a line.

    Raises:
        UsageError: the file is not there, or a line is not such an object; the line is named.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: this file of labelled sentences cannot be read.") from error
    return [_labelled(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def _labelled(line: str, place: str) -> LabelledSentence:
    try:
        data = json.loads(line)
        return LabelledSentence(
            id=str(data["id"]),
            genre=data.get("genre") or "leaflet",
            before=data.get("before") or "",
            text=data["text"],
            labels=tuple(data["labels"]),
            severity=data.get("severity"),
            span=data.get("span") or "",
            trap=data.get("trap"),
            split=data.get("split"),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{place}: this is not a labelled sentence; it needs id, text and labels as JSON.") from error


def predict(linter: Linter, items: Sequence[LabelledSentence]) -> list[Prediction]:
    """Check each sentence after what stands before it; document-level rules are left out."""
    sentences: list[Sentence] = []
    owners: dict[int, LabelledSentence] = {}
    found: dict[str, list[Violation]] = {item.id: [] for item in items}
    for item in items:
        for sentence in sentences_in_context(item.text, item.before):
            owners[id(sentence)] = item
            sentences.append(sentence)
    for violation in find_in_sentences(linter.rules, sentences, linter.rulebook.lexicon):
        item = owners[id(violation.sentence)]
        if not violation.rule.types or _type_of(item) in violation.rule.types:
            found[item.id].append(violation)
    return [_prediction(linter, item, found[item.id]) for item in items]


def _type_of(item: LabelledSentence) -> DocumentType:
    return _TYPE_OF_GENRE.get(item.genre) or (
        DocumentType(item.genre) if item.genre in set(DocumentType) else DocumentType.LEAFLET
    )


def _prediction(linter: Linter, item: LabelledSentence, violations: list[Violation]) -> Prediction:
    severity_of = linter.policy.severity_of
    serious = [v for v in violations if severity_of(v.rule).reaches(Severity.WARNING)]
    serious.sort(key=lambda v: list(Severity).index(severity_of(v.rule)))
    labels = dict.fromkeys(label for v in serious for label in (v.rule.commitment, *v.rule.also))
    return Prediction(
        item=item,
        labels=tuple(labels),
        rules=tuple(dict.fromkeys(v.rule.id for v in serious)),
        severity=severity_of(serious[0].rule) if serious else None,
    )


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """The predictions for a set of labelled sentences, and what they amount to."""

    predictions: tuple[Prediction, ...]

    def count(self, among: Callable[[Prediction], bool], hit: Callable[[Prediction], bool]) -> Proportion:
        """The share of those `among` the predictions that are a `hit`."""
        chosen = [prediction for prediction in self.predictions if among(prediction)]
        return Proportion(hits=sum(map(hit, chosen)), total=len(chosen))

    @property
    def precision(self) -> Proportion:
        """Of the flagged sentences, those that are labelled a breach."""
        return self.count(lambda p: p.is_flagged, lambda p: bool(p.item.labels))

    @property
    def recall(self) -> Proportion:
        """Of the breaches, those that are flagged."""
        return self.count(lambda p: bool(p.item.labels), lambda p: p.is_flagged)

    @property
    def specificity(self) -> Proportion:
        """Of the clean sentences, those that are left alone."""
        return self.count(lambda p: not p.item.labels, lambda p: not p.is_flagged)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        precision, recall = self.precision.value, self.recall.value
        return 2 * precision * recall / (precision + recall) if precision and recall else None

    @property
    def right_label(self) -> Proportion:
        """Of the breaches found, those where a label that was given is among the sentence's labels."""
        return self.count(
            lambda p: p.is_flagged and bool(p.item.labels), lambda p: bool(set(p.labels) & set(p.item.labels))
        )

    def label(self, label: str, first: bool) -> dict[str, Proportion]:
        """Precision and recall of one label, as the first label or as any."""

        def given(labels: tuple[str, ...]) -> bool:
            return labels[:1] == (label,) if first else label in labels

        return {
            "precision": self.count(lambda p: given(p.labels), lambda p: label in p.item.labels),
            "recall": self.count(lambda p: given(p.item.labels), lambda p: label in p.labels),
        }

    def recall_of(self, severity: str) -> Proportion:
        """Of the breaches of one severity, those that are flagged."""
        return self.count(lambda p: p.item.severity == severity, lambda p: p.is_flagged)

    def false_alarms(self, trap: int | str) -> Proportion:
        """Of the sentences that look like a breach in one way, those that are flagged."""
        return self.count(lambda p: p.item.trap == trap, lambda p: p.is_flagged)

    @property
    def labels(self) -> list[str]:
        """Every label that a sentence has."""
        return sorted({label for p in self.predictions for label in p.item.labels})

    @property
    def traps(self) -> list[int | str]:
        """Every trap that a sentence is, in their order."""
        found = {p.item.trap for p in self.predictions if p.item.trap is not None}
        return sorted(found, key=lambda trap: (len(str(trap)), str(trap)))

    def metrics(self) -> dict[str, object]:
        """All figures, ready for JSON."""
        return {
            "sentences": len(self.predictions),
            "precision": self.precision.as_json(),
            "recall": self.recall.as_json(),
            "f1": self.f1,
            "specificity": self.specificity.as_json(),
            "right_label": self.right_label.as_json(),
            "labels": {
                label: {"first": self._label(label, True), "any": self._label(label, False)} for label in self.labels
            },
            "recall_by_severity": {severity: self.recall_of(severity).as_json() for severity in ("error", "warning")},
            "false_alarms_by_trap": {str(trap): self.false_alarms(trap).as_json() for trap in self.traps},
        }

    def _label(self, label: str, first: bool) -> dict[str, object]:
        return {name: figure.as_json() for name, figure in self.label(label, first).items()}


def evaluate(linter: Linter, paths: Iterable[Path], split: str | None = None) -> Evaluation:
    """Score the linter on labelled files, or on the lines of them that belong to a split."""
    items = [item for path in paths for item in read_labelled(path) if split in {None, item.split}]
    if not items:
        raise UsageError("There are no labelled sentences in these files.")
    return Evaluation(predictions=tuple(predict(linter, items)))
