"""`policy list` and `policy show`: what each policy promises and where."""

import typer

from impartiality_lint.cli.options import RulesOption, find_policy

app = typer.Typer(
    name="policy", no_args_is_help=True, help="Show the policies and their clauses.", rich_markup_mode=None
)


@app.command("list")
def list_policies(rules: RulesOption = None) -> None:
    """List the policies that can be checked against."""
    from impartiality_lint.rulebook import load_rulebook

    for policy in load_rulebook(rules).policies.values():
        typer.echo(f"{policy.id:<16}{policy.title}")


@app.command("show")
def show_policy(name: str, rules: RulesOption = None) -> None:
    """Show a policy's clauses by commitment, and the severities that it sets."""
    from impartiality_lint.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    found = find_policy(name)
    policy = rulebook.policy(found) if isinstance(found, str) else found
    typer.echo(f"{policy.title}\n{policy.source}\n")
    for commitment in rulebook.commitments:
        clauses = policy.clauses_of(commitment.id)
        typer.echo(f"{commitment.id}: {commitment.title}")
        for clause in clauses:
            typer.echo(f"  {clause.section:<14}{clause.text}")
        if not clauses:
            typer.echo("  (no clause of its own)")
    for rule, severity in policy.severities.items():
        typer.echo(f"severity of {rule}: {severity}")
    for rule in policy.off:
        typer.echo(f"off: {rule}")
