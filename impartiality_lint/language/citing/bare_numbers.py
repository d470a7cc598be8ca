"""Numbers that cite without a word of their own: "CoP 9.14", "(6.45)", "see 6.45"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.language.citing.naming import Naming
from impartiality_lint.language.citing.references import DOTTED, PLAIN, Reference, Unit, read_items

_TO_A_NUMBER = re.compile(r"[,:;]?\s?[(\[]?(?:at\s|see\s|[-–—]\s?)?")
_BRACKETED = re.compile(rf"[(\[](?:e\.g\.\s|see\s|paras?\.?\s)?(?P<numbers>{DOTTED.pattern})[)\]]")
_POINTED_AT = re.compile(
    r"\b(?:see|above all|in particular|especially|(?:dealt with|set out|found|described|explained) (?:at|in)|says,? at|adds,? at)"
    rf"\s(?P<numbers>{DOTTED.pattern})(?!\s?(?:pm|am|%))"
)
_OF_A_CODE = re.compile(rf"(?P<numbers>{DOTTED.pattern})\s(?:of|in)\s(?:the\s)?$")
_PLAIN_UNIT = {"regulations": Unit.REGULATION, "code": Unit.PARAGRAPH}


@dataclass(frozen=True, kw_only=True)
class BareNumbers:
    """Paragraphs of a code by number alone; offsets in the sentence. `is_pointed_at` where no brackets hold them."""

    start: int
    end: int
    items: tuple[Reference, ...]
    is_pointed_at: bool


def find_bare_numbers(text: str) -> Iterator[BareNumbers]:
    """Yield paragraphs that stand alone in brackets, or that a reader is pointed at."""
    for match in (*_BRACKETED.finditer(text), *_POINTED_AT.finditer(text)):
        yield BareNumbers(
            start=match.start("numbers"),
            end=match.end("numbers"),
            items=tuple(read_items(Unit.PARAGRAPH, match.group("numbers"))),
            is_pointed_at=match.re is _POINTED_AT,
        )


def with_a_bare_number(text: str, naming: Naming) -> tuple[int, int, tuple[Reference, ...]]:
    """ "CoP 9.14", "6.65 of the SEND Code", "SEND Regs 2014 5(3)", and "Equality Act 2010 (1.9)", which no Act has."""
    unit = _PLAIN_UNIT.get(naming.kind, Unit.SECTION)
    lead = _TO_A_NUMBER.match(text, naming.end)
    begin = lead.end() if lead else naming.end
    dotted = DOTTED.match(text, begin)
    if dotted and not re.match(r"\s?(?:pm|am|miles?|%)", text[dotted.end() :]):
        return naming.start, dotted.end(), tuple(read_items(unit, dotted.group()))
    plain = PLAIN.match(text, begin)
    if plain and "(" in plain.group() and naming.kind == "regulations":
        return naming.start, plain.end(), tuple(read_items(unit, plain.group()))
    if naming.kind == "code" and (found := _OF_A_CODE.search(text[: naming.start])):
        return found.start(), naming.end, tuple(read_items(unit, found.group("numbers")))
    return naming.start, naming.end, ()
