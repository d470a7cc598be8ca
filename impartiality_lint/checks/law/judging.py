"""A citation -> what the register makes of it on the day by which the document is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.language.citing import Citation, Reference, is_about
from impartiality_lint.language.citing.references import Unit
from impartiality_lint.law import CitationStatus, Instrument, LegalStatus, Provision, Register, Sureness

if TYPE_CHECKING:
    from datetime import date

_MARGIN = 3
"""The register's last paragraphs of a chapter may be out by this many."""
_FAR_BEYOND = 1.2
"""A number this many times the last one is wrong even where the last one is not confirmed."""


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The status of a citation, a phrase that says what is the matter, and whether the register is sure of it."""

    status: CitationStatus
    detail: str = ""
    is_sure: bool = True


def judge(citation: Citation, register: Register, day: date) -> Judgement:
    """Return what the register knows of a citation; whether it is told as history is for the caller to see."""
    naming, instrument = citation.naming, citation.instrument
    if instrument is None:
        return _of_nothing_known(citation, register)
    if naming is not None and naming.is_wrong_year:
        return Judgement(status=CitationStatus.WRONG_ACT, detail=_right_year(register, naming.text))
    if citation.has_choice:
        return Judgement(status=CitationStatus.YEAR_MISSING, detail=f"several Acts have this name; {instrument.short} is the likeliest")
    judgements = [_of_instrument(instrument, register, day)]
    judgements += [_of_reference(reference, instrument, citation, register, day) for reference in citation.references]
    return next((j for j in judgements if j.status is not CitationStatus.IN_FORCE), judgements[0])


def _of_nothing_known(citation: Citation, register: Register) -> Judgement:
    naming = citation.naming
    if naming is not None and naming.is_wrong_year:
        return Judgement(status=CitationStatus.WRONG_ACT, detail=_right_year(register, naming.text))
    if naming is None or naming.is_short:
        return Judgement(status=CitationStatus.NO_ACT, detail=_candidates(citation.references, register))
    return Judgement(status=CitationStatus.NOT_IN_REGISTER)


def _right_year(register: Register, text: str) -> str:
    name = re.sub(r"[^a-z ]", "", text.lower())
    of_this_name = [i for i in register.instruments if i.year and _without_year(i.title) in name]
    years = sorted({f"{_title(i)}" for i in of_this_name})
    return f"there is the {' and the '.join(years)}" if years else "the register knows none of this year"


def _without_year(title: str) -> str:
    return re.sub(r"[^a-z ]", "", title.lower()).strip()


def _title(instrument: Instrument) -> str:
    return instrument.title


def _candidates(references: tuple[Reference, ...], register: Register) -> str:
    if not references:
        return "nothing named before tells which is meant"
    number = references[0].number
    holders = [f"{instrument.short} ({provision.heading})" for instrument, provision in register.holding(number)]
    return f"{number} may be that of {' or '.join(holders[:3])}" if holders else "nothing named before tells which is meant"


def _of_instrument(instrument: Instrument, register: Register, day: date) -> Judgement:
    is_sure = instrument.sure is Sureness.CONFIRMED
    if instrument.is_in_force(day):
        return Judgement(status=CitationStatus.IN_FORCE)
    if instrument.from_ is not None and day < instrument.from_:
        return Judgement(status=CitationStatus.NOT_YET, detail=f"it came into force on {instrument.from_}", is_sure=is_sure)
    return Judgement(
        status=CitationStatus.SUPERSEDED, detail=_successor(instrument.replaced_by, register), is_sure=is_sure
    )


def _successor(replaced_by: str | None, register: Register) -> str:
    """ "cfa-2014 36; hesc-rules-2008" in words."""
    if not replaced_by:
        return "it is no longer in force"
    named = []
    for part in replaced_by.split(";"):
        instrument_id, _, numbers = part.strip().partition(" ")
        known = next((i for i in register.instruments if i.id == instrument_id), None)
        named.append(f"{known.short} {numbers}".strip() if known else part.strip())
    return f"it was replaced by {' and '.join(named)}"


def _of_reference(
    reference: Reference, instrument: Instrument, citation: Citation, register: Register, day: date
) -> Judgement:
    contents = register.contents_of(instrument.id)
    if reference.unit is Unit.PARAGRAPH and instrument.kind == "code":
        return _of_paragraph(reference, instrument, register)
    if reference.unit is Unit.CHAPTER:
        is_there = not contents.chapters or contents.chapter(reference.number) is not None
        return Judgement(status=CitationStatus.IN_FORCE if is_there else CitationStatus.UNKNOWN, detail=_no_such(reference, instrument))
    if reference.unit is Unit.SCHEDULE or reference.unit is Unit.PART:
        return _of_schedule_or_part(reference, instrument, citation, register)
    if reference.unit not in {Unit.SECTION, Unit.REGULATION, Unit.RULE}:
        return Judgement(status=CitationStatus.IN_FORCE)
    provision = contents.provision(reference.number)
    if provision is not None:
        return _of_provision(provision, reference, instrument, citation, register, day)
    return _of_unlisted(reference, instrument, citation, register)


def _no_such(reference: Reference, instrument: Instrument) -> str:
    return f"the {instrument.title} has no {reference.unit.name.lower()} {reference.number}"


def _of_paragraph(reference: Reference, instrument: Instrument, register: Register) -> Judgement:
    contents = register.contents_of(instrument.id)
    chapter_number, _, paragraph = reference.number.partition(".")
    if not contents.chapters or not paragraph:
        return Judgement(status=CitationStatus.IN_FORCE)
    chapter = contents.chapter(chapter_number)
    if chapter is None:
        return Judgement(status=CitationStatus.UNKNOWN, detail=_no_such(reference, instrument))
    last, number = chapter.last_paragraph or 0, int(paragraph)
    if not last or number <= last + _MARGIN:
        return Judgement(status=CitationStatus.IN_FORCE)
    return Judgement(
        status=CitationStatus.UNKNOWN, detail=_no_such(reference, instrument), is_sure=number > last * _FAR_BEYOND + _MARGIN
    )


def _of_schedule_or_part(
    reference: Reference, instrument: Instrument, citation: Citation, register: Register
) -> Judgement:
    contents = register.contents_of(instrument.id)
    if reference.unit is Unit.PART:
        is_there = not contents.last_part or not reference.number.isdigit() or int(reference.number) <= contents.last_part
        return Judgement(status=CitationStatus.IN_FORCE if is_there else CitationStatus.UNKNOWN, detail=_no_such(reference, instrument))
    if contents.last_schedule and int(re.match(r"\d+", reference.number).group()) > contents.last_schedule:  # type: ignore[union-attr]
        return _elsewhere(reference, instrument, citation, register) or Judgement(
            status=CitationStatus.UNKNOWN, detail=_no_such(reference, instrument)
        )
    return Judgement(status=CitationStatus.IN_FORCE)


def _of_provision(
    provision: Provision,
    reference: Reference,
    instrument: Instrument,
    citation: Citation,
    register: Register,
    day: date,
) -> Judgement:
    is_over = provision.to is not None and day > provision.to
    if is_over or (provision.status is not LegalStatus.IN_FORCE and provision.to is None):
        return Judgement(
            status=CitationStatus.SUPERSEDED,
            detail=_successor(provision.replaced_by, register),
            is_sure=provision.sure is Sureness.CONFIRMED,
        )
    if not is_about(register, instrument, (reference,), citation.sentence.text):
        return _elsewhere(reference, instrument, citation, register) or Judgement(status=CitationStatus.IN_FORCE)
    return Judgement(status=CitationStatus.IN_FORCE)


def _of_unlisted(reference: Reference, instrument: Instrument, citation: Citation, register: Register) -> Judgement:
    contents = register.contents_of(instrument.id)
    elsewhere = _elsewhere(reference, instrument, citation, register)
    if elsewhere is not None:
        return elsewhere
    if "." in reference.number:
        return Judgement(status=CitationStatus.UNKNOWN, detail=f"{reference.number} is no section of an Act")
    number = int(re.match(r"\d+", reference.number).group())  # type: ignore[union-attr]
    if contents.last is None or number <= contents.last:
        return Judgement(status=CitationStatus.IN_FORCE)
    is_sure = contents.sure_of_range is Sureness.CONFIRMED or number > contents.last * _FAR_BEYOND
    return Judgement(status=CitationStatus.UNKNOWN, detail=_no_such(reference, instrument), is_sure=is_sure)


def _elsewhere(
    reference: Reference, instrument: Instrument, citation: Citation, register: Register
) -> Judgement | None:
    """Another Act has a provision of this number about what the sentence says, and this one has not."""
    if len(citation.references) > 1 or instrument.kind != "act":
        return None
    for other, provision in register.holding(reference.number):
        is_inserted = not reference.number.isdigit() and register.contents_of(instrument.id).provision(reference.number) is None
        if other.id != instrument.id and other.kind == "act" and (is_inserted or _tells(provision, citation.sentence.text)):
            return Judgement(
                status=CitationStatus.WRONG_ACT, detail=f"{reference} of {other.short} is about this ({provision.heading})"
            )
    return None


def _tells(provision: Provision, text: str) -> bool:
    """Whether the text holds a phrase, not just a word, that belongs to a provision's subject."""
    lower = text.lower()
    return any(" " in phrase and phrase.lower() in lower for phrase in provision.about)
