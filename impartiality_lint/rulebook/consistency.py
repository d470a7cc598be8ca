"""What no single file can show to be wrong: names that rules and policies use and that nothing defines."""

from collections.abc import Iterable

from impartiality_lint.errors import RuleProblem
from impartiality_lint.grammar import MODALITIES, WE, YOU, Context
from impartiality_lint.patterns import ASPECT_STATES, AspectPattern, ClausePattern, WordPattern
from impartiality_lint.policy import Clause, Commitment, Policy, Rule
from impartiality_lint.rulebook.strict_yaml import Place, Source
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


def problems_of_policy(
    source: Source, policy: Policy, commitments: Iterable[Commitment], rules: Iterable[Rule]
) -> list[RuleProblem]:
    """Commitments and rules that a policy names and that there are not, and clauses that nobody could follow up."""
    of_commitment = {commitment.id for commitment in commitments}
    of_rule = {rule.id: rule for rule in rules}
    problems: list[tuple[Place, str]] = []
    for position, clause in enumerate(policy.clauses):
        messages = _problems_of_clause(clause, policy.clauses[:position], of_commitment, of_commitment | set(of_rule))
        messages += [
            f"'{name}' is off in this policy, so it cannot watch a clause."
            for name in clause.watched_by
            if name in policy.off or (name in of_rule and not policy.asks_for(of_rule[name]))
        ]
        problems += [(("clauses", position), f"{clause.id}: {message}") for message in messages]
    for key, names in (("severities", policy.severities), ("types", policy.types), ("off", policy.off)):
        unknown = _unknown("rule or commitment", names, of_commitment | set(of_rule))
        problems += [((key, name), message) for name, message in unknown]
    return [RuleProblem(path=source.path, line=source.line(place), message=message) for place, message in problems]


def _problems_of_clause(clause: Clause, earlier: Iterable[Clause], commitments: set[str], names: set[str]) -> list[str]:
    messages = [message for _, message in _unknown("commitment", clause.commitments, commitments)]
    messages += [message for _, message in _unknown("rule or commitment", clause.watched_by, names)]
    if clause.id in {other.id for other in earlier}:
        messages.append("This id is taken.")
    if not clause.watched_by and not clause.not_watched:
        messages.append("Say in 'watched_by' which rules watch this clause, or in 'not_watched' why none can.")
    return messages


def _unknown(kind: str, names: Iterable[str], known: set[str]) -> list[tuple[str, str]]:
    """The names that are not known, each with what to say of it."""
    return [
        (name, f"There is no {kind} '{name}'{did_you_mean(name, sorted(known))}.")
        for name in names
        if name not in known
    ]
