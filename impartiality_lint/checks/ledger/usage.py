"""How a coloured word is used in its sentence: as what part of speech, of what, and with whom for a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.colours import Kind
from impartiality_lint.grammar import YOU
from impartiality_lint.language.tree import children, copula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from impartiality_lint.checks.ledger.colours import Coloured
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.clauses import Clause

_ADJECTIVAL = {"ADJ", "VERB", "ADV"}
_WRITERS = {"i", "we"}
_THINKING = {"think", "believe", "feel", "suspect", "find", "say", "fear", "see", "hear", "gather", "notice", "know"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_ANYBODY = {"you", "one", "anybody", "anyone", "nobody"}


def may_be_judged(token: Token) -> bool:
    """A noun or pronoun that is not the writer; "you" only where something is done to the reader."""
    if token.lower_ in {*_WRITERS, *_ANYBODY}:
        return token.lower_ == YOU and token.dep_ in {"obj", "iobj"}
    return (token.pos_ in _NOMINAL and token.dep_ != "nmod:poss") or token.pos_ in {"NOUN", "PROPN"}


def first_of_its_kind(token: Token) -> Token:
    """The first of coordinated adjectives, which the others hang on."""
    while token.dep_ == "conj" and token.head.pos_ in _ADJECTIVAL and token.head.i < token.i:
        if copula(token) is not None or any(child.dep_ in {"nsubj"} for child in token.children):
            break
        token = token.head
    return token


def is_used_as(root: Token, kind: Kind) -> bool:
    """Whether a word is the part of speech that its list means."""
    if kind in {Kind.ADJECTIVE, Kind.MILD}:
        return root.pos_ in _ADJECTIVAL or root.dep_ in {"amod", "xcomp", "ROOT", "conj"}
    if kind is Kind.ADVERB:
        return root.pos_ in {"ADV", "ADJ"}
    if kind is Kind.NOUN:
        return (root.pos_ in _NOMINAL or copula(root) is not None) and root.dep_ != "compound"
    return True


def is_one_word(analysis: Analysis, coloured: Coloured) -> bool:
    """Whether the colour is in one word and not in a turn."""
    return " " not in analysis.sentence.text[coloured.start : coloured.end]


def is_passive_in_itself(root: Token, coloured: Coloured) -> bool:
    """ "Cannot be bothered", "were passed from pillar to post": the turn has its own passive auxiliary."""
    return any(coloured.start <= child.idx < coloured.end for child in children(root, "aux:pass"))


def is_predicate(noun: Token) -> bool:
    """Whether something is said to be this noun."""
    return copula(noun) is not None or noun.dep_ in {"ROOT", "xcomp"}


def is_gerund(token: Token) -> bool:
    """Whether a verb in -ing stands here."""
    return token.lower_.endswith("ing") and token.pos_ == "VERB"


def is_in_passing(tokens: list[Token], clause: Clause) -> bool:
    """ "Rather smug, I thought": the writer's own voice is no actor."""
    return bool(tokens) and tokens[0].lower_ in _WRITERS and clause.does in _THINKING


def is_empty_subject(token: Token) -> bool:
    """ "It is kind of you", "it seems that": an it that stands for nobody."""
    return token.dep_ == "expl" or (token.lower_ == "it" and any(open_clauses(token.head)))


def open_clauses(predicate: Token) -> Iterator[Token]:
    """The clauses that are the subject of a predicate."""
    return (child for child in predicate.children if child.dep_ in {"csubj", "csubj:outer"})
