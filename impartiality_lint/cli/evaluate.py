"""`evaluate`: score the linter on labelled sentences."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from impartiality_lint.cli.options import (
    FormatOption,
    OutputFormat,
    PolicyOption,
    RulesOption,
    SplitOption,
)

if TYPE_CHECKING:
    from impartiality_lint.engine import Linter
    from impartiality_lint.evaluation import Prediction


def evaluate(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE.jsonl...", help="Labelled sentences, one JSON object a line.")
    ],
    policy: PolicyOption = "sendiass",
    format: FormatOption = OutputFormat.TEXT,
    items: Annotated[bool, typer.Option("--items", help="List what was predicted for each sentence.")] = False,
    split: SplitOption = None,
    exchange: Annotated[
        bool,
        typer.Option(
            "--exchange-parties",
            help="Instead, let councils, schools and parents change places, and list the sentences whose verdict changes.",
        ),
    ] = False,
    rules: RulesOption = None,
) -> None:
    """Score the linter on labelled sentences: precision, recall and specificity with 95 % intervals."""
    from impartiality_lint.engine import Linter
    from impartiality_lint.evaluation import evaluate as score
    from impartiality_lint.reporters.scores import scores_as_text

    linter = Linter(policy, rules=rules)
    if exchange:
        _show_fairness(linter, files, split, format)
        return
    evaluation = score(linter, files, split)
    if format is OutputFormat.JSON:
        listed = {"items": [_item_as_json(prediction) for prediction in evaluation.predictions]} if items else {}
        typer.echo(json.dumps({"metrics": evaluation.metrics()} | listed, indent=2))
        return
    typer.echo(scores_as_text(evaluation))
    for prediction in evaluation.predictions if items else ():
        typer.echo("\t".join((prediction.item.id, ", ".join(prediction.labels) or "-", ", ".join(prediction.rules))))


def _show_fairness(linter: "Linter", files: list[Path], split: str | None, format: OutputFormat) -> None:
    from impartiality_lint.fairness import measure_fairness
    from impartiality_lint.labelled import read_all_labelled
    from impartiality_lint.reporters.scores import fairness_as_json, fairness_as_text

    fairness = measure_fairness(linter, read_all_labelled(files, split))
    as_json = format is OutputFormat.JSON
    typer.echo(json.dumps(fairness_as_json(fairness), indent=2) if as_json else fairness_as_text(fairness))


def _item_as_json(prediction: "Prediction") -> dict[str, object]:
    return {
        "id": prediction.item.id,
        "predicted": list(prediction.labels),
        "rules": list(prediction.rules),
        "severity": str(prediction.severity) if prediction.severity else None,
    }
