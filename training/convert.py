"""Turn CoNLL-U treebanks into spaCy training data.

Differs from spaCy's own converter in three things: words of a multi-word token (do + n't) become separate
tokens with no space between them; features are cut down to those that rules read; and every sentence is a
Doc of its own, because that is how the product parses (a sentence's result must not depend on its neighbour).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

KEPT_FEATURES = {"Mood", "VerbForm", "Tense", "Voice", "Person", "Number", "Degree", "PronType", "Polarity", "Poss"}
IMPERATIVE = "Mood=Imp|VerbForm=Fin"


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One treebank sentence; `heads` are zero-based positions, the root's head is its own position."""

    words: list[str]
    spaces: list[bool]
    tags: list[str]
    features: list[str]
    heads: list[int]
    relations: list[str]
    starts_paragraph: bool = False
    children: dict[int, list[int]] = field(default_factory=dict)


def read_sentences(path: str | Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file."""
    for chunk in Path(path).read_text(encoding="utf-8").split("\n\n"):
        if chunk.strip():
            yield _read_sentence(chunk)


def _read_sentence(chunk: str) -> Sentence:
    rows: list[list[str]] = []
    spaces: list[bool] = []
    joined_until, space_after_joined, new_paragraph = 0, True, False
    for line in chunk.split("\n"):
        if line.startswith("#"):
            new_paragraph = new_paragraph or line.startswith(("# newpar", "# newdoc"))
            continue
        columns = line.split("\t")
        if len(columns) != 10 or "." in columns[0]:
            continue
        if "-" in columns[0]:
            joined_until = int(columns[0].split("-")[1])
            space_after_joined = "SpaceAfter=No" not in columns[9]
            continue
        number = int(columns[0])
        space = "SpaceAfter=No" not in columns[9]
        if number <= joined_until:
            space = space_after_joined if number == joined_until else False
        rows.append(columns)
        spaces.append(space)
    heads = [int(row[6]) - 1 if row[6] != "0" else position for position, row in enumerate(rows)]
    return Sentence(
        words=[row[1].replace(" ", "") for row in rows],
        spaces=spaces,
        tags=[row[3] for row in rows],
        features=[_keep_features(row[5]) for row in rows],
        heads=heads,
        relations=["ROOT" if row[7] == "root" else row[7] for row in rows],
        starts_paragraph=new_paragraph,
    )


def _keep_features(column: str) -> str:
    if column == "_":
        return ""
    return "|".join(part for part in column.split("|") if part.split("=")[0] in KEPT_FEATURES)


def imperative_from_infinitive(sentence: Sentence) -> Sentence | None:
    """Make "Ask for a copy" out of "... to ask for a copy": an imperative that the treebank does not have.

    Leaflets give instructions in nearly every paragraph and web text rarely does, so the treebank alone
    shows the parser too few of them.
    """
    for verb, tag in enumerate(sentence.tags):
        if tag != "VERB" or "VerbForm=Inf" not in sentence.features[verb]:
            continue
        subtree = sorted(_descendants(sentence, verb))
        start = next((i for i in subtree if i == verb - 1 and sentence.words[i].lower() == "to"), None)
        if start is None or subtree[0] != start or subtree != list(range(subtree[0], subtree[-1] + 1)):
            continue
        kept = [i for i in subtree if i != start]
        if not 3 <= len(kept) <= 25 or any(
            sentence.relations[i].startswith("nsubj") and sentence.heads[i] == verb for i in kept
        ):
            continue
        return _as_imperative(sentence, kept, verb)
    return None


def _descendants(sentence: Sentence, top: int) -> set[int]:
    found, grew = {top}, True
    while grew:
        more = {i for i, head in enumerate(sentence.heads) if head in found and i not in found}
        found |= more
        grew = bool(more)
    return found


def _as_imperative(sentence: Sentence, kept: list[int], verb: int) -> Sentence:
    position = {old: new for new, old in enumerate(kept)}
    words = [sentence.words[i] for i in kept]
    words[0] = words[0][:1].upper() + words[0][1:]
    features = [IMPERATIVE if i == verb else sentence.features[i] for i in kept]
    heads = [position[verb] if i == verb else position[sentence.heads[i]] for i in kept]
    relations = ["ROOT" if i == verb else sentence.relations[i] for i in kept]
    tags = [sentence.tags[i] for i in kept]
    spaces = [sentence.spaces[i] for i in kept]
    if words[-1] not in ".!?":
        spaces[-1] = False
        words, spaces, tags = [*words, "."], [*spaces, True], [*tags, "PUNCT"]
        features, heads, relations = [*features, ""], [*heads, position[verb]], [*relations, "punct"]
    return replace(sentence, words=words, spaces=spaces, tags=tags, features=features, heads=heads, relations=relations)


def with_typographic_quotes(sentence: Sentence) -> Sentence:
    """Set straight quotes as a word processor would, since leaflets are typeset."""
    curly = {"'": "’", '"': "”"}
    words = [word.replace("'", "’") if len(word) > 1 else curly.get(word, word) for word in sentence.words]
    return replace(sentence, words=words)


def to_doc(vocab: Vocab, sentence: Sentence) -> Doc:
    """One spaCy Doc for one sentence, spaces as in the source."""
    return Doc(
        vocab,
        words=sentence.words,
        spaces=sentence.spaces,
        pos=sentence.tags,
        morphs=sentence.features,
        heads=sentence.heads,
        deps=sentence.relations,
        sent_starts=[i == 0 for i in range(len(sentence.words))],
    )


def training_sentences(paths: list[Path], seed: int, imperatives: int) -> list[Sentence]:
    """The treebanks' sentences, one in seven re-set with typographic quotes, plus made imperatives."""
    chooser = random.Random(seed)
    sentences = [sentence for path in paths for sentence in read_sentences(path)]
    made = [found for found in map(imperative_from_infinitive, sentences) if found]
    chooser.shuffle(made)
    quoted = [with_typographic_quotes(s) for s in sentences if any("'" in word for word in s.words)]
    return sentences + made[:imperatives] + chooser.sample(quoted, len(quoted) // 3)


def write(sentences: list[Sentence], target: Path) -> None:
    """Write sentences as spaCy's binary training format."""
    vocab = Vocab()
    DocBin(docs=[to_doc(vocab, sentence) for sentence in sentences], store_user_data=False).to_disk(target)
