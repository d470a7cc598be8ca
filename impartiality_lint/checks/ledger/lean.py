"""Which way a document leans, if there is enough to say so.

Two parties are compared by the share of what is said of them that is unfavourable. They are told apart only if at
least `FEWEST` judgements in the author's voice concern the two, and if Newcombe's interval of the difference, at 95 %,
leaves out 0; for pairs that were not named beforehand, if Fisher's exact test, corrected by Holm, is below `LEVEL`. It
must not hang on one sentence: whichever is left out, the interval at 90 % still leaves out 0. Of several sections none may turn
the result round: what is left without it must still show it where it is enough to test, and must not point the
other way where it is not. A document that puts all its judgements into one section is judged by that section.

Where no pair shows a difference, one party may still be judged alone. It is then set against an even split: at least
`FEWEST` judgements, a sign test below `LEVEL` that any one sentence may be left out of, and of all other parties
together at most a quarter as many judgements of the same colour, for several that are judged alike are treated alike.

The service itself and children are no sides that could be taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.colours import Polarity
from impartiality_lint.checks.ledger.scene import SERVICE
from impartiality_lint.checks.ledger.significance import fisher_exact, holm, least_difference, sign_test
from impartiality_lint.checks.ledger.voices import Voice
from impartiality_lint.proportion import Proportion

if TYPE_CHECKING:
    from impartiality_lint.checks.ledger.predications import Predication

FEWEST = 8
LEVEL = 0.05
_SURE, _LESS_SURE = 1.959964, 1.644854
"""Standard deviations of 95 % and 90 %."""
_FEWEST_OF_ONE_PARTY = 2
_BESIDE = 4
_EVEN = 0.5
_PAIRS_NAMED_BEFOREHAND = frozenset(
    frozenset(pair)
    for pair in (
        ("parent", "local-authority"),
        ("parent", "school"),
        ("school", "local-authority"),
        ("parent", "health"),
    )
)


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How often one party is judged."""

    favourable: int = 0
    unfavourable: int = 0

    @property
    def total(self) -> int:
        """All judgements."""
        return self.favourable + self.unfavourable

    @property
    def share(self) -> float:
        """The share of unfavourable ones, of at least one."""
        return self.unfavourable / self.total

    @property
    def proportion(self) -> Proportion:
        """The unfavourable ones among all."""
        return Proportion(hits=self.unfavourable, total=self.total)


@dataclass(frozen=True, kw_only=True)
class Lean:
    """The parties that a document favours and those that it disfavours, and what was counted of each party."""

    towards: tuple[str, ...]
    against: tuple[str, ...]
    tallies: dict[str, Tally]

    @property
    def is_lopsided(self) -> bool:
        """Whether it leans at all."""
        return bool(self.towards or self.against)

    @property
    def is_judged_enough(self) -> bool:
        """Whether two parties were judged often enough for an even hand to show."""
        return any(_enough(self.tallies, *pair) for pair in combinations(self.tallies, 2))


@dataclass(frozen=True, kw_only=True)
class _Leaning:
    """A difference that was found: between the party of which less ill is spoken and the one of which more is.

    One of them is None where a single party is set against an even split.
    """

    lower: str | None
    higher: str | None


def lean_of(predications: Iterable[Predication]) -> Lean:
    """Return which way a document with these predications leans."""
    judged = [item for item in predications if item.voice is Voice.AUTHOR and item.party != SERVICE]
    tallies = tally(judged)
    found = _surviving(judged, _between_pairs(tallies)) or _surviving(judged, _of_one_party(tallies))
    return Lean(
        towards=_in_order(one.lower for one in found if one.lower and _is_favoured(tallies[one.lower])),
        against=_in_order(one.higher for one in found if one.higher and _is_disfavoured(tallies[one.higher])),
        tallies=tallies,
    )


def _in_order(parties: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(parties)))


def tally(judged: Iterable[Predication]) -> dict[str, Tally]:
    """Count the judgements of each party, those judged most first."""
    counts: Counter[tuple[str, Polarity]] = Counter((item.party, item.polarity) for item in judged)
    parties = {party for party, _ in counts}
    tallies = {
        party: Tally(favourable=counts[party, Polarity.FAVOURABLE], unfavourable=counts[party, Polarity.UNFAVOURABLE])
        for party in parties
    }
    return dict(sorted(tallies.items(), key=lambda item: (-item[1].total, item[0])))


