"""Where a document names a way to settle a disagreement, and whether it offers it there or warns off it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.checks.aspects.wording import holds, places
from impartiality_lint.document import BlockKind, DocumentType
from impartiality_lint.language.quotations import quoted_spans
from impartiality_lint.policy import Severity

if TYPE_CHECKING:
    from impartiality_lint.checks.violation import Violation
    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.tables.routes import Route, RouteTable

_ABOUT_ONE_CASE = {DocumentType.SUMMARY, DocumentType.LETTER}
"""They tell what a family and a school did; only what is put to the family as a way to go is offered."""
_LABEL_WORDS = 4
"""A heading, a term or a table cell of so few words names a route; what is said of it follows."""
_LISTED = {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ",", ")", '"', "”")
"""A list or a table of routes needs no "you can" in every line; the lines of one that lost its shape end openly."""
_QUOTED_NAME_WORDS = 4
"""Quotation marks around fewer words set off a name; around more they quote somebody."""


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A route named in a sentence (number `index` of the document) between two offsets.

    `is_offered` is False where the sentence runs the route down or says that it is closed; `is_proposed` holds where it
    is set before the reader as a way to go, and not just spoken of.
    """

    route: Route
    sentence: Sentence
    index: int
    start: int
    end: int
    is_offered: bool
    is_proposed: bool


def mentions(whole: Whole) -> tuple[Mention, ...]:
    """Every mention of a route in a document, in reading order; a sentence names a route once."""
    table = whole.rulebook.tables.routes
    discouraging = [_discourages(sentence, whole, table) for sentence in whole.sentences]
    return tuple(
        Mention(
            route=route,
            sentence=sentence,
            index=index,
            start=span[0],
            end=span[1],
            is_offered=not discouraging[index]
            and not (_is_label(sentence) and any(discouraging[index + 1 : index + 2]))
            and (whole.type not in _ABOUT_ONE_CASE or _is_proposed(sentence, table)),
            is_proposed=_is_proposed(sentence, table),
        )
        for index, sentence in enumerate(whole.sentences)
        if sentence.kind is not BlockKind.QUOTE
        for route in table.routes
        if (span := _named(route, sentence)) is not None
    )


def _named(route: Route, sentence: Sentence) -> tuple[int, int] | None:
    not_meant = [*places(route.not_meant, sentence), *_quoted(sentence)]
    for start, end in places(route.says, sentence):
        if all(end <= other_start or start >= other_end for other_start, other_end in not_meant):
            return start, end
    return None


def _quoted(sentence: Sentence) -> list[tuple[int, int]]:
    spans = [(start - sentence.start, end - sentence.start) for start, end in quoted_spans(sentence.block_text)]
    return [
        (start, end)
        for start, end in spans
        if len(sentence.text[max(start, 0) : max(end, 0)].split()) >= _QUOTED_NAME_WORDS
    ]


def _discourages(sentence: Sentence, whole: Whole, table: RouteTable) -> bool:
    """Whether a sentence runs down what it names, or says that it is not open here."""
    if any(v.sentence is sentence and _runs_down(v, table) for v in whole.violations):
        return True
    return holds(table.run_down + table.not_open, sentence)


def _runs_down(violation: Violation, table: RouteTable) -> bool:
    """A drawback told as a fact may raise a suggestion; it takes more to run an option down."""
    return violation.rule.id in table.run_down_by and violation.gravest is not Severity.SUGGESTION


def _is_proposed(sentence: Sentence, table: RouteTable) -> bool:
    is_listed = sentence.kind in _LISTED or not sentence.text.endswith(_SENTENCE_ENDS)
    return is_listed or _is_label(sentence) or holds(table.proposes, sentence)


def _is_label(sentence: Sentence) -> bool:
    return sentence.kind is BlockKind.HEADING or len(sentence.text.split()) <= _LABEL_WORDS
