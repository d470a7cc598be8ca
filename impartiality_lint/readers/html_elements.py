"""What each HTML element means for reading: which break a block, which nobody sees."""

import re

from impartiality_lint.document import BlockKind


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID_TAGS = _names("area base br col embed hr img input link meta param source track wbr")
SKIPPED_TAGS = _names("canvas datalist del head iframe nav noscript object script style svg template")
HEAD_TAGS = _names("base link meta noscript script style template title")
INLINE_TAGS = _names(
    "a abbr acronym b bdi bdo big br cite code data dfn em font i img ins kbd label mark q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr"
)
BLOCK_TAGS = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre "
    "section select summary table tbody td textarea tfoot th thead tr ul"
)
SECTION_TAGS = _names("article aside main section")
HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
KINDS = {
    "blockquote": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "footer": BlockKind.FOOTER,
    "header": BlockKind.HEADER,
    "li": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
}
CLOSED_BY = {
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "li": frozenset({"li"}),
    "option": frozenset({"option", "optgroup"}),
    "p": BLOCK_TAGS - {"button", "legend", "option", "optgroup", "select", "textarea"},
    "td": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "th": frozenset({"td", "th", "tr", "tbody", "tfoot"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
}
"""Elements whose end tag may be left out, and the start tags that end them."""

_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MENU_ROLES = frozenset({"menu", "menubar", "navigation"})
_MENU_NAME = re.compile(r"menu|nav|breadcrumb", re.IGNORECASE)


def is_hidden(attributes: dict[str, str]) -> bool:
    """Tell whether an element's attributes hide it from readers."""
    if "hidden" in attributes or attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    return _UNSEEN_STYLE.search(attributes.get("style", "")) is not None


def is_menu(tag: str, attributes: dict[str, str]) -> bool:
    """Tell whether an element leads to other pages instead of holding this page's text."""
    if attributes.get("role", "").strip().lower() in _MENU_ROLES:
        return True
    return tag == "aside" and _MENU_NAME.search(f"{attributes.get('class', '')} {attributes.get('id', '')}") is not None
