"""Instruments and provisions that stand together in a sentence -> one mention: "section 36(8) of the 2014 Act"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from impartiality_lint.language.citing.bare_numbers import find_bare_numbers, with_a_bare_number
from impartiality_lint.language.citing.naming import InstrumentNames, Naming
from impartiality_lint.language.citing.references import Reference, References, Unit, find_references

_TO_A_NAME = re.compile(
    r",?\s?(?:(?:of|to|in|under|from)\s(?:(?:the|that|this|those|these|both)\s)?(?:same\s)?|(?:the|that|this)\s|[-–—]\s)?[(\[]?(?:the\s)?$",
    re.IGNORECASE,
)
_PLAINLY_OF = re.compile(r"\b(?:of|to|in|under)\b", re.IGNORECASE)
_FROM_A_NAME = re.compile(
    r"(?:[’']s?)?[,:;]?\s?[(\[]?(?:(?:at|in|see|under|through|says\sin|and)\s|[-–—]\s?)?(?:the\s|its\s)?$",
    re.IGNORECASE,
)
_BETWEEN_PROVISIONS = re.compile(r",?\s?(?:of|to|in|under)\s(?:the\s)?$|,\s?$|\s$", re.IGNORECASE)
_UNITS_OF = {
    "act": {Unit.SECTION, Unit.SCHEDULE, Unit.PART, Unit.PARAGRAPH, Unit.CHAPTER},
    "regulations": {Unit.REGULATION, Unit.RULE, Unit.SCHEDULE, Unit.PART, Unit.PARAGRAPH},
    "code": {Unit.PARAGRAPH, Unit.CHAPTER, Unit.SECTION},
    "rules": {Unit.RULE, Unit.SCHEDULE},
    "guidance": {Unit.PARAGRAPH, Unit.CHAPTER, Unit.PART, Unit.SECTION},
    "convention": {Unit.ARTICLE},
    "case": set(),
}


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A citation as it stands: offsets in the sentence, what names the instrument (None if nothing does), provisions.

    `is_bracketed` for numbers that stand without a word, "(6.45)", `is_pointed_at` where the brackets are missing too,
    "see 6.45"; `is_abbreviated` for a bare "s 4".
    """

    start: int
    end: int
    naming: Naming | None
    references: tuple[Reference, ...] = ()
    is_bracketed: bool = False
    is_pointed_at: bool = False
    is_abbreviated: bool = False


def find_mentions(text: str, names: InstrumentNames) -> list[Mention]:
    """Return every citation in a sentence, in order, each with what stands beside it and belongs to it."""
    runs = _chained(text, list(find_references(text)))
    namings = names.find(text)
    owners = {index: _owner(text, run, namings, runs) for index, run in enumerate(runs)}
    mentions = [
        _of_naming(text, naming, [runs[i] for i, owner in owners.items() if owner is naming]) for naming in namings
    ]
    mentions += [_alone(run) for index, run in enumerate(runs) if owners[index] is None]
    mentions += _bracketed(text, mentions)
    return _merged(text, sorted((m for m in mentions if _is_citation(m)), key=lambda mention: mention.start))


def _is_citation(mention: Mention) -> bool:
    naming = mention.naming
    return naming is None or not naming.needs_more or bool(mention.references)


def _alone(run: References) -> Mention:
    return Mention(start=run.start, end=run.end, naming=None, references=run.items, is_abbreviated=run.is_abbreviated)


def _chained(text: str, runs: list[References]) -> list[References]:
    """Join "paragraph 4 of Schedule 17" and "section 36 of Part 3" into one run; a paragraph of a schedule is part of it."""
    joined: list[References] = []
    for run in runs:
        if (
            joined
            and _BETWEEN_PROVISIONS.fullmatch(text[joined[-1].end : run.start])
            and joined[-1].unit is not run.unit
        ):
            first = joined.pop()
            joined.append(replace(first, end=run.end, items=_together(first.items, run.items)))
        else:
            joined.append(run)
    return joined


