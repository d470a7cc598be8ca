"""How a service says that it is impartial, and what it does and does not do: `rules/documents/positions.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS, ClausePattern, PhrasePattern


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A way to make a statement. A sentence makes it if `find` fits and none of `unless` does."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    find: PhrasePattern | ClausePattern
    unless: tuple[str | ClausePattern, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PositionStatement:
    """One thing that a service makes clear about itself. `missing` says what a document lacks without it.

    `unless` holds for all wordings; sentences that break a rule or a commitment of `contradicted_by` contradict it.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    id: str
    missing: str
    wordings: tuple[Wording, ...]
    unless: tuple[str | ClausePattern, ...] = ()
    contradicted_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PositionTable:
    """All statements of position.

    `about_the_service` are phrases in titles and headings of documents about the service itself; `own_words` tell a
    sentence that speaks of the service.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    statements: tuple[PositionStatement, ...] = ()
    about_the_service: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
