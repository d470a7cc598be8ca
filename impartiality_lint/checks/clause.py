"""Tier 3: clauses whose slots are filled as a rule says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.match import Match
from impartiality_lint.checks.participants import fills, slot_names
from impartiality_lint.grammar import Context
from impartiality_lint.language.inflection import verb_forms
from impartiality_lint.language.phrases import PhraseIndex
from impartiality_lint.language.sentences import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.clauses import Clause
    from impartiality_lint.language.parties import Participant
    from impartiality_lint.patterns import ClausePattern

_MODAL_WORDS = {
    "will": {"will", "'ll", "won't", "wo", "ll"},
    "would": {"would", "'d", "d"},
    "can": {"can", "can't", "cannot", "ca", "able"},
}
_BE_FORMS = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "s", "re", "m"})


class ClauseMatcher:
    """Finds the clauses that fill the slots of a rule."""

    def __init__(self, pattern: ClausePattern) -> None:
        self._pattern = pattern
        self._verbs = frozenset(form for verb in pattern.does for form in verb_forms(verb))
        self._who = slot_names(pattern.who)
        self._to = slot_names(pattern.to)
        self._is = PhraseIndex(pattern.is_) if pattern.is_ else None
        self._says = PhraseIndex(pattern.says) if pattern.says else None
        self.triggers = self._triggers()

    def matches(self, analysis: Analysis) -> Iterator[Match]:
        """Yield each clause that fills every slot that is given."""
        for clause in analysis.clauses:
            if self.first_failure(clause, analysis) is None:
                start, end = self._region(clause, analysis)
                yield Match(
                    start=start,
                    end=end,
                    clause=clause,
                    contexts=analysis.contexts_of(clause),
                    verb=clause.does or "",
                    who=clause.who[0].phrase if clause.who else "",
                )

    def miss(self, analysis: Analysis) -> str:
        """Say which slot of the clause that came closest is not filled."""
        failures = [self.first_failure(clause, analysis) for clause in analysis.clauses]
        return next((failure for failure in reversed(failures) if failure), "the sentence has no clause")

    def first_failure(self, clause: Clause, analysis: Analysis) -> str | None:
        """Say which slot is not filled by a clause, in the order in which rules are read; None if all are."""
        return next(self._failures(clause, analysis), None)

    def _failures(self, clause: Clause, analysis: Analysis) -> Iterator[str]:
        pattern = self._pattern
        if self._verbs and not clause.verb_forms & self._verbs:
            yield f"does: '{clause.does}' is not among its verbs"
        if self._is is not None and not _find(self._is, clause.is_phrase):
            yield f"is: '{clause.is_phrase}' is not among its words"
        if self._who and not any(fills(participant, self._who) for participant in clause.who):
            yield f"who: {_people(clause.who)}"
        if self._to and not any(fills(participant, self._to) for participant in clause.to):
            yield f"to: {_people(clause.to)}"
        if pattern.must and clause.must not in pattern.must:
            yield f"must: {clause.must or 'no modal verb'}"
        if pattern.form and clause.form != pattern.form:
            yield f"form: {clause.form}"
        if pattern.saying and not clause.saying:
            yield "saying: it reports nothing"
        if self._says is not None and not _find(self._says, clause.text):
            yield "says: none of its phrases is in the clause"
        yield from (f"when: not {name}" for name in pattern.when if Context(name) not in analysis.contexts_of(clause))

    def _region(self, clause: Clause, analysis: Analysis) -> tuple[int, int]:
        """From the first to the last word that filled a slot."""
        predicate = analysis.doc[clause.predicate]
        tokens = [
            predicate,
            *(child for child in predicate.children if child.dep_ in {"aux", "aux:pass", "compound:prt", "cop"}),
        ]
        tokens += [analysis.doc[p.index] for p in clause.to if self._to and fills(p, self._to)]
        tokens += [
            analysis.doc[p.index] for p in clause.who if self._who and fills(p, self._who) and p.index < predicate.i
        ]
        start, end = min(t.idx for t in tokens), max(t.idx + len(t) for t in tokens)
        if self._says is not None and (found := _find(self._says, clause.text)):
            start, end = min(start, clause.start + found[0][0]), max(end, clause.start + found[0][1])
        return start, end

    def _triggers(self) -> frozenset[str] | None:
        if self._pattern.does:
            return frozenset(form.split()[0] for form in self._verbs) | (
                _BE_FORMS if "be" in self._pattern.does else frozenset()
            )
        for index in (self._is, self._says):
            if index is not None:
                return index.triggers
        if self._pattern.must:
            return frozenset(
                word
                for modal in self._pattern.must
                for word in _MODAL_WORDS.get(modal, {modal.split()[0], *verb_forms(modal.split()[0])})
                | {_last_word(modal)}
            )
        return None


def _last_word(modal: str) -> str:
    """ "be required to" is told by its participle."""
    words = [word for word in modal.split() if word not in {"be", "to"}]
    return words[-1]


def _find(index: PhraseIndex, text: str) -> list[tuple[int, int]]:
    return index.find(text, frozenset(words_of(text)))


def _people(participants: tuple[Participant, ...]) -> str:
    return ", ".join(participant.id for participant in participants) or "nobody"
