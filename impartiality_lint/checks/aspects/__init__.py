"""The aspects under which a whole document is looked at, by the names that rules use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from impartiality_lint.checks.observation import Observation
    from impartiality_lint.checks.whole import Whole

ASPECTS: Mapping[str, Callable[[Whole], Iterator[Observation]]] = {}
"""Which look yields the observations that `aspect:` of a rule names."""
