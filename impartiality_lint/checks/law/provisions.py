"""Whether the instrument that a citation names has such a provision, and what has become of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from impartiality_lint.checks.law.judgement import FINE, Judgement, superseded
from impartiality_lint.language.citing import Citation, Reference, is_about
from impartiality_lint.language.citing.references import Unit
from impartiality_lint.law import CitationStatus, Contents, Instrument, LegalStatus, Provision, Register, Sureness

if TYPE_CHECKING:
    from datetime import date

_MARGIN = 3
"""The register's last paragraphs of a chapter may be out by this many."""
_FAR_BEYOND = 1.2
"""A number this many times the last one is wrong even where the last one is not confirmed."""


@dataclass(frozen=True, kw_only=True)
class ProvisionJudge:
    """Judges the provisions of one citation, whose instrument is known, by the law of a day."""

    citation: Citation
    instrument: Instrument
    register: Register
    day: date

    def judge(self, reference: Reference) -> Judgement:
        """What the register makes of one provision."""
        if reference.unit is Unit.PARAGRAPH:
            return self._paragraph(reference)
        if reference.unit in {Unit.CHAPTER, Unit.PART, Unit.SCHEDULE}:
            is_sure = reference.unit is Unit.CHAPTER
            return FINE if self._has_division(reference) else self._unknown(reference, is_sure=is_sure)
        if reference.unit is Unit.ARTICLE:
            return FINE
        provision = self._contents.provision(reference.number)
        return self._numbered(reference) if provision is None else self._listed(provision, reference)

    @property
    def _contents(self) -> Contents:
        return self.register.contents_of(self.instrument.id)

    def _unknown(self, reference: Reference, *, is_sure: bool = True) -> Judgement:
        detail = f"the {self.instrument.title} has no {reference.unit.name.lower()} {reference.number}"
        return Judgement(status=CitationStatus.UNKNOWN, detail=detail, is_sure=is_sure)

    def _paragraph(self, reference: Reference) -> Judgement:
        number, _, paragraph = reference.number.partition(".")
        if not self._contents.chapters or not paragraph:
            return FINE
        chapter = self._contents.chapter(number)
        if chapter is None:
            return self._unknown(reference)
        last = chapter.last_paragraph
        if last is None or int(paragraph) <= last + _MARGIN:
            return FINE
        return self._unknown(reference, is_sure=int(paragraph) > last * _FAR_BEYOND + _MARGIN)

    def _has_division(self, reference: Reference) -> bool:
        """Whether there is such a chapter, part or schedule; where the register does not know, there is."""
        if reference.unit is Unit.CHAPTER:
            return not self._contents.chapters or self._contents.chapter(reference.number) is not None
        last = self._contents.last_part if reference.unit is Unit.PART else self._contents.last_schedule
        return last is None or reference.ordinal <= last

    def _listed(self, provision: Provision, reference: Reference) -> Judgement:
        is_over = provision.to is not None and self.day > provision.to
        if is_over or (provision.status is not LegalStatus.IN_FORCE and provision.to is None):
            return superseded(provision.replaced_by, self.register, is_sure=provision.sure is Sureness.CONFIRMED)
        if is_about(self.register, self.instrument, (reference,), self.citation.sentence.text):
            return FINE
        return self._elsewhere(reference) or FINE

    def _numbered(self, reference: Reference) -> Judgement:
        """A provision that the register does not list: only its number can be judged."""
        if elsewhere := self._elsewhere(reference):
            return elsewhere
        if "." in reference.number:
            return Judgement(status=CitationStatus.UNKNOWN, detail=f"{reference.number} is no section of an Act")
        last = self._contents.last
        if last is None or reference.ordinal <= last:
            return FINE
        is_confirmed = self._contents.sure_of_range is Sureness.CONFIRMED
        return self._unknown(reference, is_sure=is_confirmed or reference.ordinal > last * _FAR_BEYOND)

    def _elsewhere(self, reference: Reference) -> Judgement | None:
        """Another Act has a provision of this number about what the sentence says, and this one has not."""
        if len(self.citation.references) > 1 or self.instrument.kind != "act" or reference.unit is not Unit.SECTION:
            return None
        is_inserted = not reference.number.isdigit() and self._contents.provision(reference.number) is None
        for other, provision in self.register.holding(reference.number):
            is_other_act = other.id != self.instrument.id and other.kind == "act"
            if is_other_act and (is_inserted or _tells(provision, self.citation.sentence.text)):
                detail = f"{reference} of {other.short} is about this ({provision.heading})"
                is_sure = provision.sure is Sureness.CONFIRMED
                return Judgement(status=CitationStatus.WRONG_ACT, detail=detail, is_sure=is_sure)
        return None


def _tells(provision: Provision, text: str) -> bool:
    """Whether the text holds a phrase, not just a word, that belongs to a provision's subject."""
    lower = text.lower()
    return any(" " in phrase and phrase.lower() in lower for phrase in provision.about)
