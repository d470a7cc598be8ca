"""What every reader hands back: the blocks of one document and what it could not read of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from impartiality_lint.document import Block


@dataclass(frozen=True, kw_only=True)
class ReadResult:
    """A document's blocks in reading order.

    `format` is a name from FORMATS. `not_read` names each part that was left out because it could not be read,
    one sentence each.
    """

    format: str
    blocks: tuple[Block, ...]
    not_read: tuple[str, ...] = field(default=())


Reader = Callable[[bytes], ReadResult]
"""Reads a file's bytes; raises ReadError when nothing can be read."""
