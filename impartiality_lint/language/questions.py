"""Which words are asked, not stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.grammar import Form
from impartiality_lint.language.clauses import Clause
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.mood import ASKING_WORDS, ends_in_a_question_mark
from impartiality_lint.language.tree import children

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WONDERING = frozenset(("ask decide know consider wonder check see discuss question explain tell say find").split())
_TAKEN_AS_KNOWN = {"know", "see", "realise", "remember", "notice", "mind", "forget", "find"}


def asked_tokens(doc: Doc, clauses: tuple[Clause, ...]) -> set[int]:
    """Tokens of a question, and of a clause that somebody asks or decides about ("ask whether ...")."""
    found: set[int] = set()
    for clause in clauses:
        if clause.form is Form.QUESTION:
            found |= set(clause.tokens) | _asked_below(doc[clause.predicate])
    roots = {token.i for token in doc if token.dep_ == "ROOT"}
    if roots.isdisjoint(clause.predicate for clause in clauses) and ends_in_a_question_mark(doc):
        return {token.i for token in doc}
    for token in doc:
        if token.dep_ in {"ccomp", "xcomp"} and lemma(token.head.text, "VERB") in _WONDERING and _is_open(token):
            found |= {inner.i for inner in token.subtree}
    return found


def _asked_below(predicate: Token) -> set[int]:
    """ "Do you think that the school was wrong?" asks about the school; "do you know that ...?" takes it as known."""
    if lemma(predicate.text, "VERB") in _TAKEN_AS_KNOWN:
        return set()
    return {inner.i for child in children(predicate, "ccomp", "xcomp", "csubj") for inner in child.subtree}


def _is_open(predicate: Token) -> bool:
    return any(child.lower_ in ASKING_WORDS | {"whether", "if"} for child in predicate.children)
