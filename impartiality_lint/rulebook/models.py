"""The shape of each kind of rule file, as frozen dataclasses from which both checking and the JSON Schema come."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from impartiality_lint.law import Contents, Instrument, Proposal, Term, TimeLimit
from impartiality_lint.policy import Rule
from impartiality_lint.tables import LedgerTable, PositionTable, RouteTable, SourceTable

_FORBID = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class RuleFile:
    """`rules/<commitment>.yaml`: a commitment and the rules that keep it."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    commitment: str
    title: str
    text: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, kw_only=True)
class WordListFile:
    """`rules/lists/*.yaml`: named lists of words and phrases; an item may be another list's @name."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    lists: dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class LexiconFile:
    """`rules/lexicon.yaml`: who the parties are, which of them a sides rule must treat alike, and the law's own phrases."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    parties: dict[str, tuple[str, ...]]
    swappable: tuple[str, ...]
    statutory_terms: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class InstrumentsFile:
    """`rules/law/instruments.yaml`: the instruments, and the day as at which the register was checked."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    as_at: date
    instruments: tuple[Instrument, ...]


@dataclass(frozen=True, kw_only=True)
class TimeLimitsFile:
    """`rules/law/time-limits.yaml`."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    limits: tuple[TimeLimit, ...]


@dataclass(frozen=True, kw_only=True)
class TermsFile:
    """`rules/law/terms.yaml`."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    terms: tuple[Term, ...]
    told_as_history: tuple[str, ...] = ()
    wrong_sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ProposalsFile:
    """`rules/law/proposals.yaml`."""

    __pydantic_config__: ClassVar[dict[str, str]] = _FORBID

    proposals: tuple[Proposal, ...]


LAW_FILES: dict[str, type] = {
    "instruments": InstrumentsFile,
    "time-limits": TimeLimitsFile,
    "terms": TermsFile,
    "proposals": ProposalsFile,
}
"""What each file of `rules/law/` holds; every other one is the contents of an instrument."""

TABLE_FILES: dict[str, type] = {
    "positions": PositionTable,
    "routes": RouteTable,
    "sources": SourceTable,
    "ledger": LedgerTable,
}
"""What each file of `rules/documents/` holds."""

__all__ = [
    "LAW_FILES",
    "TABLE_FILES",
    "Contents",
    "InstrumentsFile",
    "LexiconFile",
    "ProposalsFile",
    "RuleFile",
    "TermsFile",
    "TimeLimitsFile",
    "WordListFile",
]
