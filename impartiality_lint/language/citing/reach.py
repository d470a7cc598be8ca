"""What a document has named so far, and so what "section 19", "the Act" or "(6.45)" mean at a place in it."""

from dataclasses import dataclass, field
from datetime import date

from impartiality_lint.language.citing.naming import Naming
from impartiality_lint.language.citing.references import Reference, Unit
from impartiality_lint.law import Instrument, Register

_KIND_OF_UNIT = {
    Unit.SECTION: "act",
    Unit.SCHEDULE: "act",
    Unit.PART: "act",
    Unit.REGULATION: "regulations",
    Unit.PARAGRAPH: "code",
    Unit.CHAPTER: "code",
    Unit.RULE: "rules",
    Unit.ARTICLE: "convention",
}


_TWO = 2
"""Of two Acts in one sentence "the Act" is the one it fits better, of three nobody can tell."""


@dataclass(kw_only=True)
class Reach:
    """The instruments named so far, the last one last, each with the number of its sentence.

    `ahead` are those that the rest of the sentence at hand and the next one name.
    """

    register: Register
    day: date
    ahead: tuple[str, ...] = ()
    named: list[tuple[int, str]] = field(default_factory=list)
    defined: dict[str, str] = field(default_factory=dict)

    def add(self, sentence: int, instrument: Instrument) -> None:
        """Note that a sentence names an instrument."""
        self.named.append((sentence, instrument.id))

    def define(self, kind: str, instrument: Instrument) -> None:
        """Note that the document says what it means by "the Act" or "the Code"."""
        self.defined[kind] = instrument.id

    def of_kind(self, kind: str) -> list[Instrument]:
        """The instruments of a kind named so far, the last named first, each once."""
        ids = dict.fromkeys(instrument_id for _, instrument_id in reversed(self.named))
        return [i for instrument_id in ids if (i := self.register.instrument(instrument_id)).kind == kind]

    def short(self, naming: Naming, references: tuple[Reference, ...], text: str) -> Instrument | None:
        """What "the Act", "the 2014 Regulations" or "the Code" means here; None if nothing in reach tells."""
        if naming.kind in self.defined and not naming.year:
            return self.register.instrument(self.defined[naming.kind])
        named = self.of_kind(naming.kind)
        if naming.year:
            dated = [i for i in named if i.year == naming.year] or [self.register.instrument(i) for i in naming.ids]
            return self._likeliest(dated, references, text)
        if not named:
            return self._taken_for_granted(naming.kind)
        if self._are_side_by_side(naming.kind):
            return self._telling(named, references, text)
        return self._likeliest(named, references, text)

    def bare(self, references: tuple[Reference, ...], sentence: int, text: str) -> Instrument | None:
        """What a number alone belongs to; None if nothing in reach tells."""
        kind = _KIND_OF_UNIT[references[0].unit]
        if kind in self.defined:
            return self.register.instrument(self.defined[kind])
        here = [self.register.instrument(i) for number, i in self.named if number == sentence]
        candidates = [i for i in reversed(here) if i.kind == kind] or self.of_kind(kind)
        candidates = candidates or self._coming(kind)
        return self._likeliest(candidates, references, text) if candidates else self._taken_for_granted(kind)

    def _coming(self, kind: str) -> list[Instrument]:
        """What is about to be named, if that is one instrument only."""
        coming = {i: self.register.instrument(i) for i in self.ahead}
        of_kind = [instrument for instrument in coming.values() if instrument.kind == kind]
        return of_kind if len(of_kind) == 1 else []

    def _taken_for_granted(self, kind: str) -> Instrument | None:
        """In this field the Code, the Regulations and the Rules are those of the day; Acts there are too many."""
        if kind not in {"code", "regulations", "rules"}:
            return None
        current = [i for i in self.register.instruments if i.kind == kind and "england" in i.extent]
        return next((i for i in current if i.is_in_force(self.day)), current[0] if current else None)

    def _are_side_by_side(self, kind: str) -> bool:
        """Whether the last sentence that named instruments of a kind named several, so that none is "the" one."""
        of_kind = [(n, i) for n, i in self.named if self.register.instrument(i).kind == kind]
        last = of_kind[-1][0]
        return len({i for n, i in of_kind if n == last}) > _TWO

    def _likeliest(self, named: list[Instrument], references: tuple[Reference, ...], text: str) -> Instrument | None:
        if len(named) < 2:
            return named[0] if named else None
        return self._telling(named, references, text) or next((i for i in named if self._has(i, references)), named[0])

    def _telling(self, named: list[Instrument], references: tuple[Reference, ...], text: str) -> Instrument | None:
        """The one whose provision is about what the sentence says."""
        return next((i for i in named if is_about(self.register, i, references, text)), None)

    def _has(self, instrument: Instrument, references: tuple[Reference, ...]) -> bool:
        contents = self.register.contents_of(instrument.id)
        return all(contents.provision(reference.number) for reference in references) and bool(references)


def is_about(register: Register, instrument: Instrument, references: tuple[Reference, ...], text: str) -> bool:
    """Whether the text holds a word that tells the subject of one of these provisions of the instrument."""
    contents = register.contents_of(instrument.id)
    lower = text.lower()
    provisions = [contents.provision(reference.number) for reference in references]
    return any(word.lower() in lower for provision in provisions if provision for word in provision.about)
