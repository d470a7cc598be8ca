"""Sections, regulations, paragraphs ... by their numbers: "ss 36, 37(2)(a) and 42", "paras 9.14-9.16", "Sch 13"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a number counts; the value is how reports abbreviate it."""

    SECTION = "s"
    REGULATION = "reg"
    PARAGRAPH = "para"
    CHAPTER = "ch"
    SCHEDULE = "Sch"
    PART = "Part"
    RULE = "r"
    ARTICLE = "art"


@dataclass(frozen=True, kw_only=True)
class Reference:
    """One provision: "36(8)" of sections is unit s, number 36, subdivision (8)."""

    unit: Unit
    number: str
    subdivision: str = ""

    @property
    def ordinal(self) -> int:
        """Its number without letters and decimals."""
        digits = re.match(r"\d+", self.number)
        return int(digits.group()) if digits else 0

    def __str__(self) -> str:
        return f"{self.unit} {self.number}{self.subdivision}"


@dataclass(frozen=True, kw_only=True)
class References:
    """A run of provisions of one unit, as they stand in a sentence; `is_abbreviated` for a bare "s 4"."""

    start: int
    end: int
    unit: Unit
    items: tuple[Reference, ...]
    is_abbreviated: bool = False


_UNITS = {
    Unit.SECTION: r"sections?|sects?\.?|secs?\.?|ss?\.?|§§?",
    Unit.REGULATION: r"regulations?|regs?\.?",
    Unit.PARAGRAPH: r"paragraphs?|paras?\.?|¶¶?",
    Unit.CHAPTER: r"chapters?|chaps?\.?|chs?\.?",
    Unit.SCHEDULE: r"schedules?|scheds?\.?|schs?\.?",
    Unit.PART: r"parts?|pts?\.?",
    Unit.RULE: r"rules?|rr?\.?",
    Unit.ARTICLE: r"articles?|arts?\.?",
}
_SUBDIVISION = r"(?:\s?\((?:\d{1,2}|[a-z]{1,4}|[A-Z]{1,2})\))"
_DOTTED = r"\d{1,2}[.:]\d{1,3}"
_SUBSECTION = r"(?:,?\ssub-?sections?\s\(\w{1,4}\))"
_NUMBER = rf"(?:{_DOTTED}|\d{{1,3}}[A-Z]{{0,3}})(?![\d%])(?!\.\d)(?:{_SUBDIVISION}*{_SUBSECTION}|{_SUBDIVISION}*)"
_COUNTED = (
    r"hours?|days?|weeks?|months?|years?|terms?|pupils?|parents?|(?:children|families)(?!\s(?:and|&|Act))|miles?|pm\b|am\b|per\b|%|"
    r"people|times|pages?|minutes?"
)
_AMOUNT = rf"(?!\s?(?:(?:calendar|working|school|more|other)\s)?(?:{_COUNTED}))"
_JOINT = r"\s?(?:[,;]\s?(?:and|or|&)?|and|or|&|to|/|-|–|—|through)\s?"


def _run(words: str) -> re.Pattern[str]:
    more = rf"(?:{_JOINT}(?:(?:{words})\s?)?(?:{_NUMBER}{_AMOUNT}|{_SUBDIVISION}))"
    return re.compile(
        rf"(?<![A-Za-z0-9’'&£$.-])(?:sub-?sections?\s(?P<inner>\(\w{{1,4}}\))\sof\s)?(?P<word>{words})(?:\s?(?:nos?\.?|numbers?))?\s?"
        rf"(?P<numbers>{_NUMBER}{_AMOUNT}{more}*)(?![A-Za-z0-9£])",
        re.IGNORECASE,
    )


_RUNS = {unit: _run(words) for unit, words in _UNITS.items()}
_ITEM = re.compile(
    rf"(?P<number>{_DOTTED}|\d{{1,3}}[A-Za-z]{{0,3}})?(?P<subdivision>(?:{_SUBDIVISION}|{_SUBSECTION})*)"
)
_WORDS_INSIDE = re.compile(r"[,\s]|sub-?sections?", re.IGNORECASE)
_BARE = {"s", "ss", "r", "rr"}
_PAPER = re.compile(
    r"\s(?:of|in|on|from|below|above)\s(?:[\w’'-]+\s){0,3}?(?:form|plan|ehcp?|report|letter|leaflet|booklet|guide|statement|workshop|course|talk|"
    r"document|handout|pack|page|website|site|questionnaire|notes?|minutes|template|application|book|film|series|session|agenda|"
    r"our|group|policy|newsletter|checklist|assessment|timetable|programme|toolkit|story|novel|tale|saga)\b",
    re.IGNORECASE,
)
_AMONG_LAW = re.compile(r"\b(?:Act|Regulations|Regs|Code|Rules|Order)\b")
DOTTED = re.compile(rf"{_DOTTED}(?:{_SUBDIVISION})*(?:{_JOINT}{_DOTTED})*")
"""Numbers of the kind 9.14, alone or several, without a word before them."""
PLAIN = re.compile(rf"{_NUMBER}")
"""A number with its subdivisions, without a word before it."""


def find_references(text: str) -> Iterator[References]:
    """Yield the provisions that a sentence names by unit and number, also those whose instrument is not named."""
    found = [(match, unit) for unit, run in _RUNS.items() for match in run.finditer(text)]
    for match, unit in sorted(found, key=lambda each: each[0].start()):
        if not _is_of_a_paper(text, match.end()) and not _is_one_to_one(text, match):
            word = match.group("word")
            yield References(
                start=match.start(),
                end=match.end(),
                unit=unit,
                items=tuple(read_items(unit, match.group("numbers") + (match.group("inner") or ""))),
                is_abbreviated=word in _BARE and match.group()[len(word) : len(word) + 1] == " ",
            )


def read_items(unit: Unit, numbers: str) -> Iterator[Reference]:
    """Yield each provision of "36, 37(2)(a) and (b)"; a subdivision alone belongs to the number before it."""
    last = ""
    stem = ""
    for match in _ITEM.finditer(numbers):
        number, subdivision = match.group("number"), _WORDS_INSIDE.sub("", match.group("subdivision"))
        if not match.group():
            continue
        if number is None:
            yield Reference(unit=unit, number=last, subdivision=stem + subdivision)
            continue
        last = number.upper() if number[-1:].isalpha() else number
        stem = _without_last_bracket(subdivision)
        yield Reference(unit=unit, number=last, subdivision=subdivision)


def _without_last_bracket(subdivision: str) -> str:
    """In "51(2)(a), (b)" the (b) stands beside the (a)."""
    return subdivision[: subdivision.rfind("(")] if "(" in subdivision else ""


def _is_of_a_paper(text: str, end: int) -> bool:
    """ "Section 4 of the form" is no law; "section 4 of the Act" is."""
    following = _PAPER.match(text, end)
    return following is not None and _AMONG_LAW.search(following.group()) is None


def _is_one_to_one(text: str, match: re.Match[str]) -> bool:
    """ "Emotional regulation 1 to 1" counts helpers."""
    return re.match(r"1(?::| to )1\b", text[match.start("numbers") :]) is not None
