"""`evaluate-documents`: score verdicts, leanings and citations on whole documents."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from impartiality_lint.cli.options import FormatOption, OutputFormat, PolicyOption, RulesOption, SplitOption


def evaluate_documents(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD.jsonl...", help="Documents or passages with gold, one JSON object a line."),
    ],
    policy: PolicyOption = "sendiass",
    format: FormatOption = OutputFormat.TEXT,
    misses: Annotated[bool, typer.Option("--misses", help="List what is not right, too.")] = False,
    split: SplitOption = None,
    rules: RulesOption = None,
) -> None:
    """Score what is said of whole documents: verdicts, leanings, citations, time limits and terms."""
    from impartiality_lint.document_scores import score_documents, share
    from impartiality_lint.engine import Linter
    from impartiality_lint.reporters.scores import document_scores_as_text

    linter = Linter(policy, rules=rules)
    marks = [mark for file in files for mark in score_documents(linter, file, split)]
    shares = {name: share(marks, name) for name in dict.fromkeys(mark.name for mark in marks)}
    wrong = [mark for mark in marks if not mark.is_right] if misses else []
    if format is OutputFormat.JSON:
        figures = {name: figure.as_json() for name, figure in shares.items()}
        listed = {"misses": [asdict(mark) for mark in wrong]} if misses else {}
        typer.echo(json.dumps({"metrics": figures} | listed, indent=2, ensure_ascii=False))
        return
    typer.echo(document_scores_as_text(shares))
    for mark in wrong:
        typer.echo("\t".join((mark.document, mark.name, mark.gold, mark.found or "-")))
