"""Score the pipeline on a UD treebank from raw text: our tokenizer, our sentences, then the parse.

A word counts as right only if its characters match a gold word's exactly; figures are F1 over words, as in the CoNLL 2018
shared task, with full relation labels (subtypes count).

    python training/evaluate.py en_ewt-ud-test.conllu [--json]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from convert import Sentence, read_sentences
from spacy.language import Language

from impartiality_lint.language.pipeline import load_pipeline, parse_alone
from impartiality_lint.language.sentences import spans

Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Word:
    """A word of a paragraph; the head of a root is its own span."""

    span: Span
    tag: str
    head: Span
    relation: str
    imperative: bool


def paragraphs(path: Path) -> Iterator[list[Sentence]]:
    """Group a treebank's sentences by paragraph."""
    group: list[Sentence] = []
    for sentence in read_sentences(path):
        if sentence.starts_paragraph and group:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def gold_words(group: list[Sentence]) -> tuple[str, list[Word], list[Span]]:
    """The paragraph's text, its words and its sentences' spans."""
    text, words, sentences = "", [], []
    for sentence in group:
        text += " " if text and not text.endswith(" ") else ""
        first, spans_of_words = len(text), []
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            spans_of_words.append((len(text), len(text) + len(word)))
            text += word + (" " if space else "")
        sentences.append((first, spans_of_words[-1][1]))
        words += [
            Word(span=span, tag=tag, head=spans_of_words[head], relation=relation, imperative="Mood=Imp" in features)
            for span, tag, head, relation, features in zip(
                spans_of_words, sentence.tags, sentence.heads, sentence.relations, sentence.features, strict=True
            )
        ]
    return text, words, sentences


def predicted_words(pipeline: Language, text: str) -> tuple[list[Word], list[Span]]:
    """What the pipeline makes of a paragraph, sentence by sentence."""
    words, sentences = [], []
    for start, end in spans(text):
        sentences.append((start, end))
        doc = parse_alone(pipeline, text[start:end])
        place = {token.i: (start + token.idx, start + token.idx + len(token)) for token in doc}
        words += [
            Word(
                span=place[token.i],
                tag=token.pos_,
                head=place[token.head.i],
                relation=token.dep_,
                imperative="Imp" in token.morph.get("Mood"),
            )
            for token in doc
            if not token.is_space
        ]
    return words, sentences


def score(path: Path) -> dict[str, float]:
    """Return every figure of the model card for one treebank file, in per cent."""
    pipeline = load_pipeline()
    counts: Counter[str] = Counter()
    for group in paragraphs(path):
        text, gold, gold_sentences = gold_words(group)
        predicted, sentences = predicted_words(pipeline, text)
        _count(counts, gold, predicted)
        counts.update(
            gold_sentences=len(gold_sentences),
            sentences=len(sentences),
            right_sentences=len(set(gold_sentences) & set(sentences)),
        )
    return _figures(counts)


def _count(counts: Counter[str], gold: list[Word], predicted: list[Word]) -> None:
    by_span = {word.span: word for word in gold}
    counts.update(gold=len(gold), predicted=len(predicted), gold_imperatives=sum(w.imperative for w in gold))
    for word in predicted:
        same = by_span.get(word.span)
        counts["predicted_imperatives"] += word.imperative
        if same is None:
            continue
        counts.update(
            tokens=1,
            tags=word.tag == same.tag,
            heads=word.head == same.head,
            labelled=word.head == same.head and word.relation == same.relation,
            imperatives=word.imperative and same.imperative,
        )


def _figures(counts: Counter[str]) -> dict[str, float]:
    def f1(right: str, gold: str = "gold", predicted: str = "predicted") -> float:
        return 200 * counts[right] / (counts[gold] + counts[predicted])

    return {
        "tokens F1": f1("tokens"),
        "sentences F1": f1("right_sentences", "gold_sentences", "sentences"),
        "UPOS F1": f1("tags"),
        "UAS F1": f1("heads"),
        "LAS F1": f1("labelled"),
        "UPOS accuracy on matching words": 100 * counts["tags"] / counts["tokens"],
        "UAS accuracy on matching words": 100 * counts["heads"] / counts["tokens"],
        "LAS accuracy on matching words": 100 * counts["labelled"] / counts["tokens"],
        "Mood=Imp precision": 100 * counts["imperatives"] / max(1, counts["predicted_imperatives"]),
        "Mood=Imp recall": 100 * counts["imperatives"] / max(1, counts["gold_imperatives"]),
        "Mood=Imp F1": f1("imperatives", "gold_imperatives", "predicted_imperatives"),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", type=Path, help="A CoNLL-U file, such as en_ewt-ud-test.conllu.")
    parser.add_argument("--json", action="store_true", help="Print JSON.")
    options = parser.parse_args()
    figures = score(options.treebank)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, figure in figures.items():
        print(f"{name:<36}{figure:6.2f}")


if __name__ == "__main__":
    main()
