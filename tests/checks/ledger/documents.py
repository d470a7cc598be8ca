"""Little documents for tests: sentences parted by " ¶ ", where "# " begins a heading."""

from datetime import date

from impartiality_lint.checks import Whole
from impartiality_lint.document import Block, BlockKind, Document, DocumentType
from impartiality_lint.language.sentences import split_sentences
from impartiality_lint.rulebook import Rulebook

_DAY = date(2026, 6, 1)


def whole_of(text: str, rulebook: Rulebook, type: DocumentType = DocumentType.LEAFLET) -> Whole:
    """The document of which only its words are known: no sentence rule has looked at it."""
    blocks = tuple(_block(index, part.strip()) for index, part in enumerate(text.split("¶")))
    sentences = split_sentences(Document(path="", format="text", type=type, blocks=blocks))
    return Whole(type=type, sentences=tuple(sentences), violations=(), rulebook=rulebook, day=_DAY)


def _block(index: int, text: str) -> Block:
    kind = BlockKind.HEADING if text.startswith("# ") else BlockKind.PARAGRAPH
    return Block(index=index, kind=kind, text=text.removeprefix("# "), anchors=())
