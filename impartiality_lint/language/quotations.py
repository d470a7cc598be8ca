"""Which characters of a block stand inside quotation marks.

Apostrophes are told from closing marks by the letters around them. An unbalanced mark quotes nothing: to take
the rest of a block for a quotation would hide what the writer says.
"""

import re
from functools import lru_cache

_PAIRS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "”"}
_LETTER = re.compile(r"\w")


@lru_cache(maxsize=512)
def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each quotation, its marks included."""
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        closing = _PAIRS.get(text[position])
        if closing is None or not _opens(text, position):
            position += 1
            continue
        end = _closing_mark(text, position, closing)
        if end is None:
            position += 1
        else:
            found.append((position, end + 1))
            position = end + 1
    return tuple(found)


def has_unbalanced_quotation(text: str) -> bool:
    """Whether a double quotation mark opens or closes without its partner."""
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1


def _opens(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    if text[position] in "“«„":
        return True
    return not _LETTER.match(before) and not after.isspace()


def _closing_mark(text: str, start: int, closing: str) -> int | None:
    position = text.find(closing, start + 1)
    while position != -1:
        before, after = text[position - 1], text[position + 1] if position + 1 < len(text) else " "
        if closing in "”»":
            return position
        ends_a_word = not before.isspace() and not _LETTER.match(after)
        if ends_a_word and not (closing in "’'" and _is_possessive(text, start, position, closing)):
            return position
        position = text.find(closing, position + 1)
    return None


def _is_possessive(text: str, start: int, position: int, closing: str) -> bool:
    """ "parents' views": a mark after s, with another closing mark still to come."""
    if text[position - 1] != "s" or position + 1 >= len(text) or text[position + 1] != " ":
        return False
    later = text.find(closing, position + 1)
    return later != -1 and text[start + 1 : later].count("‘") == 0
