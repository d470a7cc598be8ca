"""What a check yields: a place in a sentence, and what filled the slots of its rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.grammar import Context
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.clauses import Clause


@dataclass(frozen=True, kw_only=True)
class Match:
    """Where a pattern was found. `start` and `end` are offsets in the sentence.

    `clause` is the clause it stands in, `contexts` what it is said in, `verb` and `who` fill a message's placeholders.
    """

    start: int
    end: int
    clause: Clause | None
    contexts: frozenset[Context]
    verb: str = ""
    who: str = ""


class Matcher(Protocol):
    """A pattern made ready: looks at one parsed sentence.

    `triggers` are words of which a sentence must hold one to be worth parsing; None when any sentence may match.
    """

    triggers: frozenset[str] | None

    def matches(self, analysis: Analysis) -> Iterator[Match]:
        """Yield every place where the pattern is found, whatever its contexts."""

    def miss(self, analysis: Analysis) -> str:
        """Say which condition failed first, for people who ask why a rule did not fire."""
