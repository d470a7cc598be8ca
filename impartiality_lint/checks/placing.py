"""Offsets in a sentence -> tokens and the contexts they are said in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.grammar import Context

if TYPE_CHECKING:
    from spacy.tokens import Token

    from impartiality_lint.language.analysis import Analysis

_NEGATION = {Context.NEGATED, Context.DENIED}
_NEGATIVE_WORDS = {"no", "not", "n't", "never", "nothing", "nobody", "none", "nor", "neither", "without"}
_OF_THE_WHOLE_PHRASE = {Context.NAME, Context.STATUTORY_TERM, Context.QUOTED}


def root_of_span(analysis: Analysis, start: int, end: int) -> Token | None:
    """The word that the others between two offsets hang on."""
    inside = [token for token in analysis.doc if token.idx < end and token.idx + len(token) > start]
    return next((token for token in inside if token.head not in inside or token.head.i == token.i), None)


def contexts_of_span(analysis: Analysis, start: int, end: int) -> frozenset[Context]:
    """The contexts of a phrase: its head's, but quoted, a name or the law's own words only where all of it is."""
    root = root_of_span(analysis, start, end)
    if root is None:
        return frozenset()
    shared = analysis.contexts_between(start, end)
    found = (analysis.contexts[root.i] - _OF_THE_WHOLE_PHRASE) | shared
    return found - _NEGATION if _negates_itself(analysis, start, end) else found


def _negates_itself(analysis: Analysis, start: int, end: int) -> bool:
    """An idiom with its own "no" ("no way to treat a family") is not denied by it."""
    inside = (token for token in analysis.doc if token.idx < end and token.idx + len(token) > start)
    return any(token.lower_.replace("’", "'") in _NEGATIVE_WORDS for token in inside)
