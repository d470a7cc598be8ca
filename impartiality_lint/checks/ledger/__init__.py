"""Who is judged in a document, and how: a row for each party, and which way the whole leans."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from impartiality_lint.checks.ledger.lean import lean_of
from impartiality_lint.checks.ledger.predications import find_predications
from impartiality_lint.checks.ledger.row import Counted, PartyRow
from impartiality_lint.checks.ledger.rows import find_rows
from impartiality_lint.checks.ledger.scene import Scene
from impartiality_lint.checks.whole import Whole

if TYPE_CHECKING:
    from impartiality_lint.checks.ledger.lean import Lean
    from impartiality_lint.checks.ledger.predications import Predication

__all__ = ["Counted", "PartyRow", "lean_of_document", "predications_of", "rows"]

_SCENES: WeakKeyDictionary[Whole, Scene] = WeakKeyDictionary()
_PREDICATIONS: WeakKeyDictionary[Whole, tuple[Predication, ...]] = WeakKeyDictionary()


def predications_of(whole: Whole) -> tuple[Predication, ...]:
    """What is said well or ill of each party, in reading order; found once a document."""
    if whole not in _PREDICATIONS:
        _PREDICATIONS[whole] = find_predications(_scene(whole))
    return _PREDICATIONS[whole]


def lean_of_document(whole: Whole) -> Lean:
    """Which way the document leans, if there is enough to say so."""
    return lean_of(predications_of(whole))


def rows(whole: Whole) -> tuple[PartyRow, ...]:
    """The ledger: a row for each party of which the document says anything, those judged most first."""
    return find_rows(_scene(whole), predications_of(whole))


def _scene(whole: Whole) -> Scene:
    if whole not in _SCENES:
        _SCENES[whole] = Scene(whole=whole)
    return _SCENES[whole]
