"""A citation -> what the register makes of it on the day by which the document is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.law.judgement import FINE, Judgement, superseded
from impartiality_lint.checks.law.provisions import ProvisionJudge
from impartiality_lint.language.citing import Citation, Reference
from impartiality_lint.law import CitationStatus, Instrument, Register, Sureness

if TYPE_CHECKING:
    from datetime import date

_MOST_CANDIDATES = 3
_NOBODY_TELLS = "nothing named before tells which is meant"


def judge(citation: Citation, register: Register, day: date) -> Judgement:
    """Return what the register knows of a citation; whether it is told as history is for the caller to see."""
    naming, instrument = citation.naming, citation.instrument
    if naming is not None and naming.is_wrong_year:
        return _of_wrong_year([register.instrument(each) for each in naming.namesakes])
    if instrument is None:
        if naming is None or naming.is_short:
            return Judgement(status=CitationStatus.NO_ACT, detail=_candidates(citation.references, register))
        return Judgement(status=CitationStatus.NOT_IN_REGISTER)
    if citation.has_choice:
        detail = f"several Acts have this name; {instrument.short} is the likeliest"
        return Judgement(status=CitationStatus.YEAR_MISSING, detail=detail)
    provisions = ProvisionJudge(citation=citation, instrument=instrument, register=register, day=day)
    judgements = [_of_instrument(instrument, register, day), *map(provisions.judge, citation.references)]
    return next((judgement for judgement in judgements if judgement.status is not CitationStatus.IN_FORCE), FINE)


def _of_instrument(instrument: Instrument, register: Register, day: date) -> Judgement:
    is_sure = instrument.sure is Sureness.CONFIRMED
    if instrument.is_in_force(day):
        return FINE
    if not instrument.has_begun(day):
        return Judgement(status=CitationStatus.NOT_YET, detail=f"it is {instrument.status_on(day)}", is_sure=is_sure)
    return superseded(instrument.replaced_by, register, is_sure=is_sure)


def _of_wrong_year(namesakes: list[Instrument]) -> Judgement:
    """No instrument of this name has this year; sure only if one that has the name was seen in a source."""
    titles = sorted({instrument.title for instrument in namesakes})
    return Judgement(
        status=CitationStatus.WRONG_ACT,
        detail=f"there is the {' and the '.join(titles)}",
        is_sure=any(instrument.sure is Sureness.CONFIRMED for instrument in namesakes),
    )


def _candidates(references: tuple[Reference, ...], register: Register) -> str:
    """The instruments that have a provision of this number."""
    if not references:
        return _NOBODY_TELLS
    number = references[0].number
    holders = [f"{instrument.short} ({provision.heading})" for instrument, provision in register.holding(number)]
    return f"{number} may be that of {' or '.join(holders[:_MOST_CANDIDATES])}" if holders else _NOBODY_TELLS
