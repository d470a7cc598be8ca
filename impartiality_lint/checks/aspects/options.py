"""Whether a document about a disagreement offers more than one way to settle it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.assessment import Verdict
from impartiality_lint.checks.aspects.naming import Mention, mentions
from impartiality_lint.checks.aspects.purpose import DISPUTE, disagreements, purpose, titles
from impartiality_lint.checks.aspects.weighing_up import one_sided
from impartiality_lint.checks.aspects.wording import holds
from impartiality_lint.checks.observation import Observation
from impartiality_lint.document import BlockKind, DocumentType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.tables.routes import DecisionPoint, Route

_NAME = "options-balanced"
_FEWEST_ROUTES = 2


@dataclass(frozen=True, kw_only=True)
class _Finding:
    """The routes that a document offers, in the order of the table, and every place where it names one."""

    offered: tuple[Route, ...]
    mentions: tuple[Mention, ...]

    @property
    def is_balanced(self) -> bool:
        return len(self.offered) >= _FEWEST_ROUTES


def look_at_options(whole: Whole) -> Iterator[Observation]:
    """Yield `absent` where the one route is named, else what is missing or told with its benefits only."""
    if _not_asked(whole) is not None:
        return
    found = _look(whole)
    if not found.is_balanced:
        yield _absent(whole, found)
        return
    yield from _some_missing(whole, found)
    yield from one_sided(whole, found.mentions)


def verdict(whole: Whole) -> Verdict:
    """Return whether two or more routes are offered (`present`) or not (`absent`); `n/a` where nothing is disputed."""
    reason = _not_asked(whole)
    if reason is not None:
        return Verdict(name=_NAME, value="n/a", reason=reason)
    found = _look(whole)
    named = _listed(found.offered)
    if found.is_balanced:
        return Verdict(name=_NAME, value="present", reason=f"It offers {named}.")
    reason = f"It offers {named} and no other way." if named else "It offers no way to settle the disagreement."
    return Verdict(name=_NAME, value="absent", reason=reason)


def _not_asked(whole: Whole) -> str | None:
    """Why a document need not offer routes; None if it has to."""
    if whole.type is DocumentType.POLICY:
        return "A policy is not about one disagreement."
    about, reason = purpose(whole)
    return None if about == DISPUTE else reason


def _look(whole: Whole) -> _Finding:
    named = mentions(whole)
    run_down = {mention.route.id for mention in named if not mention.is_offered}
    ids = {m.route.id for m in named if m.is_offered and (m.is_proposed or m.route.id not in run_down)}
    return _Finding(
        offered=tuple(route for route in whole.rulebook.tables.routes.routes if route.id in ids), mentions=named
    )


def _absent(whole: Whole, found: _Finding) -> Observation:
    """Point at the one route that is offered; without one, at the first mention or the first word of disagreement."""
    named = sorted(found.mentions, key=lambda mention: not mention.is_offered)
    offered = _listed(found.offered) or "none"
    if named:
        first = named[0]
        return Observation(
            state="absent", sentence=first.sentence, start=first.start, end=first.end, values={"offered": offered}
        )
    sentence = next(iter(disagreements(whole)), whole.sentences[0])
    return Observation(state="absent", sentence=sentence, start=0, end=len(sentence.text), values={"offered": offered})


def _some_missing(whole: Whole, found: _Finding) -> Iterator[Observation]:
    """At the decision that the document tells of first, the routes that a family would expect and does not find."""
    place = _decision_point(whole)
    if place is None:
        return
    point, sentence = place
    offered = {route.id for route in found.offered}
    missing = [r for r in whole.rulebook.tables.routes.routes if r.id in point.routes and r.id not in offered]
    if missing:
        values = {"missing": _listed(missing), "decision": point.title}
        yield Observation(state="some-missing", sentence=sentence, start=0, end=len(sentence.text), values=values)


def _decision_point(whole: Whole) -> tuple[DecisionPoint, Sentence] | None:
    """The decision that a title or a heading names first."""
    headings = [sentence for sentence in whole.sentences if sentence.kind is BlockKind.HEADING]
    for sentence in (*titles(whole), *headings):
        for point in whole.rulebook.tables.routes.decision_points:
            if holds(point.says, sentence):
                return point, sentence
    return None


def _listed(routes: tuple[Route, ...] | list[Route]) -> str:
    """ "mediation, an appeal and a complaint"."""
    titles = [route.title for route in routes]
    return " and ".join([", ".join(titles[:-1]), titles[-1]]) if len(titles) > 1 else "".join(titles)
