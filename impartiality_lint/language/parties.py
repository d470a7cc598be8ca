"""Who is who: nouns and noun phrases -> the party they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.grammar import WE, YOU
from impartiality_lint.language.inflection import noun_forms

if TYPE_CHECKING:
    from spacy.tokens import Token

_READER = {"you", "your", "yours", "yourself", "yourselves", "u"}
_SERVICE = {"we", "us", "our", "ours", "ourselves"}
_PART_OF_A_NAME = {"compound", "flat", "amod", "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "appos"}
_MEMBERS = frozenset(
    (
        "people person member staff officer team someone somebody everyone everybody one those colleague manager "
        "department official head all most many some each any both none"
    ).split()
)
_TITLED = "person"
"""The party whose nouns are titles that stand before a name."""


@dataclass(frozen=True, kw_only=True)
class Participant:
    """Who or what fills a slot of a clause. `party` is a party's id, `you`, `we`, or None for anything else.

    `head` is the head word in lower case, `phrase` the whole noun phrase in lower case; `start` and `end` are
    offsets of the head in the sentence, `index` its token.
    """

    head: str
    phrase: str
    party: str | None
    start: int
    end: int
    index: int

    @property
    def id(self) -> str:
        """The party's id where there is one, else the head word: what `explain` prints."""
        return self.party or self.head


class PartyLexicon:
    """Finds the party that a noun names, by the longest phrase that ends in it."""

    def __init__(self, parties: Mapping[str, tuple[str, ...]]) -> None:
        """`parties` maps a party's id to the nouns and noun phrases that name it, in the singular."""
        self._party_of = {
            form: party for party, nouns in parties.items() for noun in nouns for form in noun_forms(noun.lower())
        }
        self._titles = frozenset(noun.lower() for noun in parties.get(_TITLED, ()))
        self._longest = max((len(phrase.split()) for phrase in self._party_of), default=1)

    @property
    def forms(self) -> Mapping[str, str]:
        """Every form of every phrase, with its party's id."""
        return self._party_of

    def party(self, token: Token) -> str | None:
        """The party that a noun names together with the words before it; metonyms ("school transport") name none."""
        word = token.lower_
        if word in _READER:
            return YOU
        if word in _SERVICE:
            return WE
        if found := self._by_phrase(token) or self._by_title(token):
            return found
        if word in _MEMBERS or token.pos_ == "PRON":
            return next(
                (self.party(child) for child in token.children if child.dep_ == "nmod" and self.party(child)), None
            )
        return None

    def participant(self, token: Token) -> Participant:
        """Describe a noun as the filler of a slot."""
        start = token.idx - token.doc[0].idx
        return Participant(
            head=token.lower_,
            phrase=_phrase(token),
            party=self.party(token),
            start=start,
            end=start + len(token),
            index=token.i,
        )

    def _by_title(self, token: Token) -> str | None:
        """ "Mrs Dunne" names a person, whichever of the two words the parser takes for the head."""
        before = token.doc[token.i - 1].lower_.rstrip(".") if token.i and token.text[:1].isupper() else ""
        return self._party_of.get(before) if before in self._titles else None

    def _by_phrase(self, token: Token) -> str | None:
        for length in range(min(self._longest, token.i + 1), 0, -1):
            words = token.doc[token.i - length + 1 : token.i + 1]
            if (party := self._party_of.get(words.text.lower())) and not _is_only_part_of_a_phrase(token):
                return party
        return None


def _is_only_part_of_a_phrase(token: Token) -> bool:
    """ "school" in "school transport" names no actor."""
    return token.dep_ in {"compound", "amod", "nmod:desc"} and token.head.i > token.i


def _phrase(token: Token) -> str:
    inside = [t for t in token.subtree if t.i == token.i or t.dep_ not in {"acl:relcl", "acl", "conj", "punct", "cc"}]
    kept = [
        t
        for t in inside
        if not any(
            a.dep_ in {"acl:relcl", "acl", "conj"} and a.i != token.i and token in a.ancestors
            for a in [t, *t.ancestors]
        )
    ]
    return " ".join(t.lower_ for t in kept)
