"""`policy list`, `policy show`, `policy new`: what each policy promises, who watches over it, and a service's own."""

from pathlib import Path
from typing import Annotated

import typer

from impartiality_lint.cli.options import FormatOption, OutputFormat, RulesOption
from impartiality_lint.errors import UsageError

app = typer.Typer(
    name="policy",
    no_args_is_help=True,
    help="Show the policies clause by clause, and start one of your own.",
    rich_markup_mode=None,
)
_NAME_HELP = "A name from 'policy list' or a YAML file."


@app.command("list")
def list_policies(rules: RulesOption = None) -> None:
    """List the policies that can be checked against."""
    from impartiality_lint.rulebook import load_rulebook

    for policy in load_rulebook(rules).policies.values():
        typer.echo(f"{policy.id:<16}{policy.title}")


@app.command("show")
def show_policy(
    name: Annotated[str, typer.Argument(metavar="NAME|FILE", help=_NAME_HELP)],
    with_rules: Annotated[bool, typer.Option("--each-rule", help="List each rule that watches a clause.")] = False,
    format: FormatOption = OutputFormat.TEXT,
    rules: RulesOption = None,
) -> None:
    """Show every clause of a policy: the rules that watch it and how often they were right, or why none can."""
    import json

    from impartiality_lint.reporters.policies import policy_as_json, policy_as_text
    from impartiality_lint.rulebook import load_measured, load_rulebook

    rulebook, measured = load_rulebook(rules), load_measured(rules)
    policy = rulebook.policy(name)
    if format is OutputFormat.JSON:
        typer.echo(json.dumps(policy_as_json(policy, rulebook, measured), indent=2, ensure_ascii=False))
    else:
        typer.echo(policy_as_text(policy, rulebook, measured, with_rules=with_rules))


@app.command("new")
def new_policy(
    origin: Annotated[str, typer.Option("--from", metavar="NAME|FILE", help=f"Start from this policy: {_NAME_HELP}")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE.yaml", help="The file to write.")],
    policy_id: Annotated[
        str | None, typer.Option("--id", help="The new policy's id; taken from the file's name if not given.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The new policy's title.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    rules: RulesOption = None,
) -> None:
    """Start a policy of your own from another: a YAML file, with comments on what to change."""
    from impartiality_lint.rulebook import load_policy, load_rulebook, start_policy

    if output.suffix not in {".yaml", ".yml"}:
        raise UsageError(f"{output}: give the policy's file the ending .yaml.")
    if output.exists() and not force:
        raise UsageError(f"{output} is there already; --force writes over it.")
    rulebook = load_rulebook(rules)
    policy = rulebook.policy(origin)
    source = rulebook.policy_files.get(origin, Path(origin))
    output.write_text(start_policy(source, output, policy_id, title), encoding="utf-8")
    started = load_policy(output, rulebook)
    typer.echo(
        f"{output}: '{started.id}', {len(started.clauses)} clauses from {policy.id}. Its comments say what to change."
    )
