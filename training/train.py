"""Train and pack the embedded English pipeline with one command.

    python training/train.py --treebanks FOLDER [--output FOLDER]

FOLDER holds the UD English EWT files `en_ewt-ud-{train,dev,test}.conllu` (plain or .gz, with or without "-ud").
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

import spacy
from convert import read_sentences, training_sentences, write
from spacy.cli.train import train

HERE = Path(__file__).resolve().parent
PACKAGE_FOLDER = HERE.parent / "impartiality_lint" / "language" / "english_pipeline"
SEED = 2026
MADE_IMPERATIVES = 1500
"""How many imperatives made from infinitives are added to the treebank's own 1,275."""
VERSION = "1.0.0"


def find_treebank(folder: Path, part: str, scratch: Path) -> Path:
    """Return the CoNLL-U file of a part (train, dev, test), unpacked if need be."""
    for name in (f"en_ewt-ud-{part}.conllu", f"en_ewt-{part}.conllu"):
        if (folder / name).exists():
            return folder / name
        packed = folder / f"{name}.gz"
        if packed.exists():
            target = scratch / name
            target.write_bytes(gzip.decompress(packed.read_bytes()))
            return target
    raise SystemExit(f"There is no UD English EWT {part} file in {folder}; training/README.md says where to get it.")


def run(treebanks: Path, output: Path) -> None:
    """Convert, train, pack."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        write(
            training_sentences([find_treebank(treebanks, "train", scratch)], SEED, MADE_IMPERATIVES),
            scratch / "train.spacy",
        )
        write(list(read_sentences(find_treebank(treebanks, "dev", scratch))), scratch / "dev.spacy")
        paths = {"paths.train": str(scratch / "train.spacy"), "paths.dev": str(scratch / "dev.spacy")}
        import impartiality_lint.language.tokenizer  # noqa: F401  registers the language that the configurations name

        train(HERE / "config.cfg", scratch / "trained", overrides=paths)
        pack(scratch / "trained" / "model-best", output)
        write_known_verbs(find_treebank(treebanks, "train", scratch), output)


def pack(model: Path, output: Path) -> None:
    """Copy a trained model without what the product does not read: strings of the corpus, vectors, tokenizer."""
    pipeline = spacy.load(model)
    pipeline.config["paths"] = {"train": None, "dev": None}
    pipeline.meta.update(
        name="english_pipeline",
        version=VERSION,
        license="CC BY-SA 4.0",
        description="UD-trained English for leaflets: tags, features, dependencies",
    )
    kept = [path for path in output.glob("*") if path.name in {"README.md", "LICENSE.txt"}] if output.exists() else []
    texts = {path.name: path.read_bytes() for path in kept}
    shutil.rmtree(output, ignore_errors=True)
    pipeline.to_disk(output, exclude=["vocab", "tokenizer"])
    for name, content in texts.items():
        (output / name).write_bytes(content)
    meta = json.loads((output / "meta.json").read_text(encoding="utf-8"))
    meta.pop("performance", None)
    meta.pop("labels", None)
    (output / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")


def write_known_verbs(treebank: Path, output: Path) -> None:
    """Write the verbs' dictionary forms, one a line: they tell the rule lemmatizer "hoping" from "hopping"."""
    rows = (line.split("\t") for line in treebank.read_text(encoding="utf-8").splitlines())
    verbs = {row[2] for row in rows if len(row) == 10 and row[3] == "VERB" and re.fullmatch("[a-z]{2,}", row[2])}
    (output / "known_verbs.txt").write_text("\n".join(sorted(verbs)) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=PACKAGE_FOLDER)
    options = parser.parse_args()
    run(options.treebanks, options.output)


if __name__ == "__main__":
    main()
