"""Entries of the law register made ready to look for: their phrases compiled, once a rulebook."""

import re
from dataclasses import dataclass

from impartiality_lint.language.phrases import PhraseIndex, compile_phrases, plain
from impartiality_lint.language.sentences import words_of
from impartiality_lint.law import Proposal, Term, TimeLimit


@dataclass(frozen=True, kw_only=True)
class KnownTerm:
    """A term, what finds it, and what in its sentence excuses it."""

    value: Term
    names: re.Pattern[str]
    excused: re.Pattern[str]
    own_name: re.Pattern[str]


@dataclass(frozen=True, kw_only=True)
class KnownProposal:
    """A proposal, what finds it, and what shows that it is told as one."""

    value: Proposal
    names: re.Pattern[str]
    excused: re.Pattern[str]


@dataclass(frozen=True, kw_only=True)
class KnownLimit:
    """A time limit and what tells that a sentence is about it."""

    value: TimeLimit
    events: tuple[PhraseIndex, ...]
    others: PhraseIndex

    def is_about(self, text: str) -> bool:
        """Whether a text holds a phrase of each group of events, and none that shows that another limit is meant."""
        return self.has_all(text) and not self.is_ruled_out(text)

    def has_all(self, text: str) -> bool:
        """Whether a text holds a phrase of each group of events."""
        words = frozenset(words_of(text))
        return bool(self.events) and all(group.find(text, words) for group in self.events)

    def has_a_share(self, text: str) -> bool:
        """Whether a text holds a phrase of any group of events."""
        words = frozenset(words_of(text))
        return any(group.find(text, words) for group in self.events)

    def has_topic(self, text: str) -> bool:
        """Whether a text holds a phrase of the first group: the thing that the limit is about."""
        return any(group.find(text, frozenset(words_of(text))) for group in self.events[:1])

    def is_ruled_out(self, text: str) -> bool:
        """Whether a text holds a phrase that shows that another limit is meant."""
        return bool(self.others.find(text, frozenset(words_of(text))))


def known_term(term: Term) -> KnownTerm:
    """Compile a term."""
    return KnownTerm(
        value=term,
        names=compile_phrases(term.old),
        excused=compile_phrases(term.not_if),
        own_name=compile_phrases(term.own_name),
    )


def known_proposal(proposal: Proposal) -> KnownProposal:
    """Compile a proposal; its names are looked for as they are written."""
    names = "|".join(re.escape(plain(name)) for name in sorted(proposal.names, key=len, reverse=True))
    return KnownProposal(
        value=proposal, names=re.compile(rf"\b(?:{names})\b"), excused=compile_phrases(proposal.told_as_proposal)
    )


def known_limit(limit: TimeLimit) -> KnownLimit:
    """File the phrases of a time limit."""
    return KnownLimit(
        value=limit, events=tuple(PhraseIndex(group) for group in limit.events), others=PhraseIndex(limit.not_if)
    )
