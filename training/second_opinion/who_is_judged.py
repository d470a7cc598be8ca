"""Teach a branch of the second opinion to tell who is judged in a sentence, and whether well or ill.

    python training/second_opinion/who_is_judged.py [--output FOLDER]

The lower layers of the shipped model are left as they are: `model.onnx` gives out what the third of them knows of each
word, and `judged.onnx` goes on from there with three layers of its own, which begin as those that refine.py has left.
So what the model says of breaches stays the same to the last digit. It learns from `corpus/judged.jsonl` and from clean
sentences, in which nobody is judged; every fifth of the former is kept back, and the figures at the end are for these.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tempfile
from pathlib import Path

import numpy
import onnx
import onnxruntime
import torch
from data import CORPUS, PACKAGE_FOLDER
from network import Reader
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from train import WEIGHTS_FILE

from impartiality_lint.checks.second_opinion import encode

HIDDEN = "/reader/encoder/encoder/layer.2/output/LayerNorm/LayerNormalization_output_0"
FIRST_OWN_LAYER = 3
PARTIES = ("local-authority", "school", "parent", "health", "tribunal")
ANSWERS = tuple((party, sign) for party in PARTIES for sign in "+-")
SEED, EPOCHS, BATCH, CLEAN = 2026, 6, 32, 800
RATE, RATE_OF_ANSWERS, WARM_UP = 2e-4, 2e-3, 0.1
KEPT_BACK = 5
Item = tuple[str, str, list[list[str]]]
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


class Branch(torch.nn.Module):
    """The upper layers and ten answers: each party spoken well of, and ill of."""

    def __init__(self) -> None:
        super().__init__()
        reader = Reader()
        reader.load_state_dict(torch.load(WEIGHTS_FILE))
        encoder = reader.encoder.encoder
        self.layers = torch.nn.ModuleList(encoder.layer[FIRST_OWN_LAYER:])
        self.dropout = torch.nn.Dropout(0.1)
        self.answers = torch.nn.Linear(encoder.layer[0].output.dense.out_features, len(ANSWERS))

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Hidden states (sentences, pieces, width) and which pieces are there -> logits (sentences, 10)."""
        away = (1.0 - mask[:, None, None, :]) * -1e9
        for layer in self.layers:
            out = layer(hidden, away)
            hidden = out[0] if isinstance(out, tuple) else out
        shares = mask.unsqueeze(-1)
        return self.answers(self.dropout((hidden * shares).sum(1) / shares.sum(1)))


class OneSentence(torch.nn.Module):
    """The branch as it is shipped: one sentence, nothing masked, probabilities."""

    def __init__(self, branch: Branch) -> None:
        super().__init__()
        self.branch = branch

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        """Hidden states (1, pieces, width) -> probabilities (1, 10)."""
        return torch.sigmoid(self.branch(hidden, torch.ones_like(hidden[:, :, 0])))


def give_out_hidden_states(folder: Path) -> None:
    """Make `model.onnx` give out the hidden states of its third layer beside its probabilities."""
    model = onnx.load(str(folder / "model.onnx"))
    if HIDDEN not in [output.name for output in model.graph.output]:
        shape = ["sentences", "pieces", 384]
        model.graph.output.append(onnx.helper.make_tensor_value_info(HIDDEN, onnx.TensorProto.FLOAT, shape))
        onnx.save(model, str(folder / "model.onnx"))


def read_items() -> tuple[list[Item], list[Item]]:
    """Return what to learn from, and what is kept back."""
    judged = [json.loads(line) for line in (CORPUS / "judged.jsonl").read_text(encoding="utf-8").splitlines()]
    items = [(line["before"], line["text"], line["judged"]) for line in judged]
    kept = [item for line, item in zip(judged, items, strict=True) if _is_kept_back(line["id"])]
    learnt = [item for line, item in zip(judged, items, strict=True) if not _is_kept_back(line["id"])]
    training = [json.loads(line) for line in (CORPUS / "training.jsonl").read_text(encoding="utf-8").splitlines()]
    clean: list[Item] = [(line["before"], line["text"], []) for line in training if not line["labels"]]
    return learnt + random.Random(SEED).sample(clean, CLEAN), kept


