"""How the slots of a clause are filled from a UD tree: who acts, who or what is acted on, by which verb, what is predicated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from impartiality_lint.grammar import Form
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.mood import is_imperative
from impartiality_lint.language.tree import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    agent,
    children,
    has_case,
    is_passive,
    own_subject,
    with_conjuncts,
)  # fmt: skip

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE_PRONOUNS = {"who", "which", "that", "whom", "whose"}
_SHARES_SUBJECT = {"conj", "xcomp", "advcl", "advcl:relcl"}
_TIMES = frozenset(
    (
        "day week month year hour minute time date term morning afternoon evening monday tuesday wednesday thursday "
        "friday today tomorrow yesterday moment"
    ).split()
)
_LONGEST_PARTICLE = 8


def subject(predicate: Token) -> Token | None:
    """The subject, shared with a coordinated or governing clause where the predicate has none itself."""
    seen: set[int] = set()
    while predicate.i not in seen:
        seen.add(predicate.i)
        if found := own_subject(predicate):
            return _antecedent(found, predicate)
        if predicate.dep_ == "acl" and predicate.lower_.endswith("ing"):
            return predicate.head
        if predicate.dep_ == "xcomp" and (objects := children(predicate.head, "obj", "iobj")):
            return objects[0]
        if predicate.dep_ not in _SHARES_SUBJECT or is_imperative(predicate):
            return None
        predicate = predicate.head
    return None


def _antecedent(found: Token, predicate: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    return predicate.head if found.lower_ in _RELATIVE_PRONOUNS and predicate.dep_ in {"acl", "acl:relcl"} else found


def actors(predicate: Token, form: Form) -> list[Token]:
    """The tokens that fill `who`: subjects of active and copular clauses, agents of passive ones."""
    if form is Form.IMPERATIVE:
        return []
    if is_passive(predicate):
        doer = agent(predicate)
        return with_conjuncts(doer) if doer is not None else []
    found = subject(predicate) or _possessor(predicate)
    return with_conjuncts(found) if found is not None else []


def _possessor(predicate: Token) -> Token | None:
    """In "the council's decision to refuse" the council refuses; in "the duty of the school to reply" the school replies."""
    if predicate.dep_ != "acl":
        return None
    owners = children(predicate.head, "nmod:poss") + [
        n for n in children(predicate.head, "nmod") if has_case(n, "of", "by", "on", "for")
    ]
    return next(iter(owners), None)


def acted_on(predicate: Token) -> list[Token]:
    """The tokens that fill `to`: the subject of a passive, receivers, objects, then other complements but times."""
    found = _passive_subjects(predicate) if is_passive(predicate) else []
    doer = agent(predicate)
    for relation in ("iobj", "obj", "obl"):
        found += [noun for child in children(predicate, relation) if child != doer for noun in with_conjuncts(child)]
    if predicate.dep_ in {"acl", "acl:relcl"} and _has_gap_for_its_antecedent(predicate):
        found.append(predicate.head)
    return [
        token for token in found if token.lower_ not in _RELATIVE_PRONOUNS and lemma(token.text, "NOUN") not in _TIMES
    ]


def _passive_subjects(predicate: Token) -> list[Token]:
    own = next(iter(children(predicate, *PASSIVE_SUBJECTS)), None)
    if own is not None:
        return with_conjuncts(_antecedent(own, predicate))
    if predicate.dep_ == "acl":
        return [predicate.head]
    shared = subject(predicate)
    return with_conjuncts(shared) if shared is not None else []


def _has_gap_for_its_antecedent(predicate: Token) -> bool:
    """ "The plan that the council issued": the noun before is what was issued."""
    own = own_subject(predicate)
    objects = [child for child in children(predicate, "obj") if child.lower_ not in _RELATIVE_PRONOUNS]
    return own is not None and own.lower_ not in _RELATIVE_PRONOUNS and not objects


def verb_lemma(predicate: Token) -> str:
    """The verb's lemma with its particle."""
    base = lemma(predicate.text, predicate.pos_ if predicate.pos_ in {"VERB", "AUX"} else "VERB")
    particle = next(iter(children(predicate, "compound:prt")), None)
    return f"{base} {particle.lower_}" if particle is not None else base


def verb_names(predicate: Token) -> frozenset[str]:
    """Names under which a rule may ask for this verb: its form and lemma, alone and with a particle.

    A preposition right after the verb counts too ("take on the council"); one further on does not ("gave reasons in a letter"); a bare
    noun that makes an idiom with the verb does ("give way", "take part").
    """
    base = {predicate.lower_, lemma(predicate.text, "VERB")}
    return frozenset(base | {f"{word} {particle}" for word in base for particle in _particles(predicate)})


def _particles(predicate: Token) -> Iterator[str]:
    for child in predicate.children:
        if child.dep_ in {"compound:prt", "case"} or (child.dep_ == "advmod" and len(child) <= _LONGEST_PARTICLE):
            yield child.lower_
        if child.dep_ == "obj" and child.i == predicate.i + 1 and not list(child.children):
            yield child.lower_
        if child.dep_.startswith(("obl", "advcl", "ccomp")):
            yield from (word.lower_ for word in children(child, "case", "mark") if word.i == predicate.i + 1)


def predicated_phrase(predicate: Token, own: list[Token]) -> str:
    """What is said of the subject, from its first modifier to its head and complements, in lower case."""
    excluded = {"cop", "aux", "punct", "mark", "cc"}
    said = (t for t in own if t == predicate or (t.dep_ not in excluded and not _belongs_to_subject(t, predicate)))
    return " ".join(token.lower_ for token in said)


def _belongs_to_subject(token: Token, predicate: Token) -> bool:
    while token not in {predicate, token.head}:
        if token.head == predicate:
            return token.dep_ in SUBJECTS | PASSIVE_SUBJECTS | {"expl"}
        token = token.head
    return False
