"""Files of `rules/law/` and `rules/documents/` -> the register and the tables of a rulebook."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from impartiality_lint.law import Contents, Register
from impartiality_lint.rulebook.models import InstrumentsFile, ProposalsFile, TermsFile, TimeLimitsFile
from impartiality_lint.rulebook.strict_yaml import Source
from impartiality_lint.rulebook.wordlists import expand_table
from impartiality_lint.tables import LedgerTable, PositionTable, RouteTable, SourceTable, Tables

Kind = TypeVar("Kind")
Loaded = Iterable[tuple[Source, object]]


def register_of(loaded: Loaded) -> Register:
    """Put the register together; an empty one as at today when a folder of rules brings none."""
    contents = list(loaded)
    instruments = _only(contents, InstrumentsFile)
    if instruments is None:
        return Register(as_at=date.today())
    limits = _only(contents, TimeLimitsFile)
    terms = _only(contents, TermsFile)
    proposals = _only(contents, ProposalsFile)
    return Register(
        as_at=instruments.as_at,
        instruments=instruments.instruments,
        contents={item.instrument: item for _, item in contents if isinstance(item, Contents)},
        limits=limits.limits if limits else (),
        terms=terms.terms if terms else (),
        told_as_history=terms.told_as_history if terms else (),
        wrong_sources=terms.wrong_sources if terms else (),
        proposals=proposals.proposals if proposals else (),
    )


def tables_of(loaded: Loaded, lists: Mapping[str, tuple[str, ...]]) -> Tables:
    """Put the tables together, with @names replaced; empty ones when a folder of rules brings none.

    Raises:
        UnknownWordList: a table names a list that there is not.
    """
    contents = list(loaded)
    return Tables(
        positions=expand_table(_only(contents, PositionTable) or PositionTable(), lists),
        routes=expand_table(_only(contents, RouteTable) or RouteTable(), lists),
        sources=expand_table(_only(contents, SourceTable) or SourceTable(), lists),
        ledger=expand_table(_only(contents, LedgerTable) or LedgerTable(), lists),
    )


def _only(contents: Iterable[tuple[Source, object]], kind: type[Kind]) -> Kind | None:
    return next((item for _, item in contents if isinstance(item, kind)), None)
