"""`read`: show what was read of a document, block by block."""

import json
from pathlib import Path
from typing import Annotated

import typer

from impartiality_lint.cli.options import FormatOption, OutputFormat
from impartiality_lint.finding import NOT_CHECKED, Unread


def read(
    file: Annotated[Path, typer.Argument(help="A document.")],
    format: FormatOption = OutputFormat.TEXT,
) -> None:
    """Show what was read of a document, block by block with its kind and place, and what could not be read."""
    from impartiality_lint.loading import read_document
    from impartiality_lint.reporters.reading import reading_as_json, reading_as_text

    results = list(read_document(file))
    for result in results:
        if format is OutputFormat.JSON:
            typer.echo(json.dumps(reading_as_json(result), indent=2, ensure_ascii=False))
        else:
            typer.echo(reading_as_text(result))
    if any(isinstance(result, Unread) or result.not_read for result in results):
        raise typer.Exit(NOT_CHECKED)
