"""Abbreviations in capitals that a document uses and nowhere spells out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from impartiality_lint.language.sentences import Sentence

    Use = tuple[Sentence, int, int]
    """The sentence, and where in it the abbreviation stands."""

_WHERE_THEY_COUNT = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}
_TOKEN = re.compile(r"(?<![\w@./&#-])(?P<letters>KS(?=\d)|[A-Z]{2,6})(?:s|\d)?(?![\w@/&-]|\.\w)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_RUN_OF_CAPITALS = re.compile(r"\b[A-Z]{3,} [A-Z]{3,}\b")
_ROMAN_NUMERAL = re.compile(r"(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})")

_KNOWN = frozenset(
    # Everyday words and institutions that nobody needs spelled out.
    "UK GB EU UN USA US GP NHS PDF BBC ITV TV DVD CD USB PO ID IT IQ PE PIN SMS DIY FAQ OK CV PC MP VAT HIV AIDS COVID "
    "DNA GPS AM PM NB PS RSVP TBC FAO AKA ASAP BT AA HM HMRC DVLA PTA GCSE GCSES BTEC AS ADHD GDPR HTML URL WC LED "
    "UNICEF OFSTED BSL MBE OBE QC KC JP "
    # Charities and other organisations that are known by these letters.
    "IPSEA NSPCC RNIB RNID NAS CAB NCT RSPCA YMCA SCOPE MENCAP KIDS POHWER MIND WHO ACAS".split()
)

_WORDS_OFTEN_STRESSED = frozenset(
    "NOT MUST AND OR ALL ANY NO DO YES NEVER ONLY BEFORE AFTER SHOULD CAN CANNOT WILL FREE NEW BUT IF ALWAYS PLEASE NOW "
    "NOTE BOTH EVERY DOES DID IS ARE MAY YOU YOUR WE OUR THE TO OF IN ON BY FOR WITH END STOP HELP TIP WHAT WHEN WHERE "
    "HOW WHY EACH ONE NONE FIRST LAST ALSO THIS THAT TRUE FALSE CALL TEXT EMAIL DRAFT COPY".split()
)

_TWO_LETTERS = {
    "LA": "local authorit",
    "EP": "educational? psycholog",
    "TA": "teaching assistant",
    "AP": "alternative provision",
    "OT": "occupational therap",
    "SW": "social work",
    "HV": "health visit",
    "CP": "child protection",
    "SA": "school action",
    "EY": "early years",
    "KS": "key stage",
}
"""The field's own, with what they stand for. Others of two letters are initials more often than not, and any two words
begin with them ("like a")."""

_SMALL = r"(?:(?:and|of|the|for|in|with|around|to|or|at|on|&)[\s,/-]+){0,2}"


def unexplained_abbreviations(sentences: Sequence[Sentence]) -> dict[str, list[Use]]:
    """Return where each unexplained abbreviation is used in running text, in the order of first use."""
    uses = _uses(sentences)
    text = "\n".join(sentence.text for sentence in sentences)
    words = {word for word in _WORD.findall(text) if word.islower()}
    return {
        letters: places
        for letters, places in uses.items()
        if letters.lower() not in words and not is_spelled_out(letters, text)
    }


def _uses(sentences: Sequence[Sentence]) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = {}
    for sentence in sentences:
        if sentence.kind in _WHERE_THEY_COUNT and not _is_in_capitals(sentence.text):
            for found in _TOKEN.finditer(sentence.text):
                if _needs_explaining(found["letters"]) and not _is_part_of_a_name(sentence.text, *found.span()):
                    uses.setdefault(found["letters"], []).append((sentence, found.start(), found.end()))
    return uses


def _is_in_capitals(text: str) -> bool:
    """A line that is printed in capitals for its looks, or begins so ("CASE SUMMARY - FILE 118 ...")."""
    words = _WORD.findall(text)
    return sum(word.isupper() for word in words) * 2 > len(words) or _RUN_OF_CAPITALS.search(text) is not None


def _needs_explaining(letters: str) -> bool:
    if letters in _KNOWN or letters in _WORDS_OFTEN_STRESSED or _ROMAN_NUMERAL.fullmatch(letters):
        return False
    return len(letters) > 2 or letters in _TWO_LETTERS


def _is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands beside it: "SEND Tribunal", "Ms Tarrant of Ottery Vale CAMHS"."""
    after = re.match(r"['’]?s?[ -]([A-Z][a-z]\w*)", text[end:])
    before = re.search(r"(?<=[^.:!?] )([A-Z][\w'’]*) $", text[:start])
    return after is not None or before is not None


def is_spelled_out(letters: str, text: str) -> bool:
    """Whether the text says, anywhere, what the letters stand for, or what the thing is."""
    return bool(_long_form(letters).search(text) or _explanation(letters).search(text))


def _explanation(letters: str) -> re.Pattern[str]:
    """ "(SENCO)" after words, "SENCO (the teacher who ...)", "SENCO: the teacher ...", "SENCO stands for ..."."""
    token = rf"\b{letters}(?:s|\d)?\b"
    return re.compile(
        rf"[a-z]\w* \((?:[a-z ]+ |[“\"'‘])?{token}[”\"'’]?(?:[ ,;][^()]{{0,40}})?\)"
        rf"|{token}(?: [a-z]+)?[”\"'’]? \([a-z][^()]* [^()]*\)"
        rf"|^{token}(?: [a-z]+)?(?: ?[:=]| [–—-]) ?\S"
        rf"|{token}[”\"'’]? (?:stands? for|means|is short for|is (?:a|an|the)\b)"
        rf"|{token}, (?:the|an?|who|which|or|that is|i\.e\.) ",
        re.MULTILINE,
    )


def _long_form(letters: str) -> re.Pattern[str]:
    """Words that begin with the letters in turn; small words may stand between, and of four letters or
    more the last may come from inside a word.

    "special educational needs co-ordinator" is the long form of SENCO, "child and adolescent mental health services" of
    CAMHS and "education, health and care plan" of EHCP.
    """
    if letters in _TWO_LETTERS:
        return re.compile(rf"\b{_TWO_LETTERS[letters]}", re.IGNORECASE)
    to_next_word = rf"[\w'’]*[\s,/-]+{_SMALL}"
    to_last_letter = to_next_word if len(letters) == 3 else rf"(?:{to_next_word}|\w*?)"
    return re.compile(rf"\b{to_next_word.join(letters[:-1])}{to_last_letter}{letters[-1]}", re.IGNORECASE)
