"""The built-in rules prove themselves, and a rule that does not is caught."""

from dataclasses import replace

import pytest

from impartiality_lint.patterns import ClausePattern, DocumentPattern, PhrasePattern
from impartiality_lint.policy import Rule, Severity
from impartiality_lint.proving import prove
from impartiality_lint.rulebook import Rulebook

COMMITMENTS = [
    "balanced",
    "law-based",
    "no-advocacy",
    "no-judgement",
    "no-opinion",
    "no-sides",
    "no-stake",
    "no-steering",
]
RULE = Rule(
    id="tries-it",
    commitment="no-steering",
    severity=Severity.ERROR,
    message="'{match}' m",
    why="w",
    instead="i",
    find=ClausePattern(who=("you",), does=("frobnicate",)),
    unless=("negated",),
    flags=("You frobnicate it.", "You frobnicated the form.", "You will frobnicate the plan."),
    allows=("You do not frobnicate it.", "We frobnicate it.", "You call us."),
)


def messages(rulebook: Rulebook, rule: Rule) -> list[str]:
    alone = replace(rulebook, rules=(rule,), places={rule.id: ("rules/x.yaml", 7)})
    return [str(problem) for problem in prove(alone)]


def test_every_built_in_rule_proves_itself(rulebook: Rulebook) -> None:
    assert [str(problem) for problem in prove(rulebook)] == []


@pytest.mark.parametrize("commitment", COMMITMENTS)
def test_every_commitment_has_at_least_eight_rules_that_are_on(rulebook: Rulebook, commitment: str) -> None:
    assert sum(rule.commitment == commitment and rule.status == "stable" for rule in rulebook.rules) >= 8


def test_a_sound_rule_has_no_problem(rulebook: Rulebook) -> None:
    assert messages(rulebook, RULE) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"flags": (*RULE.flags, "You call us.")}, "does not flag: 'You call us.' (no trigger word)"),
        ({"flags": (*RULE.flags, "You never frobnicate it.")}, "(excused: negated)"),
        ({"allows": (*RULE.allows, "You frobnicate us.")}, "flags what it must allow"),
        ({"unless": ("negated", "quoted")}, "exception 'quoted' does not earn its place"),
        ({"flags": RULE.flags[:2]}, "has 2 flags, needs 3"),
        ({"todo_flags": ("You frobnicate now.",)}, "now flags a todo_flags sentence"),
        ({"todo_allows": ("We frobnicate now.",)}, "now allows a todo_allows sentence"),
    ],
)
def test_what_a_rule_fails_to_prove_is_named(rulebook: Rulebook, change: dict[str, tuple[str, ...]], said: str) -> None:
    found = messages(rulebook, replace(RULE, **change))  # type: ignore[arg-type]
    assert any(said in message for message in found), found
    assert all(message.startswith("rules/x.yaml:7: tries-it: ") for message in found)


def test_a_sides_rule_that_treats_parties_differently_is_caught(rulebook: Rulebook) -> None:
    partial = replace(
        RULE,
        commitment="no-sides",
        find=PhrasePattern(says=("the council frobnicated",)),
        unless=(),
        flags=("The council frobnicated it.", "Now the council frobnicated.", "So the council frobnicated us."),
        allows=("A.", "B.", "C."),
    )
    assert any("treats parties differently" in message for message in messages(rulebook, partial))


def test_a_document_rule_is_proved_on_documents(rulebook: Rulebook) -> None:
    rule = replace(
        RULE,
        find=DocumentPattern(mentions=("tribunal",), lacks=("mediation",)),
        unless=(),
        flags=(
            "You can go to the tribunal. ¶ Call us.",
            "The tribunal decides. ¶ We meet on Mondays.",
            "A tribunal is free. ¶ Call us.",
        ),
        allows=("You can go to the tribunal. ¶ Mediation is another way.", "Call us.", "We meet."),
    )
    assert messages(rulebook, rule) == []
