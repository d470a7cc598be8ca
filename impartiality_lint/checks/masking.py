"""Sentences as reports may show them: words that must not be repeated give way to what is shown in their stead."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from impartiality_lint.checks.observation import Observation
    from impartiality_lint.checks.violation import Violation
    from impartiality_lint.language.sentences import Sentence


class Masks:
    """What is masked in each sentence of a document, whichever rule found it and whichever finding shows it."""

    def __init__(self, places: Iterable[Violation | Observation]) -> None:
        """Take the places of a whole document; those without `shown_as` are left as they are."""
        self._words: dict[str, str] = {}
        self._by_sentence: dict[tuple[int, int], list[tuple[int, int, str]]] = defaultdict(list)
        for place in places:
            if place.shown_as is not None:
                masked = self._by_sentence[place.sentence.block, place.sentence.start]
                masked.append((place.start, place.end, place.shown_as))
                masked.sort()
                self._words[place.sentence.text[place.start : place.end]] = place.shown_as

    def show(self, sentence: Sentence, start: int = 0, end: int | None = None) -> str:
        """Return the words between two offsets of the sentence; a place that reaches in is shown whole."""
        shown, position = "", start
        end = len(sentence.text) if end is None else end
        for masked_from, masked_to, shown_as in self._by_sentence.get((sentence.block, sentence.start), ()):
            if masked_to > position and masked_from < end:
                shown += sentence.text[position : max(position, masked_from)] + shown_as
                position = masked_to
        return shown + sentence.text[position : max(position, end)]

    def hide(self, text: str) -> str:
        """Return a text that quotes sentences of the document, without the words that are masked in them."""
        for words, shown_as in sorted(self._words.items(), key=lambda item: -len(item[0])):
            text = text.replace(words, shown_as)
        return text

    def widen(self, sentence: Sentence, start: int) -> int:
        """Where the words at an offset begin as shown: at the beginning of the masked place it stands in, if it does."""
        places = self._by_sentence.get((sentence.block, sentence.start), ())
        return next((begin for begin, end, _ in places if begin < start < end), start)
