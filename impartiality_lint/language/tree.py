"""Small questions to a Universal Dependencies tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "csubj:pass"})
_NOMINAL = {"NOUN", "PROPN", "PRON", "DET", "NUM"}


def children(token: Token, *relations: str) -> list[Token]:
    """The dependents of a token that stand in one of these relations to it."""
    return [child for child in token.children if child.dep_ in relations]


def feature(token: Token, name: str) -> list[str]:
    """The values of a morphological feature, such as Mood."""
    return token.morph.get(name, [])


def copula(token: Token) -> Token | None:
    """The copula of a nominal or adjectival predicate."""
    return next(iter(children(token, "cop")), None)


def is_verbal(predicate: Token) -> bool:
    """Whether a predicate is a verb; so is a word after a bare modal that the tagger took for a noun ("mum will appeal")."""
    if copula(predicate) is not None:
        return False
    return predicate.pos_ in {"VERB", "AUX"} or bool(children(predicate, "aux"))


def with_conjuncts(token: Token) -> list[Token]:
    """A noun and the nouns that are coordinated with it."""
    return [token, *(child for child in children(token, "conj") if child.pos_ in _NOMINAL)]


def has_case(token: Token, *prepositions: str) -> bool:
    """Whether one of these prepositions introduces the token."""
    return any(case.lower_ in prepositions for case in children(token, "case"))


def own_subject(predicate: Token) -> Token | None:
    """The subject that a predicate has itself; the last one where an outer clause's is listed too."""
    found = [child for child in predicate.children if child.dep_ in SUBJECTS]
    found += [inner for child in children(predicate, "aux") for inner in child.children if inner.dep_ in SUBJECTS]
    return found[-1] if found else None


def is_passive(predicate: Token) -> bool:
    """Whether the verb is in the passive voice; a bare past participle after a noun is ("the letter sent by ...")."""
    if children(predicate, "aux:pass", *PASSIVE_SUBJECTS):
        return True
    is_bare = predicate.dep_ == "acl" and own_subject(predicate) is None
    return is_bare and "Part" in feature(predicate, "VerbForm") and "Past" in feature(predicate, "Tense")


def agent(predicate: Token) -> Token | None:
    """Who acts in a passive clause: the by-phrase."""
    by_phrases = (
        child for child in children(predicate, "obl:agent", "obl") if child.dep_ == "obl:agent" or has_case(child, "by")
    )
    return next(by_phrases, None)
