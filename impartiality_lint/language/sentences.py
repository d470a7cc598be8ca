"""Document -> sentences, by block and punctuation alone, before anything is parsed.

The parser never moves these boundaries, so its noise cannot merge two bullets, and a sentence's result
does not depend on its neighbour. What stands around a sentence (heading, stem of a list, sentence before)
goes with it as plain text, because law, attribution and negation reach down from there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from impartiality_lint.document import Block, BlockKind, Document, DocumentType

_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Rev|Sr|Jr|Cllr|e\.?g|i\.?e|cf|vs|approx|No|Nos|Tel|Ext|Ref|Fig|Vol|ss?|regs?|paras?|pp?|art|"
    r"arts|ch|chs|sch|rr?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*)\.$"
)
_MAY_END_A_SENTENCE = re.compile(r"(?:^|[\s(])(?:[A-Z]\.[A-Z]|a\.m|p\.m|etc|U\.S|U\.K)\.$")
_BOUNDARY = re.compile(r"(?:[.!?]+|…)[\"'”’)\]]*(?= )|(?<= )[•●▪◦‣](?= )")
_STARTS_A_SENTENCE = re.compile(r"[\"'“‘(\[•●▪◦‣–—*-]*\s?(?:[A-ZÀ-Þ0-9£§]|\[)")
_WORD = re.compile(r"[\w’'&/.-]*\w", re.UNICODE)
_CURLY = str.maketrans("’‘", "''")


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence in its document. `start` and `end` are offsets in the text of block `block`.

    `before` is the text of the sentence before it, `stem` the line that leads in the list it stands in,
    `heading` the heading above it; each is empty where there is none. `block_text` is the whole block's.
    """

    text: str
    start: int
    end: int
    block: int
    kind: BlockKind
    block_text: str
    before: str = ""
    stem: str = ""
    heading: str = ""

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case, for finding out cheaply whether a rule can match at all."""
        return frozenset(words_of(self.text))


def words_of(text: str) -> Iterator[str]:
    """Yield lower-case words; "don't" gives don't, do and n't, "one-sided" itself and its parts."""
    for match in _WORD.finditer(text.lower().translate(_CURLY)):
        word = match.group().strip("'.-")
        yield word
        parts = re.split(r"[-/']", word)
        if len(parts) > 1:
            yield from filter(None, parts)
            if word.endswith("n't"):
                yield from (word[:-3], "not")


def split_sentences(document: Document) -> list[Sentence]:
    """Return the document's sentences in reading order."""
    sentences: list[Sentence] = []
    heading = stem = before = ""
    for block in document.blocks:
        for start, end in spans(block.text):
            text = block.text[start:end]
            sentences.append(
                Sentence(
                    text=text,
                    start=start,
                    end=end,
                    block=block.index,
                    kind=block.kind,
                    block_text=block.text,
                    before=before,
                    stem=stem,
                    heading=heading,
                )
            )
            before = text
        heading, stem, before = _carry(block, heading, stem, before)
    return sentences


def _carry(block: Block, heading: str, stem: str, before: str) -> tuple[str, str, str]:
    """What a block leaves for the ones after it: heading, stem of a list, sentence before.

    A line that ends in a colon leads in the block after it, and the items of the list that begins there.
    """
    if block.kind is BlockKind.HEADING:
        return block.text, "", ""
    if block.text.endswith((":", ":-", "…")) and block.kind is not BlockKind.TABLE_CELL:
        return heading, before, before
    return heading, stem if block.kind is BlockKind.LIST_ITEM else "", before


def sentences_in_context(text: str, before: str = "") -> list[Sentence]:
    """Return the sentences of `text` as they would be read after `before`.

    What ends in a colon leads in a list, what has no closing punctuation is a heading, anything else the sentence before.
    """
    document = Document(path="", format="text", type=DocumentType.LEAFLET, blocks=_blocks_in_context(text, before))
    own = document.blocks[-1].index
    skipped = len(before) + 1 if len(document.blocks) == 1 and before else 0
    return [sentence for sentence in split_sentences(document) if sentence.block == own and sentence.start >= skipped]


def _blocks_in_context(text: str, before: str) -> tuple[Block, ...]:
    if not before:
        return (Block(index=0, kind=BlockKind.PARAGRAPH, text=text, anchors=()),)
    if before.endswith(":"):
        kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    elif before.rstrip("\"'”’)").endswith((".", "!", "?", "…", ";")) and not before.endswith("?"):
        return (Block(index=0, kind=BlockKind.PARAGRAPH, text=f"{before} {text}", anchors=()),)
    else:
        kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    return tuple(
        Block(index=index, kind=kind, text=part, anchors=())
        for index, (kind, part) in enumerate(zip(kinds, (before, text), strict=True))
    )


def spans(text: str) -> list[tuple[int, int]]:
    """Return the start and end offsets of the sentences in one block's text."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        bullet = text[match.start()] in "•●▪◦‣"
        end = match.start() if bullet else match.end()
        if bullet or _ends_here(text, start, match):
            found.append((start, end))
            start = end
    found.append((start, len(text)))
    return [trimmed for span in found if (trimmed := _trim(text, *span))]


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    following = text[match.end() + 1 :]
    if not _STARTS_A_SENTENCE.match(following):
        return False
    said = text[start : match.end()]
    if match.group() != "." or _MAY_END_A_SENTENCE.search(said):
        return True
    return not _ABBREVIATION.search(said)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in " •●▪◦‣":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return (start, end) if end > start else None