def _is_kept_back(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % KEPT_BACK == 0


def prepare(items: list[Item], folder: Path) -> list[Batch]:
    """What the shipped lower layers make of each sentence, in batches of like length."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    batches = []
    items = sorted(items, key=lambda item: len(item[0]) + len(item[1]))
    for start in range(0, len(items), BATCH):
        group = items[start : start + BATCH]
        states = [_states(session, tokenizer, item) for item in group]
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(each)) for each in states], batch_first=True)
        hidden = torch.nn.utils.rnn.pad_sequence(states, batch_first=True)
        batches.append((hidden, mask, torch.tensor([_wanted(item[2]) for item in group])))
    return batches


def _states(session: onnxruntime.InferenceSession, tokenizer: Tokenizer, item: Item) -> torch.Tensor:
    encoded = encode(tokenizer, item[1], item[0])
    rows = {
        "input_ids": encoded.ids,
        "token_type_ids": encoded.type_ids,
        "attention_mask": encoded.attention_mask,
    }
    inputs = {name: numpy.array([row], dtype=numpy.int64) for name, row in rows.items()}
    return torch.tensor(session.run([HIDDEN], inputs)[0][0])


def _wanted(judged: list[list[str]]) -> list[float]:
    return [float(list(answer) in judged) for answer in ANSWERS]


def train(batches: list[Batch]) -> Branch:
    """Fine-tune the branch."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    branch = Branch()
    groups = [
        {"params": branch.layers.parameters(), "lr": RATE},
        {"params": branch.answers.parameters(), "lr": RATE_OF_ANSWERS},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda at: min((at + 1) / (WARM_UP * steps), max(0.0, (steps - at) / ((1 - WARM_UP) * steps)))
    )
    for epoch in range(EPOCHS):
        branch.train()
        chance.shuffle(batches)
        total = 0.0
        for hidden, mask, wanted in batches:
            loss = torch.nn.functional.binary_cross_entropy_with_logits(branch(hidden, mask), wanted)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(branch.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(batches):.4f}", flush=True)
    return branch.eval()


def export(branch: Branch, folder: Path) -> None:
    """Write judged.onnx with whole-number weights, and its hash, its answers and the model's new hash to meta.json."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "judged.onnx"
        axes = {"hidden": {1: "pieces"}}
        torch.onnx.export(
            OneSentence(branch).eval(),
            (torch.ones((1, 8, 384)),),
            str(whole),
            input_names=["hidden"],
            output_names=["judged"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole, folder / "judged.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta["sha256"] = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()
    meta["judged"] = {
        "sha256": hashlib.sha256((folder / "judged.onnx").read_bytes()).hexdigest(),
        "answers": [f"{party} {sign}" for party, sign in ANSWERS],
        "told_from": 0.8,
        "corpus_sha256": hashlib.sha256((CORPUS / "judged.jsonl").read_bytes()).hexdigest(),
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")


def measure(branch: Branch, batches: list[Batch]) -> None:
    """Print precision and recall of parties with their sign, at several thresholds, on what was kept back."""
    with torch.no_grad():
        scores = torch.cat([torch.sigmoid(branch(hidden, mask)) for hidden, mask, _ in batches])
    wanted = torch.cat([answers for _, _, answers in batches])
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        told = scores > threshold
        right = (told & (wanted > 0)).sum().item()
        precision, recall = right / max(1, told.sum().item()), right / wanted.sum().item()
        print(f"from {threshold}: precision {precision:.3f}, recall {recall:.3f}", flush=True)


def main() -> None:
    """Train, export and measure."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--output", type=Path, default=PACKAGE_FOLDER)
    folder = arguments.parse_args().output
    give_out_hidden_states(folder)
    learnt, kept = read_items()
    print(f"{len(learnt)} sentences to learn from, {len(kept)} kept back", flush=True)
    branch = train(prepare(learnt, folder))
    measure(branch, prepare(kept, folder))
    export(branch, folder)


if __name__ == "__main__":
    main()
