"""A citation as somebody writes it -> the entries of the law register that it can mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from impartiality_lint.errors import UsageError
from impartiality_lint.language.citing import Citation, Reference, resolve_citations
from impartiality_lint.language.citing.references import find_references
from impartiality_lint.language.sentences import sentences_in_context
from impartiality_lint.law import Chapter, Instrument, Provision
from impartiality_lint.rulebook import Rulebook


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An instrument and, where one was asked for, a provision of it; `status` is that of the instrument on the day."""

    instrument: Instrument
    reference: Reference | None
    provision: Provision | None
    heading: str | None
    status: str


def look_up(text: str, rulebook: Rulebook, day: date) -> list[Entry]:
    """Return what a citation can mean on a day, the likeliest first.

    Raises:
        UsageError: it is no citation, or the register has nothing of the kind.
    """
    found = list(_resolved(text, rulebook, day)) or list(_by_number(text, rulebook, day))
    if not found:
        raise UsageError(
            f"The register has nothing for '{text}'. Write it as a leaflet would: 's.36', 'CoP 9.14', 'Equality Act 2010'."
        )
    return found


def _resolved(text: str, rulebook: Rulebook, day: date) -> Iterator[Entry]:
    for citation in resolve_citations(sentences_in_context(text), rulebook.register, rulebook.instrument_names, day):
        if citation.instrument is not None:
            yield from _entries(citation, citation.instrument, rulebook, day)


def _entries(citation: Citation, instrument: Instrument, rulebook: Rulebook, day: date) -> Iterator[Entry]:
    for reference in citation.references or (None,):
        yield _entry(instrument, reference, rulebook, day)


def _by_number(text: str, rulebook: Rulebook, day: date) -> Iterator[Entry]:
    for run in find_references(text):
        for reference in run.items:
            for instrument, _ in rulebook.register.holding(reference.number):
                if instrument.numbered_by == run.unit.name.lower():
                    yield _entry(instrument, reference, rulebook, day)


def _entry(instrument: Instrument, reference: Reference | None, rulebook: Rulebook, day: date) -> Entry:
    contents = rulebook.register.contents_of(instrument.id)
    provision = contents.provision(reference.number) if reference else None
    chapter = contents.chapter(reference.number.partition(".")[0]) if reference else None
    heading = provision.heading if provision else _heading_of(chapter, reference)
    is_over = provision is not None and provision.to is not None and provision.to < day
    return Entry(
        instrument=instrument,
        reference=reference,
        provision=provision,
        heading=heading,
        status="no longer in force" if is_over else instrument.status_on(day),
    )


def _heading_of(chapter: Chapter | None, reference: Reference | None) -> str | None:
    """The chapter's title and, where it is noted, what the paragraph is about."""
    if chapter is None or reference is None:
        return None
    note = chapter.anchor_notes.get(reference.number)
    return f"{chapter.title}: {note}" if note else chapter.title
