"""Instruments (Acts, regulations, codes, rules, guidance, cases) and what stands in them."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import ClassVar

from impartiality_lint.law.statuses import LegalStatus, Sureness

_FORBID = {"extra": "forbid"}


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
