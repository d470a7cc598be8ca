"""How a service says that it is impartial, and what it does and does not do: `rules/documents/positions.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS, ClausePattern, PhrasePattern


@dataclass(frozen=True, kw_only=True)
class PositionStatement:
    """One thing that a service makes clear about itself. `missing` says what a document lacks without it.

    A sentence makes the statement if one of `find` fits and none of `unless` does; sentences that break a rule or a
    commitment of `contradicted_by` contradict it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    id: str
    missing: str
    find: tuple[PhrasePattern | ClausePattern, ...]
    unless: tuple[str | ClausePattern, ...] = ()
    contradicted_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PositionTable:
    """All statements of position. `about_the_service` are phrases of leaflets that say what the service is."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    statements: tuple[PositionStatement, ...] = ()
    about_the_service: tuple[str, ...] = ()
