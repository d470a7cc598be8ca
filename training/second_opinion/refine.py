"""Teach the trained model what policies and fragments look like, without unlearning the rest.

    python training/second_opinion/refine.py [--output FOLDER]

A short run on the sentences of `training.jsonl` that were written last, among a sample of all others; then the mean of
the weights before and after it (M. Wortsman et al., "Robust fine-tuning of zero-shot models", 2022), which keeps what
either knows. It begins with the weights that train.py has left.
"""

from __future__ import annotations

import argparse
import copy
import math
import random
from pathlib import Path

import torch
from data import PACKAGE_FOLDER, Example, read_data
from network import Reader, batches, load_tokenizer
from train import BATCH, SEED, WEIGHTS_FILE, describe, export, step

WRITTEN_LAST = ("policy-", "short-")
TIMES, SAMPLE = 2, 3600
RATE, RATE_OF_ANSWERS = 4e-5, 5e-4
WARM_UP = 0.1


def mixture(examples: list[Example]) -> list[Example]:
    """The sentences written last, twice, among a sample of all others."""
    last = [example for example in examples if example.id.startswith(WRITTEN_LAST)]
    others = [example for example in examples if not example.id.startswith(WRITTEN_LAST)]
    return last * TIMES + random.Random(SEED).sample(others, SAMPLE)


def refine(reader: Reader, examples: list[Example]) -> Reader:
    """Run once over the examples, at a rate that rises and falls; then take the mean of both sets of weights."""
    before = copy.deepcopy(reader.state_dict())
    encoder = [weight for weight in reader.encoder.parameters() if weight.requires_grad]
    groups = [{"params": encoder, "lr": RATE}, {"params": reader.answers.parameters(), "lr": RATE_OF_ANSWERS}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = math.ceil(len(examples) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min((at + 1) / (WARM_UP * steps), max(0.0, (steps - at) / ((1 - WARM_UP) * steps)))
    )
    reader.train()
    for batch in batches(examples, load_tokenizer(), BATCH, random.Random(SEED)):
        step(reader, batch, optimizer, schedule)
    after = reader.state_dict()
    mean = {name: (one + after[name]) / 2 if one.is_floating_point() else one for name, one in before.items()}
    reader.load_state_dict(mean)
    return reader.eval()


def main() -> None:
    """Refine and export."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--output", type=Path, default=PACKAGE_FOLDER)
    folder = arguments.parse_args().output
    torch.manual_seed(SEED)
    reader, data = Reader(), read_data()
    reader.load_state_dict(torch.load(WEIGHTS_FILE))
    refined = refine(reader, mixture(data.train))
    torch.save(refined.state_dict(), WEIGHTS_FILE)
    export(refined, load_tokenizer(), folder)
    describe(folder, data)


if __name__ == "__main__":
    main()
