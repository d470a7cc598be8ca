"""What a look at a whole document yields before a rule words it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from impartiality_lint.language.sentences import Sentence


@dataclass(frozen=True, kw_only=True)
class Observation:
    """An aspect of the document in one of its states, and the place that shows it; offsets in the sentence.

    `values` fill the placeholders of a rule's message beside {match}. `shown_as` stands in reports for the words at
    this place where these must not be repeated.
    """

    state: str
    sentence: Sentence
    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)
    shown_as: str | None = None
