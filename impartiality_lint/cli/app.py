"""The commands together, and the one place where errors become a sentence and an exit code."""

import sys
from typing import Annotated

import typer

import impartiality_lint
from impartiality_lint.cli import check, evaluate, evaluate_documents, explain, law, policy, read, rules
from impartiality_lint.errors import ImpartialityLintError
from impartiality_lint.finding import NOT_CHECKED

app = typer.Typer(
    name="impartiality-lint",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Finds the language in a leaflet, letter or summary that breaks an impartiality policy, "
    "says which commitment and why, and how to say it instead.",
)
app.command()(check.check)
app.command()(read.read)
app.command()(explain.explain)
app.command()(evaluate.evaluate)
app.command()(evaluate_documents.evaluate_documents)
app.add_typer(rules.app)
app.add_typer(policy.app)
app.add_typer(law.app)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"impartiality-lint {impartiality_lint.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options that stand before a command."""


def main() -> None:
    """Run the command line; whatever goes wrong ends in one sentence and exit code 2."""
    try:
        app()
    except ImpartialityLintError as error:
        sys.exit(_fail(str(error)))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(NOT_CHECKED)
    except OSError as error:
        sys.exit(_fail(f"{error.filename or 'A file'}: {error.strerror or 'it cannot be used'}."))
    except MemoryError:
        sys.exit(_fail("There is not enough memory for these documents; check fewer at a time."))


def _fail(message: str) -> int:
    typer.echo(message, err=True)
    return NOT_CHECKED
