"""What a document is about: the service itself, a decision or dispute, or something else; guessed, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.aspects.wording import holds
from impartiality_lint.document import BlockKind, DocumentType

if TYPE_CHECKING:
    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence

SERVICE = "service"
DISPUTE = "dispute"
OTHER = "other"

_OWN_SHARE = 0.23
"""In leaflets about a service every fourth sentence and more speaks of it, in those about a dispute every fifth at most."""
_OWN_SHARE_WITHOUT_DISPUTE = 0.18
"""In leaflets about neither it is every seventh at most."""
_OWN_SHARE_WITH_TITLE = 0.15
_FEWEST_OWN_SENTENCES = 5
"""In a short document one or two sentences are a large share."""
_DISPUTE_SHARE = 0.1
"""A leaflet about a service names disagreements as one of the things that it helps with, here and there."""
_OWN_TO_DISPUTING = 3
"""A leaflet that lists what its service does not do, disagreements and all, still speaks of itself far more often."""
_FEWEST_OF_A_DOCUMENT = 3
_FEWEST_SENTENCES = 2
"""One sentence about a disagreement may be an aside."""
_MANY_SENTENCES = 0.085
"""Where the title names no decision, what to do about one may still be a part by the way, of every fifteenth sentence."""
_ABOUT_ONE_CASE = {DocumentType.SUMMARY, DocumentType.LETTER}
_TITLE_LINES = 3
"""A title, a line under it and the name of the service."""


def purpose(whole: Whole) -> tuple[str, str]:
    """Return `service`, `dispute` or `other`, and the reason in a sentence."""
    if whole.type is DocumentType.POLICY:
        return SERVICE, "A policy is about the service itself."
    if whole.about is not None:
        return whole.about, "It was said to be."
    if is_too_short(whole):
        return OTHER, "It is too short to tell what it is about."
    disputing = disagreements(whole)
    own = _own_sentences(whole)
    if whole.type not in _ABOUT_ONE_CASE and _is_about_the_service(whole, own, len(disputing)):
        return SERVICE, f"It is about the service itself: {own} of its {len(whole.sentences)} sentences speak of it."
    if len(disputing) >= _fewest_disputing(whole):
        return DISPUTE, f"It is about a decision or a disagreement: '{_shortened(disputing[0].text)}'"
    return OTHER, "It is neither about the service nor about a decision or a disagreement."


def _fewest_disputing(whole: Whole) -> float:
    """How many sentences about a disagreement make it what the document is about."""
    routes = whole.rulebook.tables.routes
    if whole.type in _ABOUT_ONE_CASE or _titled(whole, routes.decided + routes.disagreement + _decisions(whole)):
        return 1
    return max(_FEWEST_SENTENCES, _MANY_SENTENCES * len(whole.sentences))


def is_too_short(whole: Whole) -> bool:
    """Whether it is a sentence or two, which nobody would publish as a document."""
    return len(whole.sentences) < _FEWEST_OF_A_DOCUMENT


def disagreements(whole: Whole) -> tuple[Sentence, ...]:
    """The sentences that tell of a disagreement, or of a decision that families may disagree with.

    A letter or a summary that names neither is still about one family's case if it names what a public body decides.
    """
    routes = whole.rulebook.tables.routes
    telling = _holding(whole, routes.disagreement + _decisions(whole))
    return telling or (_holding(whole, routes.decided) if whole.type in _ABOUT_ONE_CASE else ())


def _holding(whole: Whole, phrases: tuple[str, ...]) -> tuple[Sentence, ...]:
    return tuple(s for s in whole.sentences if s.kind is not BlockKind.QUOTE and holds(phrases, s))


def _decisions(whole: Whole) -> tuple[str, ...]:
    """Phrases that tell of a decision that families may disagree with."""
    return tuple(phrase for point in whole.rulebook.tables.routes.decision_points for phrase in point.says)


def _own_sentences(whole: Whole) -> int:
    """How many sentences speak of the service."""
    own = frozenset(whole.rulebook.tables.positions.own_words)
    return sum(not own.isdisjoint(sentence.words) for sentence in whole.sentences)


def _is_about_the_service(whole: Whole, own: int, disputing: int) -> bool:
    total = max(len(whole.sentences), 1)
    if disputing / total >= _DISPUTE_SHARE and own < _OWN_TO_DISPUTING * disputing:
        return False
    if _titled(whole, whole.rulebook.tables.positions.about_the_service):
        return own / total >= _OWN_SHARE_WITH_TITLE
    needed = _OWN_SHARE if disputing >= _FEWEST_SENTENCES else _OWN_SHARE_WITHOUT_DISPUTE
    return own >= _FEWEST_OWN_SENTENCES and own / total >= needed


def _titled(whole: Whole, phrases: tuple[str, ...]) -> bool:
    return any(holds(phrases, sentence) for sentence in titles(whole))


def titles(whole: Whole) -> list[Sentence]:
    """The title of a document and the lines under it: what stands at its head without being a sentence."""
    return [sentence for sentence in whole.sentences[:_TITLE_LINES] if not sentence.text.endswith(".")]


def _shortened(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79].rstrip()}…"
