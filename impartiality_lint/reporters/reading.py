"""What was read of a document, for people and for programs."""

from impartiality_lint.document import Document, Location
from impartiality_lint.finding import Unread


def location_as_json(location: Location) -> dict[str, object]:
    """A location's fields; those that a format does not have are null."""
    return {
        "page": location.page,
        "paragraph": location.paragraph,
        "line": location.line,
        "column": location.column,
        "box": [round(side, 2) for side in location.box] if location.box else None,
    }


def describe_location(location: Location) -> str:
    """Where something stands, as a person would say it: "page 2", "paragraph 7", "line 3, column 5"."""
    parts = [
        ("page", location.page),
        ("paragraph", location.paragraph),
        ("line", location.line),
        ("column", location.column),
    ]
    return ", ".join(f"{name} {number}" for name, number in parts if number is not None)


def reading_as_json(result: Document | Unread) -> dict[str, object]:
    """`{"path","format","type","blocks":[...],"unread":[...]}`."""
    if isinstance(result, Unread):
        return {
            "path": result.path,
            "format": None,
            "type": None,
            "blocks": [],
            "unread": [{"path": result.path, "reason": result.reason}],
        }
    return {
        "path": result.path,
        "format": result.format,
        "type": str(result.type),
        "blocks": [
            {
                "index": block.index,
                "kind": str(block.kind),
                "level": block.level,
                "text": block.text,
                "location": location_as_json(block.locate(0)),
            }
            for block in result.blocks
        ],
        "unread": [{"path": result.path, "reason": reason} for reason in result.not_read],
    }


def reading_as_text(result: Document | Unread) -> str:
    """One line a block: number, kind, place, text."""
    if isinstance(result, Unread):
        return f"{result.path}: not read. {result.reason}"
    lines = [f"{result.path} ({result.format}, read as {result.type}, {result.words} words)"]
    for block in result.blocks:
        kind = f"{block.kind} {block.level}" if block.level else str(block.kind)
        lines.append(f"{block.index:>4}  {kind:<12}  {describe_location(block.locate(0)):<22}  {block.text}")
    lines += [f"Not read: {reason}" for reason in result.not_read]
    return "\n".join(lines)
