"""Where a sentence names an instrument: by title, abbreviation, year, number, or short ("the 2014 Act", "the Code")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.language.citing.titles import YEAR, is_written_as_a_name, key_of, pattern_of, year_of
from impartiality_lint.law import Instrument, Register

_GENERIC = {
    "act": "act",
    "code": "code",
    "code of practice": "code",
    "regulations": "regulations",
    "regs": "regulations",
    "rules": "rules",
}
_SHORT = re.compile(
    rf"\b(?:(?P<year>{YEAR})\s(?P<dated>Act|Regulations|Regs|Code of Practice|Code|Rules)"
    r"|(?:[Tt]h(?:e|is|at|ose|ese)|[Bb]oth|its)\s(?:same\s)?(?P<plain>Act|Regulations|Regs|Code|Rules)"
    r"|(?P<alone>Code)(?=,?\s(?:para|paragraph|chapter|section|at\s\d|\d{1,2}[.]\d)))"
    r"(?![\w-])(?!\sof\s(?:Conduct|Behaviour|Ethics))(?:\s?\((?P<later>(?:19|20)\d\d)\))?"
)
_LOWER_CODE = re.compile(r"\b(?:SEND?\s|the\s|this\s)code of practice\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:[A-Z][\w’'&-]+,?\s(?:(?:and|of|the|for|to|in|on|etc\.?|with)\s|\([A-Z][\w\s]*?\)\s)*)+"
    rf"(?:Act|Regulations|Order|Rules|Measure)\s(?:\((?P<bracketed>{YEAR})\)|(?P<year>{YEAR}))"
)
_CASE = re.compile(
    r"(?:(?:\bR\s\([^)]{1,60}\)\s|\b[A-Z][\w’'.&-]*(?:\s(?:[A-Z][\w’'.&-]*|of|and|the|\([A-Z]\w*\)))*\s)v\.?\s"
    r"[A-Z][\w’'.&-]*(?:\s(?:[A-Z][\w’'.&-]*|of|and|the|for|\([\w\s]+\)))*,?\s)?"
    r"\[(?:19|20)\d\d\]\s(?:\d+\s)?(?:EWHC|EWCA|UKUT|UKSC|UKHL|ELR|All\sER)(?:\sCiv)?(?:\s\d+)?(?:\s\((?:Admin|AAC|Fam|QB|SEC)\))?"
)
_NUMBERED = re.compile(r"\bS\.?I\.?\s?(?:No\.?\s)?(?P<number>(?:19|20)\d\d(?:/|\sNo\.?\s)\d{1,4})\b")
_SHORTEST_ALONE = 3
_PREPOSITIONS = re.compile(
    r"^(?:(?:Under|See|In|By|From|Of|And|But|Since|For|Both|Part of|Parts of|Law|Read|Look at|As|With)\s)?(?:[Tt]he\s)?"
)
_LEADING = re.compile(r"^(?:the|this|that|those|these|both|its)\s(?:same\s)?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Naming:
    """A place that names an instrument. `start` and `end` are offsets in the sentence.

    `ids` are the instruments that it can mean, the likeliest first, and `namesakes` those of any year; `ids` is empty for
    one that the register does not know, or whose year fits none (`is_wrong_year`). `kind` is act, code, regulations,
    rules ...; `is_short` for "the Act", which means what was named before; `needs_more` for an abbreviation of two
    letters, which alone may mean anything.
    """

    start: int
    end: int
    text: str
    kind: str
    ids: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()
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
                self._named.setdefault(key_of(name), []).append(instrument)
        self._by_number = {i.number: i for i in register.instruments if i.number}
        self._register = register
        self._pattern = pattern_of(self._named)

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
            instruments = self._named.get(key_of(name), [])
            year = year_of(match)
            if not instruments or not (year or is_written_as_a_name(name)):
                continue
            fitting = [i for i in instruments if year is None or i.year == year]
            yield Naming(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                kind=instruments[0].kind,
                ids=tuple(i.id for i in fitting),
                year=year,
                namesakes=tuple(i.id for i in instruments),
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
                    i.id
                    for i in self._register.instruments
                    if year and i.kind == _GENERIC[word] and i.year == int(year)
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


def _is_another(instruments: list[Instrument], year: int) -> bool:
    """Whether an instrument of the same name and this year exists outside the register."""
    return any(year in instrument.also_years for instrument in instruments)


def _cases(text: str) -> Iterator[Naming]:
    for match in _CASE.finditer(text):
        yield Naming(start=match.start(), end=match.end(), text=match.group(), kind="case")


def _unknown(text: str) -> Iterator[Naming]:
    for match in _UNKNOWN.finditer(text):
        lead = _PREPOSITIONS.match(match.group())
        offset = lead.end() if lead else 0
        yield Naming(
            start=match.start() + offset,
            end=match.end(),
            text=match.group()[offset:],
            kind="act",
            year=int(match.group("bracketed") or match.group("year")),
        )
