"""What a Word paragraph is, by its style, its outline level and its numbering."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from impartiality_lint.document import BlockKind
from impartiality_lint.readers.docx_xml import Element, attribute, value, word

_HEADING = re.compile(r"heading (\d)")
_BODY_OUTLINE_LEVEL = 9
# Word stores the English name of its built-in styles, whatever the language of the program.
_KINDS = (
    (re.compile(r"(?:intense )?quote|block text|quotations"), BlockKind.QUOTE),
    (re.compile(r"caption"), BlockKind.CAPTION),
    (re.compile(r"(?:list bullet|list number|list)(?: \d)?"), BlockKind.LIST_ITEM),
)
_TITLES = {"title": 1, "subtitle": 2}
_CONTENTS = re.compile(r"toc \d|table of figures")


@dataclass(frozen=True, kw_only=True)
class ParagraphLook:
    """What the style says of a paragraph. `is_contents` for lines that Word copies from the headings."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    is_contents: bool = False


class Styles:
    """The paragraph styles of one document."""

    def __init__(self, styles: Element) -> None:
        self._styles = {attribute(style, "styleId"): style for style in styles.iter(word("style"))}
        self._default = next((identifier for identifier, style in self._styles.items() if _is_default(style)), "")

    def look(self, paragraph: Element) -> ParagraphLook:
        """Return what a paragraph is; its own settings count more than those of its style."""
        properties = paragraph.find(word("pPr"))
        chain = list(self._chain(value(properties, "pStyle") or self._default))
        sources = [properties, *(style.find(word("pPr")) for style in chain)]
        names = [(value(style, "name") or "").lower() for style in chain]
        level = _outline_level(sources) or _heading_level(names)
        if level is not None:
            return ParagraphLook(kind=BlockKind.HEADING, level=level)
        if any(_CONTENTS.fullmatch(name) for name in names):
            return ParagraphLook(is_contents=True)
        named = _named_kind(names)
        numbered = _is_numbered(sources)
        if (named is BlockKind.PARAGRAPH and numbered) or (named is BlockKind.LIST_ITEM and numbered is not False):
            return ParagraphLook(kind=BlockKind.LIST_ITEM)
        return ParagraphLook(kind=BlockKind.PARAGRAPH if named is BlockKind.LIST_ITEM else named)

    def _chain(self, identifier: str) -> Iterator[Element]:
        """Yield a style and the styles it is based on, nearest first."""
        seen: set[str] = set()
        while identifier in self._styles and identifier not in seen:
            seen.add(identifier)
            yield self._styles[identifier]
            identifier = value(self._styles[identifier], "basedOn") or ""


def _is_default(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _outline_level(sources: list[Element | None]) -> int | None:
    for properties in sources:
        setting = value(properties, "outlineLvl")
        if setting is not None and setting.isdigit():
            return int(setting) + 1 if int(setting) < _BODY_OUTLINE_LEVEL else None
    return None


def _heading_level(names: list[str]) -> int | None:
    for style_name in names:
        heading = _HEADING.fullmatch(style_name)
        if heading or style_name in _TITLES:
            return int(heading[1]) if heading else _TITLES[style_name]
    return None


def _named_kind(names: list[str]) -> BlockKind:
    return next(
        (kind for style_name in names for pattern, kind in _KINDS if pattern.fullmatch(style_name)), BlockKind.PARAGRAPH
    )


def _is_numbered(sources: list[Element | None]) -> bool | None:
    """Tell whether the nearest numbering is on; None where there is none at all. Number 0 switches it off."""
    for properties in sources:
        number = value(properties, "numPr/numId")
        if number is not None:
            return number != "0"
    return None
