"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from impartiality_lint.policy import Policy

from impartiality_lint.errors import UsageError


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
SplitOption = Annotated[str | None, typer.Option("--split", metavar="dev|test", help="Only the lines of this split.")]


def find_policy(name: str) -> "str | Policy":
    """Return a policy's name as it is, or the policy in a YAML file.

    Raises:
        UsageError: the name looks like a file and there is none.
        RuleFileError: the file is not a policy.
    """
    path = Path(name)
    if path.suffix not in {".yaml", ".yml"}:
        return name
    if not path.is_file():
        raise UsageError(f"{name}: there is no such policy file.")
    from impartiality_lint.rulebook import load_policy

    return load_policy(path)
