"""The kinds of thing a rule can look for. Each is what stands under `find:` in a rule file.

Wherever a field takes words, `@name` stands for a word list from `rules/lists/`. How a phrase is written:
`[fight]` any form of the word, `a/b` either, `(really)` may be there, `...` up to five words between.
"""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.grammar import Changes, Form, PartOfSpeech

FORBID_UNKNOWN_KEYS = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class PhrasePattern:
    """Tier 1: one of these phrases stands in the sentence.

    `mentions` asks that the sentence names one of these parties too; `opens` that the phrase begins the sentence.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    says: tuple[str, ...]
    mentions: tuple[str, ...] = ()
    opens: bool = False


@dataclass(frozen=True, kw_only=True)
class WordPattern:
    """Tier 2: a word in one of its forms, as a part of speech, modifying something.

    `of` narrows `changes: party` to these parties, and `changes: clause` or `verb` to clauses that have one of them
    as subject or object.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    word: tuple[str, ...]
    pos: tuple[PartOfSpeech, ...] = ()
    changes: Changes | None = None
    of: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ClausePattern:
    """Tier 3: slots of a clause in plain words; every slot that is given must be filled.

    `who` acts, `to` is acted on: a party's id, `you` (the reader), `we` (the service), or the head word of a phrase.
    `does` are verbs, with a particle if need be ("turn down"); `is` what is predicated of `who`; `must` the modality;
    `says` phrases inside the clause; `saying` asks for a reported clause; `when` names contexts that must hold.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    who: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    is_: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    form: Form | None = None
    saying: bool = False
    says: tuple[str, ...] = ()
    when: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DocumentPattern:
    """Tier 4: the document says one of `mentions` (or simply exists) and nowhere one of `lacks`.

    `at_least` is how many different sentences must hold one of `mentions`.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    lacks: tuple[str, ...]
    mentions: tuple[str, ...] = ()
    at_least: int = 1


ASPECT_STATES = {
    "citation": ("unknown", "no-act", "wrong-act", "not-yet", "superseded", "year-missing", "unsure"),
    "time-limit": ("differs", "may-differ", "other-source"),
    "term": ("outdated",),
    "proposal": ("told-as-law",),
    "source": ("wrong-kind",),
    "position": ("absent", "partly", "contradicted"),
    "sources": ("absent",),
    "options": ("absent", "some-missing", "benefits-only"),
    "sides": ("lopsided",),
    "readability": ("reading-age", "long-sentence", "abbreviation"),
    "personal-data": ("phone-number", "nhs-number", "address", "date-of-birth", "email-address"),
}
"""Under which aspects a whole document is looked at, and the states that it can be found in."""


@dataclass(frozen=True, kw_only=True)
class AspectPattern:
    """Tier 4: the document, looked at under this aspect, is found in one of these states (`ASPECT_STATES`)."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    aspect: str
    found: tuple[str, ...]


DocumentLevel = DocumentPattern | AspectPattern
"""Patterns that read a whole document."""

Pattern = PhrasePattern | WordPattern | ClausePattern | DocumentPattern | AspectPattern
