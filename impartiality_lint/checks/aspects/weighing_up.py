"""Whether what speaks for one route and what speaks against another are told, and not the rest."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from impartiality_lint.checks.aspects.wording import holds
from impartiality_lint.checks.observation import Observation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from impartiality_lint.checks.aspects.naming import Mention
    from impartiality_lint.checks.whole import Whole

_REACH = 4
"""How many sentences or cells after the one that names a route may still speak of it."""


def one_sided(whole: Whole, mentions: tuple[Mention, ...]) -> Iterator[Observation]:
    """Yield `benefits-only` for the first route of which only benefits are told while of another only drawbacks are."""
    table = whole.rulebook.tables.routes
    benefits = _routes_with(whole, mentions, table.benefits)
    drawbacks = _routes_with(whole, mentions, table.drawbacks)
    praised = [mention for mention in mentions if mention.route.id in benefits - drawbacks]
    warned_of = [mention for mention in mentions if mention.route.id in drawbacks - benefits]
    if praised and warned_of:
        first, other = praised[0], warned_of[0]
        values = {"route": first.route.title, "other": other.route.title}
        yield Observation(
            state="benefits-only", sentence=first.sentence, start=first.start, end=first.end, values=values
        )


def _routes_with(whole: Whole, mentions: tuple[Mention, ...], phrases: tuple[str, ...]) -> set[str]:
    """The routes of which one of these phrases is said."""
    return {
        route
        for route, places in _told_of(whole, mentions).items()
        if any(holds(phrases, whole.sentences[place]) for place in places)
    }


def _told_of(whole: Whole, mentions: Iterable[Mention]) -> dict[str, set[int]]:
    """For each route the sentences that speak of it: those that name it, and what follows up to the next that names one."""
    named: defaultdict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        named[mention.index].add(mention.route.id)
    told: defaultdict[str, set[int]] = defaultdict(set)
    for index, routes in named.items():
        following = range(index + 1, min(index + 1 + _REACH, len(whole.sentences)))
        end = next((other for other in following if other in named), following.stop)
        for route in routes:
            told[route].update(range(index, end))
    return told
