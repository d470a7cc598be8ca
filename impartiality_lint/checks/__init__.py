"""Rules and sentences -> violations. Only sentences that hold a rule's trigger are parsed, and spaCy is imported only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.compiled import CompiledRule
from impartiality_lint.checks.violation import Violation
from impartiality_lint.checks.weighing import weigh
from impartiality_lint.checks.whole import Analyses, Whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from impartiality_lint.language.lexicon import Lexicon
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.policy import Rule

__all__ = [
    "Analyses",
    "CompiledRule",
    "Violation",
    "Whole",
    "compile_rules",
    "find_in_document",
    "find_in_sentences",
    "weigh",
]


def compile_rules(rules: Iterable[Rule]) -> tuple[CompiledRule, ...]:
    """Make rules ready to run."""
    return tuple(CompiledRule(rule=rule) for rule in rules)


def find_in_sentences(
    rules: Sequence[CompiledRule],
    sentences: Iterable[Sentence],
    lexicon: Lexicon,
    analyses: Analyses | None = None,
) -> Iterator[Violation]:
    """Yield what breaks the sentence-level rules, in the order of the sentences; keep what is parsed in `analyses`."""
    candidates = [(sentence, able) for sentence in sentences if (able := _able_to_match(rules, sentence))]
    if not candidates:
        return
    from impartiality_lint.language.analysis import analyse

    parsed = analyse((sentence for sentence, _ in candidates), lexicon)
    for analysis, (sentence, able) in zip(parsed, candidates, strict=True):
        if analyses is not None:
            analyses[id(sentence)] = analysis
        for compiled in able:
            for match in compiled.violations(analysis):
                yield Violation(
                    rule=compiled.rule,
                    sentence=sentence,
                    start=match.start,
                    end=match.end,
                    values={"verb": match.verb, "who": match.who},
                )


def _able_to_match(rules: Sequence[CompiledRule], sentence: Sentence) -> list[CompiledRule]:
    return [rule for rule in rules if not rule.reads_documents and rule.could_match(sentence.words)]


def find_in_document(rules: Sequence[CompiledRule], whole: Whole) -> Iterator[Violation]:
    """Yield what breaks the document-level rules."""
    for compiled in rules:
        if compiled.reads_documents:
            for found in compiled.observations(whole):
                yield Violation(
                    rule=compiled.rule,
                    sentence=found.sentence,
                    start=found.start,
                    end=found.end,
                    values=found.values,
                    shown_as=found.shown_as,
                )
