"""`evaluate`: score the linter on labelled sentences."""

import json
from pathlib import Path
from typing import Annotated

import typer

from impartiality_lint.cli.options import FormatOption, OutputFormat, PolicyOption, RulesOption, find_policy


def evaluate(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.jsonl...", help="Labelled sentences, one JSON object a line.")],
    policy: PolicyOption = "sendiass",
    format: FormatOption = OutputFormat.TEXT,
    items: Annotated[bool, typer.Option("--items", help="List what was predicted for each sentence.")] = False,
    split: Annotated[str | None, typer.Option("--split", metavar="dev|test", help="Only the lines of this split.")] = None,
    rules: RulesOption = None,
) -> None:
    """Score the linter on labelled sentences: precision, recall and specificity with 95 % intervals."""
    from impartiality_lint.engine import Linter
    from impartiality_lint.evaluation import evaluate as score
    from impartiality_lint.reporters.scores import scores_as_text

    evaluation = score(Linter(find_policy(policy), rules=rules), files, split)
    predictions = [
        {"id": p.item.id, "predicted": list(p.labels), "rules": list(p.rules), "severity": p.severity and str(p.severity)} for p in evaluation.predictions
    ]
    if format is OutputFormat.JSON:
        result: dict[str, object] = {"metrics": evaluation.metrics()}
        typer.echo(json.dumps(result | ({"items": predictions} if items else {}), indent=2))
        return
    typer.echo(scores_as_text(evaluation))
    if items:
        for prediction in predictions:
            typer.echo(f"{prediction['id']}\t{', '.join(prediction['predicted']) or '-'}\t{', '.join(prediction['rules'])}")  # type: ignore[arg-type]
