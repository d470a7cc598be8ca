"""Evaluations of the linter and of single rules, as tables for the terminal."""

from collections.abc import Iterator, Mapping

from impartiality_lint.evaluation import Evaluation, Prediction
from impartiality_lint.fairness import Fairness
from impartiality_lint.proportion import Proportion
from impartiality_lint.rule_scores import RuleScore

_NAME_WIDTH, _LABEL_WIDTH, _RULE_WIDTH, _CELL_WIDTH, _MARK_WIDTH = 24, 16, 44, 28, 28


def scores_as_text(evaluation: Evaluation) -> str:
    """Lay out the figures, each with its interval and counts."""
    return "\n".join(_lines(evaluation))


def _lines(evaluation: Evaluation) -> Iterator[str]:
    yield f"{len(evaluation.predictions)} sentences; flagged means a finding of level warning or error."
    yield "Intervals are Wilson's, 95 %."
    yield ""
    yield _row("precision", evaluation.precision)
    yield _row("recall", evaluation.recall)
    yield f"{'F1':<{_NAME_WIDTH}}{evaluation.f1:.3f}" if evaluation.f1 is not None else f"{'F1':<{_NAME_WIDTH}}-"
    yield _row("specificity", evaluation.specificity)
    yield _row("right label", evaluation.right_label)
    yield ""
    yield from _label_table(evaluation)
    yield ""
    yield from (_row(f"recall of {severity}s", evaluation.recall_of(severity)) for severity in ("error", "warning"))
    yield ""
    yield from (_row(f"false alarms, trap {trap}", evaluation.false_alarms(trap)) for trap in evaluation.traps)


def _label_table(evaluation: Evaluation) -> Iterator[str]:
    heads = ("precision, first label", "recall, first label", "precision, any label", "recall, any label")
    yield f"{'label':<{_LABEL_WIDTH}}" + "".join(f"{head:>{_CELL_WIDTH}}" for head in heads)
    for label in evaluation.labels:
        first, any_label = evaluation.label(label, True), evaluation.label(label, False)
        figures = (first["precision"], first["recall"], any_label["precision"], any_label["recall"])
        yield f"{label:<{_LABEL_WIDTH}}" + "".join(f"{_figure(figure):>{_CELL_WIDTH}}" for figure in figures)


def _row(name: str, figure: Proportion) -> str:
    return f"{name:<{_NAME_WIDTH}}{_figure(figure)}"


def _figure(figure: Proportion) -> str:
    if figure.value is None or figure.interval is None:
        return "-"
    low, high = figure.interval
    return f"{figure.value:.3f} [{low:.2f}, {high:.2f}] {figure.hits}/{figure.total}"


def document_scores_as_text(shares: Mapping[str, Proportion]) -> str:
    """A line for each thing that was asked of documents: the share that is right."""
    lines = [f"{name:<{_MARK_WIDTH}}{_figure(figure)}" for name, figure in shares.items()]
    return "\n".join(["Right of all that gold asks; intervals are Wilson's, 95 %.", "", *lines])


def rule_scores_as_text(scores: list[RuleScore]) -> str:
    """A line for each rule that fires, and the names of those that never do."""
    return "\n".join(_rule_lines(scores))


def _rule_lines(scores: list[RuleScore]) -> Iterator[str]:
    heads = ("fires on a breach", "on one of its own", "reported on a breach")
    yield f"{'rule':<{_RULE_WIDTH}}{'status':<8}" + "".join(f"{head:>{_CELL_WIDTH}}" for head in heads)
    for score in (score for score in scores if score.fired.total):
        figures = (score.fired, score.labelled, score.reported)
        cells = "".join(f"{_figure(figure):>{_CELL_WIDTH}}" for figure in figures)
        yield f"{score.rule.id:<{_RULE_WIDTH}}{score.rule.status:<8}{cells}"
    silent = [score.rule.id for score in scores if not score.fired.total]
    yield ""
    yield f"{len(silent)} of {len(scores)} rules never fire here" + (f": {', '.join(silent)}" if silent else "")


def rule_score_as_json(score: RuleScore) -> dict[str, object]:
    """`{"rule","commitment","status","fired","labelled","reported"}`, each figure with interval and counts."""
    return {
        "rule": score.rule.id,
        "commitment": score.rule.commitment,
        "status": str(score.rule.status),
        "fired": score.fired.as_json(),
        "labelled": score.labelled.as_json(),
        "reported": score.reported.as_json(),
    }


def fairness_as_text(fairness: Fairness) -> str:
    """The share of exchanges that leave the verdict as it was, and both sentences of each that does not."""
    lines = [_row("same verdict", fairness.alike)]
    for exchange in fairness.unlike:
        lines += ["", _verdict_line(exchange.original), _verdict_line(exchange.exchanged)]
    return "\n".join(lines)


def _verdict_line(prediction: Prediction) -> str:
    verdict = ", ".join(prediction.rules) if prediction.is_flagged else "left alone"
    return f"{prediction.item.id}: {prediction.item.text}  [{verdict}]"


def fairness_as_json(fairness: Fairness) -> dict[str, object]:
    """`{"alike","unlike":[{"id","original","exchanged"}]}`, both sides as their text and the rules that fire."""
    return {
        "alike": fairness.alike.as_json(),
        "unlike": [
            {
                "id": exchange.original.item.id,
                "original": {"text": exchange.original.item.text, "rules": list(exchange.original.rules)},
                "exchanged": {"text": exchange.exchanged.item.text, "rules": list(exchange.exchanged.rules)},
            }
            for exchange in fairness.unlike
        ],
    }
