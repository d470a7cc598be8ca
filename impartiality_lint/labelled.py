"""Labelled sentences, and what the linter finds in them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from impartiality_lint.document import DocumentType
from impartiality_lint.errors import UsageError
from impartiality_lint.language.sentences import Sentence, sentences_in_context


@dataclass(frozen=True, kw_only=True)
class LabelledSentence:
    """A line of a labelled file. `before` is the sentence or heading before it; no labels means clean."""

    id: str
    genre: str
    before: str
    text: str
    labels: tuple[str, ...]
    severity: str | None = None
    span: str = ""
    trap: int | str | None = None
    split: str | None = None

    @property
    def type(self) -> DocumentType:
        """The type of document that such a sentence stands in."""
        if self.genre in set(DocumentType):
            return DocumentType(self.genre)
        return DocumentType.LEAFLET


def read_labelled(path: Path) -> list[LabelledSentence]:
    """Read a file of one JSON object a line.

    Raises:
        UsageError: the file is not there, or a line is not such an object; the line is named.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: this file of labelled sentences cannot be read.") from error
    return [_labelled(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def _labelled(line: str, place: str) -> LabelledSentence:
    try:
        data = json.loads(line)
        return LabelledSentence(
            id=str(data["id"]),
            genre=data.get("genre") or "leaflet",
            before=data.get("before") or "",
            text=data["text"],
            labels=tuple(data["labels"]),
            severity=data.get("severity"),
            span=data.get("span") or "",
            trap=data.get("trap"),
            split=data.get("split"),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{place}: this is not a labelled sentence; it needs id, text and labels as JSON.") from error


def read_all_labelled(paths: Iterable[Path], split: str | None = None) -> list[LabelledSentence]:
    """Read files, or the lines of them that belong to a split; a file that knows no splits is read whole.

    Raises:
        UsageError: a file cannot be used, or there is nothing of this split in any.
    """
    items = [item for path in paths for item in _of_split(read_labelled(path), split)]
    if not items:
        raise UsageError("There are no labelled sentences in these files.")
    return items


def _of_split(items: list[LabelledSentence], split: str | None) -> list[LabelledSentence]:
    wanted = [item for item in items if split in {None, item.split}]
    return wanted if any(item.split for item in items) else items


@dataclass(frozen=True, kw_only=True)
class LabelledText:
    """Labelled items cut into sentences, by the type of document they stand in; `owners` knows whose each sentence is."""

    sentences: Mapping[DocumentType, Sequence[Sentence]]
    owners: Mapping[int, LabelledSentence]

    def owner(self, sentence: Sentence) -> LabelledSentence:
        """The item that a sentence was cut from."""
        return self.owners[id(sentence)]


def cut(items: Iterable[LabelledSentence]) -> LabelledText:
    """Cut each item into sentences, read after what stands before it."""
    sentences: dict[DocumentType, list[Sentence]] = defaultdict(list)
    owners: dict[int, LabelledSentence] = {}
    for item in items:
        for sentence in sentences_in_context(item.text, item.before):
            owners[id(sentence)] = item
            sentences[item.type].append(sentence)
    return LabelledText(sentences=sentences, owners=owners)
