"""Why a rule did or did not fire on a sentence: tokens, clauses, contexts, and the first condition that failed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from impartiality_lint.checks import CompiledRule, compile_rules
from impartiality_lint.language.analysis import Analysis, analyse
from impartiality_lint.language.sentences import Sentence, sentences_in_context
from impartiality_lint.proving import explain_silence
from impartiality_lint.rulebook import Rulebook


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What one rule says of a sentence: where it fires, or why it stays silent."""

    rule: CompiledRule
    places: tuple[str, ...]
    silence: str = ""


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A parsed sentence and what each rule says of it."""

    analysis: Analysis
    verdicts: tuple[Verdict, ...]


def explain_texts(
    rulebook: Rulebook, texts: Iterable[str], rule_ids: Iterable[str] = ()
) -> Iterator[list[Explanation]]:
    """Yield for each text the explanations of its sentences; only for these rules if any are named."""
    wanted = set(rule_ids)
    rules = compile_rules(rule for rule in rulebook.rules if not wanted or rule.id in wanted)
    at_hand = [rule for rule in rules if not rule.reads_documents]
    for text in texts:
        sentences: list[Sentence] = sentences_in_context(text)
        yield [
            Explanation(analysis=analysis, verdicts=_verdicts(at_hand, analysis))
            for analysis in analyse(sentences, rulebook.lexicon)
        ]


def _verdicts(rules: list[CompiledRule], analysis: Analysis) -> tuple[Verdict, ...]:
    return tuple(_verdict(rule, analysis) for rule in rules)


def _verdict(rule: CompiledRule, analysis: Analysis) -> Verdict:
    places = (
        tuple(analysis.sentence.text[match.start : match.end] for match in rule.violations(analysis))
        if rule.could_match(analysis.sentence.words)
        else ()
    )
    return Verdict(rule=rule, places=places, silence="" if places else explain_silence(rule, analysis))
