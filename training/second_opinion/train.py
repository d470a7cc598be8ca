"""Train the second opinion, export it, choose its thresholds on held-back sentences, and write its card.

pip install -e . -r training/second_opinion/requirements.txt
python training/second_opinion/train.py [--output FOLDER]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import tempfile
from pathlib import Path

import torch
from data import COMMITMENTS, CORPUS, Data, Example, read_data
from network import Probabilities, Reader, batches, load_tokenizer
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits

from impartiality_lint.checks.second_opinion import LearnedOpinion

PACKAGE_FOLDER = Path(__file__).resolve().parents[2] / "impartiality_lint" / "checks" / "second_opinion_model"
SEED, EPOCHS, BATCH = 2026, 4, 32
RATE, RATE_OF_ANSWERS = 1.5e-4, 3e-3
WARM_UP = 0.1
SMOOTHING = 0.03
"""No label is taken for quite certain; keeps the probabilities usable as such."""
WEIGHTS = torch.tensor([1.5] * len(COMMITMENTS) + [3.0])
"""Whether a sentence breaks anything counts more than what."""
PRECISION_WANTED = {"confirms_from": 0.96, "worth_a_look_from": 0.85}
"""Of the held-back sentences at or above a threshold, the share that must be breaches."""


def train(data: Data, tokenizer: Tokenizer) -> Reader:
    """Fine-tune the encoder and its answers."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    reader = Reader()
    encoder = [weight for weight in reader.encoder.parameters() if weight.requires_grad]
    groups = [{"params": encoder, "lr": RATE}, {"params": reader.answers.parameters(), "lr": RATE_OF_ANSWERS}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(data.train) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (WARM_UP * steps), max(0.0, (steps - step) / ((1 - WARM_UP) * steps)))
    )
    for epoch in range(EPOCHS):
        reader.train()
        losses = [_step(reader, batch, optimizer, schedule) for batch in batches(data.train, tokenizer, BATCH, chance)]
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.4f}", flush=True)
    return reader.eval()


def _step(reader: Reader, batch, optimizer: torch.optim.Optimizer, schedule) -> float:
    ids, types, mask, answers, _ = batch
    answers[:, -1] = answers[:, -1] * (1 - 2 * SMOOTHING) + SMOOTHING
    losses = binary_cross_entropy_with_logits(reader(ids, types, mask), answers, reduction="none")
    loss = (losses * WEIGHTS).sum(1).mean()
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return loss.item()


def export(reader: Reader, tokenizer: Tokenizer, folder: Path) -> None:
    """Write model.onnx with whole-number weights, and tokenizer.json."""
    folder.mkdir(parents=True, exist_ok=True)
    names = ["input_ids", "token_type_ids", "attention_mask"]
    example = tuple(torch.ones((1, 8), dtype=torch.int64) for _ in names)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "model.onnx"
        torch.onnx.export(
            Probabilities(reader).eval(),
            example,
            str(whole),
            input_names=names,
            output_names=["probabilities"],
            dynamic_axes={name: {0: "sentences", 1: "pieces"} for name in names},
            opset_version=17,
            dynamo=False,
        )
        # Seven bits, because processors without VNNI overflow at eight and would give other answers.
        quantize_dynamic(whole, folder / "model.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def threshold(scored: list[tuple[float, bool]], precision: float) -> float:
    """The lowest score from which at least this share of the sentences are breaches."""
    right, best = 0, 1.0
    for number, (score, is_breach) in enumerate(sorted(scored, reverse=True), 1):
        right += is_breach
        if right / number >= precision:
            best = score
    return round(best, 3)


def describe(folder: Path, data: Data) -> None:
    """Write meta.json: what the model answers, its thresholds, and what it was made from."""
    meta = {
        "sha256": hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest(),
        "commitments": list(COMMITMENTS),
        "confirms_from": 1.0,
        "worth_a_look_from": 1.0,
        "trained_on": len(data.train),
        "held_back": len(data.held_back),
        "seed": SEED,
        "corpus_sha256": {
            name: hashlib.sha256((CORPUS / f"{name}.jsonl").read_bytes()).hexdigest()
            for name in ("sentences", "training", "clean")
        },
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")
    scored = [(score, bool(example.labels)) for score, example in breach_scores(folder, data.held_back)]
    meta |= {name: threshold(scored, precision) for name, precision in PRECISION_WANTED.items()}
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")


def breach_scores(folder: Path, examples: list[Example]) -> list[tuple[float, Example]]:
    """What the exported model says of each sentence."""
    opinion = LearnedOpinion(folder)
    return [(opinion.read(example.text, example.before).breach, example) for example in examples]


def main() -> None:
    """Train, export, calibrate."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--output", type=Path, default=PACKAGE_FOLDER)
    folder = arguments.parse_args().output
    data, tokenizer = read_data(), load_tokenizer()
    print(f"{len(data.train)} sentences to learn from, {len(data.held_back)} held back", flush=True)
    reader = train(data, tokenizer)
    export(reader, tokenizer, folder)
    describe(folder, data)


if __name__ == "__main__":
    main()
