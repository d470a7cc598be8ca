"""In how many sentences each party is named: by the words alone, places and compounds aside."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.people import CHILD, PARENT, PERSON
from impartiality_lint.checks.ledger.scene import SERVICE
from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from impartiality_lint.checks.ledger.scene import Scene
    from impartiality_lint.language.sentences import Sentence

_NO_ACTOR_AFTER = r"(?<!\bat )(?<!\bto )(?<!\bfrom )(?<!\bin )(?<!\bafter )(?<!\bof )"
_NO_ACTOR_BEFORE = (
    r"(?! (?:transport|days?|hours?|years?|bus(?:es)?|holidays?|work|uniform|place|places|age|meals?|library|terms?|"
    r"area|life|tax|website|record|records|grounds|gate|gates)\b)"
)
_READER = frozenset({"you", "your", "yours", "yourself"})
_WRITER = frozenset({"we", "us", "our", "ours", "i", "my", "me"})


def count_mentions(scene: Scene) -> dict[str, int]:
    """The number of sentences in which each party is named, the reader as a parent and the writer as the service."""
    names = frozenset(scene.names.items())
    counts: Counter[str] = Counter()
    for sentence in scene.whole.sentences:
        counts.update(_named(sentence, scene.names, _pattern(names)) | _titled(sentence, scene.people.parties))
    return {party: count for party, count in counts.items() if party != CHILD}


def _named(sentence: Sentence, names: Mapping[str, str], pattern: re.Pattern[str]) -> set[str]:
    text = plain(sentence.text).lower()
    found = {names[match.group()] for match in pattern.finditer(text)} - {PERSON}
    if sentence.words & _READER:
        found.add(PARENT)
    if sentence.words & _WRITER:
        found.add(SERVICE)
    return found


def _titled(sentence: Sentence, people: Mapping[str, str]) -> set[str]:
    return {party for name, party in people.items() if re.search(rf"\b{re.escape(name)}\b", sentence.text)}


@lru_cache(maxsize=4)
def _pattern(names: frozenset[tuple[str, str]]) -> re.Pattern[str]:
    longest_first = sorted((name for name, _ in names), key=len, reverse=True)
    return re.compile(rf"{_NO_ACTOR_AFTER}\b(?:{'|'.join(map(re.escape, longest_first))})\b{_NO_ACTOR_BEFORE}")
