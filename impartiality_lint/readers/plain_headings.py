"""Which groups of lines in a plain text are headings, told by their look and by what follows."""

from collections.abc import Sequence

from impartiality_lint.document import BlockKind
from impartiality_lint.readers.plain_groups import Group
from impartiality_lint.readers.shapes import (
    HEADING_WORDS,
    ends_sentence,
    is_numbered,
    is_section_title,
    is_shouted,
    looks_like_heading,
)

_TITLE_WORDS = 20
_LONG_ENOUGH_TO_FOLLOW = 6


def heading_levels(groups: Sequence[Group]) -> list[int | None]:
    """Return the heading level of each group, from 1, and None for all that are not headings."""
    levels: list[int | None] = []
    leads_somewhere = False
    for position in reversed(range(len(groups))):
        group = groups[position]
        may_be = _may_be_heading(groups, position)
        # Names and dates at the end of a letter look like headings, but head nothing.
        level = _level(group, position) if group.underline or (may_be and leads_somewhere) else None
        levels.append(level)
        leads_somewhere = leads_somewhere or _is_body(group, may_be)
    return levels[::-1]


def _level(group: Group, position: int) -> int:
    return 1 if group.underline == "=" or (position == 0 and not group.underline) else 2


def _is_body(group: Group, may_be_heading: bool) -> bool:
    if group.kind is BlockKind.LIST_ITEM:
        return True
    return not may_be_heading and (ends_sentence(group.text) or len(group.text.split()) > _LONG_ENOUGH_TO_FOLLOW)


def _may_be_heading(groups: Sequence[Group], position: int) -> bool:
    group = groups[position]
    if len(group.lines) > 1 or not group.after_gap:
        return False
    if group.kind is BlockKind.LIST_ITEM:
        return group.before_gap and _is_numbered_heading(groups, position)
    if group.kind is not BlockKind.PARAGRAPH:
        return False
    if not looks_like_heading(group.text, _TITLE_WORDS if position == 0 else HEADING_WORDS):
        return False
    return group.before_gap or is_section_title(group.text) or is_shouted(group.text) or _heads_next(groups, position)


def _heads_next(groups: Sequence[Group], position: int) -> bool:
    """A line right above others heads them when they are a paragraph or a list, not when they are an address."""
    following = groups[position + 1]
    return following.kind is BlockKind.LIST_ITEM or len(following.text.split()) > _LONG_ENOUGH_TO_FOLLOW


def _is_numbered_heading(groups: Sequence[Group], position: int) -> bool:
    """ "1. Introduction" with paragraphs around it is a heading; with other items around it, an item."""
    group = groups[position]
    neighbours = [*groups[max(0, position - 1) : position], *groups[position + 1 : position + 2]]
    among_items = any(neighbour.kind is BlockKind.LIST_ITEM for neighbour in neighbours)
    return is_numbered(group.lines[0].text) and looks_like_heading(group.text) and not among_items
