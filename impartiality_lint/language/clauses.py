"""Parsed sentence -> clauses with their slots filled: who does what to whom, in which mood.

A rule's author writes slots in plain words; the grammar is here: active and passive with its agent, relative
clauses, shared subjects and modals, control ("wants to"), raising, "is responsible for", copulas. Relations are
those of Universal Dependencies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from impartiality_lint.grammar import Form
from impartiality_lint.language import slots
from impartiality_lint.language.modality import carries_only_modality, modality
from impartiality_lint.language.mood import form as form_of
from impartiality_lint.language.parties import Participant, PartyLexicon
from impartiality_lint.language.tree import copula, is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEVER_A_CLAUSE = frozenset(
    ("aux aux:pass cop amod compound case fixed flat advmod mark cc det goeswith compound:prt discourse").split()
)
_CLAUSE_RELATIONS = {
    "ROOT",
    "conj",
    "ccomp",
    "xcomp",
    "advcl",
    "advcl:relcl",
    "acl",
    "acl:relcl",
    "csubj",
    "csubj:pass",
    "csubj:outer",
    "parataxis",
    "appos",
    "list",
    "dep",
}
_PREDICATED = {"ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM"}


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One clause of a sentence.

    `does` is the verb's lemma with its particle ("turn down"), "be" for a copula; `verb_forms` are the forms under which
    a rule may name it. `is_` is the head word of what is predicated of `who`, `is_phrase` the whole of it. `must`
    is the modality ("should", "have to") or None. `start` and `end` are offsets in the sentence; `tokens` are the
    clause's own words, without those of clauses inside it. `saying` holds when the clause reports another one.
    """

    index: int
    predicate: int
    tokens: tuple[int, ...]
    start: int
    end: int
    text: str
    who: tuple[Participant, ...]
    to: tuple[Participant, ...]
    does: str | None
    verb_forms: frozenset[str]
    is_: str | None
    is_phrase: str
    must: str | None
    form: Form
    saying: bool


def find_clauses(doc: Doc, lexicon: PartyLexicon) -> tuple[Clause, ...]:
    """Return the clauses of one parsed sentence, in the order of their predicates."""
    predicates = [token for token in doc if _is_predicate(token) and not carries_only_modality(token)]
    own = _own_tokens(doc, {token.i for token in predicates})
    clauses = [_clause(token, own[token.i], lexicon) for token in predicates]
    return tuple(replace(clause, index=index) for index, clause in enumerate(clauses))


def _is_predicate(token: Token) -> bool:
    if token.dep_ in _NEVER_A_CLAUSE:
        return False
    if copula(token) is not None:
        return True
    if token.pos_ == "VERB":
        return True
    if token.pos_ == "AUX":
        return token.dep_ in _CLAUSE_RELATIONS
    if token.dep_ == "xcomp" and token.pos_ in _PREDICATED:
        return token.head.pos_ == "VERB"
    return token.dep_ in _CLAUSE_RELATIONS and any(child.dep_.startswith("nsubj") for child in token.children)


def _own_tokens(doc: Doc, predicates: set[int]) -> dict[int, list[Token]]:
    """Each token belongs to the nearest predicate at or above it."""
    own: dict[int, list[Token]] = {index: [] for index in predicates}
    for token in doc:
        owner = next((t.i for t in (token, *token.ancestors) if t.i in predicates), None)
        if owner is not None:
            own[owner].append(token)
    return own


def _clause(predicate: Token, own: list[Token], lexicon: PartyLexicon) -> Clause:
    base = predicate.doc[0].idx
    words = [token for token in own if not token.is_space]
    start, end = words[0].idx - base, words[-1].idx + len(words[-1]) - base
    form = form_of(predicate)
    copular = not is_verbal(predicate)
    return Clause(
        index=0,
        predicate=predicate.i,
        tokens=tuple(token.i for token in own),
        start=start,
        end=end,
        text=predicate.doc.text[start:end],
        who=tuple(lexicon.participant(token) for token in slots.actors(predicate, form))
        or _implied(predicate, form, lexicon),
        to=tuple(lexicon.participant(token) for token in slots.acted_on(predicate)),
        does="be" if copular else slots.verb_lemma(predicate),
        verb_forms=frozenset({"be"}) if copular else slots.verb_names(predicate),
        is_=predicate.lower_ if copular else None,
        is_phrase=slots.predicated_phrase(predicate, own) if copular else "",
        must=modality(predicate),
        form=form,
        saying=any(child.dep_ in {"ccomp", "parataxis"} for child in predicate.children),
    )


def _implied(predicate: Token, form: Form, lexicon: PartyLexicon) -> tuple[Participant, ...]:
    """The reader is who an imperative speaks to."""
    if form is not Form.IMPERATIVE:
        return ()
    start = predicate.idx - predicate.doc[0].idx
    return (
        Participant(head="you", phrase="you", party="you", start=start, end=start + len(predicate), index=predicate.i),
    )
