"""Time limits, outdated terms and proposals, as the register holds them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from impartiality_lint.law.statuses import LegalStatus, Sureness

_FORBID = {"extra": "forbid"}


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
