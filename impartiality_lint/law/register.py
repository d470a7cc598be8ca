"""Everything that is known of the law, as at a day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from impartiality_lint.law.entries import Proposal, Term, TimeLimit
from impartiality_lint.law.instruments import Contents, Instrument, Provision


@dataclass(frozen=True, kw_only=True)
class Register:
    """Everything that is known of the law, as at a day. `contents` are by the id of their instrument.

    `told_as_history` are phrases that show that a text speaks of law that has gone; `wrong_sources` name what is given
    as a source and is neither law nor statutory guidance.
    """

    as_at: date
    instruments: tuple[Instrument, ...] = ()
    contents: dict[str, Contents] = field(default_factory=dict)
    limits: tuple[TimeLimit, ...] = ()
    terms: tuple[Term, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    told_as_history: tuple[str, ...] = ()
    wrong_sources: tuple[str, ...] = ()

    def instrument(self, instrument_id: str) -> Instrument:
        """The instrument with this id; KeyError if there is none."""
        return self._by_id[instrument_id]

    @cached_property
    def _by_id(self) -> dict[str, Instrument]:
        return {instrument.id: instrument for instrument in self.instruments}

    def contents_of(self, instrument_id: str) -> Contents:
        """What an instrument holds; empty where the register has not listed it."""
        return self.contents.get(instrument_id) or Contents(instrument=instrument_id)

    def holding(self, number: str) -> Iterator[tuple[Instrument, Provision]]:
        """Yield every instrument that has a provision with this number."""
        for instrument in self.instruments:
            provision = self.contents_of(instrument.id).provision(number)
            if provision is not None:
                yield instrument, provision
