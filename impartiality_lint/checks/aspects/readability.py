"""How hard a document is to read: its reading age, its longest sentence, its unexplained abbreviations.

The reading age is the Automated Readability Index (Smith and Senter 1967) plus five, the age at which English school
years begin. It counts letters, words and sentences and nothing else, so it needs no library, dictionary or corpus;
measures that count syllables hang on how a program guesses these, and a guess moves them by a year or two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.checks.aspects.abbreviations import unexplained_abbreviations
from impartiality_lint.checks.observation import Observation
from impartiality_lint.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence

FAR_TOO_HARD = 16.5
"""In years. NHS England's content style guide aims at 9 to 11 and accepts 11 to 14 where a subject is hard."""

FEWEST_WORDS = 150
"""Below this many words of running text, a reading age says more about chance than about the text."""

LONGEST_SENTENCE = 45
"""In words: three times what plain-language guides recommend on average."""

_FEWEST_WORDS_OF_A_SENTENCE = 4
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ADDRESS = re.compile(r"\S*(?:@|www\.|://)\S*")
_BREATH = re.compile(r"[;:](?= )")
_QUOTATION_MARKS = "\"'“‘"


def look_at_readability(whole: Whole) -> Iterator[Observation]:
    """Yield at most one observation for each state, at the place where a change would help most."""
    yield from _reading_age(whole)
    yield from _long_sentence(whole)
    yield from _abbreviations(whole)


@dataclass(frozen=True, kw_only=True)
class TextMeasure:
    """Counts over sentences of running text; `characters` are letters and digits."""

    characters: int
    words: int
    sentences: int

    @property
    def reading_age(self) -> float:
        """In years, after the Automated Readability Index. There must be at least one word and sentence."""
        grade = 4.71 * self.characters / self.words + 0.5 * self.words / self.sentences - 21.43
        return grade + 5

    def without(self, sentence: TextMeasure) -> TextMeasure:
        """The measure of the text that is left when a sentence is taken out."""
        return TextMeasure(
            characters=self.characters - sentence.characters,
            words=self.words - sentence.words,
            sentences=self.sentences - sentence.sentences,
        )


def measure(texts: Sequence[str]) -> TextMeasure:
    """Count over sentences; web and e-mail addresses are no words."""
    words = [word for text in texts for word in _words(text)]
    characters = sum(sum(character.isalnum() for character in word) for word in words)
    return TextMeasure(characters=characters, words=len(words), sentences=len(texts))


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text))


def _reading_age(whole: Whole) -> Iterator[Observation]:
    sentences = [sentence for sentence in whole.sentences if _is_running(sentence, BlockKind.PARAGRAPH)]
    total = measure([sentence.text for sentence in sentences])
    if total.words < FEWEST_WORDS or total.reading_age < FAR_TOO_HARD:
        return
    hardest = min(sentences, key=lambda sentence: _age_without(sentence, total))
    yield Observation(
        state="reading-age",
        sentence=hardest,
        start=0,
        end=len(hardest.text),
        values={"age": f"{total.reading_age:.0f}"},
    )


def _age_without(sentence: Sentence, total: TextMeasure) -> float:
    rest = total.without(measure([sentence.text]))
    return rest.reading_age if rest.words else 0.0


def _is_running(sentence: Sentence, *kinds: BlockKind) -> bool:
    """Whether it is a sentence in the author's words, not a label, a line of an address or an item of a list."""
    text = sentence.text.rstrip("\"'”’)] ")
    if sentence.kind not in kinds or not text.endswith((".", "!", "?")) or text.startswith(tuple(_QUOTATION_MARKS)):
        return False
    return len(_words(text)) >= _FEWEST_WORDS_OF_A_SENTENCE


def _long_sentence(whole: Whole) -> Iterator[Observation]:
    """A semicolon or colon gives the reader a rest, so the stretch between two of them is what counts."""
    stretches = [
        (len(_words(sentence.text[start:end])), -position, sentence, start, end)
        for position, sentence in enumerate(whole.sentences)
        if _is_running(sentence, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        for start, end in _stretches(sentence.text)
    ]
    length, _, sentence, start, end = max(stretches, key=lambda stretch: stretch[:2], default=(0, 0, None, 0, 0))
    if sentence is not None and length > LONGEST_SENTENCE:
        yield Observation(state="long-sentence", sentence=sentence, start=start, end=end, values={"words": str(length)})


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for rest in _BREATH.finditer(text):
        yield start, rest.start()
        start = rest.end() + 1
    yield start, len(text)


def _abbreviations(whole: Whole) -> Iterator[Observation]:
    """All of them in one observation, at the first use of the one that is used most."""
    uses = unexplained_abbreviations(whole.sentences)
    if len(uses) < 2 and all(len(places) < 3 for places in uses.values()):
        return
    sentence, start, end = max(uses.values(), key=len)[0]
    yield Observation(
        state="abbreviation", sentence=sentence, start=start, end=end, values={"abbreviations": ", ".join(uses)}
    )
