"""Where a document makes a statement of its service's position: a sentence in one of the statement's wordings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from impartiality_lint.checks.matching import KINDS, Excuse
from impartiality_lint.document import BlockKind
from impartiality_lint.language.quotations import quoted_spans

if TYPE_CHECKING:
    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.patterns import ClausePattern
    from impartiality_lint.tables.positions import PositionStatement, Wording

_SHORT_ANSWER_WORDS = 8


def where_stated(statement: PositionStatement, whole: Whole) -> Sentence | None:
    """Return the first sentence of a document that makes the statement."""
    wordings = _compiled(statement)
    title = whole.sentences[0].text if whole.sentences else ""
    read = [(sentence, _in_our_own_voice(sentence, title)) for sentence in whole.sentences]
    candidates = [pair for pair in read if any(wording.could_match(pair[1].words) for wording in wordings)]
    analyses = whole.analyse([ours for _, ours in candidates])
    for (sentence, _), analysis in zip(candidates, analyses, strict=True):
        if any(wording.fits(analysis) for wording in wordings):
            return sentence
    return None


@lru_cache(maxsize=4096)
def _in_our_own_voice(sentence: Sentence, title: str) -> Sentence:
    """Read a call-out that is set as a quotation but has no quotation marks as ours, and no title as saying who speaks.

    A short answer is read together with its question. Equal sentences come back as one object, so that each is parsed once.
    """
    kind = BlockKind.PARAGRAPH if _is_call_out(sentence) else sentence.kind
    ours = replace(sentence, kind=kind, heading="" if sentence.heading == title else sentence.heading)
    question = sentence.before or sentence.heading
    return _answering(question, ours) if question.endswith("?") else ours


def _answering(question: str, answer: Sentence) -> Sentence:
    """ "Whose side are we on?" and "Nobody's." in one sentence; a longer answer stands for itself."""
    if len(answer.text.split()) > _SHORT_ANSWER_WORDS:
        return answer
    text = f"{question.rstrip('?')}, {answer.text}"
    return replace(answer, text=text, block_text=text, start=0, end=len(text), before="")


def _is_call_out(sentence: Sentence) -> bool:
    return sentence.kind is BlockKind.QUOTE and not quoted_spans(sentence.block_text)


@cache
def _compiled(statement: PositionStatement) -> tuple[_CompiledWording, ...]:
    return tuple(_CompiledWording(wording, statement.unless) for wording in statement.wordings)


class _CompiledWording:
    """A wording with what it takes to look for it, and what excuses its statement as a whole."""

    def __init__(self, wording: Wording, unless: tuple[str | ClausePattern, ...]) -> None:
        self._matcher = KINDS[type(wording.find)](wording.find)
        self._excuses = tuple(Excuse(item) for item in (*unless, *wording.unless))

    def could_match(self, words: frozenset[str]) -> bool:
        """Whether a sentence with these words is worth parsing."""
        return self._matcher.triggers is None or not self._matcher.triggers.isdisjoint(words)

    def fits(self, analysis: Analysis) -> bool:
        """Whether the sentence makes the statement in this wording."""
        return any(
            not any(excuse.excuses(match, analysis) for excuse in self._excuses)
            for match in self._matcher.matches(analysis)
        )
