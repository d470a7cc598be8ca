"""Precision and recall on the test split: stable rules alone, with wide ones confirmed, the model alone.

python training/second_opinion/curve.py
"""

from collections.abc import Sequence

from data import CORPUS, read_data

from impartiality_lint.checks.second_opinion import LearnedOpinion, Opinion, load_second_opinion, stands_before
from impartiality_lint.engine import Linter
from impartiality_lint.evaluation import Evaluation, predict
from impartiality_lint.labelled import read_all_labelled
from impartiality_lint.language.sentences import Sentence

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97)


class AtThreshold:
    """The shipped model with another threshold; remembers what it has read."""

    def __init__(self, model: LearnedOpinion) -> None:
        self._model = model
        self._read: dict[tuple[str, str], Opinion] = {}
        self.identity = model.identity
        self.contradicts_below = model.contradicts_below
        self.confirms_from = self.worth_a_look_from = 1.0

    def judge(self, sentence: Sentence) -> Opinion:
        """As the model judges."""
        key = (sentence.text, stands_before(sentence))
        if key not in self._read:
            self._read[key] = self._model.read(*key)
        return self._read[key]


def print_curve(name: str, scored: Sequence[tuple[float, bool]]) -> None:
    """Print precision and recall at several thresholds of a score."""
    breaches = sum(is_breach for _, is_breach in scored)
    for at in THRESHOLDS:
        flagged = [is_breach for score, is_breach in scored if score >= at]
        if flagged:
            _row(name, at, sum(flagged) / len(flagged), sum(flagged) / breaches, len(flagged) - sum(flagged))


def _row(name: str, at: float | str, precision: float, recall: float, alarms: int) -> None:
    print(f"{name:<36}{at!s:<6}precision {precision:.3f}  recall {recall:.3f}  false alarms {alarms}", flush=True)


def _show(name: str, at: float | str, evaluation: Evaluation) -> None:
    precision, recall = evaluation.precision, evaluation.recall
    _row(name, at, precision.value or 0.0, recall.value or 0.0, precision.total - precision.hits)


def main() -> None:
    """Print the three curves."""
    model = load_second_opinion()
    assert model is not None
    items = read_all_labelled([CORPUS / "sentences.jsonl"], "test")
    reader = AtThreshold(model)
    linter = Linter(second_opinion=reader)
    for at in THRESHOLDS:
        reader.confirms_from = at
        _show("stable, and wide confirmed", at, Evaluation(predictions=tuple(predict(linter, items))))
    reader.contradicts_below, reader.confirms_from, reader.worth_a_look_from = 0.0, 2.0, 2.0
    _show("stable rules alone", "-", Evaluation(predictions=tuple(predict(linter, items))))
    test = read_data().test
    scored = [(model.read(example.text, example.before).breach, bool(example.labels)) for example in test]
    print_curve("model alone", scored)


if __name__ == "__main__":
    main()
