"""Wide rules propose, the second opinion disposes: which violations stand, and how firmly."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from impartiality_lint.policy import Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from impartiality_lint.checks.second_opinion import SecondOpinion
    from impartiality_lint.checks.violation import Violation


def weigh(violations: Iterable[Violation], second_opinion: SecondOpinion | None) -> Iterator[Violation]:
    """Yield every violation of a stable rule, and those of wide rules with which the second opinion agrees.

    Violations come grouped by sentence. A wide rule's is a warning at most, whatever a policy says, and a suggestion
    where the second opinion agrees half-heartedly.
    Without a second opinion, wide rules are not heard.
    """
    for _, group in groupby(violations, key=lambda violation: id(violation.sentence)):
        of_sentence = list(group)
        stable = [violation for violation in of_sentence if violation.rule.status is Status.STABLE]
        yield from stable
        if second_opinion and (suspicions := _suspicions(of_sentence, stable)):
            yield from _shared(suspicions, second_opinion)


def _suspicions(violations: list[Violation], stable: list[Violation]) -> list[Violation]:
    """Of each commitment that no stable rule has settled, the wide rule that stands first in its file."""
    settled = {name for violation in stable for name in (violation.rule.commitment, *violation.rule.also)}
    first: dict[str, Violation] = {}
    for violation in violations:
        if violation.rule.status is Status.WIDE and violation.rule.commitment not in settled:
            first.setdefault(violation.rule.commitment, violation)
    return list(first.values())


def _shared(suspicions: list[Violation], second_opinion: SecondOpinion) -> Iterator[Violation]:
    opinion = second_opinion.judge(suspicions[0].sentence)
    for suspicion in suspicions:
        agreement = opinion.agreement(suspicion.rule.commitment)
        if agreement >= second_opinion.confirms_from:
            yield replace(suspicion, agreement=agreement, gravest=Severity.WARNING)
        elif agreement >= second_opinion.worth_a_look_from:
            yield replace(suspicion, agreement=agreement, gravest=Severity.SUGGESTION)
