"""The citations of a document with what the register makes of each, and the observations that rules word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from impartiality_lint.checks.law.history import is_told_as_history
from impartiality_lint.checks.law.judgement import Judgement
from impartiality_lint.checks.law.judging import judge
from impartiality_lint.checks.law.proposals import proposal_spans
from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.citing import Citation, resolve_citations
from impartiality_lint.law import CitationStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.rulebook import Rulebook

_STATES = {
    CitationStatus.UNKNOWN: "unknown",
    CitationStatus.NO_ACT: "no-act",
    CitationStatus.WRONG_ACT: "wrong-act",
    CitationStatus.NOT_YET: "not-yet",
    CitationStatus.SUPERSEDED: "superseded",
    CitationStatus.YEAR_MISSING: "year-missing",
}
_UNSURE = {"unknown", "wrong-act", "superseded", "not-yet"}


@dataclass(frozen=True, kw_only=True)
class JudgedCitation:
    """A citation and what the register makes of it."""

    citation: Citation
    judgement: Judgement

    @property
    def resolved(self) -> str | None:
        """Instrument and provisions as reports name them: "CFA 2014 s 36(8)"."""
        instrument = self.citation.instrument
        if instrument is None:
            return None
        named = [f"{instrument.short} {reference}" for reference in self.citation.references]
        return ", ".join(named) or instrument.short


def judge_citations(sentences: Iterable[Sentence], rulebook: Rulebook, day: date) -> Iterator[JudgedCitation]:
    """Yield every citation of a document in reading order, judged by the law of a day."""
    register = rulebook.register
    for citation in resolve_citations(sentences, register, rulebook.instrument_names, day):
        if any(
            start < citation.end and citation.start < end for start, end in proposal_spans(citation.sentence, rulebook)
        ):
            continue
        judgement = judge(citation, register, day)
        if judgement.status is CitationStatus.SUPERSEDED and is_told_as_history(citation, rulebook.told_as_history):
            judgement = replace(judgement, status=CitationStatus.HISTORY)
        yield JudgedCitation(citation=citation, judgement=judgement)


def observe_citations(whole: Whole) -> Iterator[Observation]:
    """Yield the citations that something is the matter with; what the register is unsure of as "unsure"."""
    for judged in whole.citations:
        state = _STATES.get(judged.judgement.status)
        if state is None:
            continue
        is_sure = judged.judgement.is_sure or state not in _UNSURE
        yield Observation(
            state=state if is_sure else "unsure",
            sentence=judged.citation.sentence,
            start=judged.citation.start,
            end=judged.citation.end,
            values={"detail": judged.judgement.detail, "resolved": judged.resolved or judged.citation.text},
        )
