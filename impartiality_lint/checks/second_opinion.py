"""A second opinion on one sentence, from a small model trained on our labelled corpus.

It explains nothing and is never a finding by itself: rules of status `wide` propose, it agrees or does not; and where
it firmly contradicts a stable rule, that finding is a suggestion only. The model is data of this package
(`second_opinion_model/`, with its card); it runs on the CPU, on this machine, one sentence at a time, so that a
sentence's score does not depend on what else is in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from impartiality_lint.checks.second_opinion_card import DAMAGED, read_card
from impartiality_lint.errors import SecondOpinionError

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

    from impartiality_lint.language.sentences import Sentence

_FOLDER = "second_opinion_model"
_RUN_BY = ("onnxruntime", "tokenizers")
_LONGEST_BEFORE = 200
"""Characters of the sentence before that are read; what stands further off has no bearing."""
_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """How probable it is that a sentence breaks something, and which commitments are meant (each 0 to 1)."""

    breach: float
    commitments: Mapping[str, float]

    def agreement(self, commitment: str) -> float:
        """How far it agrees that this commitment is broken: nothing where another is clearly the one that is meant."""
        likeliest = max(self.commitments.values())
        return self.breach if self.commitments.get(commitment, 0.0) >= likeliest / 3 else 0.0


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A party that a sentence speaks well or ill of, and how probable that is (0 to 1)."""

    party: str
    is_favourable: bool
    probability: float


class SecondOpinion(Protocol):
    """Somebody who reads a sentence after a wide rule has named a suspicion."""

    @property
    def identity(self) -> str:
        """What reports call it."""

    @property
    def contradicts_below(self) -> float:
        """The probability of a breach below which a stable rule's violation is a suggestion only."""

    @property
    def confirms_from(self) -> float:
        """The agreement from which a suspicion becomes a warning."""

    @property
    def worth_a_look_from(self) -> float:
        """The agreement from which a suspicion is at least a suggestion."""

    def judge(self, sentence: Sentence) -> Opinion:
        """Read a sentence after what stands before it."""

    def who_is_judged(self, sentence: Sentence) -> tuple[Judged, ...]:
        """Whom a sentence that judges somebody speaks well or ill of."""


@cache
def load_second_opinion() -> LearnedOpinion | None:
    """The second opinion of this package, None where it is not installed; the model loads when it is first asked.

    Raises:
        SecondOpinionError: its description is damaged.
    """
    folder = _model_folder()
    return LearnedOpinion(folder) if folder.is_dir() and all(find_spec(name) for name in _RUN_BY) else None


def _model_folder() -> Path:
    return Path(str(resources.files("impartiality_lint.checks").joinpath(_FOLDER)))


def stands_before(sentence: Sentence) -> str:
    """What a sentence is read after: the stem of its list, the sentence before it, or the heading above it."""
    return sentence.stem or sentence.before or sentence.heading


def encode(tokenizer: Tokenizer, text: str, before: str) -> Encoding:
    """A text after the end of what stands before it, in word pieces, as the model reads it: with straight quotes."""
    return tokenizer.encode(before[-_LONGEST_BEFORE:].translate(_STRAIGHT), text.translate(_STRAIGHT))


class LearnedOpinion:
    """The model in a folder: `model.onnx`, `judged.onnx`, `tokenizer.json` and `meta.json`.

    Raises:
        SecondOpinionError: one of them is missing or damaged.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.card = read_card(folder)

    @property
    def identity(self) -> str:
        """The first characters of the weights' SHA-256."""
        return self.card.identity

    @property
    def contradicts_below(self) -> float:
        """The probability of a breach below which a stable rule's violation is a suggestion only."""
        return self.card.contradicts_below

    @property
    def confirms_from(self) -> float:
        """The agreement from which a suspicion becomes a warning."""
        return self.card.confirms_from

    @property
    def worth_a_look_from(self) -> float:
        """The agreement from which a suspicion is at least a suggestion."""
        return self.card.worth_a_look_from

    def judge(self, sentence: Sentence) -> Opinion:
        """Read a sentence after what stands before it."""
        return self.read(sentence.text, stands_before(sentence))

    def read(self, text: str, before: str) -> Opinion:
        """Read a text after another."""
        *commitments, breach = self._run(text, before)[0][0].tolist()
        return Opinion(breach=breach, commitments=dict(zip(self.card.commitments, commitments, strict=True)))

    def who_is_judged(self, sentence: Sentence) -> tuple[Judged, ...]:
        """Whom a sentence that judges somebody speaks well or ill of, as far as that is believed."""
        _, hidden = self._run(sentence.text, stands_before(sentence))
        probabilities = self._branch.run(None, {"hidden": hidden})[0][0].tolist()
        answers = zip(self.card.judged, probabilities, strict=True)
        return tuple(
            Judged(party=party, is_favourable=is_favourable, probability=probability)
            for (party, is_favourable), probability in answers
            if probability >= self.card.told_from
        )

    def _run(self, text: str, before: str) -> list[Any]:
        """The probabilities of breaches, and what the lower layers know of each word."""
        import numpy

        encoded = encode(self._tokenizer, text, before)
        inputs = {
            "input_ids": encoded.ids,
            "token_type_ids": encoded.type_ids,
            "attention_mask": encoded.attention_mask,
        }
        arrays = {name: numpy.array([values], dtype=numpy.int64) for name, values in inputs.items()}
        outputs: list[Any] = self._session.run(None, arrays)
        return outputs

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        with self._complaining():
            return Tokenizer.from_file(str(self._folder / "tokenizer.json"))

    @cached_property
    def _session(self) -> Any:
        return self._load("model.onnx")

    @cached_property
    def _branch(self) -> Any:
        return self._load("judged.onnx")

    def _load(self, name: str) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        with self._complaining():
            return onnxruntime.InferenceSession(str(self._folder / name), options, providers=["CPUExecutionProvider"])

    @contextmanager
    def _complaining(self) -> Iterator[None]:
        """Both libraries raise errors of their own kinds, from compiled code, for a file that is missing or damaged."""
        try:
            yield
        except Exception as error:
            raise SecondOpinionError(DAMAGED.format(self._folder)) from error
