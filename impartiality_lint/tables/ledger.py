"""Which words speak well or ill of a party: `rules/documents/ledger.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class Colour:
    """The words of one polarity, by how they find the party that they speak of.

    `adjectives`, `adverbs` and `nouns` colour whoever is, does or has what they say, and what a party writes or does
    (`LedgerTable.conduct`); `mild` are adjectives that must be said of the party itself or of what is named as its
    own. `turns` are verbs and turns of phrase that colour their agent; `done_to` those that colour the party to
    which it is done, and the agent in the other colour; `rules` the ids of rules whose findings have this colour.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    adjectives: tuple[str, ...] = ()
    mild: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    done_to: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OtherNames:
    """Nouns that name a party in a document about it, beside those of the lexicon; in the singular."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    party: str
    nouns: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LedgerTable:
    """Both polarities, reporting verbs by their colour, and the nouns that the ledger needs to find a party.

    `conduct` are things that a party writes, says or does, so that a verdict on them is one on the party;
    `bodies` are nouns for an organisation, to which "it" and "they" can refer, in the singular; `findings` are
    the verbs by which a tribunal or an ombudsman decides.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    favourable: Colour = Colour()
    unfavourable: Colour = Colour()
    reports_neutrally: tuple[str, ...] = ()
    reports_doubtingly: tuple[str, ...] = ()
    reports_endorsingly: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    conduct: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    also_called: tuple[OtherNames, ...] = ()
