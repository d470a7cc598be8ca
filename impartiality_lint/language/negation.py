"""Which words are negated, and which stand under a negation from outside.

"We will not tell you to appeal" denies the telling and, from outside, the appealing. "Not only" negates nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.language.clauses import Clause
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.modality import carries_only_modality
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.language.tree import children, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOT = {"not", "n't", "n’t", "nt", "never", "nor", "neither", "cannot"}
_NO = {"no", "neither", "none", "nobody", "nothing", "zero"}
_NOT_NEGATING_BEFORE = {"only", "just", "merely", "simply", "surprisingly", "least", "until", "long"}
_AVOIDING = {"avoid", "refrain", "decline", "stop", "cease", "resist"}
_AFFIRMING_WHEN_NEGATED = {"hesitate", "forget", "deny", "doubt", "fail", "neglect", "delay", "miss"}
"""Not to do one of these is to do the thing: "do not forget to sign"."""
_SURE_WHEN_NONE = {
    "doubt",
    "question",
    "denying",
    "mistake",
    "secret",
    "wonder",
    "surprise",
    "choice",
    "option",
    "alternative",
}
"""With "no" before it, each of these affirms what follows: "no doubt that", "no choice but to"."""
_DUTIES = {"have", "need", "required", "obliged", "bound", "allowed", "entitled", "expected"}
"""To deny one of these says nothing against the act itself: "you do not have to sign"."""
_PRESENT_FOR = {"there", "here"}
_COMPLEMENTS = {"xcomp", "ccomp", "csubj", "acl", "csubj:outer"}
_SCOPE = re.compile(
    r"\b(?:rather than|instead of|without|as opposed to|free (?:from|of)|irrespective o[fr]|regardless of|far from|neither|nor|"
    r"short of|no longer)\b"
    r"[^,;:.!?()–—]*?(?=,|;|:|\.|!|\?|\(|\)|–|—| but | so that | so as |$)",
    re.IGNORECASE,
)
_WE_DO_NOT = re.compile(
    r"\b(?:we|us|our|service|staff|team|volunteers?|advisers?|it|role)\b.*?(?:\bnot\b|\bnever\b|n['’]t\b|\bcannot\b|\bnor\b)|^(?:not|never)\b.*\b(?:we|our)\b",
    re.IGNORECASE,
)


def negated_tokens(doc: Doc, sentence: Sentence, clauses: tuple[Clause, ...]) -> tuple[set[int], set[int]]:
    """Return the negated tokens, and among them those that are negated from outside their own clause."""
    if _WE_DO_NOT.search(sentence.stem) or _WE_DO_NOT.search(sentence.heading):
        everything = {token.i for token in doc}
        return everything, everything
    negated: set[int] = set()
    denied: set[int] = set()
    for clause in clauses:
        predicate = doc[clause.predicate]
        if _is_negated(predicate):
            negated |= set(clause.tokens) - _compared(predicate)
            denied |= _denied_below(predicate)
        elif lemma(predicate.text, "VERB") in _AVOIDING:
            denied |= _complements(predicate, with_adverbial=True)
    denied |= _without(doc) | _under_no(doc)
    return negated | denied | _not_but(doc, {clause.predicate for clause in clauses}), denied


def _denied_below(predicate: Token) -> set[int]:
    """What a negated predicate denies: its complements, and itself where only the duty to do it is denied."""
    if lemma(predicate.text, "VERB") in _AFFIRMING_WHEN_NEGATED:
        return set()
    found = _complements(predicate, with_adverbial=predicate.lower_ in _PRESENT_FOR)
    if _denies_a_duty(predicate):
        found |= {token.i for token in predicate.subtree}
    return found


def _denies_a_duty(predicate: Token) -> bool:
    """ "You need not sign", "you do not have to sign"."""
    if any(auxiliary.lower_ == "need" for auxiliary in children(predicate, "aux")):
        return True
    governor = predicate.head
    is_governed = predicate.dep_ == "xcomp" and carries_only_modality(governor)
    return is_governed and bool({governor.lower_, lemma(governor.text, "VERB")} & _DUTIES)


def _compared(predicate: Token) -> set[int]:
    """ "Nothing is worse than a lazy caseworker" does not deny that the caseworker is lazy."""
    return {
        inner.i
        for child in predicate.children
        if any(word.lower_ == "than" for word in children(child, "case", "mark"))
        for inner in child.subtree
    }


def _not_but(doc: Doc, predicates: set[int]) -> set[int]:
    """ "Information, not advice": a noun that is negated itself."""
    return {
        inner.i
        for token in doc
        if _negates(token) and token.head.i not in predicates and token.head.pos_ in {"NOUN", "PROPN"}
        for inner in token.head.subtree
    }


def _is_negated(predicate: Token, depth: int = 0) -> bool:
    if any(
        _negates(child) for child in predicate.children if child.dep_ in {"advmod", "cc", "det", "aux", "cc:preconj"}
    ):
        return True
    found = own_subject(predicate)
    if found is not None and (found.lower_ in _NO or _has_no(found) or _opens_with_no(predicate, found)):
        return True
    if predicate.dep_ == "conj" and depth < 4 and found is None and predicate.head.i < predicate.i:
        return _shares_negation(predicate) and _is_negated(predicate.head, depth + 1)
    if predicate.dep_ == "xcomp" and carries_only_modality(predicate.head):
        return any(_negates(child) for child in predicate.head.children)
    return False


def _has_no(noun: Token) -> bool:
    return any(child.lower_ in _NO for child in children(noun, "det"))


def _opens_with_no(predicate: Token, subject: Token) -> bool:
    """ "At no point will we ...": the auxiliary before the subject tells it from "with no help we ..."."""
    is_inverted = any(auxiliary.i < subject.i for auxiliary in children(predicate, "aux"))
    return is_inverted and any(_has_no(child) for child in children(predicate, "obl") if child.i < subject.i)


def _negates(word: Token) -> bool:
    if word.lower_ not in _NOT:
        return False
    following = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    return following not in _NOT_NEGATING_BEFORE


def _shares_negation(predicate: Token) -> bool:
    """ "We do not judge or criticise" denies both; "we do not judge but listen" only the first."""
    joined_by = {child.lower_ for child in children(predicate, "cc")}
    has_auxiliary = bool(children(predicate, "aux"))
    return (
        "but" not in joined_by
        and not has_auxiliary
        and bool(joined_by & {"or", "nor", "and", "and/or"} or not joined_by)
    )


def _complements(predicate: Token, with_adverbial: bool = False) -> set[int]:
    relations = _COMPLEMENTS | ({"advcl", "obj", "obl"} if with_adverbial else set())
    found: set[int] = set()
    for token in predicate.subtree:
        if token.i == predicate.i or token.dep_ not in relations:
            continue
        if _climbs_only_by(token, predicate, relations):
            found |= {inner.i for inner in token.subtree}
    return found


def _climbs_only_by(token: Token, top: Token, relations: set[str]) -> bool:
    allowed = relations | {"obj", "obl", "nmod", "conj", "nsubj", "iobj"}
    while token.i != top.i:
        if token.dep_ not in allowed or (token.dep_ == "conj" and not _continues_negation(token)):
            return False
        if _is_sure(token.head):
            return False
        token = token.head
    return True


def _continues_negation(conjunct: Token) -> bool:
    """Nouns do ("a place or a promise"); a verb that has its own subject starts afresh."""
    return conjunct.pos_ not in {"VERB", "AUX"} or (own_subject(conjunct) is None and _shares_negation(conjunct))


def _is_sure(noun: Token) -> bool:
    return noun.lower_ in _SURE_WHEN_NONE and any(child.lower_ == "no" for child in children(noun, "det"))


def _without(doc: Doc) -> set[int]:
    text = doc.text
    spans = [match.span() for match in _SCOPE.finditer(text)]
    return {token.i for start, end in spans for token in doc if token.idx >= start and token.idx + len(token) <= end}


def _under_no(doc: Doc) -> set[int]:
    """Everything under a noun with "no": "there is no guarantee of a place"."""
    found: set[int] = set()
    for token in doc:
        if token.lower_ == "no" and token.dep_ == "det" and not _is_sure(token.head):
            found |= {inner.i for inner in token.head.subtree}
    return found
