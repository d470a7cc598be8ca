"""Names and small questions of WordprocessingML, so that the other modules can speak plainly."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

__all__ = ["Element", "attribute", "children", "chosen", "is_on", "name", "value", "word"]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def word(local_name: str) -> str:
    """Return the full tag of an element in Word's own namespace."""
    return _WORD + local_name


def name(element: Element) -> str:
    """Return an element's name without its namespace; empty for comments and processing instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield each child with its name."""
    for child in element:
        yield name(child), child


def attribute(element: Element, local_name: str) -> str:
    """Return an attribute in Word's own namespace; empty without one."""
    return element.get(word(local_name)) or ""


def value(element: Element | None, path: str) -> str | None:
    """Return `w:val` of the element at a path such as "pPr/pStyle"; None when there is no such element."""
    found = None if element is None else element.find("/".join(word(step) for step in path.split("/")))
    return None if found is None else attribute(found, "val")


def is_on(element: Element | None, path: str) -> bool:
    """Tell whether a switch such as "rPr/b" is there and not switched off."""
    setting = value(element, path)
    return setting is not None and setting not in ("0", "false", "off", "none")


def chosen(alternatives: Element) -> Element | None:
    """Return the one copy to read of content that is stored twice, for newer and for older programs."""
    choice = alternatives.find(_CHOICE)
    return alternatives.find(_FALLBACK) if choice is None else choice
