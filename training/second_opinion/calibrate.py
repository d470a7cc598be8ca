"""Choose the thresholds of the second opinion, together with the rules, on sentences that neither was made from.

    python training/second_opinion/calibrate.py

Run it after training, and again after the rules have changed: it writes three numbers into meta.json.
"""

import json
from itertools import product

from curve import AtThreshold
from data import CORPUS, PACKAGE_FOLDER

from impartiality_lint.checks import Violation, find_in_sentences, weigh
from impartiality_lint.checks.second_opinion import LearnedOpinion
from impartiality_lint.engine import Linter
from impartiality_lint.labelled import LabelledText, cut, read_all_labelled
from impartiality_lint.policy import Severity

PRECISION, SPECIFICITY = 0.95, 0.985
"""What must be kept: half a point more than is asked of unseen text, since of what keeps both the highest recall is taken."""
CONTRADICTS_BELOW = (0.0, 0.02, 0.05, 0.1)
CONFIRMS_FROM = tuple(round(0.5 + step / 50, 2) for step in range(25))
PRECISION_OF_A_LOOK = 0.85
"""Suggestions may be wrong more often, but not as a rule."""


class Trial:
    """The calibration sentences with all that rules find in them, ready to be weighed again and again."""

    def __init__(self) -> None:
        self.items = read_all_labelled([CORPUS / "calibration.jsonl"])
        self._reader = AtThreshold(LearnedOpinion(PACKAGE_FOLDER))
        self._linter = Linter(second_opinion=self._reader)
        self._text: LabelledText = cut(self.items)
        self._found: list[Violation] = [
            violation
            for kind, sentences in self._text.sentences.items()
            for violation in find_in_sentences(self._linter.rules_for(kind), sentences, self._linter.rulebook.lexicon)
        ]

    def figures(self, contradicts_below: float, confirms_from: float) -> tuple[float, float, float]:
        """Precision, recall and specificity of the linter at two thresholds."""
        reader, policy = self._reader, self._linter.policy
        reader.contradicts_below = contradicts_below
        reader.confirms_from = reader.worth_a_look_from = confirms_from
        flagged = {
            self._text.owner(violation.sentence).id
            for violation in weigh(self._found, reader)
            if violation.severity(policy).reaches(Severity.WARNING)
        }
        breaches = {item.id for item in self.items if item.labels}
        right, clean = len(flagged & breaches), len(self.items) - len(breaches)
        return right / len(flagged), right / len(breaches), 1 - (len(flagged) - right) / clean


def main() -> None:
    """Search, and write what was found."""
    trial = Trial()
    kept: list[tuple[float, float, float]] = []
    for contradicts, confirms in product(CONTRADICTS_BELOW, CONFIRMS_FROM):
        precision, recall, specificity = trial.figures(contradicts, confirms)
        if precision >= PRECISION and specificity >= SPECIFICITY:
            kept.append((recall, -contradicts, confirms))
    recall, contradicts, confirms = max(kept)
    look = min(at for at in CONFIRMS_FROM if trial.figures(-contradicts, at)[0] >= PRECISION_OF_A_LOOK)
    thresholds = {
        "contradicts_below": -contradicts,
        "confirms_from": confirms,
        "worth_a_look_from": min(look, confirms),
    }
    card = PACKAGE_FOLDER / "meta.json"
    card.write_text(json.dumps(json.loads(card.read_text()) | thresholds, indent=2) + "\n", encoding="utf-8")
    print(f"{thresholds}; recall {recall:.3f} on {len(trial.items)} sentences")


if __name__ == "__main__":
    main()
