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
        """Whether a sentence holds a word of each group of events, and none that shows that another limit is meant."""
        words = frozenset(words_of(text))
        return (
            bool(self.events)
            and all(group.find(text, words) for group in self.events)
            and not self.others.find(text, words)
        )


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
