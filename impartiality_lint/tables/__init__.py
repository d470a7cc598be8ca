"""What checks of whole documents know, as data: the shapes of the files in `rules/documents/`."""

from dataclasses import dataclass

from impartiality_lint.tables.ledger import LedgerTable
from impartiality_lint.tables.positions import PositionTable
from impartiality_lint.tables.routes import RouteTable
from impartiality_lint.tables.sources import SourceTable

__all__ = ["LedgerTable", "PositionTable", "RouteTable", "SourceTable", "Tables"]


@dataclass(frozen=True, kw_only=True)
class Tables:
    """All tables for checks of whole documents."""

    positions: PositionTable
    routes: RouteTable
    sources: SourceTable
    ledger: LedgerTable
