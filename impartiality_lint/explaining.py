"""Why a rule did or did not fire on a sentence: tokens, clauses, contexts, and the first condition that failed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from impartiality_lint.checks import CompiledRule, compile_rules
from impartiality_lint.checks.second_opinion import Opinion, load_second_opinion
from impartiality_lint.language.analysis import Analysis, analyse
from impartiality_lint.language.sentences import Sentence, sentences_in_context
from impartiality_lint.policy import Rule, Status
from impartiality_lint.proving import explain_silence
from impartiality_lint.rulebook import Rulebook


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What one rule says of a sentence: where it fires, or why it stays silent.

    `is_heard` is false for rules on trial, for wide rules with which the second opinion does not agree, and for stable
    rules that it firmly contradicts.
    """

    rule: CompiledRule
    places: tuple[str, ...]
    is_heard: bool
    silence: str = ""


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A parsed sentence, what each rule says of it, and the second opinion, None where there is none."""

    analysis: Analysis
    verdicts: tuple[Verdict, ...]
    opinion: Opinion | None


def explain_texts(
    rulebook: Rulebook, texts: Iterable[str], rule_ids: Iterable[str] = ()
) -> Iterator[list[Explanation]]:
    """Yield for each text the explanations of its sentences; only for these rules if any are named."""
    wanted = set(rule_ids)
    rules = compile_rules(rule for rule in rulebook.rules if not wanted or rule.id in wanted)
    at_hand = [rule for rule in rules if not rule.reads_documents]
    for text in texts:
        sentences: list[Sentence] = sentences_in_context(text)
        yield [_explanation(at_hand, analysis) for analysis in analyse(sentences, rulebook.lexicon)]


def _explanation(rules: list[CompiledRule], analysis: Analysis) -> Explanation:
    model = load_second_opinion()
    opinion = model.judge(analysis.sentence) if model else None

    def is_heard(rule: Rule) -> bool:
        if model is None or opinion is None or rule.status is Status.TRIAL:
            return rule.status is Status.STABLE
        if rule.status is Status.STABLE:
            return opinion.breach >= model.contradicts_below
        return opinion.agreement(rule.commitment) >= model.confirms_from

    verdicts = tuple(_verdict(rule, analysis, is_heard(rule.rule)) for rule in rules)
    return Explanation(analysis=analysis, verdicts=verdicts, opinion=opinion)


def _verdict(rule: CompiledRule, analysis: Analysis, is_heard: bool) -> Verdict:
    places = (
        tuple(analysis.sentence.text[match.start : match.end] for match in rule.violations(analysis))
        if rule.could_match(analysis.sentence.words)
        else ()
    )
    silence = "" if places else explain_silence(rule, analysis)
    return Verdict(rule=rule, places=places, is_heard=is_heard, silence=silence)
