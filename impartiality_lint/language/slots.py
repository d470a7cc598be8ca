"""How each slot of a clause is filled from a UD tree; one function a slot."""

from collections.abc import Iterator

from spacy.tokens import Token

from impartiality_lint.grammar import Form
from impartiality_lint.language.inflection import lemma

_SUBJECTS = {"nsubj", "nsubj:pass", "nsubj:outer", "csubj"}
_PASSIVE_SUBJECTS = {"nsubj:pass", "csubj:pass"}
_MODAL_AUXILIARIES = {"should", "must", "can", "could", "may", "might", "will", "would", "shall", "ought", "'ll", "’ll", "'d", "’d", "wo", "ca", "sha", "need", "dare"}
_MODAL_NAMES = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would", "ca": "can", "sha": "shall", "ought": "ought to", "need": "need to"}
_SEMI_MODAL_VERBS = {"need": "need to", "have": "have to", "ought": "ought to", "get": "have to"}
_SEMI_MODAL_PARTICIPLES = {"required": "be required to", "obliged": "be obliged to", "supposed": "be supposed to", "expected": "be expected to", "meant": "be supposed to",
                           "bound": "be bound to", "entitled": "be entitled to", "allowed": "be allowed to", "able": "can", "advised": "be advised to", "going": "be going to"}
_OBJECT_CONTROL_RELATIONS = {"obj", "iobj"}
_RELATIVE_PRONOUNS = {"who", "which", "that", "whom", "whose"}
_BE = {"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"}


def children(token: Token, *relations: str) -> list[Token]:
    """The dependents of a token that stand in one of these relations to it."""
    return [child for child in token.children if child.dep_ in relations]


def copula(token: Token) -> Token | None:
    """The copula of a nominal or adjectival predicate."""
    return next(iter(children(token, "cop")), None)


def with_conjuncts(token: Token) -> list[Token]:
    """A noun and the nouns that are coordinated with it."""
    return [token, *(child for child in token.children if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "DET", "NUM"})]


def is_passive(predicate: Token) -> bool:
    """Whether the verb is in the passive voice."""
    return bool(children(predicate, "aux:pass", *_PASSIVE_SUBJECTS)) or (
        predicate.dep_ == "acl" and "Part" in predicate.morph.get("VerbForm") and "Past" in predicate.morph.get("Tense")
    )


def own_subject(predicate: Token) -> Token | None:
    """The subject that the predicate has itself."""
    subjects = [child for child in predicate.children if child.dep_ in _SUBJECTS | _PASSIVE_SUBJECTS and child.dep_ != "csubj"]
    return subjects[-1] if subjects else None


def subject(predicate: Token) -> Token | None:
    """The subject, shared with a coordinated or governing clause where the predicate has none itself."""
    seen: set[int] = set()
    while predicate.i not in seen:
        seen.add(predicate.i)
        if found := own_subject(predicate):
            return _antecedent(found, predicate)
        if predicate.dep_ == "acl" and not is_passive(predicate) and "Ger" in predicate.morph.get("VerbForm") + ["Ger" if predicate.lower_.endswith("ing") else ""]:
            return predicate.head
        if predicate.dep_ == "xcomp" and (controller := _object_controller(predicate)):
            return controller
        if predicate.dep_ not in {"conj", "xcomp", "advcl", "advcl:relcl"} or is_imperative(predicate):
            return None
        predicate = predicate.head
    return None


def _object_controller(predicate: Token) -> Token | None:
    """In "asked the school to reply" the school replies; "be" as governor raises its own subject."""
    objects = children(predicate.head, *_OBJECT_CONTROL_RELATIONS)
    return objects[0] if objects else None


def _antecedent(found: Token, predicate: Token) -> Token:
    if found.lower_ in _RELATIVE_PRONOUNS and predicate.dep_ == "acl:relcl" and found.lower_ != "what":
        return predicate.head
    return found


def agent(predicate: Token) -> Token | None:
    """Who acts in a passive clause: the by-phrase."""
    for child in predicate.children:
        if child.dep_ == "obl:agent" or (child.dep_ == "obl" and any(case.lower_ == "by" for case in children(child, "case"))):
            return child
    return None


