"""Sentences of a document -> citations, each with the instrument that it means, as far as the document tells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from impartiality_lint.language.citing.mentions import Mention, find_mentions
from impartiality_lint.language.citing.naming import InstrumentNames, Naming
from impartiality_lint.language.citing.reach import Reach
from impartiality_lint.language.citing.references import Reference, Unit
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.law import Instrument, Register

_DEFINES = re.compile(r"\s?\((?:[\"“‘'](?:the\s)?)(Act|Code|Regulations|Rules)[\"”’']\)")
_GUIDES = re.compile(r"\b(?:should|must|has to|have to|need to|says|can|may)\b")
_OTHER_DECIMALS = re.compile(
    r"[£%]|\b(?:miles?|km|room|version|p\.?m|a\.?m|o'clock|average|score|figure|table|grade|bus|train)\b", re.IGNORECASE
)
_OPENS = re.compile(r"(?:,\s|\s\()(?:the\s)?")
_LEGAL = re.compile(
    r"\b(?:under|rights?|dut(?:y|ies)|law|legal|legally|lawful|unlawful|must|Act|statut\w+|require[sd]?)\b"
)
_MORE_THAN_A_FORM_HAS = 15
_NEEDS_A_NAME = {Unit.CHAPTER, Unit.PART, Unit.ARTICLE, Unit.RULE, Unit.PARAGRAPH}


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A citation in a document: offsets in the sentence, the instrument (None if it cannot be known), the provisions.

    `naming` is what names the instrument at this place, None where only a number stands; `has_choice` when the name
    fits several instruments ("the Education Act") and nothing in the document tells which.
    """

    sentence: Sentence
    start: int
    end: int
    instrument: Instrument | None
    references: tuple[Reference, ...]
    naming: Naming | None
    has_choice: bool = False

    @property
    def text(self) -> str:
        """The words of the citation."""
        return self.sentence.text[self.start : self.end]


def resolve_citations(
    sentences: Iterable[Sentence], register: Register, names: InstrumentNames, day: date
) -> Iterator[Citation]:
    """Yield the citations of a document in reading order; short forms mean what was named before."""
    reach = Reach(register=register, day=day)
    found = [(sentence, find_mentions(sentence.text, names)) for sentence in sentences]
    for number, (sentence, mentions) in enumerate(found):
        reach.ahead = _named_in(mentions, *(following for _, following in found[number + 1 : number + 2]))
        for position, mention in enumerate(mentions):
            citation = _resolve(mention, sentence, number, reach)
            if citation is not None and citation.instrument is None:
                citation = _by_apposition(citation, mentions[position + 1 :], reach.register)
            if citation is None:
                continue
            yield citation
            if citation.instrument is not None and mention.naming is not None:
                reach.add(number, citation.instrument)
                if defines := _DEFINES.match(sentence.text, mention.end):
                    reach.define(defines.group(1).lower(), citation.instrument)


def _named_in(*sentences: list[Mention]) -> tuple[str, ...]:
    """The instruments that these sentences name beyond doubt."""
    namings = (mention.naming for mentions in sentences for mention in mentions)
    return tuple(naming.ids[0] for naming in namings if naming and naming.ids and not naming.is_short)


def _by_apposition(citation: Citation, following: list[Mention], register: Register) -> Citation:
    """ "Section 45 of the Act (the Children and Families Act 2014)": the brackets say which."""
    naming = following[0].naming if following else None
    if naming is None or not naming.ids or citation.naming is None or citation.naming.kind != naming.kind:
        return citation
    between = citation.sentence.text[citation.end : naming.start]
    return replace(citation, instrument=register.instrument(naming.ids[0])) if _OPENS.fullmatch(between) else citation


def _resolve(mention: Mention, sentence: Sentence, number: int, reach: Reach) -> Citation | None:
    naming, has_choice = mention.naming, False
    if naming is None:
        if not _is_law(mention, sentence, number, reach):
            return None
        instrument = reach.bare(mention.references, number, sentence.text) or _code_in_brackets(mention, reach)
        if instrument is None and _needs_a_name(mention):
            return None
    elif naming.is_short:
        instrument = reach.short(naming, mention.references, sentence.text)
    else:
        instrument, has_choice = _named(naming, mention.references, sentence.text, reach)
    return Citation(
        sentence=sentence,
        start=mention.start,
        end=mention.end,
        instrument=instrument,
        references=mention.references,
        naming=naming,
        has_choice=has_choice,
    )


def _named(
    naming: Naming, references: tuple[Reference, ...], text: str, reach: Reach
) -> tuple[Instrument | None, bool]:
    candidates = [reach.register.instrument(instrument_id) for instrument_id in naming.ids]
    if naming.kind == "case":
        return next(
            (i for i in reach.register.instruments if i.kind == "case" and _is_case(i, naming.text)), None
        ), False
    if len(candidates) < 2:
        return (candidates[0] if candidates else None), False
    before = [i for i in reach.of_kind(naming.kind) if i in candidates]
    if before:
        return before[0], False
    current = [i for i in candidates if i.is_in_force(reach.day)] or candidates
    return current[0], len({i.year for i in candidates}) > 1 and naming.kind == "act"


def _is_case(instrument: Instrument, text: str) -> bool:
    cited = re.search(r"\[\d{4}\].*", instrument.title)
    return cited is not None and cited.group() in text


def _is_law(mention: Mention, sentence: Sentence, number: int, reach: Reach) -> bool:
    """Whether a number without a name is law at all: "(4.5)" may be a score and "s 4" a shoe size."""
    if not mention.is_bracketed:
        first = mention.references[0].unit
        return first is not Unit.PART and (bool(reach.named) or _looks_like_law(mention, sentence.text))
    if mention.is_pointed_at:
        return _names_a_code(sentence, reach, number)
    if _OTHER_DECIMALS.search(sentence.text[: mention.start]):
        return False
    return bool(reach.of_kind("code")) or _GUIDES.search(sentence.text) is not None


def _names_a_code(sentence: Sentence, reach: Reach, number: int) -> bool:
    """Whether this sentence or the one before it names a code."""
    near = [reach.register.instrument(i).kind for n, i in reach.named if n >= number - 1]
    return "code" in near


def _looks_like_law(mention: Mention, text: str) -> bool:
    """Whether a number is law though the document has named none: a form has sections too, but few, and no rights."""
    first = mention.references[0]
    if mention.is_abbreviated:
        return len(mention.references) > 1 or bool(first.subdivision)
    if first.unit is Unit.REGULATION or "." in first.number:
        return True
    return bool(first.subdivision) or first.ordinal >= _MORE_THAN_A_FORM_HAS or _LEGAL.search(text) is not None


def _code_in_brackets(mention: Mention, reach: Reach) -> Instrument | None:
    return reach.short(_THE_CODE, mention.references, "") if mention.is_bracketed else None


_THE_CODE = Naming(start=0, end=0, text="", kind="code", is_short=True)


def _needs_a_name(mention: Mention) -> bool:
    """A chapter, a rule or a plain paragraph that no instrument is in reach for is seldom law; "rule 20(1)(c)" is."""
    first = mention.references[0]
    is_telling = bool(first.subdivision) or "." in first.number
    return first.unit in _NEEDS_A_NAME and not is_telling
