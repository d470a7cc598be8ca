"""Tier 2: a word as a part of speech, by what it modifies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.match import Match
from impartiality_lint.checks.participants import fills, slot_names
from impartiality_lint.grammar import Changes, PartOfSpeech
from impartiality_lint.language.inflection import adjective_forms, noun_forms, verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.patterns import WordPattern

_TAGS = {
    PartOfSpeech.VERB: {"VERB"},
    PartOfSpeech.NOUN: {"NOUN", "PROPN"},
    PartOfSpeech.ADJECTIVE: {"ADJ", "VERB"},
    PartOfSpeech.ADVERB: {"ADV"},
}
_ADVERBIAL = {"advmod", "discourse", "parataxis", "obl", "advcl"}
_ATTRIBUTIVE = {"amod", "compound", "nmod:desc", "acl"}


class WordMatcher:
    """Finds the words of a `word:` rule."""

    def __init__(self, pattern: WordPattern) -> None:
        self._pattern = pattern
        self._forms = frozenset(form for word in pattern.word for form in _forms(word, pattern.pos))
        self._of = slot_names(pattern.of)
        self.triggers: frozenset[str] | None = self._forms

    def matches(self, analysis: Analysis) -> Iterator[Match]:
        """Yield each listed word that modifies what the rule says."""
        for token in analysis.doc:
            if self._first_failure(token, analysis) is None:
                yield Match(
                    start=token.idx,
                    end=token.idx + len(token),
                    clause=analysis.clause_around(token),
                    contexts=analysis.contexts[token.i],
                )

    def miss(self, analysis: Analysis) -> str:
        """Say what the last listed word in the sentence lacks."""
        failures = [self._first_failure(token, analysis) for token in analysis.doc if token.lower_ in self._forms]
        return next((failure for failure in failures if failure), "none of its words is there")

    def _first_failure(self, token: Token, analysis: Analysis) -> str | None:
        if token.lower_ not in self._forms:
            return "none of its words is there"
        if self._pattern.pos and not any(token.pos_ in _TAGS[part] for part in self._pattern.pos):
            return f"'{token.text}' is not used as {' or '.join(self._pattern.pos)}"
        if self._pattern.changes and not self._changes(token, analysis):
            return f"'{token.text}' does not modify a {self._pattern.changes}"
        if self._pattern.of and not self._concerns(token, analysis):
            return f"'{token.text}' does not concern {', '.join(self._pattern.of)}"
        return None

    def _changes(self, token: Token, analysis: Analysis) -> bool:
        head = token.head
        if self._pattern.changes is Changes.CLAUSE:
            predicates = {clause.predicate for clause in analysis.clauses}
            return (token.dep_ in _ADVERBIAL and head.i in predicates) or token.dep_ == "ROOT" or token.i == 0
        if self._pattern.changes is Changes.VERB:
            return token.dep_ in _ADVERBIAL and head.pos_ == "VERB"
        if token.dep_ not in _ATTRIBUTIVE:
            return False
        return self._pattern.changes is Changes.NOUN or analysis.lexicon.parties.party(head) is not None

    def _concerns(self, token: Token, analysis: Analysis) -> bool:
        if self._pattern.changes is Changes.PARTY:
            return analysis.lexicon.parties.party(token.head) in self._of
        clause = analysis.clause_around(token)
        return clause is not None and any(fills(participant, self._of) for participant in (*clause.who, *clause.to))


def _forms(word: str, parts: tuple[PartOfSpeech, ...]) -> frozenset[str]:
    forms = {word}
    if PartOfSpeech.VERB in parts:
        forms |= verb_forms(word)
    if PartOfSpeech.NOUN in parts:
        forms |= noun_forms(word)
    if PartOfSpeech.ADJECTIVE in parts:
        forms |= adjective_forms(word)
    return frozenset(forms)
