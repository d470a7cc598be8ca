"""Who the people and places of one document are: "Ms Tarrant of the SEN team" is the council's, "Hexley Road" a school.

Told by the words beside a name, once for the whole document and without a parse. Somebody with a title of whom
nothing is said is taken for the parent, unless the document has named the parent with a title too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

CHILD = "child"
PARENT = "parent"
PERSON = "person"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Revd?|Judge)\.?"
_NAMED = re.compile(rf"\b({_TITLE})(?: and (?:{_TITLE}))? ([A-Z][\w'-]*)")
_ADDRESSED = re.compile(rf"^Dear (?:{_TITLE})(?: and (?:{_TITLE}))? ([A-Z][\w'-]*)")
_AFTER = re.compile(
    r"^(?: \(([^)]*)\)|,? (?:of|from|at|for|in) ((?:[\w'-]+ ?){1,6})|, ((?:[\w'-]+ ?){1,6})(?:[,.;)]|$))"
)
_BEFORE = re.compile(r"((?:[\w'-]+ ){0,4}[\w'-]+)[,(:]? \(?(?:(?:Mr|Mrs|Ms|Miss) and )?$")
_PLACE = re.compile(
    r"\b((?:[A-Z][\w'-]+ ){1,3})(Primary|Infants?|Juniors?|High|Secondary|School|Academy|College|Nursery|Sixth Form|Grammar)\b"
)
_BY_TITLE = {"Dr": "health", "Cllr": "local-authority", "Judge": "tribunal"}
_WOMEN = frozenset({"Mrs", "Ms", "Miss"})
_MEN = frozenset({"Mr"})
_FEWEST_WORDS_OF_A_SHORT_NAME = 2
_NOT_NAMES = frozenset({"The", "A", "Our", "Their", "Your", "At", "In", "This", "Every", "Each", "Local"})


@dataclass(frozen=True, kw_only=True)
class People:
    """The parties of those whom a document names, by surname, and of the places it names, by name."""

    parties: Mapping[str, str]
    places: Mapping[str, str]

    def place_at(self, text: str, start: int, end: int) -> str | None:
        """The party of a named place that covers these offsets of a sentence."""
        for name, party in self.places.items():
            for found in re.finditer(re.escape(name), text):
                if found.start() <= start and end <= found.end():
                    return party
        return None


def find_people(texts: Iterable[str], party_of: Mapping[str, str]) -> People:
    """Return who is named in the blocks of a document; `party_of` has the parties' nouns in all their forms."""
    blocks = [plain(text) for text in dict.fromkeys(texts)]
    told: dict[str, str] = {}
    met: dict[str, str] = {}
    for text in blocks:
        for name, party in _told(text, party_of):
            told.setdefault(name, party)
        for found in _NAMED.finditer(text):
            met.setdefault(found[2], found[1].rstrip("."))
    default = None if PARENT in told.values() else PARENT
    parties = {name: told.get(name) or _BY_TITLE.get(title) or default for name, title in met.items()}
    return People(
        parties={name: party for name, party in parties.items() if party},
        places={name: "school" for text in blocks for name in _places(text)},
    )


def is_called(title: str, pronoun: str) -> bool:
    """Whether "he" or "she" can stand for somebody with this title."""
    return title not in (_WOMEN if pronoun == "he" else _MEN)


def _told(text: str, party_of: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if addressed := _ADDRESSED.match(text):
        yield addressed[1], PARENT
    for found in _NAMED.finditer(text):
        after = _AFTER.match(text[found.end() :])
        said = next((group for group in after.groups() if group), "") if after else ""
        before = _BEFORE.search(text[: found.start()])
        party = _first_party(said, party_of) or (_last_party(before[1], party_of) if before else None)
        if party:
            yield found[2], party


def _first_party(words: str, party_of: Mapping[str, str]) -> str | None:
    return next((party for party in _parties(words, party_of)), None)


def _last_party(words: str, party_of: Mapping[str, str]) -> str | None:
    """The party that the words end in: only "his teacher, Mr Osei" says who Mr Osei is."""
    pieces = words.lower().split()
    for length in range(len(pieces), 0, -1):
        party = party_of.get(" ".join(pieces[-length:]))
        if party not in {None, PERSON, CHILD}:
            return party
    return None


def _parties(words: str, party_of: Mapping[str, str]) -> Iterator[str]:
    pieces = re.findall(r"[\w'-]+", words.lower())
    for start in range(len(pieces)):
        for end in range(len(pieces), start, -1):
            party = party_of.get(" ".join(pieces[start:end]))
            if party not in {None, PERSON, CHILD}:
                yield party
                break


def _places(text: str) -> Iterator[str]:
    """The whole name of a school, and the name without its last word if that is still two words long."""
    for found in _PLACE.finditer(text):
        words = [word for word in found[1].split() if word not in _NOT_NAMES]
        if words:
            yield " ".join([*words, found[2]])
        if len(words) >= _FEWEST_WORDS_OF_A_SHORT_NAME:
            yield " ".join(words)
