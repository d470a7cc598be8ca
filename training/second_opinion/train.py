"""Train the second opinion, export it, and write its card; then come refine.py and calibrate.py.

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
from data import COMMITMENTS, CORPUS, HERE, PACKAGE_FOLDER, Data, read_data
from network import Batch, Probabilities, Reader, batches, load_tokenizer
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.optim.lr_scheduler import LRScheduler

WEIGHTS_FILE = HERE / "weights.pt"
"""The weights before they are cut to whole numbers; not kept in the repository."""
SEED, EPOCHS, BATCH = 2026, 4, 32
RATE, RATE_OF_ANSWERS = 1.5e-4, 3e-3
WARM_UP = 0.1
SMOOTHING = 0.03
"""No label is taken for quite certain; keeps the probabilities usable as such."""
WEIGHTS = torch.tensor([1.5] * len(COMMITMENTS) + [3.0])
"""Whether a sentence breaks anything counts more than what."""


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
        losses = [step(reader, batch, optimizer, schedule) for batch in batches(data.train, tokenizer, BATCH, chance)]
        print(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.4f}", flush=True)
    return reader.eval()


def step(reader: Reader, batch: Batch, optimizer: torch.optim.Optimizer, schedule: LRScheduler) -> float:
    """Learn from one batch; return its loss."""
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


def describe(folder: Path, data: Data) -> None:
    """Write meta.json: what the model answers and what it was made from. Until it is calibrated, it agrees with nothing."""
    meta = {
        "sha256": hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest(),
        "commitments": list(COMMITMENTS),
        "contradicts_below": 0.0,
        "confirms_from": 1.0,
        "worth_a_look_from": 1.0,
        "sentences": len(data.train),
        "seed": SEED,
        "corpus_sha256": {
            name: hashlib.sha256((CORPUS / f"{name}.jsonl").read_bytes()).hexdigest()
            for name in ("sentences", "training", "clean")
        },
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Train and export."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--output", type=Path, default=PACKAGE_FOLDER)
    folder = arguments.parse_args().output
    data, tokenizer = read_data(), load_tokenizer()
    print(f"{len(data.train)} sentences to learn from", flush=True)
    reader = train(data, tokenizer)
    torch.save(reader.state_dict(), WEIGHTS_FILE)
    folder.mkdir(parents=True, exist_ok=True)
    export(reader, tokenizer, folder)
    describe(folder, data)


if __name__ == "__main__":
    main()
