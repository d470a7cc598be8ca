"""Personal data that stand in a document about to be published: what kind, and where; the value is never passed on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.checks.observation import Observation
from impartiality_lint.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence

_PHONE_NUMBER = re.compile(r"(?<![\w./-])(?:\+44[ -]?(?:\(0\) ?)?|\(?0)\d(?:[ ()-]{0,2}\d){7,9}(?![ -]?\d|\w)")
_NO_PERSONS_NUMBER = ("03", "08", "09")
"""Numbers of organisations, free or charged at special rates, begin with these (Ofcom's numbering plan)."""

_NHS_NUMBER = re.compile(r"(?<![\w-])(?<!\d )[1-9]\d{2}(?P<gap>[ -]?)\d{3}(?P=gap)\d{4}(?![ -]?\d|\w)")
_EMAIL_ADDRESS = re.compile(r"(?<![\w.])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_OFFICE_MAILBOX = re.compile(
    r"(?:info|office|admin|enquir|contact|hello|help|send|iass|sen\b|team|support|advice|service|reception|mail|feedback"
    r"|complaint|parent)|.*\.(?:gov\.uk|nhs\.uk|nhs\.net|sch\.uk|ac\.uk|police\.uk|org\.uk|org)$",
    re.IGNORECASE,
)

_STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Gardens|Grove|Place|Terrace|Hill|Walk|Row|Square"
    "|Green|Park|View|Rise|Mews|Parade|Cottages?|Villas|Yard|Vale|Croft|Meadows?"
)
_HOUSE = rf"(?:Flat \w+,? )?\d{{1,4}}[A-Za-z]?,? (?:[A-Z][\w'’-]* ){{1,4}}(?:{_STREET})\b\.?"
_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b"
_ADDRESS = re.compile(rf"\b{_HOUSE}(?:[, ]+[A-Z][\w'’-]*){{0,6}}?[, ]+{_POSTCODE}")
_HOME = re.compile(rf"\b(?:lives?|lived|living|stays|staying|home|home address)\b[^.\d]{{0,30}} (?P<address>{_HOUSE})")

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\.?,? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})(?!\w)"
)
_BIRTH = r"(?:[Dd]\.?[Oo]\.?[Bb]\b\.?|DOB|[Dd]ate of [Bb]irth|[Bb]orn(?: on)?)"
_NAME = r"(?P<name>[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+){1,3})"
_BORN = re.compile(rf"(?:{_NAME}[\s,(–-]{{1,3}}(?:was |is )?)?\b{_BIRTH}(?:[\s:,–-]|is |was |on )*{_DATE}")
_BIRTH_LABEL = re.compile(rf"\b{_BIRTH}\W*$")
_ONLY_A_DATE = re.compile(rf"{_DATE}\W*")

_A_PERSONS = (
    r"\b(?:her|his|their|my|mobile|home|family|mother|father|mum|dad|parents?|carer|grand\w+|aunt|uncle|neighbour"
    r"|Mrs?|Ms|Miss|Mx)\b"
)
_AN_OFFICES = (
    r"\b(?:us|our|we|helpline|office|line|duty|reception|switchboard|services?|SENDIASS|IASS|PPS|team|council|authority"
    r"|school|college|nursery|clinic|hospital|surgery|tribunal|centre|charity|adviser|caseworker|officer)\b"
)
_WHOSE = re.compile(rf"(?P<person>{_A_PERSONS})|(?P<office>{_AN_OFFICES})", re.IGNORECASE)


def look_for_personal_data(whole: Whole) -> Iterator[Observation]:
    """Yield each place that shows a person's data, in reading order."""
    for sentence in whole.sentences:
        if re.search(r"[\d@]", sentence.text):
            found = [place for look in _LOOKS for place in look(sentence)]
            yield from sorted(found, key=lambda place: place.start)


def _place(state: str, sentence: Sentence, span: tuple[int, int], shown_as: str) -> Observation:
    return Observation(state=state, sentence=sentence, start=span[0], end=span[1], shown_as=f"[{shown_as}]")


