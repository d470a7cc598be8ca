"""In which circumstances each word of a sentence is said: quoted, negated, attributed ...

Computed once a sentence, for every token, so that a phrase, a word and a clause are excused alike. The contexts are
the cases of the labelling guideline, "What must be left alone".
"""

import re
from collections.abc import Callable, Iterable

from spacy.tokens import Doc, Token

from impartiality_lint.document import BlockKind
from impartiality_lint.grammar import YOU, Context
from impartiality_lint.language import attribution, conditions, negation
from impartiality_lint.language.citations import cites_law, gives_deadline
from impartiality_lint.language.clauses import Clause
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.quotations import quoted_spans
from impartiality_lint.language.sentences import Sentence

_CALLS_BY_NAME = re.compile(
    r"\b(?:call|name|title|term|word|phrase|know|describe|say|said|told|write|wrote|written|head|label|mean|state|put|read|ask|"
    r"entitle|quote|refer|think|thought|felt|feel|add|reply|replie|comment|explain)\w*\b",
    re.IGNORECASE,
)
_JOINED = r"(?: (?:of|and|the|for|to|in|on|&|with|your|a) (?=[A-Z])| (?=[A-Z]))"
_CAPITALISED = r"[A-Z][\w’'!-]*"
_PROPER = re.compile(rf"(?<![.!?] ){_CAPITALISED}{_JOINED}(?:{_CAPITALISED}{_JOINED}?)+")
_OPTION = re.compile(
    r"\b(?:options?|choices?|choose|up to you|free to|alternatives?|alternatively|if you (?:wish|like|prefer|want)|one way|"
    r"another way|routes?|possibilit\w+|you (?:can|could|may|might))\b",
    re.IGNORECASE,
)
_OPTION_LEAD = re.compile(
    r"\b(?:options?|choices?|you (?:can|could|may|might)|routes?|ways (?:to|of|forward)|possibilities|alternatives)\b",
    re.IGNORECASE,
)
_OPTION_NAMED = re.compile(
    r"\b(?:one|another|first|second|third|other|your|the|these|two|three|four) (?:\w+ )?"
    r"(?:options?|choices?|routes?|ways forward|alternatives?)\b"
    r"|^(?:options?|choices?|route) [A-Z0-9]\b|^(?:options|choices)\b",
    re.IGNORECASE,
)
_HEDGES = {
    "may",
    "might",
    "could",
    "perhaps",
    "possibly",
    "maybe",
    "sometimes",
    "occasionally",
    "usually",
    "often",
    "generally",
    "typically",
    "can",
}
_HEDGING_VERBS = {"seem", "appear", "tend"}
_SOME = {"some", "certain", "several", "other", "others"}

TokenContexts = tuple[frozenset[Context], ...]


def find_contexts(doc: Doc, sentence: Sentence, clauses: tuple[Clause, ...], lexicon: Lexicon) -> TokenContexts:
    """Return for every token of a parsed sentence the contexts it is said in."""
    marks: dict[Context, set[int]] = {context: set() for context in Context}
    marks[Context.QUOTED] = _quoted(doc, sentence)
    marks[Context.ATTRIBUTED] = attribution.attributed_tokens(doc, sentence, lexicon)
    marks[Context.NEGATED], marks[Context.DENIED] = negation.negated_tokens(doc, sentence, clauses)
    marks[Context.CONDITIONAL] = conditions.conditional_tokens(doc, lexicon)
    marks[Context.QUESTION] = conditions.asked_tokens(doc, clauses)
    marks[Context.OPTION] = _by_clause(clauses, lambda clause: _is_option(clause, sentence))
    marks[Context.HEDGED] = _by_clause(clauses, lambda clause: _is_hedged(doc, clause))
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


def _by_clause(clauses: Iterable[Clause], holds: Callable[[Clause], bool]) -> set[int]:
    return {index for clause in clauses if holds(clause) for index in clause.tokens}


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
    words = [word for word in text.split() if word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if len(words) > 2 and capitals > 0.6 * len(words):
        return set()
    runs = [match.span() for match in _PROPER.finditer(text)]
    alone = [
        (t.idx, t.idx + len(t))
        for t in doc
        if t.i > 0
        and t.pos_ == "PROPN"
        and t.text[:1].isupper()
        and not doc[t.i - 1].text.endswith((".", ":", "•", "“", '"'))
    ]
    return _inside(doc, [*runs, *alone])


def _is_option(clause: Clause, sentence: Sentence) -> bool:
    if clause.must in {"can", "could", "may", "might"} and any(
        participant.party in {YOU, "parent", "child"} for participant in (*clause.who, *clause.to)
    ):
        return True
    if _OPTION_NAMED.search(sentence.heading) or _OPTION_NAMED.search(sentence.text):
        return True
    return _OPTION.search(clause.text) is not None or _OPTION_LEAD.search(sentence.stem) is not None


def _is_hedged(doc: Doc, clause: Clause) -> bool:
    tokens = [doc[index] for index in clause.tokens]
    return (
        clause.must in {"may", "might", "could", "can"}
        or any(token.lower_ in _HEDGES for token in tokens)
        or clause.does in _HEDGING_VERBS
        or any(_is_some(doc[participant.index]) for participant in clause.who)
    )


def _is_some(token: Token) -> bool:
    return token.lower_ in _SOME or any(
        child.lower_ in _SOME for child in token.children if child.dep_ in {"det", "amod"}
    )
