"""@names in rules -> the words they stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TypeVar

from impartiality_lint.patterns import ClausePattern, Pattern

AnyPattern = TypeVar("AnyPattern", bound=Pattern)


class UnknownWordList(KeyError):
    """An @name that no list has; the name without its @ is the argument."""


def expand(items: Iterable[str], lists: Mapping[str, tuple[str, ...]], seen: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Replace each @name by its words, lists inside lists too, each word once.

    Raises:
        UnknownWordList: a name is not known, or a list holds itself.
    """
    words: list[str] = []
    for item in items:
        name = item.removeprefix("@")
        if name == item:
            words.append(item)
        elif name not in lists or name in seen:
            raise UnknownWordList(name)
        else:
            words.extend(expand(lists[name], lists, seen | {name}))
    return tuple(dict.fromkeys(words))


def expand_pattern(pattern: AnyPattern, lists: Mapping[str, tuple[str, ...]]) -> AnyPattern:
    """Return the pattern with every @name in every slot replaced."""
    changes = {
        field.name: expand(value, lists)
        for field in fields(pattern)
        if isinstance(value := getattr(pattern, field.name), tuple) and all(isinstance(item, str) for item in value)
    }
    return replace(pattern, **changes)


def expand_exceptions(unless: Iterable[str | ClausePattern], lists: Mapping[str, tuple[str, ...]]) -> tuple[str | ClausePattern, ...]:
    """Replace the @names inside parametric exceptions; names of contexts stay."""
    return tuple(item if isinstance(item, str) else expand_pattern(item, lists) for item in unless)
