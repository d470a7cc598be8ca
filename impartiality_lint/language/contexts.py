"""In which circumstances each word of a sentence is said: quoted, negated, attributed ...

Computed once a sentence, for every token, so that a phrase, a word and a clause are excused alike. The contexts are
the cases of the labelling guideline, "What must be left alone".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from impartiality_lint.document import BlockKind
from impartiality_lint.grammar import Context
from impartiality_lint.language import attribution, conditions, negation, offers, questions
from impartiality_lint.language.citations import cites_law, gives_deadline
from impartiality_lint.language.clauses import Clause
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.modality import carries_only_modality
from impartiality_lint.language.quotations import quoted_spans
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.language.tree import children

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CALLS_BY_NAME = re.compile(
    r"\b(?:call|name|title|term|word|phrase|know|describe|say|said|told|write|wrote|written|head|label|mean|state|put|read|ask|"
    r"entitle|quote|refer|think|thought|felt|feel|add|reply|replie|comment|explain)\w*\b",
    re.IGNORECASE,
)
_JOINED = r"(?: (?:of|and|the|for|to|in|on|&|with|your|a) (?=[A-Z])| (?=[A-Z]))"
_CAPITALISED = r"[A-Z][\w’'!-]*"
_PROPER = re.compile(rf"(?<![.!?] ){_CAPITALISED}{_JOINED}(?:{_CAPITALISED}{_JOINED}?)+")
_SMALL_WORDS = frozenset(
    "a an the of and or for to in on at by with from your our is are be if as it you can do not who how what about".split()
)
_SHOUTED = {"must", "should", "not", "never", "always", "only", "all", "no", "do"}
_LONGEST_ABBREVIATION = 3
_OF_CLAUSES = (Context.NEGATED, Context.DENIED, Context.QUESTION, Context.OPTION, Context.HEDGED)
_SHORTEST_HEADING = 2
_MOST_CAPITALS = 0.6

TokenContexts = tuple[frozenset[Context], ...]


def find_contexts(doc: Doc, sentence: Sentence, clauses: tuple[Clause, ...], lexicon: Lexicon) -> TokenContexts:
    """Return for every token of a parsed sentence the contexts it is said in."""
    marks: dict[Context, set[int]] = {context: set() for context in Context}
    marks[Context.QUOTED] = _quoted(doc, sentence)
    marks[Context.ATTRIBUTED] = attribution.attributed_tokens(doc, sentence, lexicon)
    marks[Context.NEGATED], marks[Context.DENIED] = negation.negated_tokens(doc, sentence, clauses)
    marks[Context.CONDITIONAL] = conditions.conditional_tokens(doc, sentence, lexicon)
    marks[Context.QUESTION] = questions.asked_tokens(doc, clauses)
    marks[Context.OPTION] = offers.option_tokens(doc, sentence, clauses, marks[Context.NEGATED])
    marks[Context.HEDGED] = offers.hedged_tokens(doc, clauses, marks[Context.NEGATED])
    for context in _OF_CLAUSES:
        marks[context] |= _modal_words(doc, clauses, marks[context])
    marks[Context.STATUTORY_TERM] = _inside(doc, lexicon.statutory_spans(sentence.text))
    marks[Context.NAME] = _names(doc, sentence.text)
    everything = {token.i for token in doc}
    around = " ".join((sentence.text, sentence.before, sentence.stem, sentence.heading))
    if cites_law(around):
        marks[Context.CITES_LAW] = everything
    if gives_deadline(" ".join((sentence.text, sentence.stem))):
        marks[Context.DEADLINE] = everything
    if sentence.kind is BlockKind.HEADING:
        marks[Context.HEADING] = everything
    return tuple(frozenset(context for context, tokens in marks.items() if token.i in tokens) for token in doc)


def _modal_words(doc: Doc, clauses: tuple[Clause, ...], marked: set[int]) -> set[int]:
    """ "You do not have" in "you do not have to sign" is no clause of its own: it goes with the signing."""
    owned = {index for clause in clauses for index in clause.tokens}
    return {
        token.i
        for token in doc
        if token.i not in owned
        for carrier in (token, *token.ancestors)
        if carries_only_modality(carrier) and any(child.i in marked for child in children(carrier, "xcomp"))
    }


def _inside(doc: Doc, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {token.i for start, end in spans for token in doc if token.idx >= start and token.idx + len(token) <= end}


def _quoted(doc: Doc, sentence: Sentence) -> set[int]:
    """A word or two in quotation marks is a quotation only if somebody is said to have used it; else the marks sneer."""
    if sentence.kind is BlockKind.QUOTE:
        return {token.i for token in doc}
    spans = [(start - sentence.start, end - sentence.start) for start, end in quoted_spans(sentence.block_text)]
    return _inside(doc, (span for span in spans if _is_quotation(sentence.text, *span)))


def _is_quotation(text: str, start: int, end: int) -> bool:
    words = text[max(start, 0) : end].split()
    return (
        len(words) > 3
        or _CALLS_BY_NAME.search(text) is not None
        or any(word[:1].isupper() for word in text[start + 1 : end].split()[1:])
    )


def _names(doc: Doc, text: str) -> set[int]:
    """Runs of capitalised words, and a capitalised word inside a sentence that is no party; not in a capitalised heading."""
    if _is_capitalised_throughout(text):
        return set()
    runs = [match.span() for match in _PROPER.finditer(text)]
    alone = [
        (t.idx, t.idx + len(t))
        for t in doc
        if t.i > 0
        and t.pos_ == "PROPN"
        and t.text[:1].isupper()
        and t.lower_ not in _SHOUTED
        and not doc[t.i - 1].text.endswith((".", ":", "•", "“", '"'))
    ]
    return _inside(doc, [*runs, *alone])


def _is_capitalised_throughout(text: str) -> bool:
    """A heading in capitals: at most its small words are without one."""
    words = [word for word in text.split() if word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    shouts = any(word.isupper() and len(word) > _LONGEST_ABBREVIATION for word in words)
    is_title = not text.endswith(".") and all(word[0].isupper() or word.lower() in _SMALL_WORDS for word in words)
    return len(words) > _SHORTEST_HEADING and capitals > _MOST_CAPITALS * len(words) and (shouts or is_title)
