"""The titles of instruments as people write them: one pattern for all, and what a match says of the year."""

import re
from collections.abc import Iterable

YEAR = r"(?:18|19|20)\d\d"
_TURN_OF_CENTURY = "30"
"""Two digits up to this are of this century."""


def key_of(name: str) -> str:
    """A title without the differences that writing makes."""
    return " ".join(name.lower().replace("’", "'").replace("&", " and ").split())


def pattern_of(keys: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for these keys, a longer one before a shorter; None when there are none."""
    ordered = sorted(keys, key=len, reverse=True)
    if not ordered:
        return None
    names = "|".join(
        re.escape(name).replace(r"\ ", r"\s").replace("'", "['’]").replace(r"\sand\s", r"\s?(?:and|&)\s?")
        for name in ordered
    )
    after = rf"(?:,?\s?\((?:(?:January|September|July)\s)?(?P<bracketed>{YEAR})\)|,?\s?(?P<year>{YEAR})|\s?['’]?(?P<two>[019]\d))?"
    return re.compile(
        rf"(?<![\w’'-])(?:(?P<before>{YEAR})\s)?(?P<name>{names})(?![A-Za-z-]){after}(?![\w/])(?:\s\(c\.\s?\d+\))?",
        re.IGNORECASE,
    )


def year_of(match: re.Match[str]) -> int | None:
    """The year that a match gives, before, after or inside the title."""
    written = match.group("before") or match.group("bracketed") or match.group("year")
    if written:
        return int(written)
    if match.group("two"):
        return int(("19" if match.group("two") > _TURN_OF_CENTURY else "20") + match.group("two"))
    inside = re.search(rf"{YEAR}", match.group("name"))
    return int(inside.group()) if inside else None


def is_written_as_a_name(name: str) -> bool:
    """Titles have capitals ("children act up" names nothing); abbreviations are written as they are."""
    if " " not in name:
        return name[:1].isupper()
    last = [word for word in name.split() if word[:1].isalpha()][-1]
    return (
        last[:1].isupper()
        or any(w.isupper() and len(w) > 1 for w in name.split())
        or (name[:1].isupper() and "of" in name.split())
    )