def _between_pairs(tallies: dict[str, Tally]) -> Iterator[_Leaning]:
    """The pairs named beforehand and, after them in Holm's order of work, any other two that are judged enough."""
    pairs = [pair for pair in combinations(tallies, 2) if _enough(tallies, *pair)]
    named = [pair for pair in pairs if frozenset(pair) in _PAIRS_NAMED_BEFOREHAND]
    others = [pair for pair in pairs if pair not in named]
    corrected = zip(others, holm([_p_of_pair(tallies, *pair) for pair in others]), strict=True)
    told_apart = [pair for pair in named if _differ(tallies, *pair, _SURE)]
    for pair in (*told_apart, *(pair for pair, p in corrected if p < LEVEL)):
        low, high = sorted(pair, key=lambda party: tallies[party].share)
        yield _Leaning(lower=low, higher=high)


def _differ(tallies: dict[str, Tally], one: str, other: str, z: float) -> bool:
    low, high = sorted((tallies[one], tallies[other]), key=lambda counted: counted.share)
    return least_difference(high.proportion, low.proportion, z) > 0


def _enough(tallies: dict[str, Tally], one: str, other: str) -> bool:
    fewest = min(tallies[one].total, tallies[other].total)
    return fewest >= _FEWEST_OF_ONE_PARTY and tallies[one].total + tallies[other].total >= FEWEST


def _p_of_pair(tallies: dict[str, Tally], one: str, other: str) -> float:
    first, second = tallies[one], tallies[other]
    return fisher_exact(first.unfavourable, first.total, second.unfavourable, second.total)


def _is_favoured(counted: Tally) -> bool:
    return counted.favourable > counted.unfavourable


def _is_disfavoured(counted: Tally) -> bool:
    return counted.unfavourable > counted.favourable


def _of_one_party(tallies: dict[str, Tally]) -> Iterator[_Leaning]:
    for party, counted in tallies.items():
        is_disfavoured = _is_disfavoured(counted)
        alike = sum(
            other.unfavourable if is_disfavoured else other.favourable
            for name, other in tallies.items()
            if name != party
        )
        if counted.total >= FEWEST and alike * _BESIDE <= counted.total and _p_of_one(counted) < LEVEL:
            yield _Leaning(lower=None, higher=party) if is_disfavoured else _Leaning(lower=party, higher=None)


def _p_of_one(counted: Tally) -> float:
    return sign_test(counted.unfavourable, counted.total)


def _surviving(judged: Sequence[Predication], leanings: Iterable[_Leaning]) -> list[_Leaning]:
    """Those that do not hang on one sentence, and for which no section speaks alone against the others."""
    without_a_sentence = list(_each_left_out(judged, lambda item: id(item.sentence)))
    without_a_section = list(_each_left_out(judged, lambda item: item.sentence.heading))
    return [
        leaning
        for leaning in leanings
        if all(_still_leans(tallies, leaning) for tallies in without_a_sentence)
        and not any(_turns_round(tallies, leaning) for tallies in without_a_section)
    ]


def _each_left_out(judged: Sequence[Predication], key: Callable[[Predication], object]) -> Iterator[dict[str, Tally]]:
    """What is counted without each sentence, or each section, in its turn."""
    for left_out in {key(item) for item in judged}:
        yield tally(item for item in judged if key(item) != left_out)


def _still_leans(tallies: dict[str, Tally], leaning: _Leaning) -> bool:
    """The test again, a step less strict: a sentence less is less evidence."""
    parties = [party for party in (leaning.lower, leaning.higher) if party]
    if not all(party in tallies for party in parties):
        return False
    if leaning.lower and leaning.higher:
        lower, higher = tallies[leaning.lower], tallies[leaning.higher]
        return least_difference(higher.proportion, lower.proportion, _LESS_SURE) > 0
    return _p_of_one(tallies[parties[0]]) < LEVEL


def _turns_round(tallies: dict[str, Tally], leaning: _Leaning) -> bool:
    """Whether what is left speaks against it: no difference although there is enough to see one, or the opposite one."""
    parties = [party for party in (leaning.lower, leaning.higher) if party]
    if not all(party in tallies for party in parties):
        return False
    if all(tallies[party].total >= FEWEST // len(parties) for party in parties):
        return not _still_leans(tallies, leaning)
    lower = tallies[leaning.lower].share if leaning.lower else _EVEN
    higher = tallies[leaning.higher].share if leaning.higher else _EVEN
    return lower > higher
