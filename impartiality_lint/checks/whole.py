"""A document looked at as a whole: its sentences, what they broke, the law it cites; each worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from impartiality_lint.checks.law.citations import JudgedCitation
    from impartiality_lint.checks.second_opinion import SecondOpinion
    from impartiality_lint.checks.violation import Violation
    from impartiality_lint.document import DocumentType
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.rulebook import Rulebook

Analyses = dict[int, "Analysis"]
"""Sentences that have been parsed, by the identity of the sentence."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Whole:
    """One document and everything that checks of whole documents ask for.

    `violations` are those of the sentence-level rules that stand; `day` is the day by whose law it is judged;
    `about` what it is said to be about (service or dispute), None where that is to be guessed.
    """

    type: DocumentType
    sentences: tuple[Sentence, ...]
    violations: tuple[Violation, ...]
    rulebook: Rulebook
    day: date
    about: str | None = None
    second_opinion: SecondOpinion | None = None
    analyses: Analyses = field(default_factory=dict, repr=False)

    @cached_property
    def citations(self) -> tuple[JudgedCitation, ...]:
        """The law that the document cites, with what the register makes of it, in reading order."""
        from impartiality_lint.checks.law.citations import judge_citations

        return tuple(judge_citations(self.sentences, self.rulebook, self.day))

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Analysis]:
        """Yield the analysis of each of these sentences, in order; a sentence is parsed once."""
        from impartiality_lint.language.analysis import analyse

        wanted = list(sentences)
        new = [sentence for sentence in wanted if id(sentence) not in self.analyses]
        for analysis in analyse(new, self.rulebook.lexicon):
            self.analyses[id(analysis.sentence)] = analysis
        yield from (self.analyses[id(sentence)] for sentence in wanted)
