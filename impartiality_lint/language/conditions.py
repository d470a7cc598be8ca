"""Which words are only supposed ("if ...").

A main clause is conditional too when it hangs on the reader's own choice ("If you decide to appeal, send ..."): then it tells
how, not what. "If the council refuses, you should appeal" hangs on somebody else's act and stays a push.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.grammar import YOU
from impartiality_lint.language import slots
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.language.tree import children, copula, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_IF = {"if", "unless", "whether", "provided", "once", "should", "supposing", "until"}
_CHOOSING = frozenset(
    (
        "want wish decide choose like prefer opt intend plan agree need go think consider accept appeal apply ask use "
        "take request attend bring send ring call contact"
    ).split()
)
_CHOICES = {"wish", "choice", "decision", "preference", "intention"}
_PROVIDED = {"provided", "providing", "supposing"}
_PROCEDURES = {
    "ask",
    "appeal",
    "apply",
    "complain",
    "request",
    "register",
    "claim",
    "book",
    "join",
    "withdraw",
    "attend",
}
_GOALS = {"best", "win", "succeed", "success", "result", "results", "justice"}
"""Everybody wants these: to want them is no choice, so that "if you want the best, refuse" stays a push."""
_LEADS_TO_A_CHOICE = re.compile(
    r"^(?:if|should|once|when)\b.*\byou\b.*\b(?:want|wish|decided?|choose|chosen|prefer|like|opt|intend|plan)\b(?!.*\b(?:best|win)\b)",
    re.IGNORECASE,
)
_CHOOSERS = {YOU, "parent", "child"}


def conditional_tokens(doc: Doc, sentence: Sentence, lexicon: Lexicon) -> set[int]:
    """Tokens inside an if-clause, and those of a clause that hangs on the parent's own choice."""
    if _LEADS_TO_A_CHOICE.search(sentence.stem) or _LEADS_TO_A_CHOICE.search(sentence.heading):
        return {token.i for token in doc}
    found: set[int] = set()
    for token in doc:
        if _is_supposed(token):
            found |= _supposed_part(token)
            if token.dep_ in {"advcl", "ccomp", "parataxis", "ROOT"} and _is_own_choice(token, lexicon):
                found |= {inner.i for inner in token.head.subtree}
        elif _is_those_who_choose(token, lexicon):
            found |= {inner.i for inner in token.head.head.subtree}
        elif _is_aim_of_a_procedure(token):
            found |= {inner.i for inner in token.head.subtree}
    return found


def _supposed_part(predicate: Token) -> set[int]:
    """The if-clause: up to the comma in "if in doubt, ask", and without the main clause where the tree turns them round."""
    first = min(inner.i for inner in predicate.subtree)
    comma = next((inner.i for inner in predicate.doc[first : predicate.i] if inner.text == ","), None)
    subject = own_subject(predicate)
    if comma is not None and predicate.dep_ == "ROOT" and (subject is None or subject.i > comma):
        return set(range(first, comma))
    main = {inner.i for child in children(predicate, "parataxis") for inner in child.subtree}
    return {inner.i for inner in predicate.subtree} - main


def _is_those_who_choose(predicate: Token, lexicon: Lexicon) -> bool:
    """ "Parents who choose to appeal", "anyone wishing to complain"."""
    if predicate.dep_ not in {"acl", "acl:relcl"} or not predicate.head.dep_.startswith("nsubj"):
        return False
    is_chooser = lexicon.parties.party(predicate.head) in _CHOOSERS or predicate.head.lower_ in {"anyone", "those"}
    return is_chooser and _wishes_to_act(predicate)


def _is_aim_of_a_procedure(predicate: Token) -> bool:
    """ "To ask for a hearing, you need a certificate" tells how; "to get help you must fight" pushes."""
    opens = all(token.is_punct or token.lower_ in {"to", "in", "order"} for token in predicate.doc[: predicate.i])
    return predicate.dep_ == "advcl" and opens and lemma(predicate.text, "VERB") in _PROCEDURES


def _wishes_to_act(predicate: Token) -> bool:
    verb = lemma(predicate.text, "VERB")
    return (
        verb in {"want", "wish", "decide", "choose", "like", "prefer", "opt", "intend", "plan"}
        and bool(children(predicate, "xcomp"))
        and not _wants_what_all_want(predicate)
    )


def _wants_what_all_want(predicate: Token) -> bool:
    return any(inner.lower_ in _GOALS for inner in predicate.subtree if inner.i > predicate.i)


def _is_supposed(predicate: Token) -> bool:
    marks = {
        child.lower_
        for child in predicate.children
        if child.dep_ in {"mark", "advmod", "aux"} and child.i < predicate.i
    }
    if _is_provided(predicate):
        return True
    if "should" in marks and marks.isdisjoint(_IF - {"should"}):
        subject = own_subject(predicate)
        return (
            predicate.dep_ in {"advcl", "ROOT"}
            and not predicate.doc.text.rstrip("\"'”’) ").endswith("?")
            and subject is not None
            and any(child.lower_ == "should" and child.i < subject.i for child in predicate.children)
        )
    return bool(marks & (_IF - {"should"})) or (
        "when" in marks and predicate.dep_ == "advcl" and predicate.pos_ == "VERB" and _present(predicate)
    )


def _is_provided(predicate: Token) -> bool:
    """ "Provided that", "as long as", "in case"."""
    if predicate.dep_ == "advcl" and predicate.head.lower_ == "long":
        return True
    if predicate.dep_ == "ccomp" and predicate.head.lower_ in _PROVIDED:
        return bool(children(predicate, "mark"))
    return any(mark.lower_ == "in" and children(mark, "fixed") for mark in children(predicate, "mark"))


def _present(predicate: Token) -> bool:
    return "Past" not in predicate.morph.get("Tense", [])


def _is_own_choice(predicate: Token, lexicon: Lexicon) -> bool:
    if predicate.lower_ in _CHOICES and copula(predicate) is not None:
        return any(owner.lower_ in {"your", "their", "her", "his"} for owner in children(predicate, "nmod:poss"))
    if _wants_what_all_want(predicate) or _asks_our_opinion(predicate):
        return False
    chooser = slots.subject(predicate)
    if chooser is None or (
        lexicon.parties.party(chooser) not in _CHOOSERS and chooser.lower_ not in {"they", "she", "he"}
    ):
        return False
    if "whether" in {child.lower_ for child in children(predicate, "mark")}:
        return False
    return lemma(predicate.text, "VERB") in _CHOOSING or predicate.lower_ in {
        "happy",
        "willing",
        "ready",
        "able",
        "sure",
        "unsure",
    }


def _asks_our_opinion(predicate: Token) -> bool:
    """ "If you ask us, ..." brings in an opinion."""
    asked = {child.lower_ for child in children(predicate, "obj", "iobj")}
    return lemma(predicate.text, "VERB") == "ask" and bool(asked & {"us", "me"}) and not children(predicate, "xcomp")
