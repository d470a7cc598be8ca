"""Whether the linter itself is impartial: the same verdict when two parties change places in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from impartiality_lint.engine import Linter
from impartiality_lint.evaluation import Prediction, predict
from impartiality_lint.labelled import LabelledSentence
from impartiality_lint.language.analysis import analyse
from impartiality_lint.language.sentences import sentences_in_context
from impartiality_lint.proportion import Proportion
from impartiality_lint.swapping import exchange_parties


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """What the linter says of a labelled sentence, and of the one in which two parties have changed places."""

    original: Prediction
    exchanged: Prediction

    @property
    def is_alike(self) -> bool:
        """Whether both are flagged, or neither."""
        return self.original.is_flagged == self.exchanged.is_flagged


@dataclass(frozen=True, kw_only=True)
class Fairness:
    """Every exchange that a set of labelled sentences allows."""

    exchanges: tuple[Exchange, ...]

    @property
    def alike(self) -> Proportion:
        """The share of exchanges that leave the verdict as it was."""
        return Proportion(hits=sum(exchange.is_alike for exchange in self.exchanges), total=len(self.exchanges))

    @property
    def unlike(self) -> tuple[Exchange, ...]:
        """The exchanges that change the verdict."""
        return tuple(exchange for exchange in self.exchanges if not exchange.is_alike)


def measure_fairness(linter: Linter, items: Sequence[LabelledSentence]) -> Fairness:
    """Exchange councils, schools and parents wherever a sentence allows it, and compare the verdicts."""
    pairs = [(item, other) for item in items for other in _counterparts(linter, item)]
    originals = {prediction.item.id: prediction for prediction in predict(linter, [item for item, _ in pairs])}
    exchanged = predict(linter, [other for _, other in pairs])
    return Fairness(
        exchanges=tuple(
            Exchange(original=originals[item.id], exchanged=prediction)
            for (item, _), prediction in zip(pairs, exchanged, strict=True)
        )
    )


def _counterparts(linter: Linter, item: LabelledSentence) -> list[LabelledSentence]:
    sentences = sentences_in_context(item.text, item.before)
    if len(sentences) != 1:
        return []
    (analysis,) = analyse(sentences, linter.rulebook.lexicon)
    return [
        replace(item, id=f"{item.id}/{number}", text=text) for number, text in enumerate(exchange_parties(analysis))
    ]
