"""Time limits as a document states them, held against their source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.citing.references import Unit
from impartiality_lint.language.phrases import plain
from impartiality_lint.law import Sureness, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.rulebook.knowledge import KnownLimit

_WORDS = {
    word: number
    for number, words in enumerate(
        "zero a/an/one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split()
    )
    for word in words.split("/")
} | {"thirty": 30, "forty-five": 45, "twenty-six": 26, "twenty-eight": 28, "forty": 40, "sixty": 60, "ninety": 90}
_AMOUNT = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})[\s-]"
    r"(?P<kind>working\s|school\s|calendar\s)?(?P<unit>day|week|fortnight|month|year|term)s?\b",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12}
_STATES_A_LIMIT = re.compile(
    r"\b(?:within|must|has to|have to|should|shall|no later than|not later than|up to|at least|deadline|time limit|limit|inside|"
    r"gets?|are given|is given|takes?|have|has|can|may|will|needs? to|in all|by law|allows?|allowed|gives?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did|took|came|arrived|waited|received|sent|issued|told|wrote)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:must|has to|have to|should|shall|will|can|may|need to|no later than)\b", re.IGNORECASE)

Length = tuple[str, int]
"""What is counted ("days", "working days", "school days", "months") and how many."""


def observe_limits(whole: Whole) -> Iterator[Observation]:
    """Yield lengths of time that differ from the limit that a sentence is about, and limits ascribed elsewhere."""
    known = [limit for limit in whole.rulebook.limits if limit.value.holds_on(whole.day)]
    for sentence in whole.sentences:
        amounts = list(_AMOUNT.finditer(plain(sentence.text)))
        if amounts and _states_a_limit(plain(sentence.text)):
            about = _about(sentence, known)
            yield from _different(sentence, amounts, about)
            if len(about) == 1 and any(_length(match) == _length_of(about[0]) for match in amounts):
                yield from _elsewhere(whole, sentence, about[0])


def _states_a_limit(text: str) -> bool:
    """Whether a sentence says what must or will be, not how long something took."""
    return _STATES_A_LIMIT.search(text) is not None and (
        _PAST.search(text) is None or _PRESENT.search(text) is not None
    )


def _about(sentence: Sentence, known: list[KnownLimit]) -> list[TimeLimit]:
    """The limits that a sentence is about, told by itself or together with what it hangs on."""
    about = [limit.value for limit in known if limit.is_about(plain(sentence.text))]
    if about or _gives_a_known_length(sentence, known):
        return about
    around = f"{sentence.text} {sentence.stem or sentence.before} {sentence.heading}"
    return [limit.value for limit in known if limit.is_about(plain(around))]


def _gives_a_known_length(sentence: Sentence, known: list[KnownLimit]) -> bool:
    """A length that some limit has may well be that limit's; what stands around must not make it another's."""
    lengths = {_length_of(limit.value) for limit in known}
    return any(_length(match) in lengths for match in _AMOUNT.finditer(plain(sentence.text)))


def _different(sentence: Sentence, amounts: list[re.Match[str]], about: list[TimeLimit]) -> Iterator[Observation]:
    """Yield the one length that none of these limits has, where one of them is not stated as it is."""
    stated = {_length(match) for match in amounts}
    missing = [limit for limit in about if _length_of(limit) not in stated]
    strange = [match for match in amounts if _length(match) not in {_length_of(limit) for limit in about}]
    often = [match for match in strange for limit in missing if _length(match) in _often_wrong(limit)]
    found = often or (strange if len(strange) == 1 else [])
    if missing and found and not any(_may_be_meant(found[0], limit) for limit in about):
        is_sure = all(limit.sure is Sureness.CONFIRMED for limit in missing)
        right = " or ".join(dict.fromkeys(f"{_in_words(limit)} ({limit.source_text})" for limit in missing))
        yield Observation(
            state="differs" if is_sure else "may-differ",
            sentence=sentence,
            start=found[0].start(),
            end=found[0].end(),
            values={"right": right, "what": missing[0].what},
        )


def _often_wrong(limit: TimeLimit) -> set[Length]:
    return {_normal(wrong.amount, *_unit_and_kind(wrong.unit)) for wrong in limit.often_wrong}


def _may_be_meant(match: re.Match[str], limit: TimeLimit) -> bool:
    """Plain "days" may loosely mean school days."""
    return _length(match) == ("days", limit.amount) and limit.unit == "school days"


def _in_words(limit: TimeLimit) -> str:
    unit = limit.unit.removesuffix("s") if limit.amount == 1 else limit.unit
    return f"{limit.amount} {unit}"


def _length(match: re.Match[str]) -> Length:
    written = match.group("number").lower()
    number = int(written) if written.isdigit() else _WORDS[written]
    return _normal(number, match.group("unit").lower(), (match.group("kind") or "").strip().lower())


def _length_of(limit: TimeLimit) -> Length:
    return _normal(limit.amount, *_unit_and_kind(limit.unit))


def _unit_and_kind(written: str) -> tuple[str, str]:
    """ "school days" -> day, school."""
    *kind, unit = written.removesuffix("s").split()
    return unit, " ".join(kind)


def _normal(number: int, unit: str, kind: str) -> Length:
    if kind in {"working", "school"}:
        return f"{kind} days", number
    if unit in _DAYS:
        return "days", number * _DAYS[unit]
    return ("months", number * _MONTHS[unit]) if unit in _MONTHS else (unit, number)


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
