"""`rules list`, `rules check`, `rules schema`: look at the rules and have them prove themselves."""

from pathlib import Path
from typing import Annotated

import typer

from impartiality_lint.cli.options import FormatOption, OutputFormat, RulesOption, SplitOption
from impartiality_lint.finding import NOT_CHECKED

app = typer.Typer(
    name="rules", no_args_is_help=True, help="List the rules, and have them prove themselves.", rich_markup_mode=None
)


@app.command("list")
def list_rules(format: FormatOption = OutputFormat.TEXT, rules: RulesOption = None) -> None:
    """List every rule by commitment, with its severity and status."""
    import json

    from impartiality_lint.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    if format is OutputFormat.JSON:
        rows = [
            {"id": r.id, "commitment": r.commitment, "severity": str(r.severity), "status": str(r.status), "why": r.why}
            for r in rulebook.rules
        ]
        typer.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for commitment in rulebook.commitments:
        typer.echo(f"{commitment.id}: {commitment.title}")
        for rule in rulebook.rules:
            if rule.commitment == commitment.id:
                typer.echo(f"  {rule.id:<40}{rule.severity:<12}{rule.status}")


@app.command("check")
def check_rules(rules: RulesOption = None) -> None:
    """Check the rule files: their form, their examples, that each exception earns its place, and that parties are treated alike."""
    from impartiality_lint.proving import prove
    from impartiality_lint.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    problems = prove(rulebook)
    for problem in problems:
        typer.echo(str(problem), err=True)
    if problems:
        raise typer.Exit(NOT_CHECKED)
    examples = sum(len(rule.flags) + len(rule.allows) for rule in rulebook.rules)
    typer.echo(f"{len(rulebook.rules)} rules, {examples} examples: every rule proves itself.")


@app.command("score")
def score_rules(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE.jsonl...", help="Labelled sentences, one JSON object a line.")
    ],
    split: SplitOption = None,
    format: FormatOption = OutputFormat.TEXT,
    rules: RulesOption = None,
) -> None:
    """Show for each rule how often it fires on labelled sentences and how often rightly, and which rules never fire."""
    import json

    from impartiality_lint.engine import Linter
    from impartiality_lint.labelled import read_all_labelled
    from impartiality_lint.reporters.scores import rule_score_as_json, rule_scores_as_text
    from impartiality_lint.rule_scores import score_rules as score

    scores = score(Linter(rules=rules), read_all_labelled(files, split))
    if format is OutputFormat.JSON:
        typer.echo(json.dumps([rule_score_as_json(each) for each in scores], indent=2))
    else:
        typer.echo(rule_scores_as_text(scores))


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of rule files, for editors that complete and check them."""
    import json

    from impartiality_lint.rulebook.schema import rule_file_schema

    typer.echo(json.dumps(rule_file_schema(), indent=2))


@app.command("pages")
def write_pages(
    folder: Annotated[Path, typer.Argument(help="Where to write them; pages of rules that are gone are removed.")],
    rules: RulesOption = None,
) -> None:
    """Write a page for each rule, in Markdown, and an index."""
    from impartiality_lint.reporters.pages import rule_pages
    from impartiality_lint.rulebook import load_rulebook

    pages = rule_pages(load_rulebook(rules))
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.md"):
        if stale.name not in pages:
            stale.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    typer.echo(f"{len(pages) - 1} pages and an index in {folder}.")
