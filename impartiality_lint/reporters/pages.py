"""A page for each rule, generated from its YAML, and an index by commitment."""

from collections.abc import Iterator

from impartiality_lint.policy import Rule
from impartiality_lint.reporters.explanation import rule_page
from impartiality_lint.rulebook import Rulebook

_INDEX = "README.md"


def rule_pages(rulebook: Rulebook) -> dict[str, str]:
    """File name -> Markdown."""
    policies = list(rulebook.policies.values())
    pages = {f"{rule.id}.md": rule_page(rule, policies) + "\n" for rule in rulebook.rules}
    return pages | {_INDEX: "\n".join(_index(rulebook)) + "\n"}


def _index(rulebook: Rulebook) -> Iterator[str]:
    yield "# Rules"
    for commitment in rulebook.commitments:
        yield from (
            "",
            f"## {commitment.title}",
            "",
            commitment.text,
            "",
            "| rule | severity | status |",
            "|---|---|---|",
        )
        yield from (_row(rule) for rule in rulebook.rules if rule.commitment == commitment.id)


def _row(rule: Rule) -> str:
    return f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.status} |"
