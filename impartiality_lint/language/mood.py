"""Grammatical mood: is a clause an order, a question or a statement?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.grammar import Form
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.modality import carries_only_modality
from impartiality_lint.language.tree import children, copula, feature, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ASKING_WORDS = frozenset({"how", "what", "why", "who", "which", "when", "where", "whose", "whom"})
_BEFORE_AN_IMPERATIVE = frozenset(
    ("please do don not n't n’t never always also then just so and or but instead first simply now").split()
)


def form(predicate: Token) -> Form:
    """Imperative, question or statement. Subordinate clauses of a question are statements."""
    if is_imperative(predicate):
        return Form.IMPERATIVE
    top = predicate
    while top.dep_ in {"conj", "parataxis"} or (top.dep_ == "xcomp" and carries_only_modality(top.head)):
        top = top.head
    return Form.QUESTION if top.dep_ == "ROOT" and _is_asked(predicate) else Form.STATEMENT


def ends_in_a_question_mark(doc: Doc) -> bool:
    """Whether the sentence ends in a question mark, quotation marks and brackets apart."""
    return doc.text.rstrip("\"'”’) ").endswith("?")


def _is_asked(predicate: Token) -> bool:
    """Headings ask without a mark; in "the school lied, so why trust it?" only what follows "why" is asked."""
    doc = predicate.doc
    asking = [token for token in doc if _asks_by_itself(token)]
    if ends_in_a_question_mark(doc):
        return not asking or predicate.i >= min(asking[0].i, *(child.i for child in asking[0].subtree))
    opens_by_asking = doc[0].lower_ in ASKING_WORDS or doc[0].pos_ == "AUX"
    return doc.text[-1].isalnum() and opens_by_asking and any(_is_inverted(token) for token in asking)


def _asks_by_itself(predicate: Token) -> bool:
    """An inverted main clause, one with a question word, or a tag ("didn't it?")."""
    if predicate.dep_ not in {"ROOT", "conj", "parataxis"}:
        return False
    subject = own_subject(predicate)
    is_tag = (predicate.pos_ == "PRON" and bool(children(predicate, "aux"))) or (
        predicate.pos_ == "AUX" and predicate.dep_ == "parataxis" and subject is not None and subject.i > predicate.i
    )
    has_question_word = any(child.lower_ in ASKING_WORDS and child.i < predicate.i for child in predicate.children)
    return is_tag or has_question_word or _is_inverted(predicate)


def _is_inverted(predicate: Token) -> bool:
    """An auxiliary stands before the subject: "has the school ...", "what is mediation"; not a wish or condition."""
    subject = own_subject(predicate)
    auxiliaries = [
        child for child in children(predicate, "aux", "aux:pass", "cop") if child.lower_ not in {"should", "had"}
    ]
    return subject is not None and any(auxiliary.i < subject.i for auxiliary in auxiliaries)


def is_imperative(predicate: Token) -> bool:
    """Mood=Imp from the morphologizer, or a bare verb that opens its clause with no subject or auxiliary."""
    if own_subject(predicate) is not None or predicate.dep_ == "xcomp" or _is_governed(predicate):
        return False
    if predicate.pos_ != "VERB":
        return _is_imperative_of_be(predicate)
    if _shares_a_subject(predicate):
        return False
    return "Imp" in feature(predicate, "Mood") or _looks_imperative(predicate)


def _looks_imperative(predicate: Token) -> bool:
    """A bare form at the head of its clause, or coordinated with an imperative."""
    if predicate.lower_ != lemma(predicate.text, "VERB"):
        return False
    if predicate.dep_ == "conj" and predicate.head.pos_ == "VERB" and predicate.head.i < predicate.i:
        return is_imperative(predicate.head)
    return predicate.dep_ in {"ROOT", "parataxis"} and _opens_its_clause(predicate)


def _shares_a_subject(predicate: Token) -> bool:
    """ "You can agree to it or refuse it": the second verb has the first one's subject and modal."""
    first = predicate.head
    follows = predicate.dep_ == "conj" and first.pos_ == "VERB" and first.i < predicate.i
    return (
        follows and own_subject(first) is not None and bool(children(first, "aux") or first.dep_ in {"advcl", "ccomp"})
    )


def _is_governed(predicate: Token) -> bool:
    """An auxiliary other than do, or "to", makes the verb something else."""
    if any(child.lower_ not in {"do", "don", "let"} for child in children(predicate, "aux")):
        return True
    return any(mark.lower_ == "to" and mark.i < predicate.i for mark in children(predicate, "mark"))


def _is_imperative_of_be(predicate: Token) -> bool:
    """ "Be firm": a bare copula."""
    be = copula(predicate)
    return be is not None and be.lower_ == "be" and predicate.dep_ in {"ROOT", "conj", "parataxis"}


def _opens_its_clause(predicate: Token) -> bool:
    """Whether nothing but adverbs, "please", "do not", bullets or an adverbial clause stands before the verb."""
    if any(child.i < predicate.i for child in children(predicate, "advcl")):
        return True
    before = predicate.doc[: predicate.i]
    return all(token.lower_ in _BEFORE_AN_IMPERATIVE or token.is_punct or token.is_space for token in before)
