"""Where a sentence names an instrument: by title, abbreviation, year, number, or short ("the 2014 Act", "the Code")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.law import Instrument, Register

_YEAR = r"(?:18|19|20)\d\d"
_GENERIC = {
    "act": "act",
    "code": "code",
    "code of practice": "code",
    "regulations": "regulations",
    "regs": "regulations",
    "rules": "rules",
}
_SHORT = re.compile(
    rf"\b(?:(?P<year>{_YEAR})\s(?P<dated>Act|Regulations|Regs|Code of Practice|Code|Rules)"
    r"|(?:[Tt]h(?:e|is|at|ose|ese)|[Bb]oth|its)\s(?:same\s)?(?P<plain>Act|Regulations|Regs|Code|Rules)"
    r"|(?P<alone>Code)(?=,?\s(?:para|paragraph|chapter|section|at\s\d|\d{1,2}[.]\d)))"
    r"(?![\w-])(?!\sof\s(?:Conduct|Behaviour|Ethics))(?:\s?\((?P<later>(?:19|20)\d\d)\))?"
)
_LOWER_CODE = re.compile(r"\b(?:SEND?\s|the\s|this\s)code of practice\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:[A-Z][\w’'&-]+,?\s(?:(?:and|of|the|for|to|in|on|etc\.?|with)\s|\([A-Z][\w\s]*?\)\s)*)+"
    rf"(?:Act|Regulations|Order|Rules|Measure)\s(?:\((?P<bracketed>{_YEAR})\)|(?P<year>{_YEAR}))"
)
_CASE = re.compile(
    r"(?:(?:\bR\s\([^)]{1,60}\)\s|\b[A-Z][\w’'.&-]*(?:\s(?:[A-Z][\w’'.&-]*|of|and|the|\([A-Z]\w*\)))*\s)v\.?\s"
    r"[A-Z][\w’'.&-]*(?:\s(?:[A-Z][\w’'.&-]*|of|and|the|for|\([\w\s]+\)))*,?\s)?"
    r"\[(?:19|20)\d\d\]\s(?:\d+\s)?(?:EWHC|EWCA|UKUT|UKSC|UKHL|ELR|All\sER)(?:\sCiv)?(?:\s\d+)?(?:\s\((?:Admin|AAC|Fam|QB|SEC)\))?"
)
_NUMBERED = re.compile(r"\bS\.?I\.?\s?(?:No\.?\s)?(?P<number>(?:19|20)\d\d(?:/|\sNo\.?\s)\d{1,4})\b")
_SHORTEST_ALONE = 3
_PREPOSITIONS = re.compile(r"^(?:(?:Under|See|In|By|From|Of|And|But|Since|For|Both|Part of|Parts of|Law|Read|Look at|As|With)\s)?(?:[Tt]he\s)?")
_LEADING = re.compile(r"^(?:the|this|that|those|these|both|its)\s(?:same\s)?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Naming:
    """A place that names an instrument. `start` and `end` are offsets in the sentence.

    `ids` are the instruments that it can mean, the likeliest first; empty for one that the register does not know, or
    whose year fits none (`is_wrong_year`). `kind` is act, code, regulations, rules ...; `is_short` for "the Act", which
    means what was named before; `has_year` if the year is given; `needs_more` for an abbreviation of two letters, which
    alone may mean anything.
    """

    start: int
    end: int
    text: str
    kind: str
    ids: tuple[str, ...] = ()
    year: int | None = None
    is_short: bool = False
    is_wrong_year: bool = False
    needs_more: bool = False


class InstrumentNames:
    """Finds where a sentence names the instruments of a register."""

    def __init__(self, register: Register) -> None:
        """Compile one pattern from all names; a longer name wins over a shorter one."""
        self._named: dict[str, list[Instrument]] = {}
        for instrument in register.instruments:
            for name in {instrument.title, *instrument.names}:
                self._named.setdefault(_key(name), []).append(instrument)
        self._by_number = {i.number: i for i in register.instruments if i.number}
        self._register = register
        self._pattern = _pattern(self._named)

    def find(self, text: str) -> list[Naming]:
        """Return what is named in a sentence, in order; where two overlap, the longer."""
        found = [*self._by_title(text), *self._by_si_number(text), *_cases(text), *_unknown(text), *self._short(text)]
        kept: list[Naming] = []
        for naming in sorted(found, key=lambda n: (not n.ids and not n.is_wrong_year, n.start - n.end, n.start)):
            if all(naming.end <= other.start or naming.start >= other.end for other in kept):
                kept.append(naming)
        return sorted(kept, key=lambda naming: naming.start)

    def _by_title(self, text: str) -> Iterator[Naming]:
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            name = match.group("name")
            instruments = self._named.get(_key(name), [])
            year = _year_of(match)
            if not instruments or not (year or _is_written_as_a_name(name)):
                continue
            fitting = [i for i in instruments if year is None or i.year == year]
            yield Naming(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                kind=instruments[0].kind,
                ids=tuple(i.id for i in fitting),
                year=year,
                is_wrong_year=year is not None and not fitting and not _is_another(instruments, year),
                needs_more=year is None and len(name) < _SHORTEST_ALONE,
            )

    def _by_si_number(self, text: str) -> Iterator[Naming]:
        for match in _NUMBERED.finditer(text):
            instrument = self._by_number.get(re.sub(r"\sNo\.?\s", "/", match.group("number")))
            yield Naming(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                kind=instrument.kind if instrument else "regulations",
                ids=(instrument.id,) if instrument else (),
                year=int(match.group("number")[:4]),
            )

    def _short(self, text: str) -> Iterator[Naming]:
        for match in _SHORT.finditer(text):
            word = (match.group("dated") or match.group("plain") or match.group("alone")).lower()
            year = match.group("year") or match.group("later")
            yield Naming(
                start=match.start() + _leading(match.group()),
                end=match.end(),
                text=match.group(),
                kind=_GENERIC[word],
                ids=tuple(
                    i.id for i in self._register.instruments if year and i.kind == _GENERIC[word] and i.year == int(year)
                ),
                year=int(year) if year else None,
                is_short=True,
            )
        for match in _LOWER_CODE.finditer(text):
            yield Naming(
                start=match.start() + _leading(match.group()),
                end=match.end(),
                text=match.group(),
                kind="code",
                is_short=True,
            )


def _leading(text: str) -> int:
    found = _LEADING.match(text)
    return found.end() if found else 0


def _key(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").replace("&", " and ").split())


def _pattern(named: dict[str, list[Instrument]]) -> re.Pattern[str] | None:
    if not named:
        return None
    ordered = sorted(named, key=len, reverse=True)
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s").replace("'", "['’]").replace(r"\sand\s", r"\s?(?:and|&)\s?")
        for name in ordered
    )
    after = rf"(?:,?\s?\((?:(?:January|September|July)\s)?(?P<bracketed>{_YEAR})\)|,?\s?(?P<year>{_YEAR})|\s?['’]?(?P<two>[019]\d))?"
    return re.compile(
        rf"(?<![\w’'-])(?:(?P<before>{_YEAR})\s)?(?P<name>{names})(?![A-Za-z-]){after}(?![\w/])(?:\s\(c\.\s?\d+\))?",
        re.IGNORECASE,
    )


def _year_of(match: re.Match[str]) -> int | None:
    written = match.group("before") or match.group("bracketed") or match.group("year")
    if written:
        return int(written)
    if match.group("two"):
        return int(("19" if match.group("two") > "30" else "20") + match.group("two"))
    inside = re.search(rf"{_YEAR}", match.group("name"))
    return int(inside.group()) if inside else None


def _is_written_as_a_name(name: str) -> bool:
    """Titles have capitals ("children act up" names nothing); abbreviations are written as they are."""
    if " " not in name:
        return name[:1].isupper()
    last = [word for word in name.split() if word[:1].isalpha()][-1]
    return last[:1].isupper() or any(w.isupper() and len(w) > 1 for w in name.split()) or name[:1].isupper() and "of" in name.split()


def _is_another(instruments: list[Instrument], year: int) -> bool:
    """Whether an instrument of the same name and this year exists outside the register."""
    return any(year in instrument.also_years for instrument in instruments)


def _cases(text: str) -> Iterator[Naming]:
    for match in _CASE.finditer(text):
        yield Naming(start=match.start(), end=match.end(), text=match.group(), kind="case")


def _unknown(text: str) -> Iterator[Naming]:
    for match in _UNKNOWN.finditer(text):
        offset = _PREPOSITIONS.match(match.group()).end()  # type: ignore[union-attr]  # it matches nothing too
        yield Naming(
            start=match.start() + offset,
            end=match.end(),
            text=match.group()[offset:],
            kind="act",
            year=int(match.group("bracketed") or match.group("year")),
        )
