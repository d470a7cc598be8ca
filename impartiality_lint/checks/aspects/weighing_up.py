"""Whether what speaks for one route and what speaks against another are told, and not the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.aspects.wording import holds
from impartiality_lint.checks.observation import Observation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.aspects.naming import Mention
    from impartiality_lint.checks.whole import Whole

_REACH = 3
"""How many sentences or cells after the one that names a route may still speak of it."""


def one_sided(whole: Whole, mentions: tuple[Mention, ...]) -> Iterator[Observation]:
    """Yield `benefits-only` for the first route of which only benefits are told while of another only drawbacks are."""
    table = whole.rulebook.tables.routes
    praised = _told_only(whole, mentions, table.benefits, table.drawbacks)
    warned_of = _told_only(whole, mentions, table.drawbacks, table.benefits)
    if praised and warned_of:
        first, other = praised[0], warned_of[0]
        values = {"route": first.route.title, "other": other.route.title}
        yield Observation(
            state="benefits-only", sentence=first.sentence, start=first.start, end=first.end, values=values
        )


def _told_only(
    whole: Whole, mentions: tuple[Mention, ...], told: tuple[str, ...], untold: tuple[str, ...]
) -> list[Mention]:
    """The mentions that say one thing of their one route in the same breath, where nothing near that names it says the other."""
    both = {mention.route.id for mention in mentions if _speaks_near(whole, mention, mentions, untold)}
    return [m for m in mentions if m.route.id not in both and holds(told, m.sentence) and _is_alone(m, mentions)]


def _speaks_near(whole: Whole, mention: Mention, mentions: tuple[Mention, ...], phrases: tuple[str, ...]) -> bool:
    """Whether the sentence that names a route, or what follows up to the next route, holds one of the phrases."""
    end = min([mention.index + 1 + _REACH, *(other.index for other in mentions if other.index > mention.index)])
    return any(holds(phrases, sentence) for sentence in whole.sentences[mention.index : end])


def _is_alone(mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Whether the sentence names no other route, of which it may speak instead."""
    return all(other.index != mention.index or other.route is mention.route for other in mentions)
