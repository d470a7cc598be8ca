"""Predications, duties and reported speech -> a row for each party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.colours import Polarity
from impartiality_lint.checks.ledger.mentions import count_mentions
from impartiality_lint.checks.ledger.people import CHILD
from impartiality_lint.checks.ledger.row import Counted, PartyRow
from impartiality_lint.checks.ledger.said import Column, find_what_is_said
from impartiality_lint.checks.ledger.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from impartiality_lint.checks.ledger.predications import Predication
    from impartiality_lint.checks.ledger.scene import Scene

_COLUMN_OF_VOICE = {
    Voice.QUOTED: Column.JUDGED_BY_OTHERS,
    Voice.ATTRIBUTED: Column.JUDGED_BY_OTHERS,
    Voice.FINDING: Column.TRIBUNAL_FINDINGS,
    Voice.LAW: Column.LAW,
}
_ONCE_A_SENTENCE = {Column.TRIBUNAL_FINDINGS, Column.LAW}
_COLUMN_OF_POLARITY = {
    Polarity.FAVOURABLE: Column.FAVOURABLE,
    Polarity.UNFAVOURABLE: Column.UNFAVOURABLE,
}


def find_rows(scene: Scene, predications: Iterable[Predication]) -> tuple[PartyRow, ...]:
    """Return a row for each party that is named or judged; children have none."""
    cells: dict[tuple[str, Column], list[Counted]] = {}
    for party, column, counted in (*_judged(predications), *find_what_is_said(scene)):
        cells.setdefault((party, column), []).append(counted)
    mentions = count_mentions(scene)
    parties = {party for party, _ in cells} | set(mentions)
    found = [_row(party, mentions.get(party, 0), cells) for party in sorted(parties - {CHILD})]
    return tuple(sorted(found, key=lambda row: -(len(row.favourable) + len(row.unfavourable))))


def _judged(predications: Iterable[Predication]) -> Iterator[tuple[str, Column, Counted]]:
    for item in predications:
        column = _COLUMN_OF_VOICE.get(item.voice) or _COLUMN_OF_POLARITY[item.polarity]
        yield item.party, column, Counted(sentence=item.sentence, start=item.start, end=item.end)


def _row(party: str, mentions: int, cells: dict[tuple[str, Column], list[Counted]]) -> PartyRow:
    columns = {column.value: _once(cells.get((party, column), []), column) for column in Column}
    return PartyRow(party=party, mentions=mentions, **columns)


def _once(found: list[Counted], column: Column) -> tuple[Counted, ...]:
    """Each place once, in the order in which it was found; of a finding and of the law's own words each sentence once."""
    places: dict[tuple[int, int], Counted] = {}
    for counted in found:
        place = 0 if column in _ONCE_A_SENTENCE else counted.start
        places.setdefault((id(counted.sentence), place), counted)
    return tuple(places.values())
