"""The shape of each kind of rule file, as frozen dataclasses from which both checking and the JSON Schema come."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.policy import Rule

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
