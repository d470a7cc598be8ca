"""Whether a sentence tells law as history, so that naming what has gone is right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from impartiality_lint.language.citing import Citation

_PAST_YEAR = re.compile(r"(?<!since )\b(?:1[89]\d\d|200\d|201[0-3])\b(?!/\d)")
_PAST = re.compile(r"\b(?:was|were|had|did)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|have|must|can|may|should|will|shall|do|does|says?|gives?|sets?|requires?|means?|applies|apply|follows?|you|we)\b"
)


def is_told_as_history(citation: Citation, phrases: re.Pattern[str]) -> bool:
    """Whether the sentence, beside the citation itself, holds a phrase or a year of the past."""
    text = plain(citation.sentence.text)
    around = text[: citation.start] + " ... " + text[citation.end :]
    return (
        phrases.search(around) is not None
        or _PAST_YEAR.search(_without_names(around)) is not None
        or (_PAST.search(around) is not None and _PRESENT.search(around) is None)
    )


def _without_names(text: str) -> str:
    """The year in "the Equality Act 2010" dates nothing."""
    return re.sub(
        r"(?:Act|Regulations|Regs|Code(?: of Practice)?|Rules|Order)[\s(]+\d{4}|\d{4}\s(?:Act|Regulations|Code|Rules)",
        "",
        text,
    )
