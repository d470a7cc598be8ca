"""A policy, clause by clause: what it promises, which rules watch that, how right they are, and what no rule can watch."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from textwrap import fill

from impartiality_lint.patterns import DocumentLevel
from impartiality_lint.policy import Clause, Policy, Rule, Status
from impartiality_lint.proportion import Proportion
from impartiality_lint.rulebook import Rulebook

_WIDTH = 100
_FEW = 2
"""So many rules are named one by one; more are counted."""


@dataclass(frozen=True, kw_only=True)
class WatchedClause:
    """A clause and the rules whose findings break it, in the order of their files."""

    clause: Clause
    rules: tuple[Rule, ...]


def watched_clauses(policy: Policy, rulebook: Rulebook) -> list[WatchedClause]:
    """Every clause of a policy with the rules that watch it; rules that are off are left out."""
    rules = [rule for rule in rulebook.rules if rule.status is not Status.TRIAL and policy.asks_for(rule)]
    return [
        WatchedClause(clause=clause, rules=tuple(rule for rule in rules if clause in policy.clauses_of(rule)))
        for clause in policy.clauses
    ]


def policy_as_json(policy: Policy, rulebook: Rulebook, measured: Mapping[str, Proportion]) -> dict[str, object]:
    """`{"id","title","source","reviewed_by","fail_level","clauses":[...],"severities","types","off"}`.

    Each clause: `{"id","section","text","commitments","watched_by":[...],"not_watched"}`; each rule that watches it:
    `{"rule","commitment","severity","status","precision"}`, where precision is null for what was not measured.
    """
    return {
        "id": policy.id,
        "title": policy.title,
        "source": policy.source,
        "reviewed_by": policy.reviewed_by,
        "fail_level": str(policy.fail_level),
        "clauses": [
            {
                "id": watched.clause.id,
                "section": watched.clause.section,
                "text": watched.clause.text,
                "commitments": list(watched.clause.commitments),
                "watched_by": [_rule_as_json(rule, policy, measured) for rule in watched.rules],
                "not_watched": watched.clause.not_watched or None,
            }
            for watched in watched_clauses(policy, rulebook)
        ],
        "severities": {name: str(severity) for name, severity in policy.severities.items()},
        "types": {name: [str(each) for each in types] for name, types in policy.types.items()},
        "off": list(policy.off),
    }


def _rule_as_json(rule: Rule, policy: Policy, measured: Mapping[str, Proportion]) -> dict[str, object]:
    return {
        "rule": rule.id,
        "commitment": rule.commitment,
        "severity": str(policy.severity_of(rule)),
        "status": str(rule.status),
        "precision": measured[rule.id].as_json() if rule.id in measured else None,
    }


def policy_as_text(
    policy: Policy, rulebook: Rulebook, measured: Mapping[str, Proportion], *, with_rules: bool = False
) -> str:
    """Lay out a policy for a terminal of 100 columns; each rule has a line of its own only if asked for."""
    return "\n".join(_lines(policy, watched_clauses(policy, rulebook), measured, with_rules))


def _lines(
    policy: Policy, clauses: list[WatchedClause], measured: Mapping[str, Proportion], with_rules: bool
) -> Iterator[str]:
    yield from (policy.title, _wrapped(policy.source, 0))
    if policy.reviewed_by:
        yield _wrapped(f"Reviewed by: {policy.reviewed_by}", 0)
    for watched in clauses:
        clause = watched.clause
        yield from ("", f"{clause.id}  {clause.section}", _wrapped(clause.text, 2))
        for commitment, group in groupby(watched.rules, key=lambda rule: rule.commitment):
            rules = list(group)
            yield _wrapped(f"Watched by {_named(rules)} of {commitment}: {_figure(rules, measured)}", 4)
            for rule in rules if with_rules else ():
                yield f"      {rule.id:<38}{policy.severity_of(rule):<11}{_figure([rule], measured)}"
        if clause.not_watched:
            yield _wrapped(f"No rule: {clause.not_watched}", 4)
    yield ""
    count = sum(bool(watched.rules) for watched in clauses)
    yield f"{len(clauses)} clauses: {count} watched by rules, {len(clauses) - count} by records and people alone."
    yield "Right: how many of the labelled sentences that a rule reports are a breach (Wilson, 95 %)."
    yield "Rules that are read over the whole document are not measured on sentences."
    yield from _settings(policy)


def _settings(policy: Policy) -> Iterator[str]:
    yield f"A check fails from: {policy.fail_level}"
    for name, severity in policy.severities.items():
        yield f"Severity of {name}: {severity}"
    for name, types in policy.types.items():
        yield f"Only in {', '.join(types)}: {name}"
    if policy.off:
        yield _wrapped(f"Off: {', '.join(policy.off)}", 0)


def _named(rules: list[Rule]) -> str:
    return " and ".join(rule.id for rule in rules) if len(rules) <= _FEW else f"{len(rules)} rules"


def _figure(rules: Iterable[Rule], measured: Mapping[str, Proportion]) -> str:
    known = [measured[rule.id] for rule in rules if rule.id in measured]
    if not known and all(isinstance(rule.find, DocumentLevel) for rule in rules):
        return "read over the whole document"
    together = Proportion(hits=sum(each.hits for each in known), total=sum(each.total for each in known))
    if together.value is None or together.interval is None:
        return "never fired when measured" if known else "not measured"
    low, high = together.interval
    return f"right in {together.hits} of {together.total}, {together.value:.2f} [{low:.2f}, {high:.2f}]"


def _wrapped(text: str, indent: int) -> str:
    space = " " * indent
    return fill(text, width=_WIDTH, initial_indent=space, subsequent_indent=space + "  ", break_on_hyphens=False)
