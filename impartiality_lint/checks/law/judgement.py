"""What comes of holding a citation against the register."""

from __future__ import annotations

from dataclasses import dataclass

from impartiality_lint.law import CitationStatus, Register


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The status of a citation, a phrase that says what is the matter, and whether the register is sure of it."""

    status: CitationStatus
    detail: str = ""
    is_sure: bool = True


FINE = Judgement(status=CitationStatus.IN_FORCE)


def superseded(replaced_by: str | None, register: Register, *, is_sure: bool) -> Judgement:
    """It is gone, and this has taken its place."""
    return Judgement(status=CitationStatus.SUPERSEDED, detail=_successor(replaced_by, register), is_sure=is_sure)


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
