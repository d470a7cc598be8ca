"""What the second opinion's description says of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.errors import SecondOpinionError

if TYPE_CHECKING:
    from pathlib import Path

DAMAGED = "The second opinion in {} is damaged; install the package again."


@dataclass(frozen=True, kw_only=True)
class Card:
    """What the model's description says of it that the linter needs; the rest is for people.

    `identity` are the first characters of the weights' SHA-256, which reports name; `judged` the answers of the branch that
    tells who is judged, a party and whether it is spoken well of, `told_from` the probability from which they are believed.
    """

    identity: str
    commitments: tuple[str, ...]
    contradicts_below: float
    confirms_from: float
    worth_a_look_from: float
    judged: tuple[tuple[str, bool], ...]
    told_from: float


def read_card(folder: Path) -> Card:
    """Read the model's description, without loading the model.

    Raises:
        SecondOpinionError: it is missing or damaged.
    """
    try:
        data = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return Card(
            identity=data["sha256"][:12],
            commitments=tuple(data["commitments"]),
            contradicts_below=float(data["contradicts_below"]),
            confirms_from=float(data["confirms_from"]),
            worth_a_look_from=float(data["worth_a_look_from"]),
            judged=tuple((party, sign == "+") for party, sign in map(str.split, data["judged"]["answers"])),
            told_from=float(data["judged"]["told_from"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SecondOpinionError(DAMAGED.format(folder)) from error
