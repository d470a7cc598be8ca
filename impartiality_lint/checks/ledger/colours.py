"""The table of colours made ready: which words of a sentence speak well or ill, and how they find their party."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from impartiality_lint.language.phrases import PhraseIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.tables import LedgerTable
    from impartiality_lint.tables.ledger import Colour


class Polarity(StrEnum):
    """Whether something speaks well or ill of a party."""

    FAVOURABLE = "favourable"
    UNFAVOURABLE = "unfavourable"

    @property
    def other(self) -> Polarity:
        """The other polarity."""
        return Polarity.UNFAVOURABLE if self is Polarity.FAVOURABLE else Polarity.FAVOURABLE


class Kind(StrEnum):
    """How a word finds its party; the fields of `tables.ledger.Colour`, those first that tell most of their sentence."""

    DONE_TO = "done_to"
    TURN = "turns"
    NOUN = "nouns"
    ADJECTIVE = "adjectives"
    ADVERB = "adverbs"
    MILD = "mild"


@dataclass(frozen=True, kw_only=True)
class Coloured:
    """Words that speak well or ill; offsets in the sentence."""

    start: int
    end: int
    kind: Kind
    polarity: Polarity

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a word with another place."""
        return self.start < end and start < self.end


class Palette:
    """Finds coloured words; build it once from a table with `palette_of`."""

    def __init__(self, table: LedgerTable) -> None:
        self._indexes = [
            (kind, polarity, PhraseIndex(_loosely(phrase) for phrase in getattr(colour, kind.value)))
            for kind in Kind
            for polarity, colour in (
                (Polarity.FAVOURABLE, table.favourable),
                (Polarity.UNFAVOURABLE, table.unfavourable),
            )
        ]
        self._polarity_of_rule = _polarity_of_rules(Polarity.FAVOURABLE, table.favourable) | _polarity_of_rules(
            Polarity.UNFAVOURABLE, table.unfavourable
        )

    def polarity_of_rule(self, rule: str) -> Polarity | None:
        """The polarity of whatever a rule finds, None where its findings may have either."""
        return self._polarity_of_rule.get(rule)

    def find(self, sentence: Sentence) -> list[Coloured]:
        """Return the coloured words of a sentence in order; of those that overlap, what is done to somebody, then the longest."""
        found = sorted(
            self._find_all(sentence), key=lambda found: (found.kind is not Kind.DONE_TO, found.start - found.end)
        )
        kept: list[Coloured] = []
        for coloured in found:
            if not any(other.overlaps(coloured.start, coloured.end) for other in kept):
                kept.append(coloured)
        return sorted(kept, key=lambda coloured: coloured.start)

    def _find_all(self, sentence: Sentence) -> Iterator[Coloured]:
        for kind, polarity, index in self._indexes:
            for start, end in index.find(sentence.text, sentence.words):
                yield Coloured(start=start, end=end, kind=kind, polarity=polarity)


def _loosely(phrase: str) -> str:
    """ "Well-prepared" is also written "well prepared"; a space in a phrase stands for either."""
    return phrase if "/" in phrase or "[" in phrase else phrase.replace("-", " ")


def _polarity_of_rules(polarity: Polarity, colour: Colour) -> dict[str, Polarity]:
    return dict.fromkeys(colour.rules, polarity)


@cache
def palette_of(table: LedgerTable) -> Palette:
    """The palette of a table, made once."""
    return Palette(table)
