"""`check`: documents in, a report out, an exit code that CI can rely on."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from impartiality_lint.cli.options import DayOption, FormatOption, OutputFormat, PolicyOption, RulesOption, day_of
from impartiality_lint.document import DocumentType
from impartiality_lint.policy import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.document import Document
    from impartiality_lint.finding import Unread

_STANDARD_INPUT = Path("-")


def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Documents or folders; - reads standard input.")
    ],
    policy: PolicyOption = "sendiass",
    type: Annotated[
        DocumentType | None,
        typer.Option("--type", help="What the documents are; guessed from their names if not given."),
    ] = None,
    format: FormatOption = OutputFormat.TEXT,
    output: Annotated[Path | None, typer.Option("--output", help="Write the report to this file instead.")] = None,
    fail_level: Annotated[
        Severity | None,
        typer.Option(
            "--fail-level", help="The lowest severity that makes the exit code 1; the policy's own if not given."
        ),
    ] = None,
    show_level: Annotated[
        Severity, typer.Option("--show-level", help="The lowest severity that is shown.")
    ] = Severity.SUGGESTION,
    stdin_filename: Annotated[
        str, typer.Option("--stdin-filename", help="Treat standard input as a file of this name.")
    ] = "stdin.txt",
    as_at: DayOption = None,
    rules: RulesOption = None,
) -> None:
    """Check documents and say what in them breaks the policy.

    Exit codes: 0 nothing at or above the fail level, 1 findings, 2 usage error, broken rule file, or something that could not be read.
    """
    from impartiality_lint.cli.progress import with_progress
    from impartiality_lint.engine import Linter
    from impartiality_lint.reporters import render

    linter = Linter(policy, rules=rules, day=day_of(as_at))
    report = linter.report(with_progress(_read(paths, type, stdin_filename)))
    in_colour = output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    text = render(report, format=str(format), show_level=show_level, colour=in_colour)
    if output is None:
        typer.echo(text)
    else:
        output.write_text(text + "\n", encoding="utf-8")
    raise typer.Exit(report.exit_code(fail_level))


def _read(paths: list[Path], type: DocumentType | None, stdin_filename: str) -> "Iterator[Document | Unread]":
    from impartiality_lint.loading import read_document, read_standard_input

    for path in paths:
        if path == _STANDARD_INPUT:
            yield from read_standard_input(sys.stdin.buffer.read(), stdin_filename, type)
        else:
            yield from read_document(path, type)
