"""The other candidate: spaCy's text classifier on the embedded pipeline, trained on the same sentences.

    python training/second_opinion/try_textcat.py

Prints its precision and recall on the test split at several thresholds. It was not kept; README.md has the figures.
"""

import random

import spacy
from curve import print_curve
from data import COMMITMENTS, Example, read_data
from spacy.tokens import Doc
from spacy.training import Example as Training
from spacy.util import compounding, minibatch

from impartiality_lint.language.pipeline import load_pipeline

SEED, EPOCHS = 2026, 3
ENSEMBLE = {
    "@architectures": "spacy.TextCatEnsemble.v2",
    "linear_model": {
        "@architectures": "spacy.TextCatBOW.v3",
        "exclusive_classes": False,
        "ngram_size": 2,
        "length": 65536,
    },
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": 96,
        "depth": 3,
        "embed_size": 4000,
        "window_size": 1,
        "maxout_pieces": 3,
        "subword_features": True,
    },
}


def main() -> None:
    """Train the classifier and show its curve."""
    random.seed(SEED)
    spacy.util.fix_random_seed(SEED)
    data = read_data()
    pipeline = spacy.blank("en")
    pipeline.tokenizer = load_pipeline().tokenizer
    classifier = pipeline.add_pipe("textcat_multilabel", config={"model": ENSEMBLE})
    for name in (*COMMITMENTS, "breach"):
        classifier.add_label(name)
    training = [Training.from_dict(_doc(pipeline, example), {"cats": _answers(example)}) for example in data.train]
    optimizer = pipeline.initialize(lambda: training[:200])
    for epoch in range(EPOCHS):
        random.shuffle(training)
        losses: dict[str, float] = {}
        for batch in minibatch(training, size=compounding(8, 32, 1.001)):
            pipeline.update(batch, sgd=optimizer, losses=losses, drop=0.2)
        print(epoch + 1, losses, flush=True)
    docs = pipeline.pipe(_doc(pipeline, example) for example in data.test)
    scored = [(doc.cats["breach"], bool(example.labels)) for doc, example in zip(docs, data.test, strict=True)]
    print_curve("spaCy text classifier", scored)


def _doc(pipeline: spacy.language.Language, example: Example) -> Doc:
    return pipeline.make_doc(f"{example.before[-200:]} | {example.text}")


def _answers(example: Example) -> dict[str, float]:
    return {name: float(name in example.labels) for name in COMMITMENTS} | {"breach": float(bool(example.labels))}


if __name__ == "__main__":
    main()
