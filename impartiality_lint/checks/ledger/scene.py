"""One document with its parties: which party a word names, or stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.colours import Palette, palette_of
from impartiality_lint.checks.ledger.people import PARENT, PERSON, People, find_people
from impartiality_lint.grammar import WE, YOU
from impartiality_lint.language.inflection import lemma, noun_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.tables import LedgerTable

SERVICE = "service"
_WRITER = {"i", "me", "my", "mine", "myself"}
_TRUSTS = {"trust", "trusts"}
_OF_HEALTH = re.compile(r"\b(?:nhs|hospital|therap(?:y|ist|ists)|care board|clinic|ccg|health (?:trust|service))\b")
_MODIFIERS = {"compound", "amod", "nmod:desc"}


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A document and everybody in it."""

    whole: Whole
    _positions: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._positions.update({id(sentence): index for index, sentence in enumerate(self.whole.sentences)})

    @property
    def table(self) -> LedgerTable:
        """The words of the ledger."""
        return self.whole.rulebook.tables.ledger

    @cached_property
    def palette(self) -> Palette:
        """The coloured words."""
        return palette_of(self.table)

    @cached_property
    def conduct(self) -> frozenset[str]:
        """Nouns for what a party writes, says or does, in both numbers."""
        return frozenset(form for noun in self.table.conduct for form in noun_forms(noun))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Nouns for an organisation, in the singular."""
        return frozenset(self.table.bodies)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Every form of every noun that names a party, the ledger's own among them."""
        also = {
            form: other.party for other in self.table.also_called for noun in other.nouns for form in noun_forms(noun)
        }
        return {**also, **self.whole.rulebook.lexicon.parties.forms}

    @cached_property
    def people(self) -> People:
        """Who is named in this document."""
        return find_people((sentence.block_text for sentence in self.whole.sentences), self.names)

    @cached_property
    def _longest(self) -> int:
        return max((len(name.split()) for name in self.names), default=1)

    def analysis(self, sentence: Sentence) -> Analysis:
        """The parsed sentence."""
        return next(self.whole.analyse([sentence]))

    def before(self, sentence: Sentence, furthest: int) -> list[Sentence]:
        """The sentences before one under the same heading, the nearest first."""
        index = self._positions[id(sentence)]
        earlier = reversed(self.whole.sentences[max(0, index - furthest) : index])
        found: list[Sentence] = []
        for other in earlier:
            if other.heading != sentence.heading:
                break
            found.append(other)
        return found

    def party(self, token: Token) -> str | None:
        """The party that a word names: an id of the lexicon, the reader a parent, the writer the service."""
        if token.lower_ in _WRITER:
            return SERVICE
        place = self.people.place_at(token.doc.text, token.idx, token.idx + len(token))
        if place and token.dep_ not in _MODIFIERS:
            return place
        named = self.whole.rulebook.lexicon.parties.party(token)
        if token.lower_ in _TRUSTS and self._speaks_of_a_health_trust:
            return "health"
        if named == PERSON or (named is None and token.text in self.people.parties):
            return self.people.parties.get(self._surname(token))
        if named is None:
            return self._also_called(token)
        return {YOU: PARENT, WE: SERVICE}.get(named, named)

    def is_a_stranger(self, token: Token) -> bool:
        """Whether a word names a person of whom the document does not say whose part they take."""
        return self.whole.rulebook.lexicon.parties.party(token) == PERSON and self.party(token) is None

    def is_body(self, token: Token) -> bool:
        """Whether a word names an organisation, to which "it" and "they" can refer, and not a person."""
        is_noun = token.lower_ in self.bodies or lemma(token.text, "NOUN") in self.bodies
        return is_noun or self.people.place_at(token.doc.text, token.idx, token.idx + len(token)) is not None

    @cached_property
    def _speaks_of_a_health_trust(self) -> bool:
        """Schools and hospitals both belong to trusts: which kind it is, the document says somewhere or nowhere."""
        text = " ".join(sentence.text.lower() for sentence in self.whole.sentences)
        return _OF_HEALTH.search(text) is not None and "academy" not in text

    def _surname(self, token: Token) -> str:
        """ "Mrs" or "Vance" of "Mrs Vance"."""
        following = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
        return token.text if token.text in self.people.parties else following

    def _also_called(self, token: Token) -> str | None:
        if token.dep_ in _MODIFIERS and token.head.i > token.i:
            return None
        for length in range(min(self._longest, token.i + 1), 0, -1):
            if party := self.names.get(token.doc[token.i - length + 1 : token.i + 1].text.lower()):
                return None if party == PERSON else party
        return None