def actors(predicate: Token, form: Form) -> list[Token]:
    """The tokens that fill `who`: subjects of active and copular clauses, agents of passive ones."""
    if form is Form.IMPERATIVE:
        return []
    if is_passive(predicate):
        doer = agent(predicate)
        return with_conjuncts(doer) if doer is not None else []
    if found := subject(predicate):
        return with_conjuncts(found)
    if owner := _possessor_of_nominal_head(predicate):
        return [owner]
    return []


def _possessor_of_nominal_head(predicate: Token) -> Token | None:
    """In "the council's decision to refuse" the council refuses; in "the duty of the school to reply" the school replies."""
    if predicate.dep_ != "acl" or is_passive(predicate):
        return None
    return next(iter(children(predicate.head, "nmod:poss")), None) or next(
        (child for child in children(predicate.head, "nmod") if any(case.lower_ in {"of", "by", "on", "for"} for case in children(child, "case"))), None
    )


def acted_on(predicate: Token) -> list[Token]:
    """The tokens that fill `to`: receivers and objects; the subject of a passive; oblique complements last."""
    found: list[Token] = []
    if is_passive(predicate):
        passive_subject = next(iter(children(predicate, *_PASSIVE_SUBJECTS)), None)
        if passive_subject is not None:
            found += with_conjuncts(_antecedent(passive_subject, predicate))
        elif predicate.dep_ == "acl":
            found.append(predicate.head)
        elif shared := subject(predicate):
            found += with_conjuncts(shared)
    for relation in ("iobj", "obj", "obl", "obl:unmarked"):
        for child in children(predicate, relation):
            if child != agent(predicate):
                found += with_conjuncts(child)
    if predicate.dep_ == "acl:relcl" and not any(t.dep_ == "obj" for t in found) and own_subject(predicate) is not None:
        gap = own_subject(predicate)
        if gap is not None and gap.lower_ not in _RELATIVE_PRONOUNS:
            found.append(predicate.head)
    if predicate.dep_ == "conj" and not found and predicate.head.pos_ == "VERB" and predicate.head.i < predicate.i:
        return []
    return [t for t in found if t.lower_ not in _RELATIVE_PRONOUNS] or found


def is_imperative(predicate: Token) -> bool:
    """Mood=Imp from the morphologizer, or a bare verb that opens its clause with no subject or auxiliary."""
    if predicate.pos_ != "VERB" and not _be_imperative(predicate):
        return False
    if own_subject(predicate) is not None:
        return False
    if any(child.dep_ == "aux" and child.lower_ not in {"do", "don", "let"} for child in predicate.children):
        return False
    if any(child.dep_ == "mark" and child.i < predicate.i and child.lower_ == "to" for child in predicate.children):
        return False
    if "Imp" in predicate.morph.get("Mood") or _be_imperative(predicate):
        return predicate.dep_ != "xcomp"
    if predicate.dep_ == "conj" and predicate.head.pos_ == "VERB" and predicate.head.i < predicate.i:
        return is_imperative(predicate.head) and predicate.lower_ == lemma(predicate.text, "VERB")
    return predicate.dep_ in {"ROOT", "parataxis"} and predicate.lower_ == lemma(predicate.text, "VERB") and _opens(predicate)


def _be_imperative(predicate: Token) -> bool:
    be = copula(predicate)
    return be is not None and be.lower_ == "be" and own_subject(predicate) is None and not children(predicate, "aux", "mark") and predicate.dep_ in {"ROOT", "conj", "parataxis"}


def _opens(predicate: Token) -> bool:
    """Whether nothing but adverbs, "please", "do not" and bullets stand before the verb."""
    before = predicate.doc[: predicate.i]
    allowed = {"please", "do", "don", "not", "n't", "n’t", "never", "always", "also", "then", "just", "so", "and", "or", "but", "instead", "first", "simply", "now"}
    return all(token.lower_ in allowed or token.is_punct or token.is_space for token in before) or any(
        child.dep_ == "advcl" and child.i < predicate.i for child in predicate.children
    )


def form(predicate: Token) -> Form:
    """Imperative, question or statement. Subordinate clauses of a question are statements."""
    if is_imperative(predicate):
        return Form.IMPERATIVE
    ends_with_mark = predicate.doc.text.rstrip("\"'”’) ").endswith("?")
    top = predicate
    while top.dep_ in {"conj", "parataxis"}:
        top = top.head
    return Form.QUESTION if ends_with_mark and top.dep_ == "ROOT" else Form.STATEMENT


