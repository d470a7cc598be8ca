"""Grammatical mood: is a clause an order, a question or a statement?"""

from spacy.tokens import Token

from impartiality_lint.grammar import Form
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.modality import carries_only_modality
from impartiality_lint.language.tree import children, copula, feature, own_subject

_BEFORE_AN_IMPERATIVE = frozenset(
    [
        "please",
        "do",
        "don",
        "not",
        "n't",
        "n’t",
        "never",
        "always",
        "also",
        "then",
        "just",
        "so",
        "and",
        "or",
        "but",
        "instead",
        "first",
        "simply",
        "now",
    ]
)


def form(predicate: Token) -> Form:
    """Imperative, question or statement. Subordinate clauses of a question are statements."""
    if is_imperative(predicate):
        return Form.IMPERATIVE
    asks = predicate.doc.text.rstrip("\"'”’) ").endswith("?")
    top = predicate
    while top.dep_ in {"conj", "parataxis"} or (top.dep_ == "xcomp" and carries_only_modality(top.head)):
        top = top.head
    return Form.QUESTION if asks and top.dep_ == "ROOT" else Form.STATEMENT


def is_imperative(predicate: Token) -> bool:
    """Mood=Imp from the morphologizer, or a bare verb that opens its clause with no subject or auxiliary."""
    if own_subject(predicate) is not None or predicate.dep_ == "xcomp" or _is_governed(predicate):
        return False
    if predicate.pos_ != "VERB":
        return _is_imperative_of_be(predicate)
    if "Imp" in feature(predicate, "Mood"):
        return True
    if predicate.lower_ != lemma(predicate.text, "VERB"):
        return False
    if predicate.dep_ == "conj" and predicate.head.pos_ == "VERB" and predicate.head.i < predicate.i:
        return is_imperative(predicate.head)
    return predicate.dep_ in {"ROOT", "parataxis"} and _opens_its_clause(predicate)


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
