"""Phrases as people write them in word lists -> one pattern that finds them all, in any inflection asked for.

`[fight]` any form of the word, `a/b` either, `(really)` may be there, `...` up to five words between.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from impartiality_lint.language.inflection import all_forms

_PIECE = re.compile(r"\.\.\.|\([^)]*\)|\S+")
_WORD = re.compile(r"\w[\w'-]*")
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "\u00a0": " "})
_SEPARATOR = r"[\s,-]+"
_GAP = r"(?:[\s,-]+[^\s.;!?]+){0,5}?"


def plain(text: str) -> str:
    """Straight quotes and hyphens, character for character, so that offsets stay."""
    return text.translate(_CURLY)


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern that matches any of the phrases in `plain` text, the longest first; for short lists."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    return re.compile(_bounded("|".join(_expression(phrase) for phrase in ordered) or r"(?!)"), re.IGNORECASE)


def _bounded(expression: str) -> str:
    return rf"(?<![\w-])(?:{expression})(?![\w])"


@cache
def _compile_phrase(phrase: str) -> re.Pattern[str]:
    return re.compile(_bounded(_expression(phrase)), re.IGNORECASE)


class PhraseIndex:
    """Any number of phrases, filed under a word that each must hold; a phrase is compiled when its word first turns up.

    Lists run to thousands of phrases and a sentence has twenty words, so nearly all of them are never compiled.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """File the phrases; one without a sure word is tried on every text."""
        self._by_word: dict[str, list[str]] = {}
        self._always: list[str] = []
        for phrase in dict.fromkeys(phrases):
            words = trigger_words(phrase)
            for word in words:
                self._by_word.setdefault(word, []).append(phrase)
            if not words:
                self._always.append(phrase)

    @property
    def triggers(self) -> frozenset[str] | None:
        """Words of which a text must hold one; None if a phrase has no sure word."""
        return None if self._always else frozenset(self._by_word)

    def find(self, text: str, words: frozenset[str]) -> list[tuple[int, int]]:
        """Return start and end of each phrase in `text`, whose `words_of` are given; of those that overlap, the longest."""
        straight = plain(text)
        found = {
            match.span() for phrase in self._candidates(words) for match in _compile_phrase(phrase).finditer(straight)
        }
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
            if all(end <= other_start or start >= other_end for other_start, other_end in kept):
                kept.append((start, end))
        return sorted(kept)

    def _candidates(self, words: frozenset[str]) -> set[str]:
        candidates = set(self._always)
        for word in words & self._by_word.keys():
            candidates.update(self._by_word[word])
        return {phrase for phrase in candidates if _could_hold(words, phrase)}


def _could_hold(words: frozenset[str], phrase: str) -> bool:
    """Compiling costs a hundred times what this does, and one word of a phrase seldom comes with the others."""
    return all(not words.isdisjoint(forms) for forms in _all_sure_words(phrase))


@cache
def trigger_words(phrase: str) -> frozenset[str]:
    """Words of which a sentence must hold one if it holds the phrase; empty when the phrase has no sure word."""
    return next(_sure_words(phrase), frozenset())


@cache
def _all_sure_words(phrase: str) -> tuple[frozenset[str], ...]:
    return tuple(_sure_words(phrase))


def _sure_words(phrase: str) -> Iterator[frozenset[str]]:
    """Yield for each piece that must be there the forms it may take, the rarest piece first."""
    pieces = [p for p in _PIECE.findall(plain(phrase).lower()) if p != "..." and not p.startswith("(")]
    for piece in sorted(pieces, key=_shortest_choice, reverse=True):
        forms = _words_in(piece)
        if forms:
            yield forms


@cache
def _words_in(piece: str) -> frozenset[str]:
    """The forms of a piece, or none if one of them is no plain word."""
    forms = frozenset(form.strip("\"'.,!?:;") for form in _forms(piece))
    return forms if all(_WORD.fullmatch(form) for form in forms) else frozenset()


def _shortest_choice(piece: str) -> int:
    """The rarest piece makes the best trigger, and long words are rarer than short ones."""
    return min(len(choice.strip("[]")) for choice in piece.split("/"))


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


@cache
def _forms(piece: str) -> frozenset[str]:
    found: set[str] = set()
    for word in piece.split("/"):
        found |= all_forms(word[1:-1]) if word.startswith("[") else {word}
    return frozenset(found)
