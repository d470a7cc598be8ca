"""`law show` and `law list`: what the register knows, and as at which day."""

from typing import Annotated

import typer

from impartiality_lint.cli.options import DayOption, FormatOption, OutputFormat, RulesOption, day_of

app = typer.Typer(
    name="law", no_args_is_help=True, help="Look up what the register knows of the law.", rich_markup_mode=None
)


@app.command("show")
def show_law(
    citation: Annotated[
        str, typer.Argument(help='A citation as it is written: "s.36", "CoP 9.14", "Education Act 1996".')
    ],
    as_at: DayOption = None,
    format: FormatOption = OutputFormat.TEXT,
    rules: RulesOption = None,
) -> None:
    """Show what a citation means; for a number without an Act, every instrument that has one of that number."""
    import json

    from impartiality_lint.looking_up import look_up
    from impartiality_lint.reporters.law import entries_as_json, entries_as_text
    from impartiality_lint.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    entries = look_up(citation, rulebook, day_of(as_at))
    if format is OutputFormat.JSON:
        typer.echo(json.dumps(entries_as_json(entries, rulebook.register), indent=2, ensure_ascii=False))
    else:
        typer.echo(entries_as_text(entries, rulebook.register))


@app.command("list")
def list_law(as_at: DayOption = None, format: FormatOption = OutputFormat.TEXT, rules: RulesOption = None) -> None:
    """List the instruments that the register knows, with their status on a day."""
    import json

    from impartiality_lint.reporters.law import register_as_json, register_as_text
    from impartiality_lint.rulebook import load_rulebook

    register = load_rulebook(rules).register
    day = day_of(as_at)
    if format is OutputFormat.JSON:
        typer.echo(json.dumps(register_as_json(register, day), indent=2, ensure_ascii=False))
    else:
        typer.echo(register_as_text(register, day))
