"""Whether a sentence holds one of a table's phrases; each list of phrases is filed once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from impartiality_lint.language.phrases import PhraseIndex

if TYPE_CHECKING:
    from impartiality_lint.language.sentences import Sentence


def places(phrases: tuple[str, ...], sentence: Sentence) -> list[tuple[int, int]]:
    """Return start and end in the sentence of each phrase that it holds."""
    return _filed(phrases).find(sentence.text, sentence.words)


def holds(phrases: tuple[str, ...], sentence: Sentence) -> bool:
    """Whether the sentence holds one of the phrases."""
    return bool(places(phrases, sentence))


@cache
def _filed(phrases: tuple[str, ...]) -> PhraseIndex:
    return PhraseIndex(phrases)