def modality(predicate: Token) -> str | None:
    """The modal verb or semi-modal that governs the predicate; shared over coordination."""
    if found := _own_modality(predicate):
        return found
    if predicate.dep_ == "conj" and own_subject(predicate) is None and predicate.head.i < predicate.i and predicate.morph.get("VerbForm") != ["Part"]:
        return None if _is_finite(predicate) else modality(predicate.head)
    return None


def _is_finite(predicate: Token) -> bool:
    return "Tense" in str(predicate.morph) or bool(predicate.morph.get("Person"))


def _own_modality(predicate: Token) -> str | None:
    auxiliaries = [child for child in predicate.children if child.dep_ in {"aux", "aux:pass"}]
    words = [predicate.doc[i].lower_ for i in range(max(0, predicate.i - 4), predicate.i)]
    if "better" in words and any(t.lower_ in {"had", "'d", "’d"} for t in auxiliaries):
        return "had better"
    for auxiliary in auxiliaries:
        if auxiliary.lower_ in _MODAL_AUXILIARIES:
            return _MODAL_NAMES.get(auxiliary.lower_, auxiliary.lower_)
    if predicate.dep_ == "xcomp":
        return _semi_modal(predicate.head, predicate)
    return None


def _semi_modal(governor: Token, predicate: Token) -> str | None:
    has_to = any(child.lower_ == "to" for child in predicate.children if child.dep_ == "mark")
    if not has_to:
        return None
    if governor.pos_ in {"VERB", "AUX"} and (name := _SEMI_MODAL_VERBS.get(lemma(governor.text, "VERB"))) and not children(governor, "obj"):
        return name if governor.lower_ != "got" or any(t.lower_ in {"have", "has", "'ve", "’ve", "'s"} for t in governor.children) else None
    if (name := _SEMI_MODAL_PARTICIPLES.get(governor.lower_)) and any(t.lower_ in _BE for t in governor.children):
        return name
    return None


def carries_only_modality(token: Token) -> bool:
    """Whether a verb is nothing but the modality of the clause under it ("need" in "you need to ask")."""
    return any(_semi_modal(token, child) is not None for child in children(token, "xcomp"))


def verb_lemma(predicate: Token) -> str:
    """The verb's lemma with its particle."""
    base = lemma(predicate.text, predicate.pos_ if predicate.pos_ in {"VERB", "AUX"} else "VERB")
    particle = next(iter(children(predicate, "compound:prt")), None)
    return f"{base} {particle.lower_}" if particle is not None else base


def verb_names(predicate: Token) -> frozenset[str]:
    """Names under which a rule may ask for this verb: its form alone, and with each particle, preposition or short adverb."""
    base = {predicate.lower_, lemma(predicate.text, "VERB")}
    return frozenset(base | {f"{word} {particle}" for word in base for particle in _particles(predicate)})


def _particles(predicate: Token) -> Iterator[str]:
    for child in predicate.children:
        if child.dep_ in {"compound:prt", "case"} or (child.dep_ == "advmod" and len(child) <= 8):
            yield child.lower_
        if child.dep_.startswith("obl") and child.i > predicate.i:
            yield from (case.lower_ for case in children(child, "case"))
        if child.dep_ in {"advcl", "ccomp"} and child.i > predicate.i:
            yield from (mark.lower_ for mark in children(child, "mark", "case"))


def predicated_word(predicate: Token) -> str:
    """The head word of what is said of the subject."""
    return predicate.lower_


def predicated_phrase(predicate: Token, own: list[Token]) -> str:
    """What is said of the subject, from its first modifier to its head and complements, in lower case."""
    excluded = {"cop", "aux", "punct", "mark", "cc"}
    said = [t for t in own if t.i == predicate.i or (t.dep_ not in excluded and not _belongs_to_subject(t, predicate))]
    return " ".join(t.lower_ for t in said)


def _belongs_to_subject(token: Token, predicate: Token) -> bool:
    while token.i != predicate.i:
        if token.head.i == predicate.i and token.dep_ in _SUBJECTS | _PASSIVE_SUBJECTS | {"expl"}:
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False
