"""How often each rule fires on labelled sentences, and how often rightly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from impartiality_lint.checks import Violation, find_in_sentences, weigh
from impartiality_lint.engine import Linter
from impartiality_lint.labelled import LabelledSentence, LabelledText, cut
from impartiality_lint.policy import Rule
from impartiality_lint.proportion import Proportion


@dataclass(frozen=True, kw_only=True)
class RuleScore:
    """What became of one sentence-level rule.

    `fired` is the share of the sentences where it fires that are a breach of any kind; `labelled` the share that are labelled
    with its own commitment; `reported` as `fired`, of the sentences where it is reported (for a wide rule, where the second
    opinion agreed and no narrower rule came first).
    """

    rule: Rule
    fired: Proportion
    labelled: Proportion
    reported: Proportion


def score_rules(linter: Linter, items: Sequence[LabelledSentence]) -> list[RuleScore]:
    """Run every sentence-level rule that is not on trial over labelled sentences."""
    text = cut(items)
    fired: list[Violation] = []
    reported: list[Violation] = []
    for kind, sentences in text.sentences.items():
        found = list(find_in_sentences(linter.rules_for(kind), sentences, linter.rulebook.lexicon))
        fired += found
        reported += weigh(found, linter.second_opinion)
    return list(_scores(linter, _where(fired, text), _where(reported, text)))


_Where = dict[str, dict[str, LabelledSentence]]


def _where(violations: Iterable[Violation], text: LabelledText) -> _Where:
    """The items in which each rule fires, once each."""
    where: _Where = defaultdict(dict)
    for violation in violations:
        item = text.owner(violation.sentence)
        where[violation.rule.id][item.id] = item
    return where


def _scores(linter: Linter, fired: _Where, reported: _Where) -> Iterator[RuleScore]:
    for compiled in linter.rules:
        if not compiled.reads_documents:
            rule = compiled.rule
            own = {rule.commitment, *rule.also}
            on = fired[rule.id].values()
            yield RuleScore(
                rule=rule,
                fired=_breaches(on),
                labelled=Proportion(hits=sum(bool(own & set(item.labels)) for item in on), total=len(on)),
                reported=_breaches(reported[rule.id].values()),
            )


def _breaches(items: Iterable[LabelledSentence]) -> Proportion:
    labelled = [bool(item.labels) for item in items]
    return Proportion(hits=sum(labelled), total=len(labelled))
