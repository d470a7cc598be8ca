"""Phrases as people write them in word lists -> one pattern that finds them all, in any inflection asked for.

`[fight]` any form of the word, `a/b` either, `(really)` may be there, `...` up to five words between.
"""

import re
from collections.abc import Iterable

from impartiality_lint.language.inflection import all_forms

_PIECE = re.compile(r"\.\.\.|\([^)]*\)|\S+")
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " "})
_GAP = r"(?:[^\s.;!?]+\s+){0,5}?"


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
    parts: list[str] = []
    for piece in _PIECE.findall(plain(phrase).lower()):
        if piece == "...":
            parts.append(_GAP)
        elif piece.startswith("("):
            parts.append(rf"(?:{_either(piece[1:-1])}[\s,-]+)?")
        else:
            parts.append(rf"{_either(piece)}[\s,-]+")
    joined = "".join(parts)
    return joined.removesuffix(r"[\s,-]+")


def _either(piece: str) -> str:
    if " " in piece:
        return r"\s+".join(_either(word) for word in piece.split())
    return "(?:" + "|".join(re.escape(form) for form in sorted(_forms(piece), key=len, reverse=True)) + ")"


def _forms(piece: str) -> frozenset[str]:
    found: set[str] = set()
    for word in piece.split("/"):
        found |= all_forms(word[1:-1]) if word.startswith("[") else {word}
    return frozenset(found)
