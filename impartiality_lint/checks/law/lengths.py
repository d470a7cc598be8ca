"""Lengths of time and dates as people write them -> how many of what, so that a year and twelve months are the same."""

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.law import TimeLimit

Length = tuple[str, int]
"""What is counted ("days", "working days", "school weeks", "months", "february") and how many, or which day of that month."""

_ONES = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = (
    {word: number for number, word in enumerate(_ONES + _TEENS)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {
        f"{ten}{part}{one}": 10 * tens + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, one in enumerate(_ONES)
        for part in " -"
        if ones
    }
    | {"a": 1, "an": 1}
)
_ORDINALS = {
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
    "twelfth": 12,
    "fifteenth": 15,
    "sixteenth": 16,
    "eighteenth": 18,
    "twentieth": 20,
}
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))}"
_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_MONTH = "|".join(_MONTHS)
_AMOUNTS = (
    re.compile(
        rf"\b(?P<number>{_NUMBER})(?:\s\(\d+\))?[\s-](?:(?:full|clear|whole|further|more|complete|consecutive|calendar)\s)*"
        r"(?P<kind>working\s|school\s|business\s|calendar\s)?(?P<unit>day|week|fortnight|month|year|term)s?\b(?!\s\d)"
        r"(?P<per>\s(?:in|per|a|each)\s(?:(?:any|one|a|each|single)\s)*(?:half[\s-])?(?:term|month)\b)?",
        re.IGNORECASE,
    ),
    re.compile(r"\bevery (?P<other>other )?(?P<unit>day|week|fortnight|month|year|term)\b", re.IGNORECASE),
    re.compile(rf"\b(?P<unit>week|day)\s(?P<number>{_NUMBER})\b(?! (?:weeks|days|months))", re.IGNORECASE),
    re.compile(rf"\b(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}th) (?P<unit>week|day)\b", re.IGNORECASE),
    re.compile(r"\bhalf[\s-]a[\s-](?P<half>year)\b|\b(?:a half-year)\b", re.IGNORECASE),
    re.compile(rf"\b(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<month>{_MONTH}) (?P<number>\d{{1,2}})(?:st|nd|rd|th)?\b", re.IGNORECASE),
    re.compile(rf"\b(?P<end>end) of (?P<month>{_MONTH})\b", re.IGNORECASE),
)
# Twenty hours a week, three times in a school year: how often, not how long.
_HOW_OFTEN = re.compile(
    r"(?:days?|times|once|twice|thrice|hours?|minutes?|meetings?|sessions?|visits?|weeks?|months?|terms?)"
    r"(?:,? (?:in|per|over|across|during|of))?(?: (?:any|each|every|the|that))?(?: (?:single|full|whole))? $",
    re.IGNORECASE,
)
# "Six to eight weeks" tells what is usual.
_IS_A_RANGE = re.compile(rf"\b(?:{_NUMBER})(?: (?:day|week|month|year)s?)?\s?(?:to|or|-|and)\s?$", re.IGNORECASE)
_NO_LENGTH = re.compile(r"(?:school|academic|calendar) (?:year|term)s?$", re.IGNORECASE)
_IN_DAYS = {"days": 1.0, "working days": 1.4, "school days": 1.4, "weeks": 7.0, "months": 30.4, "terms": 90.0}
_FAR_APART = 6


@dataclass(frozen=True, kw_only=True)
class Stated:
    """A length of time that a text gives; `start` and `end` are offsets in it."""

    start: int
    end: int
    length: Length


def lengths_in(text: str) -> list[Stated]:
    """Return the lengths of time and the dates in plain text, in reading order; of two that overlap, the first."""
    kept: list[Stated] = []
    for stated in sorted(_found(text), key=lambda item: (item.start, -item.end)):
        if not kept or stated.start >= kept[-1].end:
            kept.append(stated)
    return kept


def length_of(limit: TimeLimit) -> Length:
    """The length of a time limit of the register."""
    return length(limit.amount, limit.unit)


def length(amount: int, unit: str) -> Length:
    """An amount of "days", "school days", "weeks", "months" or, for a date, "February" in the unit it is compared in."""
    *kind, base = unit.lower().removesuffix("s").split()
    if base in _MONTHS:
        return base, amount
    return _normal(amount, base, kind[0] if kind else "")


def is_near(one: Length, other: Length) -> bool:
    """Whether two lengths might be told of the same limit: dates both, or neither many times the other."""
    if is_date(one) or is_date(other):
        return is_date(one) and is_date(other)
    longer, shorter = sorted((_in_days(one), _in_days(other)), reverse=True)
    return longer <= _FAR_APART * shorter


def is_date(item: Length) -> bool:
    """Whether it is a day of a month."""
    return item[0] in _MONTHS


def _found(text: str) -> Iterator[Stated]:
    for pattern in _AMOUNTS:
        for match in pattern.finditer(text):
            before = text[: match.start()]
            is_one = _number_in(match) == 1
            if not (
                (is_one and _HOW_OFTEN.search(before)) or _IS_A_RANGE.search(before) or _NO_LENGTH.search(match.group())
            ):
                yield Stated(start=match.start(), end=match.end(), length=_read(match))


def _read(match: re.Match[str]) -> Length:
    said = {name: value.strip().lower() for name, value in match.groupdict().items() if value}
    if "month" in said:
        last = monthrange(2023, _MONTHS[said["month"]])[1]
        return said["month"], last if "end" in said else _number(said["number"])
    if "unit" not in said:
        return "months", 6
    what, amount = _normal(_number_in(match), said["unit"], said.get("kind", ""))
    return (f"{what} {said['per']}" if "per" in said else what), amount


def _number_in(match: re.Match[str]) -> int:
    said = match.groupdict()
    if said.get("ordinal"):
        return _ordinal(said["ordinal"].lower())
    return _number((said.get("number") or ("two" if said.get("other") else "one")).lower())


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _WORDS[written]


def _ordinal(written: str) -> int:
    return _ORDINALS[written] if written in _ORDINALS else int(written.removesuffix("th"))


def _normal(number: int, unit: str, kind: str) -> Length:
    if kind in {"working", "school", "business"}:
        return f"{kind.replace('business', 'working')} {unit}s", number
    in_days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if in_days:
        return "days", number * in_days
    return ("months", number * 12) if unit == "year" else (f"{unit}s", number)


def _in_days(item: Length) -> float:
    what, number = item
    per_one = next((days for unit, days in _IN_DAYS.items() if what.startswith(unit)), 7.0)
    return per_one * max(number, 1)
