"""Rules propose, the second opinion disposes: which violations stand, and how firmly."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from impartiality_lint.policy import Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from impartiality_lint.checks.second_opinion import Opinion, SecondOpinion
    from impartiality_lint.checks.violation import Violation

FEWEST_WORDS = 6
"""What a shorter fragment means hangs on the heading or the list it stands in, of which the model sees too little."""


def weigh(violations: Iterable[Violation], second_opinion: SecondOpinion | None) -> Iterator[Violation]:
    """Yield the violations that stand once the second opinion has been heard; they come grouped by sentence.

    A stable rule's stands without it, and is a suggestion only where it is firmly contradicted. A wide rule's is a
    warning at most, whatever a policy says, a suggestion in a fragment or where the second opinion agrees
    half-heartedly, and else not heard. Without a second opinion, stable rules alone are heard.
    """
    for _, group in groupby(violations, key=lambda violation: id(violation.sentence)):
        of_sentence = list(group)
        stable = [violation for violation in of_sentence if violation.rule.status is Status.STABLE]
        if second_opinion is None:
            yield from stable
        else:
            opinion = second_opinion.judge(of_sentence[0].sentence)
            yield from _unless_contradicted(stable, opinion, second_opinion)
            yield from _shared(_suspicions(of_sentence, stable), opinion, second_opinion)


def _unless_contradicted(
    violations: list[Violation], opinion: Opinion, second_opinion: SecondOpinion
) -> Iterator[Violation]:
    for violation in violations:
        if opinion.breach < second_opinion.contradicts_below:
            yield replace(violation, agreement=opinion.breach, gravest=Severity.SUGGESTION)
        else:
            yield violation


def _suspicions(violations: list[Violation], stable: list[Violation]) -> list[Violation]:
    """Of each commitment that no stable rule has settled, the wide rule that stands first in its file."""
    settled = {name for violation in stable for name in (violation.rule.commitment, *violation.rule.also)}
    first: dict[str, Violation] = {}
    for violation in violations:
        if violation.rule.status is Status.WIDE and violation.rule.commitment not in settled:
            first.setdefault(violation.rule.commitment, violation)
    return list(first.values())


def _shared(suspicions: list[Violation], opinion: Opinion, second_opinion: SecondOpinion) -> Iterator[Violation]:
    for suspicion in suspicions:
        agreement = opinion.agreement(suspicion.rule.commitment)
        if agreement >= second_opinion.confirms_from and len(suspicion.sentence.text.split()) >= FEWEST_WORDS:
            yield replace(suspicion, agreement=agreement, gravest=Severity.WARNING)
        elif agreement >= second_opinion.worth_a_look_from:
            yield replace(suspicion, agreement=agreement, gravest=Severity.SUGGESTION)
