"""Whether a participant of a clause is one that a rule asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.language.inflection import noun_forms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from impartiality_lint.language.parties import Participant


def slot_names(names: Iterable[str]) -> frozenset[str]:
    """Names as a rule writes them: parties' ids as they are, head words in both numbers."""
    return frozenset(form for name in names for form in ({name} | noun_forms(name)))


def fills(participant: Participant, names: frozenset[str]) -> bool:
    """Whether a participant's party or head word is among the names."""
    return participant.party in names or participant.head in names
