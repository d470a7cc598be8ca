"""An evaluation as a table for the terminal."""

from collections.abc import Iterator

from impartiality_lint.evaluation import Evaluation, Proportion

_NAME_WIDTH, _LABEL_WIDTH, _CELL_WIDTH = 24, 16, 28


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