def _together(first: tuple[Reference, ...], second: tuple[Reference, ...]) -> tuple[Reference, ...]:
    for outer, inner in ((first, second), (second, first)):
        if outer[0].unit is Unit.SCHEDULE and inner[0].unit is Unit.PARAGRAPH:
            return (replace(outer[0], subdivision=f" {inner[0]}"),)
    if second[0].unit is Unit.PART:
        return first
    return second if first[0].unit is Unit.PART else (*first, *second)


def _owner(text: str, run: References, namings: list[Naming], runs: list[References]) -> Naming | None:
    """The naming that a run of provisions belongs to: the one it is "of", else the one before it, else the one after."""
    after = next((n for n in namings if n.start >= run.end), None)
    before = next((n for n in reversed(namings) if n.end <= run.start), None)
    if after is not None and not (_TO_A_NAME.fullmatch(text[run.end : after.start]) and _holds(after, run)):
        after = None
    if before is not None and not (_leads_to(text, before, run, runs) and _holds(before, run)):
        before = None
    if after is not None and (before is None or _belongs_to_what_follows(text, before, run, after)):
        return after
    return before or after


def _belongs_to_what_follows(text: str, before: Naming, run: References, after: Naming) -> bool:
    """ "s 36 of the Act", and in "section 20 EqA and Sch 13 EqA" the schedule."""
    return _PLAINLY_OF.search(text[run.end : after.start]) is not None or " and " in text[before.end : run.start]


def _leads_to(text: str, before: Naming, run: References, runs: list[References]) -> bool:
    """Whether nothing but punctuation or other provisions stands between a name and a provision after it."""
    between = text[before.end : run.start]
    for other in runs:
        if before.end <= other.start and other.end <= run.start:
            between = between.replace(text[other.start : other.end], "")
    return _FROM_A_NAME.fullmatch(between) is not None


def _holds(naming: Naming, run: References) -> bool:
    return run.unit in _UNITS_OF.get(naming.kind, set(Unit))


def _of_naming(text: str, naming: Naming, runs: list[References]) -> Mention:
    start = min([naming.start, *(run.start for run in runs)])
    end = max([naming.end, *(run.end for run in runs)])
    references = tuple(_by_its_name(item, naming) for run in runs for item in run.items)
    if not references:
        start, end, references = with_a_bare_number(text, naming)
    return Mention(start=start, end=_closed(text, start, end), naming=naming, references=references)


def _by_its_name(reference: Reference, naming: Naming) -> Reference:
    """ "r.5" of regulations is a regulation."""
    is_regulation = naming.kind == "regulations" and reference.unit is Unit.RULE
    return replace(reference, unit=Unit.REGULATION) if is_regulation else reference


def _closed(text: str, start: int, end: int) -> int:
    """Take along a bracket that was opened inside the citation."""
    inside = text[start:end]
    opened = inside.count("(") - inside.count(")")
    return end + 1 if opened == 1 and text[end : end + 1] == ")" else end


def _bracketed(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    for numbers in find_bare_numbers(text):
        if all(numbers.end <= mention.start or numbers.start >= mention.end for mention in mentions):
            yield Mention(
                start=numbers.start,
                end=numbers.end,
                naming=None,
                references=numbers.items,
                is_bracketed=True,
                is_pointed_at=numbers.is_pointed_at,
            )


def _merged(text: str, mentions: list[Mention]) -> list[Mention]:
    """ "SEND Regulations 2014 (SI 2014/1530)" and "Equality Act 2010 (EqA)" name one instrument once."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if last is not None and _says_the_same(text, last, mention):
            kept[-1] = replace(
                last, end=_closed(text, last.start, mention.end), references=last.references or mention.references
            )
        else:
            kept.append(mention)
    return kept


def _says_the_same(text: str, first: Mention, second: Mention) -> bool:
    if first.naming is None or second.naming is None or not set(first.naming.ids) & set(second.naming.ids):
        return False
    return re.fullmatch(r",?\s?\(?", text[first.end : second.start]) is not None
