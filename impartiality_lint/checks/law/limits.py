"""Time limits as a document states them, held against their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.law.lengths import Length, Stated, is_near, length, length_of, lengths_in
from impartiality_lint.checks.law.stating import recurs, states_a_limit, stretches
from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.citing.references import Unit
from impartiality_lint.language.phrases import plain
from impartiality_lint.language.sentences import words_of
from impartiality_lint.law import Sureness, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.rulebook.knowledge import KnownLimit

# "You have at least ten days" says nothing of its own but the length.
_FEW_WORDS = 6


def observe_limits(whole: Whole) -> Iterator[Observation]:
    """Yield lengths of time that differ from the limit that a sentence is about, and limits ascribed elsewhere."""
    known = [limit for limit in whole.rulebook.limits if limit.value.holds_on(whole.day)]
    for sentence in whole.sentences:
        text = plain(sentence.text)
        lengths = lengths_in(text)
        for stated, (start, end) in zip(lengths, stretches(text, lengths), strict=True):
            if states_a_limit(text, stated):
                about = _about(sentence, text[start:end], stated, _that_recur(known) if recurs(text, stated) else known)
                yield from _different(sentence, stated, about)
                if len(about) == len(lengths) == 1 and stated.length == length_of(about[0]):
                    yield from _elsewhere(whole, sentence, about[0])


def _that_recur(known: Sequence[KnownLimit]) -> list[KnownLimit]:
    """The limits that come round again: those with "every" among their events."""
    return [limit for limit in known if limit.has_a_share("every")]


def _about(sentence: Sentence, own: str, stated: Stated, known: Sequence[KnownLimit]) -> list[TimeLimit]:
    """The limits that a length may be: told by its own part of the sentence, or by the sentence, or by what it hangs on."""
    text = plain(sentence.text)
    about = [limit for limit in known if limit.is_about(own)]
    if own != text:
        about = _without_right_ones(about or _about_it_all(text, own, known), text, stated, known)
    if not about:
        about = _about_what_stands_above(sentence, own, stated, known)
    return [limit.value for limit in about if is_near(stated.length, length_of(limit.value))]


def _about_it_all(text: str, own: str, known: Sequence[KnownLimit]) -> list[KnownLimit]:
    """Limits of the whole sentence that this part has a share in; one that the sentence states rightly is taken."""
    said = {stated.length for stated in lengths_in(text)}
    return [
        limit
        for limit in known
        if length_of(limit.value) not in said
        and limit.has_a_share(own)
        and limit.has_all(text)
        and not limit.is_ruled_out(own)
    ]


def _without_right_ones(
    about: list[KnownLimit], text: str, stated: Stated, known: Sequence[KnownLimit]
) -> list[KnownLimit]:
    """Among several lengths, one that is right for anything that the sentence speaks of may be just that."""
    right = [limit for limit in known if length_of(limit.value) == stated.length and limit.has_all(text)]
    return right if right and not _is_a_slip(stated, about) else about


def _about_what_stands_above(
    sentence: Sentence, own: str, stated: Stated, known: Sequence[KnownLimit]
) -> list[KnownLimit]:
    """Limits of the sentence together with what it hangs on, unless the length is right for another limit of that topic."""
    text = plain(f"{sentence.heading} {sentence.stem or sentence.before} {sentence.text}")
    about = [limit for limit in known if _points_to(limit, own) and limit.is_about(text)]
    topics = [limit for limit in known if length_of(limit.value) == stated.length and limit.has_topic(text)]
    return topics if topics and not _is_a_slip(stated, about) else about


def _points_to(limit: KnownLimit, own: str) -> bool:
    """Whether a part names something of this limit, or points back to it: "ten days", "six weeks are allowed for this"."""
    words = own.split()
    return len(words) <= _FEW_WORDS or limit.has_a_share(own) or not {"this", "so"}.isdisjoint(words_of(own))


def _is_a_slip(stated: Stated, about: Sequence[KnownLimit]) -> bool:
    """Whether a length is often given by mistake for one of these limits, though another has it."""
    return any(
        length(wrong.amount, wrong.unit) == stated.length for limit in about for wrong in limit.value.often_wrong
    )


def _different(sentence: Sentence, stated: Stated, about: Sequence[TimeLimit]) -> Iterator[Observation]:
    """Yield a length that none of these limits has."""
    if not about or any(_is_right(stated.length, limit) for limit in about):
        return
    is_sure = all(limit.sure is Sureness.CONFIRMED for limit in about)
    right = " or ".join(dict.fromkeys(f"{_in_words(limit)} ({limit.source_text})" for limit in about))
    yield Observation(
        state="differs" if is_sure else "may-differ",
        sentence=sentence,
        start=stated.start,
        end=stated.end,
        values={"right": right, "what": about[0].what},
    )


def _is_right(stated: Length, limit: TimeLimit) -> bool:
    """Whether a length is the limit's; plain "days" may loosely mean its school days or working days."""
    what, amount = length_of(limit)
    return stated == (what, amount) or (what in {"school days", "working days"} and stated == ("days", amount))


def _in_words(limit: TimeLimit) -> str:
    unit = limit.unit.removesuffix("s") if limit.amount == 1 else limit.unit
    return f"{limit.amount} {unit}"


def _elsewhere(whole: Whole, sentence: Sentence, limit: TimeLimit) -> Iterator[Observation]:
    """The right length with a regulation beside it that is about something else: regulation 3 for the six weeks."""
    here = [judged.citation for judged in whole.citations if judged.citation.sentence is sentence]
    instrument_id, _, number = limit.source.partition(" ")
    if len(here) != 1 or here[0].instrument is None or here[0].instrument.id != instrument_id or not here[0].references:
        return
    cited = {reference.number for reference in here[0].references if reference.unit in {Unit.REGULATION, Unit.SECTION}}
    others = {
        item.value.source.partition(" ")[2].split("(")[0]
        for item in whole.rulebook.limits
        if item.is_about(plain(sentence.text))
    }
    if cited and not cited & (others | {number.split("(")[0]}) and limit.sure is Sureness.CONFIRMED:
        yield Observation(
            state="other-source",
            sentence=sentence,
            start=here[0].start,
            end=here[0].end,
            values={"right": limit.source_text, "what": limit.what},
        )