def _phone_numbers(sentence: Sentence) -> Iterator[Observation]:
    """A mobile is a person's unless something says that it is an office's; with other numbers it is the reverse."""
    for found in _PHONE_NUMBER.finditer(sentence.text):
        number = _national(found.group())
        if len(number) not in {10, 11} or number.startswith(_NO_PERSONS_NUMBER):
            continue
        printed_on_every_page = sentence.kind in {BlockKind.HEADER, BlockKind.FOOTER}
        if _is_a_persons(sentence, found.span(), otherwise=number.startswith("07") and not printed_on_every_page):
            yield _place("phone-number", sentence, found.span(), "phone number")


def _national(number: str) -> str:
    digits = "".join(filter(str.isdigit, number.replace("(0)", "") if number.startswith("+") else number))
    return "0" + digits.removeprefix("44") if number.startswith("+") else digits


def _is_a_persons(sentence: Sentence, span: tuple[int, int], *, otherwise: bool, within: int = 200) -> bool:
    """Whose number or address it is, by the nearest word that tells: up to `within` characters before it, on its label, above."""
    start, end = span
    before, after = sentence.text[:start], sentence.text[end:]
    label = "" if re.search(r"\w{3}", before) else sentence.before
    for text in (before[-within:], label, sentence.stem, sentence.heading):
        told = [found.lastgroup == "person" for found in _WHOSE.finditer(text)]
        if told:
            return told[-1]
    told = [found.lastgroup == "person" for found in _WHOSE.finditer(after[:40])]
    return told[0] if told else otherwise


def _nhs_numbers(sentence: Sentence) -> Iterator[Observation]:
    """Ten digits in the usual groups, or after the letters NHS, whose last digit checks the others."""
    for found in _NHS_NUMBER.finditer(sentence.text):
        said_before = f"{sentence.before} {sentence.text[: found.start()]}"[-40:]
        if (found["gap"] or "NHS" in said_before) and is_nhs_number(found.group()):
            yield _place("nhs-number", sentence, found.span(), "NHS number")


def is_nhs_number(number: str) -> bool:
    """Whether the tenth digit is the check digit of the first nine, modulo 11 (NHS Data Dictionary, NHS NUMBER)."""
    *digits, check = (int(character) for character in number if character.isdigit())
    remainder = sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
    return (11 - remainder) % 11 == check


def _addresses(sentence: Sentence) -> Iterator[Observation]:
    spans = [found.span() for found in _ADDRESS.finditer(sentence.text)]
    for span in spans:
        if _is_a_persons(sentence, span, otherwise=True, within=30):
            yield _place("address", sentence, span, "home address")
    for found in _HOME.finditer(sentence.text):
        if not any(start <= found.start("address") < end for start, end in spans):
            yield _place("address", sentence, found.span("address"), "home address")


def _dates_of_birth(sentence: Sentence) -> Iterator[Observation]:
    """With the full name where it stands right before: the two together say who it is."""
    for found in _BORN.finditer(sentence.text):
        kind = "name and date of birth" if found["name"] else "date of birth"
        closes = "(" in found.group() and sentence.text.startswith(")", found.end())
        yield _place("date-of-birth", sentence, (found.start(), found.end() + closes), kind)
    if _BIRTH_LABEL.search(sentence.before) and _ONLY_A_DATE.fullmatch(sentence.text):
        yield _place("date-of-birth", sentence, (0, len(sentence.text)), "date of birth")


def _email_addresses(sentence: Sentence) -> Iterator[Observation]:
    for found in _EMAIL_ADDRESS.finditer(sentence.text):
        if not _OFFICE_MAILBOX.match(found.group()) and _is_a_persons(sentence, found.span(), otherwise=True):
            yield _place("email-address", sentence, found.span(), "e-mail address")


_LOOKS = (_phone_numbers, _nhs_numbers, _addresses, _dates_of_birth, _email_addresses)
