"""What no single file can show to be wrong: names that rules and policies use and that nothing defines."""

from collections.abc import Iterable

from impartiality_lint.errors import RuleProblem
from impartiality_lint.grammar import MODALITIES, WE, YOU, Context
from impartiality_lint.patterns import ASPECT_STATES, AspectPattern, ClausePattern, WordPattern
from impartiality_lint.policy import Policy, Rule
from impartiality_lint.rulebook.strict_yaml import Source
from impartiality_lint.rulebook.validation import did_you_mean


def problems_of_rule(
    rule: Rule, place: tuple[str, int], earlier: dict[str, Rule], parties: set[str]
) -> Iterable[RuleProblem]:
    """Contexts, modalities and parties that there are not, and an id that is taken."""
    contexts = [str(context) for context in Context]
    named = [item for item in rule.unless if isinstance(item, str)] + (
        list(rule.find.when) if isinstance(rule.find, ClausePattern) else []
    )
    modalities = [modality for pattern in _clause_patterns(rule) for modality in pattern.must]
    messages = [f"unknown context '{name}'{did_you_mean(name, contexts)}" for name in named if name not in contexts]
    messages += [
        f"unknown modality '{name}'{did_you_mean(name, list(MODALITIES))}"
        for name in modalities
        if name not in MODALITIES and not name.startswith("@")
    ]
    if rule.id in earlier:
        messages.append("this id is taken")
    if isinstance(rule.find, WordPattern):
        known = parties | {YOU, WE}
        messages += [
            f"unknown party '{name}'{did_you_mean(name, sorted(known))}"
            for name in rule.find.of
            if name not in known and not name.startswith("@")
        ]
    if isinstance(rule.find, AspectPattern):
        messages += _unknown_aspect(rule.find)
    return [RuleProblem(path=place[0], line=place[1], message=f"{rule.id}: {message}.") for message in messages]


def _unknown_aspect(pattern: AspectPattern) -> list[str]:
    if pattern.aspect not in ASPECT_STATES:
        return [f"unknown aspect '{pattern.aspect}'{did_you_mean(pattern.aspect, list(ASPECT_STATES))}"]
    states = ASPECT_STATES[pattern.aspect]
    return [
        f"unknown state '{name}' of aspect '{pattern.aspect}'{did_you_mean(name, list(states))}"
        for name in pattern.found
        if name not in states
    ]


def _clause_patterns(rule: Rule) -> list[ClausePattern]:
    return [pattern for pattern in (rule.find, *rule.unless) if isinstance(pattern, ClausePattern)]


def problems_of_policies(
    loaded: list[tuple[Source, object]], commitments: set[str], rules: set[str]
) -> list[RuleProblem]:
    """Commitments and rules that a policy names and that there are not."""
    problems = []
    for source, content in loaded:
        if not isinstance(content, Policy):
            continue
        for position, clause in enumerate(content.clauses):
            if clause.commitment not in commitments:
                line = source.line(("clauses", position))
                problems.append(
                    RuleProblem(
                        path=source.path,
                        line=line,
                        message=f"There is no commitment '{clause.commitment}'{did_you_mean(clause.commitment, sorted(commitments))}.",
                    )
                )
        for name in (*content.severities, *content.off):
            if name not in commitments | rules:
                line = source.line(("severities", name))
                problems.append(
                    RuleProblem(
                        path=source.path,
                        line=line,
                        message=f"There is no rule or commitment '{name}'{did_you_mean(name, sorted(commitments | rules))}.",
                    )
                )
    return problems
