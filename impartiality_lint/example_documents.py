"""Examples of rules about whole documents -> little documents."""

from collections.abc import Sequence

from impartiality_lint.checks import CompiledRule, Whole, find_in_sentences
from impartiality_lint.document import Block, BlockKind, Document, DocumentType
from impartiality_lint.language.sentences import split_sentences
from impartiality_lint.rulebook import Rulebook

DOCUMENT_MARK = " ¶ "
"""In an example of a document-level rule, blocks of the document are separated by this."""

_HEADING_MARK = "# "
"""A part that begins with this is a heading."""


def document_of(example: str, kind: DocumentType, rules: Sequence[CompiledRule], rulebook: Rulebook) -> Whole:
    """Return the example as a document of this type, whose sentences these rules have looked at."""
    parts = example.split(DOCUMENT_MARK.strip())
    blocks = tuple(_block(index, part.strip()) for index, part in enumerate(parts))
    sentences = split_sentences(Document(path="", format="text", type=kind, blocks=blocks))
    return Whole(
        type=kind,
        sentences=tuple(sentences),
        violations=tuple(find_in_sentences(rules, sentences, rulebook.lexicon)),
        rulebook=rulebook,
        day=rulebook.register.as_at,
    )


def _block(index: int, text: str) -> Block:
    if text.startswith(_HEADING_MARK):
        return Block(index=index, kind=BlockKind.HEADING, level=1, text=text.removeprefix(_HEADING_MARK), anchors=())
    return Block(index=index, kind=BlockKind.PARAGRAPH, text=text, anchors=())
