"""Options that several commands share."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class OutputFormat(StrEnum):
    """How results are written."""

    TEXT = "text"
    JSON = "json"


PolicyOption = Annotated[
    str,
    typer.Option(
        "--policy", metavar="NAME|FILE", help="The policy to check against: a name from 'policy list' or a YAML file."
    ),
]
FormatOption = Annotated[OutputFormat, typer.Option("--format", help="Text for people, JSON for programs.")]
RulesOption = Annotated[
    Path | None,
    typer.Option("--rules", metavar="FOLDER", help="Use the rule files of this folder instead of the built-in ones."),
]
DayOption = Annotated[
    datetime | None,
    typer.Option(
        "--as-at",
        metavar="DATE",
        formats=["%Y-%m-%d"],
        help="Judge by the law of this day (YYYY-MM-DD); today if not given.",
    ),
]
SplitOption = Annotated[
    str | None,
    typer.Option(
        "--split", metavar="dev|test", help="Only the lines of this split; a file that knows no splits counts whole."
    ),
]


def day_of(as_at: datetime | None) -> date:
    """The day that was asked for, or today."""
    return as_at.date() if as_at else date.today()
