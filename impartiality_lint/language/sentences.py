"""Document -> sentences, by block and punctuation alone, before anything is parsed.

The parser never moves these boundaries, so its noise cannot merge two bullets, and a sentence's result
does not depend on its neighbour. What stands around a sentence (heading, stem of a list, sentence before)
goes with it as plain text, because law, attribution and negation reach down from there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from impartiality_lint.document import Block, BlockKind, Document, DocumentType

_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"'‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Rev|Sr|Jr|Cllr|e\.?g|i\.?e|cf|vs|approx|No|Nos|Tel|Ext|Ref|Fig|Vol|[Ss]s?|[Ss]ects?|[Ss]ecs?|[Rr]egs?|[Pp]aras?|pp?|[Aa]rt|"
    r"arts|[Cc]hs?|[Cc]haps?|[Ss]chs?|[Ss]cheds?|rr?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*)\.$"
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
    above = _Above()
    for block in document.blocks:
        above = above.reaching(block)
        for start, end in spans(block.text):
            sentence = Sentence(
                text=block.text[start:end],
                start=start,
                end=end,
                block=block.index,
                kind=block.kind,
                block_text=block.text,
                before=above.before,
                stem=above.stem,
                heading=above.heading,
            )
            sentences.append(sentence)
            above = replace(above, before=sentence.text)
        above = above.leaving(block)
    return sentences


@dataclass(frozen=True, kw_only=True)
class _Above:
    """What stands above a place in the document; `leads_in` while the line just before ended in a colon."""

    heading: str = ""
    stem: str = ""
    before: str = ""
    leads_in: bool = False

    def reaching(self, block: Block) -> "_Above":
        """A line that ends in a colon leads in the block after it, and all items of a list that begins there."""
        return self if self.leads_in or block.kind is BlockKind.LIST_ITEM else replace(self, stem="")

    def leaving(self, block: Block) -> "_Above":
        if block.kind is BlockKind.HEADING:
            return _Above(heading=block.text)
        if block.text.endswith((":", ":-", "…")) and block.kind is not BlockKind.TABLE_CELL:
            return replace(self, stem=self.before, leads_in=True)
        return replace(self, leads_in=False)


def sentences_in_context(text: str, before: str = "") -> list[Sentence]:
    """Return the sentences of `text` as they would be read after `before`.

    What ends in a colon leads in a list, what has no closing punctuation is a heading, anything else the sentence before.
    """
    kinds = _kinds_in_context(before) if before else (BlockKind.PARAGRAPH,)
    parts = (before, text) if before else (text,)
    blocks = tuple(
        Block(index=index, kind=kind, text=part, anchors=())
        for index, (kind, part) in enumerate(zip(kinds, parts, strict=True))
    )
    document = Document(path="", format="text", type=DocumentType.LEAFLET, blocks=blocks)
    return [sentence for sentence in split_sentences(document) if sentence.block == blocks[-1].index]


def _kinds_in_context(before: str) -> tuple[BlockKind, BlockKind]:
    if before.endswith(":"):
        return BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
    ends_a_sentence = before.rstrip("\"'”’)").endswith((".", "!", "…", ";"))
    return BlockKind.PARAGRAPH if ends_a_sentence else BlockKind.HEADING, BlockKind.PARAGRAPH


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
