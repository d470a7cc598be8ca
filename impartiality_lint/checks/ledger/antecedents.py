"""What "it", "they", "he" and "she" stand for, and of whom a sentence goes on speaking that names nobody.

A pronoun stands for the nearest subject before it that agrees with it, under the same heading; where there is none, it
stands for nothing and what is said of it is not counted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.people import CHILD, is_called
from impartiality_lint.checks.ledger.scene import SERVICE
from impartiality_lint.grammar import WE, YOU
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.tree import SUBJECTS, feature

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

    from impartiality_lint.checks.ledger.scene import Scene
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.sentences import Sentence

_FURTHEST = 4
_LONGEST_HEADING = 7
_PRONOUNS = {
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("some", "others", "many", "most", "few", "several", "both"), "they"),
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
}
_MEN = {"father", "dad", "headmaster", "grandfather", "stepfather", "stepdad", "uncle", "son", "boy"}
_WOMEN = {
    "mother",
    "mum",
    "headmistress",
    "grandmother",
    "stepmother",
    "stepmum",
    "aunt",
    "nan",
    "gran",
    "daughter",
    "girl",
}
_TITLES = {"mr", "mrs", "ms", "miss", "dr", "mx"}
_NOT_ON_STAGE = {"at", "from", "after", "before", "in", "near", "outside"}


def is_pronoun(token: Token) -> bool:
    """Whether a word stands for somebody or something named elsewhere."""
    return token.lower_ in _PRONOUNS


def stands_for(token: Token, sentence: Sentence, scene: Scene) -> str | None:
    """The party that a pronoun stands for, None where nobody can tell."""
    pronoun = _PRONOUNS[token.lower_]
    own = scene.analysis(sentence)
    earlier = [other for other in _by_nearness(own, token.i) if other.head != token]
    return _first_agreeing(earlier, pronoun, scene) or _in_sentences_before(pronoun, sentence, scene)


def spoken_of(sentence: Sentence, scene: Scene) -> str | None:
    """The party of which the sentences before, or else the heading, speak; None where that is no party or several."""
    for other in scene.before(sentence, _FURTHEST):
        for token in _by_nearness(scene.analysis(other), None):
            party = _named(token, scene)
            if party == SERVICE or token.lower_ == YOU:
                continue
            if party is None and is_pronoun(token) and token.dep_ in SUBJECTS:
                party = stands_for(token, other, scene)
            if party:
                return party
    return heading_party(sentence.heading, scene)


def heading_party(heading: str, scene: Scene) -> str | None:
    """The one party that a short heading names."""
    words = re.findall(r"[\w'-]+", heading.lower().replace("’s", "").replace("'s", ""))
    if not words or len(words) > _LONGEST_HEADING:
        return None
    parties = _parties_of_words(tuple(words), scene.names)
    return next(iter(parties)) if len(parties) == 1 else None


def _parties_of_words(words: tuple[str, ...], names: Mapping[str, str]) -> set[str]:
    found: set[str] = set()
    start = 0
    while start < len(words):
        length = next((n for n in range(4, 0, -1) if " ".join(words[start : start + n]) in names), 0)
        if length and not (start and words[start - 1] in _NOT_ON_STAGE):
            found.add(names[" ".join(words[start : start + length])])
        start += max(length, 1)
    return found - {CHILD, WE, SERVICE, "person"}


def _in_sentences_before(pronoun: str, sentence: Sentence, scene: Scene) -> str | None:
    for other in scene.before(sentence, _FURTHEST):
        analysis = scene.analysis(other)
        for token in _by_nearness(analysis, None):
            if _PRONOUNS.get(token.lower_) == pronoun and token.dep_ in SUBJECTS:
                return stands_for(token, other, scene)
            if (party := _named(token, scene)) and _agrees(token, pronoun, scene):
                return party
    return heading_party(sentence.heading, scene) if pronoun in {"it", "they"} else None


def _by_nearness(analysis: Analysis, before: int | None) -> list[Token]:
    """Subjects before other nouns: within a sentence the nearest one first, of a sentence before the first one first."""
    if before is not None:
        tokens = [token for token in reversed(analysis.doc) if token.i < before]
        return sorted(tokens, key=lambda token: token.dep_ not in SUBJECTS and token.dep_ != "ROOT")
    tokens = list(analysis.doc)
    return sorted(tokens, key=_rank)


def _rank(token: Token) -> int:
    """The subject of the whole sentence, then of its other clauses, then every other noun."""
    if token.dep_ == "ROOT" or (token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"):
        return 0
    return 1 if token.dep_ in SUBJECTS else 2


def _first_agreeing(tokens: list[Token], pronoun: str, scene: Scene) -> str | None:
    return next(_parties_agreeing(tokens, pronoun, scene), None)


def _parties_agreeing(tokens: list[Token], pronoun: str, scene: Scene) -> Iterator[str]:
    for token in tokens:
        party = _named(token, scene)
        if party and _agrees(token, pronoun, scene):
            yield party


def _named(token: Token, scene: Scene) -> str | None:
    """The party that a noun names as an actor, not as a place ("at school")."""
    if token.pos_ not in {"NOUN", "PROPN", "PRON"} or is_pronoun(token) or token.lower_ in _TITLES:
        return None
    has_preposition = any(child.lower_ in _NOT_ON_STAGE and child.dep_ == "case" for child in token.children)
    return None if has_preposition else scene.party(token)


def _agrees(token: Token, pronoun: str, scene: Scene) -> bool:
    if token.lower_ == YOU or token.lower_ in {WE, "us", "our"}:
        return False
    noun = lemma(token.text, "NOUN")
    is_body = scene.is_body(token)
    if pronoun == "they":
        return is_body or _is_plural(token)
    if _is_plural(token):
        return False
    if pronoun == "it":
        return is_body
    if is_body or noun in (_WOMEN if pronoun == "he" else _MEN):
        return False
    title = token.doc[token.i - 1].text.rstrip(".") if token.i else ""
    return is_called(title, pronoun)


def _is_plural(token: Token) -> bool:
    return "Plur" in feature(token, "Number") or (
        token.lower_.endswith("s") and token.lower_ != lemma(token.text, "NOUN")
    )
