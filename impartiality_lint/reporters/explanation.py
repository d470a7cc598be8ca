"""Explanations of sentences, and the pages of rules, for people and for programs."""

from collections.abc import Iterator

from impartiality_lint.checks.second_opinion import Opinion
from impartiality_lint.explaining import Explanation
from impartiality_lint.language.analysis import Analysis
from impartiality_lint.language.clauses import Clause
from impartiality_lint.policy import Policy, Rule, Status

_STATUS = {
    Status.STABLE: "",
    Status.WIDE: ", reported only where the second opinion agrees",
    Status.TRIAL: ", off",
}


def explanation_as_json(text: str, explanations: list[Explanation]) -> dict[str, object]:
    """`{"sentence","clauses":[{"text","who","does","to","is","must","form","contexts"}],"findings":[...],"second_opinion":[...]}`.

    `findings` are those that a check would report as a warning or error.
    """
    return {
        "sentence": text,
        "clauses": [
            _clause_as_json(clause, explanation.analysis)
            for explanation in explanations
            for clause in explanation.analysis.clauses
        ],
        "findings": [
            {
                "rule": verdict.rule.rule.id,
                "commitment": verdict.rule.rule.commitment,
                "severity": str(verdict.rule.rule.severity),
                "text": place,
            }
            for explanation in explanations
            for verdict in explanation.verdicts
            for place in verdict.places
            if verdict.is_heard
        ],
        "second_opinion": [
            {"breach": explanation.opinion.breach, "commitments": dict(explanation.opinion.commitments)}
            for explanation in explanations
            if explanation.opinion
        ],
    }


def _clause_as_json(clause: Clause, analysis: Analysis) -> dict[str, object]:
    return {
        "text": clause.text,
        "who": clause.who[0].id if clause.who else None,
        "does": clause.does,
        "to": clause.to[0].id if clause.to else None,
        "is": clause.is_,
        "must": clause.must,
        "form": str(clause.form),
        "contexts": sorted(str(context) for context in analysis.contexts_of(clause)),
    }


def explanation_as_text(explanation: Explanation, *, with_silence: bool) -> str:
    """Tokens, clauses and verdicts; why rules stayed silent only when asked for."""
    return "\n".join(_lines(explanation, with_silence))


def _lines(explanation: Explanation, with_silence: bool) -> Iterator[str]:
    analysis = explanation.analysis
    yield analysis.sentence.text
    yield "  tokens"
    for token in analysis.doc:
        contexts = ", ".join(sorted(analysis.contexts[token.i]))
        yield f"    {token.i:>3} {token.text:<18} {token.pos_:<6} {token.dep_:<14} of {token.head.text:<16} {contexts}"
    yield "  clauses"
    for clause in analysis.clauses:
        yield f"    {clause.text!r}"
        yield f"      {_slots(clause)}"
        yield f"      contexts: {', '.join(sorted(analysis.contexts_of(clause))) or 'none'}"
    if explanation.opinion:
        yield f"  second opinion: {_opinion(explanation.opinion)}"
    yield "  rules"
    for verdict in explanation.verdicts:
        if verdict.places:
            unheard = "" if verdict.is_heard else f" ({verdict.rule.rule.status}; not reported as a warning or error)"
            yield f"    {verdict.rule.rule.id}: fires on {', '.join(repr(place) for place in verdict.places)}{unheard}"
        elif with_silence or verdict.silence.startswith("excused"):
            yield f"    {verdict.rule.rule.id}: silent, {verdict.silence}"


def _opinion(opinion: Opinion) -> str:
    commitments = sorted(opinion.commitments.items(), key=lambda item: -item[1])
    return f"breach {opinion.breach:.2f}; " + ", ".join(f"{name} {share:.2f}" for name, share in commitments[:3])


def _slots(clause: Clause) -> str:
    slots = {
        "who": ", ".join(p.id for p in clause.who),
        "does": clause.does,
        "to": ", ".join(p.id for p in clause.to),
        "is": clause.is_phrase,
        "must": clause.must,
        "form": str(clause.form),
    }
    return "  ".join(f"{name}: {value}" for name, value in slots.items() if value)


def rule_page(rule: Rule, policies: list[Policy]) -> str:
    """A rule's page in Markdown: what it says, why, instead, examples, and the clauses of each policy that it serves."""
    parts = [
        f"# {rule.id}",
        f"Breaks the commitment **{rule.commitment}**. Severity: {rule.severity}. Status: {rule.status}{_STATUS[rule.status]}.",
    ]
    parts += [
        f"**Why.** {rule.why}",
        f"**Instead.** {rule.instead}",
        "## Found in",
        _bullets(rule.flags),
        "## Left alone",
        _bullets(rule.allows),
    ]
    if contexts := [item for item in rule.unless if isinstance(item, str)]:
        parts.append(f"Excused when {', '.join(contexts)}.")
    if clauses := [
        f"{policy.title}, {clause.id} ({clause.section}): {clause.text}"
        for policy in policies
        if policy.asks_for(rule)
        for clause in policy.clauses_of(rule)
    ]:
        parts += ["## In the policies", _bullets(clauses)]
    return "\n\n".join(parts)


def _bullets(items: tuple[str, ...] | list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
