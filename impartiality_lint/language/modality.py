"""Modality: which modal verb or semi-modal governs a clause ("should", "have to", "be required to")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.tree import children, feature, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = {
    **{word: word for word in ("should", "must", "can", "could", "may", "might", "will", "would", "shall")},
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "'d": "would",
    "’d": "would",
    "ca": "can",
    "sha": "shall",
    "ought": "ought to",
    "need": "need to",
    "dare": "dare",
}
_SEMI_MODAL_VERBS = {"need": "need to", "have": "have to", "ought": "ought to", "get": "have to"}
_SEMI_MODAL_PARTICIPLES = {
    "supposed": "be supposed to",
    "meant": "be supposed to",
    "able": "can",
    "going": "be going to",
    **{
        word: f"be {word} to" for word in ("required", "obliged", "expected", "bound", "entitled", "allowed", "advised")
    },
}
_POSSIBILITY = {"may", "might", "could"}
"""What "may have to" says is possible, not required."""
_BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"])
_HAVE = frozenset(["have", "has", "had", "'ve", "’ve", "'s", "’s"])


def modality(predicate: Token) -> str | None:
    """The modality of a clause, shared over coordination ("you should appeal and complain")."""
    if found := _own_modality(predicate):
        return found
    if predicate.dep_ != "conj" or own_subject(predicate) is not None or predicate.head.i > predicate.i:
        return None
    return None if _is_finite(predicate) else modality(predicate.head)


def _is_finite(predicate: Token) -> bool:
    return bool(feature(predicate, "Person") or feature(predicate, "Tense"))


def _own_modality(predicate: Token) -> str | None:
    auxiliaries = children(predicate, "aux", "aux:pass")
    shortly_before = [token.lower_ for token in predicate.doc[max(0, predicate.i - 4) : predicate.i]]
    if "better" in shortly_before and any(token.lower_ in {"had", "'d", "’d"} for token in auxiliaries):
        return "had better"
    for auxiliary in auxiliaries:
        if name := _MODALS.get(auxiliary.lower_):
            return name
    return _semi_modal(predicate.head, predicate) if predicate.dep_ == "xcomp" else None


def _semi_modal(governor: Token, predicate: Token) -> str | None:
    if not any(mark.lower_ == "to" for mark in children(predicate, "mark")):
        return None
    around = {child.lower_ for child in governor.children}
    if possible := next((_MODALS[word] for word in around if word in _POSSIBILITY), None):
        return possible if _names_a_semi_modal(governor) else None
    if governor.pos_ in {"VERB", "AUX"} and not children(governor, "obj"):
        name = _SEMI_MODAL_VERBS.get(lemma(governor.text, "VERB"))
        if name is not None and (lemma(governor.text, "VERB") != "get" or around & _HAVE):
            return name
    return _SEMI_MODAL_PARTICIPLES.get(governor.lower_) if around & _BE else None


def _names_a_semi_modal(governor: Token) -> bool:
    return lemma(governor.text, "VERB") in _SEMI_MODAL_VERBS or governor.lower_ in _SEMI_MODAL_PARTICIPLES


def carries_only_modality(token: Token) -> bool:
    """Whether a verb is nothing but the modality of the clause under it ("need" in "you need to ask")."""
    return any(_semi_modal(token, child) is not None for child in children(token, "xcomp"))
