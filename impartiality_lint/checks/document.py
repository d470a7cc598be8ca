"""Tier 4: what a whole document says somewhere, or says nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.language.phrases import compile_phrases, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.patterns import DocumentPattern


@dataclass(frozen=True, kw_only=True)
class DocumentMatch:
    """The sentence that a document-level finding points at, and the phrase in it; offsets in the sentence."""

    sentence: Sentence
    start: int
    end: int


class DocumentMatcher:
    """Looks for what a document mentions without saying what belongs beside it."""

    def __init__(self, pattern: DocumentPattern) -> None:
        self._pattern = pattern
        self._lacks = compile_phrases(pattern.lacks)
        self._mentions = compile_phrases(pattern.mentions) if pattern.mentions else None

    def find(self, sentences: Sequence[Sentence]) -> DocumentMatch | None:
        """Return where the document first says what obliges it to say more; None if it does say more, or says neither."""
        if not sentences or any(self._lacks.search(plain(sentence.text)) for sentence in sentences):
            return None
        if self._mentions is None:
            first = sentences[0]
            return DocumentMatch(sentence=first, start=0, end=len(first.text))
        places = [(sentence, found) for sentence in sentences if (found := self._mentions.search(plain(sentence.text)))]
        if len(places) < self._pattern.at_least:
            return None
        sentence, found = places[0]
        return DocumentMatch(sentence=sentence, start=found.start(), end=found.end())
