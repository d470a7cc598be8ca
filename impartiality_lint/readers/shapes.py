"""How lines of text look when nothing but their words and marks says what they are."""

import re

_BULLET = re.compile(r"[•·●○▪▫■□◦‣⁃∙►▶➢➤✓✔❖\uf000-\uf0ff]\s*(?=\S)")
_DASH = re.compile(r"[-–—*+o]\s+(?=\S)")
_NUMBER = re.compile(r"(?:\((?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_OPEN_END = re.compile(r"(?:[,&]|\b(?:a|an|and|at|by|for|from|in|of|on|or|our|the|their|to|with|your))$", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][\w-]*:\s")
_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}$")
_CONTACT = re.compile(r"@|\bwww\.|https?:|\d{4,}")
_SECTION = re.compile(r"(?:section|part|chapter|appendix|annex|step|stage)\s+(?:\d+|[A-Z])\b", re.IGNORECASE)
HEADING_WORDS = 12
"""How many words a heading has at most when only its look says that it is one."""


def bullet_length(line: str) -> int:
    """Return how many characters a bullet takes up at the start of a line; 0 without one."""
    match = _BULLET.match(line)
    return match.end() if match else 0


def marker_length(line: str) -> int:
    """Return the length of a bullet, or of a dash or number that may also just begin a line of a sentence."""
    match = _BULLET.match(line) or _DASH.match(line) or _NUMBER.match(line)
    return match.end() if match else 0


def is_numbered(line: str) -> bool:
    """Tell whether a line begins with a number or letter as lists have them."""
    return _NUMBER.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends with a mark after which a new sentence or list may begin."""
    return _SENTENCE_END.search(line.rstrip()) is not None


def runs_on(line: str, following: str) -> bool:
    """Tell from the words alone whether a sentence goes on from one line to the following one."""
    if ends_sentence(line):
        return False
    return following[:1].islower() or _OPEN_END.search(line.rstrip()) is not None


def is_shouted(text: str) -> bool:
    """Tell whether all letters are capitals, and there are enough of them to be a line of its own."""
    return text.isupper() and sum(letter.isalpha() for letter in text) >= 4


def is_section_title(text: str) -> bool:
    """Tell whether a line begins as "Section 2" does."""
    return _SECTION.match(text) is not None


def looks_like_heading(text: str, words: int = HEADING_WORDS) -> bool:
    """Tell whether a line may be a heading: short, begun with a capital or digit, without closing punctuation."""
    first = next((character for character in text if character.isalnum()), "")
    if not (first.isupper() or first.isdigit()) or len(text.split()) > words:
        return False
    if text[-1:] in ".,;:!" or sum(letter.isalpha() for letter in text) < 3:
        return False
    return not ((_LABEL.match(text) and not is_section_title(text)) or _DATE.search(text) or _CONTACT.search(text))


def joins_compound(line: str, following: str) -> bool:
    """Tell whether a hyphen at a line's end holds a word together ("well-" and "being", not "pre-" and "and")."""
    compound = re.search(r"[^\W\d_]-$", line) and following[:1].islower()
    return bool(compound) and re.match(r"(?:and|or|to)\b", following) is None
