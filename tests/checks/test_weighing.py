"""Which violations stand once the second opinion has been heard. The sentences are parsed; the opinions are given."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from impartiality_lint.checks import Violation, weigh
from impartiality_lint.checks.second_opinion import Judged, Opinion
from impartiality_lint.language.sentences import Sentence, sentences_in_context
from impartiality_lint.patterns import PhrasePattern
from impartiality_lint.policy import Policy, Rule, Severity, Status

POLICY = Policy(id="p", title="P", source="", clauses=(), severities={})


@dataclass(frozen=True, kw_only=True)
class Told:
    """A second opinion that says what it was told to say."""

    breach: float
    commitments: Mapping[str, float] = field(default_factory=lambda: {"no-sides": 0.9, "no-opinion": 0.1})
    identity: str = "told"
    contradicts_below: float = 0.05
    confirms_from: float = 0.8
    worth_a_look_from: float = 0.5

    def judge(self, sentence: Sentence) -> Opinion:
        return Opinion(breach=self.breach, commitments=self.commitments)

    def who_is_judged(self, sentence: Sentence) -> tuple[Judged, ...]:
        return ()


def rule(id: str, status: Status, commitment: str = "no-sides", severity: Severity = Severity.WARNING) -> Rule:
    return Rule(
        id=id,
        severity=severity,
        message="",
        why="",
        instead="",
        find=PhrasePattern(says=("x",)),
        flags=(),
        allows=(),
        commitment=commitment,
        status=status,
    )


STABLE = rule("stable", Status.STABLE, severity=Severity.ERROR)
WIDE = rule("wide", Status.WIDE)
WIDER = rule("wider", Status.WIDE)
OPINION = rule("opinion", Status.WIDE, "no-opinion")
(SENTENCE,) = sentences_in_context("The council was very helpful that day.")


def violations(*rules: Rule) -> list[Violation]:
    return [Violation(rule=rule, sentence=SENTENCE, start=0, end=3) for rule in rules]


def heard(*rules: Rule, breach: float) -> list[str]:
    return [violation.rule.id for violation in weigh(violations(*rules), Told(breach=breach))]


def test_a_stable_rule_needs_no_second_opinion() -> None:
    (violation,) = weigh(violations(STABLE), Told(breach=0.05))
    assert (violation.severity(POLICY), violation.agreement) == (Severity.ERROR, None)
    assert [v.rule.id for v in weigh(violations(STABLE), None)] == ["stable"]


@pytest.mark.parametrize(
    ("breach", "severity"), [(0.95, Severity.WARNING), (0.8, Severity.WARNING), (0.6, Severity.SUGGESTION)]
)
def test_a_wide_rule_is_as_serious_as_the_second_opinion_is_sure(breach: float, severity: Severity) -> None:
    (violation,) = weigh(violations(WIDE), Told(breach=breach))
    assert violation.severity(POLICY) is severity
    assert violation.agreement == breach


def test_a_stable_rule_that_is_firmly_contradicted_is_worth_a_look() -> None:
    (violation,) = weigh(violations(STABLE), Told(breach=0.04))
    assert (violation.severity(POLICY), violation.agreement) == (Severity.SUGGESTION, 0.04)


def test_a_wide_rule_in_a_fragment_is_worth_a_look_at_most() -> None:
    (fragment,) = sentences_in_context("The council was helpful.")
    (violation,) = weigh([replace(violations(WIDE)[0], sentence=fragment)], Told(breach=0.99))
    assert violation.severity(POLICY) is Severity.SUGGESTION


def test_a_wide_rule_alone_is_not_heard() -> None:
    assert heard(WIDE, breach=0.4) == []
    assert list(weigh(violations(WIDE), None)) == []


def test_a_wide_rule_is_not_heard_when_another_commitment_is_meant() -> None:
    assert heard(OPINION, breach=0.95) == []


def test_the_first_wide_rule_of_a_commitment_speaks_for_all() -> None:
    assert heard(WIDE, WIDER, breach=0.95) == ["wide"]


def test_a_wide_rule_adds_nothing_to_a_stable_one_of_its_commitment() -> None:
    assert heard(WIDE, STABLE, breach=0.95) == ["stable"]


def test_a_policy_cannot_make_a_wide_rule_an_error() -> None:
    (violation,) = weigh(violations(WIDE), Told(breach=0.95))
    strict = Policy(id="p", title="P", source="", clauses=(), severities={"wide": Severity.ERROR})
    assert violation.severity(strict) is Severity.WARNING


def test_a_policy_may_lower_a_wide_rule_further() -> None:
    (violation,) = weigh(violations(WIDE), Told(breach=0.95))
    lenient = Policy(id="p", title="P", source="", clauses=(), severities={"wide": Severity.SUGGESTION})
    assert violation.severity(lenient) is Severity.SUGGESTION
