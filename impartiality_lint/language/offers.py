"""Which words are offered as a choice, and which are said to be possible or true of some."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from impartiality_lint.grammar import YOU
from impartiality_lint.language.clauses import Clause
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.language.tree import children, feature, has_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OPTION = re.compile(
    r"\b(?:options?|choices?|choose|up to you|your (?:own )?decision|free to|alternatives?|alternatively|"
    r"if you (?:wish|like|prefer|want)|one way|another way|routes?|possibilit\w+|you (?:can|could|may|might))\b",
    re.IGNORECASE,
)
_OPTION_LEAD = re.compile(
    r"\b(?:options?|choices?|you (?:can|could|may|might)(?!['’]t| not| only)|routes?|ways (?:to|of|forward)|possibilities|alternatives)\b",
    re.IGNORECASE,
)
_OPTION_NAMED = re.compile(
    r"\b(?:one|another|first|second|third|other|your|the|these|two|three|four) (?:\w+ )?"
    r"(?:options?|choices?|routes?|ways forward|alternatives?)\b"
    r"|^(?:options?|choices?|route) [A-Z0-9]\b|^(?:options|choices)\b|\bopen to you\b",
    re.IGNORECASE,
)
_HEDGES = {
    "perhaps",
    "possibly",
    "probably",
    "maybe",
    "sometimes",
    "occasionally",
    "usually",
    "often",
    "generally",
    "typically",
}
_MODALS = {"may", "might", "could", "can"}
_HEDGING_VERBS = {"seem", "appear", "tend"}
_SOME = {"some", "certain", "several", "other", "others"}

_NO_REAL_OPTION = re.compile(
    r"\b(?:only|best|right|correct|obvious|sensible|wisest|safest|better) (?:\w+ )?(?:option|choice|route|alternative)\b"
    r"|\bno (?:other |real )?(?:option|choice|alternative)\b",
    re.IGNORECASE,
)
_HARDLY = re.compile(r"\b(?:hardly|scarcely|barely)\b", re.IGNORECASE)
_NOT_ALWAYS = re.compile(r"(?:\bnot|n['’]t) (?:always|necessarily)\b", re.IGNORECASE)
_WISHING = frozenset({"wish", "want", "like", "choose", "decide", "prefer", "opt", "consider", "think", "try", "start"})
_POSSIBLE = {"possible", "conceivable"}


def option_tokens(doc: Doc, sentence: Sentence, clauses: tuple[Clause, ...], negated: set[int]) -> set[int]:
    """Tokens of what is offered: the clause that offers, and what it lets the reader wish or decide to do."""

    def holds(clause: Clause) -> bool:
        return not _is_ruled_out(clause, negated) and _is_option(clause, sentence)

    return _by_clause(doc, clauses, holds, _offered_below)


def hedged_tokens(doc: Doc, clauses: tuple[Clause, ...], negated: set[int]) -> set[int]:
    """Tokens of what may be or is true of some; what cannot be is certain."""

    def holds(clause: Clause) -> bool:
        is_possible = not _is_ruled_out(clause, negated) and _is_possible(doc, clause)
        return is_possible or _is_true_of_some(doc, clause)

    return _by_clause(doc, clauses, holds, _hedged_below)


def _is_ruled_out(clause: Clause, negated: set[int]) -> bool:
    return clause.must in {"can", "could"} and (clause.predicate in negated or _HARDLY.search(clause.text) is not None)


def _by_clause(
    doc: Doc, clauses: Iterable[Clause], holds: Callable[[Clause], bool], below: Callable[[Token], Iterable[Token]]
) -> set[int]:
    found: set[int] = set()
    for clause in clauses:
        if holds(clause):
            found |= set(clause.tokens)
            found |= {inner.i for child in below(doc[clause.predicate]) for inner in child.subtree}
    return found


def _offered_below(predicate: Token) -> list[Token]:
    if lemma(predicate.text, "VERB") in _WISHING:
        return children(predicate, "xcomp")
    if predicate.lower_ in {"free", "welcome", "able"}:
        return children(predicate, "xcomp", "advcl")
    if predicate.lower_ in {"decision", "choice"}:
        return children(predicate, "csubj", "advcl")
    return children(predicate, "csubj") if predicate.lower_ == YOU else []


def _hedged_below(predicate: Token) -> list[Token]:
    return (
        children(predicate, "xcomp", "csubj", "ccomp")
        if predicate.lower_ in _POSSIBLE
        else children(predicate, "xcomp")
    )


def _is_option(clause: Clause, sentence: Sentence) -> bool:
    if clause.must in _MODALS and any(
        participant.party in {YOU, "parent", "child"} for participant in (*clause.who, *clause.to)
    ):
        return True
    if _NO_REAL_OPTION.search(sentence.text):
        return False
    if _OPTION_NAMED.search(sentence.heading) or _OPTION_NAMED.search(sentence.text):
        return True
    return _OPTION.search(clause.text) is not None or _OPTION_LEAD.search(sentence.stem) is not None


def _is_possible(doc: Doc, clause: Clause) -> bool:
    tokens = [doc[index] for index in clause.tokens]
    return (
        clause.must in _MODALS
        or any(token.lower_ in _HEDGES or (token.lower_ in _MODALS and token.dep_ == "aux") for token in tokens)
        or clause.does in _HEDGING_VERBS
        or clause.is_ in _POSSIBLE
        or _NOT_ALWAYS.search(clause.text) is not None
    )


def _is_true_of_some(doc: Doc, clause: Clause) -> bool:
    return any(_is_some(doc[participant.index]) for participant in clause.who) or any(
        _is_some_cases(token) for token in children(doc[clause.predicate], "obl")
    )


def _is_some_cases(noun: Token) -> bool:
    """ "In some cases", "for some children"; "in some haste" hedges nothing."""
    return has_case(noun, "in", "for", "with", "at") and "Plur" in feature(noun, "Number") and _is_some(noun)


def _is_some(token: Token) -> bool:
    """Some, a few, not every."""
    if token.lower_ in _SOME:
        return True
    words = {child.lower_ for child in children(token, "det", "amod", "advmod")}
    return bool(words & _SOME) or {"a", "few"} <= words or _is_not_every(token)


def _is_not_every(noun: Token) -> bool:
    return any(
        every.lower_ in {"every", "all"} and every.i > 0 and every.nbor(-1).lower_ == "not"
        for every in children(noun, "det")
    )
