"""The linter against labelled sentences: precision, recall, specificity, with intervals.

A sentence counts as flagged when a finding of level warning or error touches it. Intervals are Wilson's, 95 %.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from impartiality_lint.checks import Violation
from impartiality_lint.engine import Linter
from impartiality_lint.labelled import LabelledSentence, cut, read_all_labelled
from impartiality_lint.policy import Severity
from impartiality_lint.proportion import Proportion


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


def predict(linter: Linter, items: Sequence[LabelledSentence]) -> list[Prediction]:
    """Check each sentence after what stands before it; document-level rules are left out."""
    found: dict[str, list[Violation]] = {item.id: [] for item in items}
    text = cut(items)
    for kind, sentences in text.sentences.items():
        for violation in linter.violations(sentences, linter.rules_for(kind)):
            found[text.owner(violation.sentence).id].append(violation)
    return [_prediction(linter, item, found[item.id]) for item in items]


def _prediction(linter: Linter, item: LabelledSentence, violations: list[Violation]) -> Prediction:
    policy = linter.policy
    serious = [v for v in violations if v.severity(policy).reaches(Severity.WARNING)]
    serious.sort(key=lambda v: list(Severity).index(v.severity(policy)))
    labels = dict.fromkeys(label for v in serious for label in (v.rule.commitment, *v.rule.also))
    return Prediction(
        item=item,
        labels=tuple(labels),
        rules=tuple(dict.fromkeys(v.rule.id for v in serious)),
        severity=serious[0].severity(policy) if serious else None,
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
    return Evaluation(predictions=tuple(predict(linter, read_all_labelled(paths, split))))
