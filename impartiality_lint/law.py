"""The law that documents cite, as values: instruments, their provisions, time limits, terms and proposals.

The register is data in `rules/law/`; it says as at which day it was checked and how sure each entry is. It is no legal advice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

_FORBID = {"extra": "forbid"}


class LegalStatus(StrEnum):
    """What has become of an instrument or a provision."""

    IN_FORCE = "in-force"
    REPEALED = "repealed"
    REPLACED = "replaced"
    SPENT = "spent"
    PROPOSED = "proposed"


class Sureness(StrEnum):
    """Whether an entry was seen in a source; what is unconfirmed may inform a suggestion, never an error."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


class CitationStatus(StrEnum):
    """What the register makes of a citation on the day by which a document is judged."""

    IN_FORCE = "in force"
    UNKNOWN = "unknown"
    NO_ACT = "no Act in reach"
    WRONG_ACT = "wrong Act"
    YEAR_MISSING = "year missing"
    NOT_YET = "not yet in force"
    SUPERSEDED = "superseded"
    HISTORY = "told as history"
    PROPOSED = "proposed"
    NOT_IN_REGISTER = "not in the register"


@dataclass(frozen=True, kw_only=True)
class Provision:
    """A section, regulation, rule or paragraph by its number. `about` are words that a text citing it would hold."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    number: str
    heading: str
    about: tuple[str, ...] = ()
    sure: Sureness = Sureness.UNCONFIRMED
    status: LegalStatus = LegalStatus.IN_FORCE
    from_: date | None = None
    to: date | None = None
    replaced_by: str | None = None
    note: str | None = None
    subsections: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """A schedule of an Act."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    number: str
    heading: str
    sure: Sureness = Sureness.UNCONFIRMED


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter of a code whose paragraphs are numbered 9.14. `last_paragraph` is the last one; `anchors` were checked."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    number: str
    title: str
    last_paragraph: int | None = None
    sure_of_last: Sureness = Sureness.UNCONFIRMED
    anchors: tuple[str, ...] = ()
    anchor_notes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Contents:
    """What an instrument holds: `first` and `last` bound the numbers of its provisions.

    `last_schedule` and `last_part` are the numbers of its last schedule and part, where known.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    instrument: str
    first: int | None = None
    last: int | None = None
    sure_of_range: Sureness = Sureness.UNCONFIRMED
    provisions: tuple[Provision, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    last_schedule: int | None = None
    last_part: int | None = None

    def provision(self, number: str) -> Provision | None:
        """The provision with this number, without its subsections."""
        return self._by_number.get(number.upper())

    @cached_property
    def _by_number(self) -> dict[str, Provision]:
        return {provision.number.upper(): provision for provision in self.provisions}

    def chapter(self, number: str) -> Chapter | None:
        """The chapter with this number."""
        return next((chapter for chapter in self.chapters if chapter.number == number), None)


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """An Act, a set of regulations or rules, a code, guidance or a case.

    `names` are what people call it, without the year; `short` is what reports call it; `extent` the nations that it
    speaks for; `from_` and `to` the days between which it is in force for this field; `also_years` the years of other
    instruments of the same name that the register does not hold.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    id: str
    title: str
    short: str
    kind: str
    names: tuple[str, ...] = ()
    year: int | None = None
    number: str | None = None
    status: LegalStatus = LegalStatus.IN_FORCE
    extent: tuple[str, ...] = ()
    from_: date | None = None
    to: date | None = None
    replaced_by: str | None = None
    sure: Sureness = Sureness.UNCONFIRMED
    source: str | None = None
    numbered_by: str = "none"
    provisions: str | None = None
    note: str | None = None
    also_years: tuple[int, ...] = ()

    def status_on(self, day: date) -> str:
        """Its status on a day, in words."""
        if not self.has_begun(day):
            return f"in force from {self.from_ or self.year}"
        return "in force" if self.is_in_force(day) else "no longer in force"

    def has_begun(self, day: date) -> bool:
        """Whether it had come into force by a day; where that day is not known, whether its year had come."""
        return day >= self.from_ if self.from_ is not None else self.year is None or day.year >= self.year

    def is_in_force(self, day: date) -> bool:
        """Whether it is in force on a day; an instrument without dates always is, unless its status says otherwise."""
        if not self.has_begun(day):
            return False
        if self.to is not None:
            return day <= self.to
        return self.status is LegalStatus.IN_FORCE


@dataclass(frozen=True, kw_only=True)
class WrongLimit:
    """A slip that is often seen: another amount or unit."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    amount: int
    unit: str


@dataclass(frozen=True, kw_only=True)
class TimeLimit:
    """A time limit and where it comes from. A sentence about it holds a word of each group of `events`, and none of `not_if`."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    id: str
    what: str
    amount: int
    unit: str
    from_when: str = ""
    source: str
    source_text: str
    sure: Sureness = Sureness.UNCONFIRMED
    current_from: date | None = None
    current_to: date | None = None
    events: tuple[tuple[str, ...], ...] = ()
    not_if: tuple[str, ...] = ()
    often_wrong: tuple[WrongLimit, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Whether this limit applies on a day."""
        return (self.current_from or date.min) <= day <= (self.current_to or date.max)


@dataclass(frozen=True, kw_only=True)
class Term:
    """An outdated term (phrases), what to say instead and since when; `not_if` are words that excuse it in a sentence.

    `own_name` are phrases by which a service may still call itself: a document that uses them again and again does.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    id: str
    old: tuple[str, ...]
    new: str
    from_: date | None = None
    sure: Sureness = Sureness.UNCONFIRMED
    not_if: tuple[str, ...] = ()
    own_name: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A plan that is not law. `told_as_proposal` are words that show that a text tells it as one."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    id: str
    names: tuple[str, ...]
    source: str
    status: LegalStatus = LegalStatus.PROPOSED
    as_at: date | None = None
    told_as_proposal: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Register:
    """Everything that is known of the law, as at a day. `contents` are by the id of their instrument.

    `told_as_history` are phrases that show that a text speaks of law that has gone; `wrong_sources` name what is given
    as a source and is neither law nor statutory guidance.
    """

    as_at: date
    instruments: tuple[Instrument, ...] = ()
    contents: dict[str, Contents] = field(default_factory=dict)
    limits: tuple[TimeLimit, ...] = ()
    terms: tuple[Term, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    told_as_history: tuple[str, ...] = ()
    wrong_sources: tuple[str, ...] = ()

    def instrument(self, instrument_id: str) -> Instrument:
        """The instrument with this id; KeyError if there is none."""
        return self._by_id[instrument_id]

    @cached_property
    def _by_id(self) -> dict[str, Instrument]:
        return {instrument.id: instrument for instrument in self.instruments}

    def contents_of(self, instrument_id: str) -> Contents:
        """What an instrument holds; empty where the register has not listed it."""
        return self.contents.get(instrument_id) or Contents(instrument=instrument_id)

    def holding(self, number: str) -> Iterator[tuple[Instrument, Provision]]:
        """Yield every instrument that has a provision with this number."""
        for instrument in self.instruments:
            provision = self.contents_of(instrument.id).provision(number)
            if provision is not None:
                yield instrument, provision
