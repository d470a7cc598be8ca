"""Violations -> findings: one a phrase and rule, with message and severity as the policy has them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from impartiality_lint.checks import Violation
from impartiality_lint.checks.masking import Masks
from impartiality_lint.document import Document
from impartiality_lint.finding import Finding
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.patterns import AspectPattern
from impartiality_lint.policy import Policy

_Place = tuple[int, int]


def to_findings(violations: Sequence[Violation], document: Document, policy: Policy) -> Iterator[Finding]:
    """Yield a finding for each violation that says something new about its words."""
    broken: dict[_Place, list[str]] = defaultdict(list)
    for violation in violations:
        place = _place(violation.sentence)
        broken[place] += [
            name for name in (violation.rule.commitment, *violation.rule.also) if name not in broken[place]
        ]
    masks = Masks(violations)
    for violation in _without_repeats(violations):
        yield _finding(violation, broken[_place(violation.sentence)], document, policy, masks)


def _place(sentence: Sentence) -> _Place:
    return sentence.block, sentence.start


def _without_repeats(violations: Iterable[Violation]) -> Iterator[Violation]:
    """One finding a rule and sentence: a second place is mended with the first, unless it is about something else."""
    seen: set[tuple[_Place, str, int]] = set()
    for violation in violations:
        place = violation.start if isinstance(violation.rule.find, AspectPattern) else 0
        key = (_place(violation.sentence), violation.rule.id, place)
        if key not in seen:
            seen.add(key)
            yield violation


def _finding(violation: Violation, broken: list[str], document: Document, policy: Policy, masks: Masks) -> Finding:
    rule, sentence = violation.rule, violation.sentence
    block = document.blocks[sentence.block]
    start, end = sentence.start + violation.start, sentence.start + violation.end
    shown_from = masks.widen(sentence, violation.start)
    text = masks.show(sentence, shown_from, violation.end)
    values = {"match": text, **violation.values}
    return Finding(
        rule=rule.id,
        commitment=rule.commitment,
        commitments=(rule.commitment, *(name for name in broken if name != rule.commitment)),
        severity=violation.severity(policy),
        agreement=violation.agreement,
        message=masks.hide(rule.message.format(**values)),
        why=rule.why.format(**values),
        instead=rule.instead.format(**values),
        path=document.path,
        block=block.index,
        start=start,
        end=end,
        location=block.locate(start),
        text=text,
        sentence=masks.show(sentence),
        sentence_start=start - len(masks.show(sentence, 0, shown_from)),
        clauses=tuple(clause.id for clause in policy.clauses_of(rule)),
    )
