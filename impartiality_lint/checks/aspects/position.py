"""Whether a document makes clear that its service is impartial and what it does not do, and says nothing to the contrary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from impartiality_lint.assessment import Verdict
from impartiality_lint.checks.aspects.purpose import OTHER, purpose
from impartiality_lint.checks.aspects.statements import where_stated
from impartiality_lint.checks.observation import Observation
from impartiality_lint.document import DocumentType
from impartiality_lint.policy import Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.violation import Violation
    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.tables.positions import PositionStatement

_NAME = "clear-position"
_TYPES = {DocumentType.LEAFLET, DocumentType.WEB}
"""Policies, letters and summaries go to people who know the service, or say it elsewhere."""


@dataclass(frozen=True, kw_only=True)
class _Finding:
    """Where each statement is made, by its place in the table; those that nobody makes are missing."""

    made: tuple[tuple[PositionStatement, Sentence], ...]
    missing: tuple[PositionStatement, ...]


_FOUND: WeakKeyDictionary[Whole, _Finding] = WeakKeyDictionary()


def look_at_position(whole: Whole) -> Iterator[Observation]:
    """Yield `absent` or `partly` at the head of a document that should say more, and `contradicted` where it is."""
    found = _look(whole)
    if whole.sentences and _not_asked(whole) is None and found.missing:
        first = whole.sentences[0]
        missing = " and ".join(statement.missing for statement in found.missing)
        state = "partly" if found.made else "absent"
        yield Observation(state=state, sentence=first, start=0, end=len(first.text), values={"missing": missing})
    yield from _contradictions(whole, found)


def verdict(whole: Whole) -> Verdict:
    """Return whether the position is `present` or `absent`; `n/a` for documents that need not state it."""
    reason = _not_asked(whole)
    if reason is not None:
        return Verdict(name=_NAME, value="n/a", reason=reason)
    found = _look(whole)
    if not found.made:
        return Verdict(
            name=_NAME, value="absent", reason="It nowhere says that the service is impartial, or what it does not do."
        )
    return Verdict(name=_NAME, value="present", reason=f"It says: '{found.made[0][1].text}'")


def _not_asked(whole: Whole) -> str | None:
    """Why a document need not state the position; None if it has to."""
    if whole.type not in _TYPES:
        return "Only leaflets and web pages are asked to state the position."
    about, reason = purpose(whole)
    return reason if about == OTHER else None


def _look(whole: Whole) -> _Finding:
    """What was found in a document, looked for once however many rules and verdicts ask."""
    if whole not in _FOUND:
        _FOUND[whole] = _search(whole)
    return _FOUND[whole]


def _search(whole: Whole) -> _Finding:
    places = [(statement, where_stated(statement, whole)) for statement in whole.rulebook.tables.positions.statements]
    return _Finding(
        made=tuple((statement, sentence) for statement, sentence in places if sentence is not None),
        missing=tuple(statement for statement, sentence in places if sentence is None),
    )


def _contradictions(whole: Whole, found: _Finding) -> Iterator[Observation]:
    """Yield each sentence that contradicts a statement, once."""
    seen: set[int] = set()
    for statement, stated in found.made:
        for violation in whole.violations:
            if violation.sentence is stated or id(violation.sentence) in seen:
                continue
            if _contradicts(violation, statement):
                seen.add(id(violation.sentence))
                yield Observation(
                    state="contradicted",
                    sentence=violation.sentence,
                    start=violation.start,
                    end=violation.end,
                    values={"position": stated.text},
                )


def _contradicts(violation: Violation, statement: PositionStatement) -> bool:
    """Only what breaks a promise on its face contradicts it."""
    rule = violation.rule
    is_grave = rule.severity is Severity.ERROR and violation.gravest is Severity.ERROR and rule.status is Status.STABLE
    return is_grave and not {rule.id, rule.commitment}.isdisjoint(statement.contradicted_by)
