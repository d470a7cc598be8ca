"""Sentences -> predications: of whom something good or bad is said, at one place, in whose voice.

Three witnesses are heard: the coloured words of `rules/documents/ledger.yaml`; what the sentence rules found where a
rule has one polarity; and for what they found otherwise, the second opinion. Where two point at the same words, or the
last at a sentence that the others have told, it counts once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.bearers import Bearers
from impartiality_lint.checks.ledger.colours import Coloured, Kind, Polarity
from impartiality_lint.checks.ledger.people import CHILD
from impartiality_lint.checks.ledger.voices import Voice, voice_of
from impartiality_lint.checks.placing import root_of_span
from impartiality_lint.policy import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.ledger.scene import Scene
    from impartiality_lint.checks.violation import Violation
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.sentences import Sentence


_OF_SOMEBODY = {"no-sides", "no-judgement", "no-opinion"}
"""Commitments whose breaches speak of somebody."""
_HANGS_ON = {"advmod", "amod", "compound", "nmod", "nsubj"}


@dataclass(frozen=True, kw_only=True)
class Predication:
    """Something good or bad said of a party at one place of one sentence; offsets in the sentence."""

    party: str
    polarity: Polarity
    voice: Voice
    sentence: Sentence
    start: int
    end: int


def find_predications(scene: Scene) -> tuple[Predication, ...]:
    """Return the predications of a document, in reading order; those about children are left out."""
    violations = _by_sentence(scene)
    candidates = [
        (sentence, coloured)
        for sentence in scene.whole.sentences
        if (coloured := _coloured_places(sentence, violations.get(id(sentence), []), scene))
    ]
    analyses = scene.whole.analyse(sentence for sentence, _ in candidates)
    worded = [
        predication
        for analysis, (_, coloured) in zip(list(analyses), candidates, strict=True)
        for predication in _of_sentence(analysis, coloured, scene)
    ]
    counted = {id(predication.sentence) for predication in worded if predication.voice is Voice.AUTHOR}
    return tuple(each for each in (*worded, *_by_second_opinion(scene, counted)) if each.party != CHILD)


def _by_second_opinion(scene: Scene, counted: set[int]) -> Iterator[Predication]:
    """Of what rules found firmly and no listed word colours, the second opinion tells who is judged and how."""
    opinion = scene.whole.second_opinion
    if opinion is None:
        return
    for violation in scene.whole.violations:
        is_firm = violation.gravest is not Severity.SUGGESTION and violation.rule.severity is not Severity.SUGGESTION
        if is_firm and violation.rule.commitment in _OF_SOMEBODY and id(violation.sentence) not in counted:
            counted.add(id(violation.sentence))
            for judged in opinion.who_is_judged(violation.sentence):
                yield Predication(
                    party=judged.party,
                    polarity=Polarity.FAVOURABLE if judged.is_favourable else Polarity.UNFAVOURABLE,
                    voice=Voice.AUTHOR,
                    sentence=violation.sentence,
                    start=violation.start,
                    end=violation.end,
                )


def _by_sentence(scene: Scene) -> dict[int, list[Violation]]:
    found: dict[int, list[Violation]] = {}
    for violation in scene.whole.violations:
        found.setdefault(id(violation.sentence), []).append(violation)
    return found


def _coloured_places(sentence: Sentence, violations: list[Violation], scene: Scene) -> list[Coloured]:
    """The coloured words, and of what rules found only what holds none of them."""
    found = scene.palette.find(sentence)
    for violation in violations:
        polarity = scene.palette.polarity_of_rule(violation.rule.id)
        is_firm = violation.gravest is not Severity.SUGGESTION
        if polarity and is_firm and not any(other.overlaps(violation.start, violation.end) for other in found):
            found.append(Coloured(start=violation.start, end=violation.end, kind=Kind.TURN, polarity=polarity))
    return sorted(found, key=lambda coloured: coloured.start)


def _of_sentence(analysis: Analysis, places: list[Coloured], scene: Scene) -> Iterator[Predication]:
    bearers = Bearers(analysis, scene)
    places = [_as_it_is_used(analysis, coloured) for coloured in places]
    for coloured in places:
        voice = voice_of(analysis, coloured.start, coloured.end, scene)
        if voice is None or _only_colours_another(analysis, coloured, places):
            continue
        for party, polarity in _judged(coloured, bearers):
            yield Predication(
                party=party,
                polarity=polarity,
                voice=voice,
                sentence=analysis.sentence,
                start=coloured.start,
                end=coloured.end,
            )


def _as_it_is_used(analysis: Analysis, coloured: Coloured) -> Coloured:
    """A wrong named by a noun ("a snub", "its neglect") colours whose it is, and not the one who suffers."""
    root = root_of_span(analysis, coloured.start, coloured.end)
    if coloured.kind is not Kind.DONE_TO or root is None or root.pos_ != "NOUN":
        return coloured
    return replace(coloured, kind=Kind.TURN, polarity=coloured.polarity.other)


def _judged(coloured: Coloured, bearers: Bearers) -> Iterator[tuple[str, Polarity]]:
    """Who is seen in which light: of a wrong done both the one who suffers and the one who does it."""
    bearer = bearers.bearer(coloured)
    agent = bearers.agent(coloured) if coloured.kind is Kind.DONE_TO else None
    if bearer is not None and bearer != agent:
        yield bearer, coloured.polarity
    if agent is not None:
        yield agent, coloured.polarity.other


def _only_colours_another(analysis: Analysis, coloured: Coloured, places: list[Coloured]) -> bool:
    """ "Refreshingly straightforward", "a shabby excuse", "the excuse was feeble": one place, not two."""
    root = root_of_span(analysis, coloured.start, coloured.end)
    if root is None or root.dep_ not in _HANGS_ON or root.head == root:
        return False
    head = root.head.idx
    return any(
        other is not coloured and other.start <= head < other.end and other.polarity == coloured.polarity
        for other in places
    )
