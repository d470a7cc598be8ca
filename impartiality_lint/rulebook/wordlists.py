"""@names in rules -> the words they stand for."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from impartiality_lint.patterns import (
    AspectPattern,
    ClausePattern,
    DocumentPattern,
    Pattern,
    PhrasePattern,
    WordPattern,
)

AnyPattern = TypeVar("AnyPattern", PhrasePattern, WordPattern, ClausePattern, DocumentPattern, AspectPattern, Pattern)
AnyTable = TypeVar("AnyTable")


_NAME_IN_A_PHRASE = re.compile(r"@[\w-]+")


class UnknownWordList(KeyError):
    """An @name that no list has; the name without its @ is the argument."""


def expand(
    items: Iterable[str], lists: Mapping[str, tuple[str, ...]], seen: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Replace each @name by its words, lists inside lists too, each word once.

    Raises:
        UnknownWordList: a name is not known, or a list holds itself.
    """
    words: list[str] = []
    for item in items:
        if " " in item and (named := _NAME_IN_A_PHRASE.search(item)):
            inside = expand([named.group()], lists, seen)
            words.extend(expand((item.replace(named.group(), piece, 1) for piece in _pieces(inside)), lists, seen))
        elif not item.startswith("@"):
            words.append(item)
        elif (name := item.removeprefix("@")) not in lists or name in seen:
            raise UnknownWordList(name)
        else:
            words.extend(expand(lists[name], lists, seen | {name}))
    return tuple(dict.fromkeys(words))


def _pieces(words: Iterable[str]) -> list[str]:
    """A list's words as they stand inside a phrase: single words as alternatives, each longer one by itself."""
    single = [word for word in words if " " not in word]
    return [*(["/".join(single)] if single else []), *(word for word in words if " " in word)]


def expand_pattern(pattern: AnyPattern, lists: Mapping[str, tuple[str, ...]]) -> AnyPattern:
    """Return the pattern with every @name in every slot replaced."""
    changes: dict[str, Any] = {
        field.name: expand(value, lists)
        for field in fields(pattern)
        if isinstance(value := getattr(pattern, field.name), tuple) and all(isinstance(item, str) for item in value)
    }
    return replace(pattern, **changes)


def expand_exceptions(
    unless: Iterable[str | ClausePattern], lists: Mapping[str, tuple[str, ...]]
) -> tuple[str | ClausePattern, ...]:
    """Replace the @names inside parametric exceptions; names of contexts stay."""
    return tuple(item if isinstance(item, str) else expand_pattern(item, lists) for item in unless)


def expand_table(table: AnyTable, lists: Mapping[str, tuple[str, ...]]) -> AnyTable:
    """Replace every @name in a table, in the values inside it too.

    Raises:
        UnknownWordList: a name is not known.
    """
    if isinstance(table, tuple):
        if all(isinstance(item, str) for item in table):
            return cast("AnyTable", expand(table, lists))
        return cast("AnyTable", tuple(expand_table(item, lists) for item in table))
    if is_dataclass(table) and not isinstance(table, type):
        return replace(table, **{f.name: expand_table(getattr(table, f.name), lists) for f in fields(table)})
    return table
