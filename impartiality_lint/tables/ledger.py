"""Which predicates speak well or ill of a party: `rules/documents/ledger.yaml`."""

from dataclasses import dataclass
from typing import ClassVar

from impartiality_lint.patterns import FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class Colour:
    """The words of one polarity. `is_` are predicates and attributes of a party, `does` verbs that it is the agent of,
    `done_to` verbs that it is the object of, `says` turns of phrase in a sentence that names it, `rules` the ids of
    rules whose findings have this polarity.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    is_: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    done_to: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LedgerTable:
    """Both polarities, and reporting verbs by their colour."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_UNKNOWN_KEYS

    favourable: Colour = Colour()
    unfavourable: Colour = Colour()
    reports_neutrally: tuple[str, ...] = ()
    reports_doubtingly: tuple[str, ...] = ()
    reports_endorsingly: tuple[str, ...] = ()
