"""`explain`: a rule's page, or why rules did or did not fire on a sentence."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from impartiality_lint.cli.options import FormatOption, OutputFormat, RulesOption
from impartiality_lint.errors import UsageError

if TYPE_CHECKING:
    from impartiality_lint.rulebook import Rulebook


def explain(
    rule_id: Annotated[str | None, typer.Argument(metavar="[RULE_ID]", help="Show this rule's page.")] = None,
    sentence: Annotated[str | None, typer.Option("--sentence", help="Show how this sentence is understood.")] = None,
    rule: Annotated[
        list[str] | None,
        typer.Option("--rule", metavar="ID", help="With --sentence: only this rule; may be given again."),
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Explain each line of this file.")] = None,
    format: FormatOption = OutputFormat.TEXT,
    rules: RulesOption = None,
) -> None:
    """Show a rule's page, or the tokens, clauses and contexts of a sentence and why each rule did or did not fire."""
    from impartiality_lint.rulebook import load_rulebook

    if sum(given is not None for given in (rule_id, sentence, file)) != 1:
        raise UsageError("Give one of these: a rule's id, --sentence, or --file.")
    rulebook = load_rulebook(rules)
    if rule_id is not None:
        from impartiality_lint.reporters.explanation import rule_page

        typer.echo(rule_page(rulebook.rule(rule_id), list(rulebook.policies.values())))
        return
    texts = [sentence] if sentence is not None else _lines_of(file) if file is not None else []
    _explain_texts(texts, rulebook, rule or [], format)


def _lines_of(file: Path) -> list[str]:
    try:
        return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: this is not a text file in UTF-8.") from error


def _explain_texts(texts: list[str], rulebook: "Rulebook", rule_ids: list[str], format: OutputFormat) -> None:
    from impartiality_lint.explaining import explain_texts
    from impartiality_lint.reporters.explanation import explanation_as_json, explanation_as_text

    for rule_id in rule_ids:
        rulebook.rule(rule_id)
    for text, explanations in zip(texts, explain_texts(rulebook, texts, rule_ids), strict=True):
        if format is OutputFormat.JSON:
            typer.echo(json.dumps(explanation_as_json(text, explanations), ensure_ascii=False))
        else:
            typer.echo(
                "\n".join(explanation_as_text(explanation, with_silence=bool(rule_ids)) for explanation in explanations)
            )
