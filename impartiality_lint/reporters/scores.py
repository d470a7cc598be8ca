"""An evaluation as a table for the terminal."""

from collections.abc import Iterator

from impartiality_lint.evaluation import Evaluation, Proportion


def scores_as_text(evaluation: Evaluation) -> str:
    """Lay out the figures, each with its interval and counts."""
    return "\n".join(_lines(evaluation))


def _lines(evaluation: Evaluation) -> Iterator[str]:
    yield f"{len(evaluation.predictions)} sentences; flagged means a finding of level warning or error. Intervals are Wilson's, 95 %."
    yield ""
    f1 = evaluation.f1
    for name, figure in (("precision", evaluation.precision), ("recall", evaluation.recall), ("specificity", evaluation.specificity), ("right label", evaluation.right_label)):
        yield f"{name:<24}{_figure(figure)}"
    yield f"{'F1':<24}{f1:.3f}" if f1 is not None else f"{'F1':<24}-"
    yield ""
    yield f"{'label':<16}{'precision, first':>26}{'recall, first':>26}{'precision, any':>26}{'recall, any':>26}"
    for label in sorted({label for p in evaluation.predictions for label in p.item.labels}):
        first, any_ = evaluation.label(label, True), evaluation.label(label, False)
        yield f"{label:<16}" + "".join(f"{_short(figure):>26}" for figure in (first["precision"], first["recall"], any_["precision"], any_["recall"]))
    yield ""
    for severity in ("error", "warning"):
        yield f"{'recall of ' + severity + 's':<24}{_figure(evaluation.count(lambda p, s=severity: p.item.severity == s, lambda p: p.is_flagged))}"
    yield ""
    for trap in sorted({p.item.trap for p in evaluation.predictions if p.item.trap is not None}, key=lambda trap: (len(str(trap)), str(trap))):
        yield f"{f'false alarms, trap {trap}':<24}{_figure(evaluation.count(lambda p, t=trap: p.item.trap == t, lambda p: p.is_flagged))}"


def _figure(figure: Proportion) -> str:
    if figure.value is None or figure.interval is None:
        return "-"
    low, high = figure.interval
    return f"{figure.value:.3f}  [{low:.3f}, {high:.3f}]  {figure.hits}/{figure.total}"


def _short(figure: Proportion) -> str:
    if figure.value is None or figure.interval is None:
        return "-"
    low, high = figure.interval
    return f"{figure.value:.2f} [{low:.2f}, {high:.2f}] {figure.hits}/{figure.total}"
