"""What a document explains that wants a source in law or guidance: `rules/documents/sources.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class SourceTable:
    """How a document states rights, duties and legal time limits, and what is no source for them.

    A sentence states one if it holds a phrase of `explains` and none of `unless`, or breaks a rule of `stated_by`.
    Phrases of `no_source` name laws that such a document obeys rather than explains.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    explains: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    stated_by: tuple[str, ...] = ()
    no_source: tuple[str, ...] = ()
