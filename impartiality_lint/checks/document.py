"""Tier 4: what a whole document says somewhere, or says nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from impartiality_lint.checks.aspects import ASPECTS
from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.phrases import compile_phrases, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.patterns import AspectPattern, DocumentPattern


class DocumentCheck(Protocol):
    """A pattern about a whole document, made ready."""

    def observations(self, whole: Whole) -> Iterator[Observation]:
        """Yield what breaks the rule, with the place to point at."""


class AspectMatcher:
    """Looks at a document under one aspect and passes on the states that a rule asks for."""

    def __init__(self, pattern: AspectPattern) -> None:
        self._pattern = pattern

    def observations(self, whole: Whole) -> Iterator[Observation]:
        """Yield the observations in one of the rule's states."""
        for observation in ASPECTS[self._pattern.aspect](whole):
            if observation.state in self._pattern.found:
                yield observation


class PresenceMatcher:
    """Looks for what a document mentions without saying what belongs beside it."""

    def __init__(self, pattern: DocumentPattern) -> None:
        self._pattern = pattern
        self._lacks = compile_phrases(pattern.lacks)
        self._mentions = compile_phrases(pattern.mentions) if pattern.mentions else None

    def observations(self, whole: Whole) -> Iterator[Observation]:
        """Yield where the document first says what obliges it to say more, unless it does say more."""
        found = self._find(whole.sentences)
        if found is not None:
            yield found

    def _find(self, sentences: Sequence[Sentence]) -> Observation | None:
        if not sentences or any(self._lacks.search(plain(sentence.text)) for sentence in sentences):
            return None
        if self._mentions is None:
            first = sentences[0]
            return Observation(state="", sentence=first, start=0, end=len(first.text))
        places = [(sentence, found) for sentence in sentences if (found := self._mentions.search(plain(sentence.text)))]
        if len(places) < self._pattern.at_least:
            return None
        sentence, found = places[0]
        return Observation(state="", sentence=sentence, start=found.start(), end=found.end())
