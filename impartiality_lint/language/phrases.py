"""Phrases as people write them in word lists -> one pattern that finds them all, in any inflection asked for.

`[fight]` any form of the word, `a/b` either, `(really)` may be there, `...` up to five words between.
"""

import re
from collections.abc import Iterable

from impartiality_lint.language.inflection import all_forms

_PIECE = re.compile(r"\.\.\.|\([^)]*\)|\S+")
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " "})
_SEPARATOR = r"[\s,-]+"
_GAP = r"(?:[\s,-]+[^\s.;!?]+){0,5}?"


def plain(text: str) -> str:
    """Straight quotes and hyphens, character for character, so that offsets stay."""
    return text.translate(_CURLY)


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that matches any of the phrases in `plain` text, the longest first."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    alternatives = "|".join(_expression(phrase) for phrase in ordered) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w])", re.IGNORECASE)


def trigger_words(phrase: str) -> frozenset[str]:
    """Words of which a sentence must hold one if it holds the phrase; empty when the phrase has no sure word."""
    candidates = [
        _forms(piece) for piece in _PIECE.findall(plain(phrase).lower()) if piece != "..." and not piece.startswith("(")
    ]
    sure = [forms for forms in candidates if all(form.isalpha() for form in forms)]
    return max(sure, key=lambda forms: min(len(form) for form in forms), default=frozenset())


def _expression(phrase: str) -> str:
    """Pieces with what parts them; an optional piece or a gap takes its separator along."""
    expression, has_begun = "", False
    for piece in _PIECE.findall(plain(phrase).lower()):
        if piece == "...":
            expression += _GAP
        elif piece.startswith("("):
            inner = _either(piece[1:-1])
            expression += rf"(?:{_SEPARATOR}{inner})?" if has_begun else rf"(?:{inner}{_SEPARATOR})?"
        else:
            expression += (_SEPARATOR if has_begun else "") + _either(piece)
            has_begun = True
    return expression


def _either(piece: str) -> str:
    if " " in piece:
        return r"\s+".join(_either(word) for word in piece.split())
    return "(?:" + "|".join(re.escape(form) for form in sorted(_forms(piece), key=len, reverse=True)) + ")"


def _forms(piece: str) -> frozenset[str]:
    found: set[str] = set()
    for word in piece.split("/"):
        found |= all_forms(word[1:-1]) if word.startswith("[") else {word}
    return frozenset(found)
