"""The tokenizer: UD English conventions, with legal citations and leaflets' typography kept whole.

Contractions come apart as in UD English EWT (do|n't, council|'s, can|not) by suffix, so that the table
of special cases stays small and the pipeline loads fast. "36(8)", "s.36", "SEND35A", "and/or", e-mail
addresses, web addresses and telephone numbers stay one token each.
"""

import re
from collections.abc import Callable

from spacy.attrs import NORM, ORTH, PREFIX
from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from impartiality_lint.language.spelling import norm

LANGUAGE_CODE = "en_leaflet"

_APOSTROPHE = "['’‘`´]"
_OPENING = [
    "\\(",
    "\\[",
    "\\{",
    '"',
    "“",
    "”",
    "„",
    "‟",
    "'",
    "‘",
    "’",
    "`",
    "«",
    "‹",
    "§",
    "¶",
    "£",
    "€",
    "\\$",
    "#",
    "\\*+",
    "•",
    "·",
    "●",
    "▪",
    "◦",
    "‣",
    "–+",
    "—+",
    "-+",
    "…",
    "\\.\\.+",
    ",",
    ";",
    ":",
    "[!?]+",
    "=+",
    "<+",
    ">+",
    "~",
    "&(?=\\w)",
    "/(?=\\w)",
    "\\+(?=[A-Za-z])",
    "_+",
]
_CLOSING = [
    "\\)",
    "\\]",
    "\\}",
    '"',
    "“",
    "”",
    "'",
    "‘",
    "’",
    "`",
    "»",
    "›",
    ">+",
    "<+",
    ",",
    ";",
    ":",
    "[!?]+",
    "…",
    "\\.\\.+",
    "%",
    "\\*+",
    "–+",
    "—+",
    "-+",
    "/+",
    "=+",
    "_+",
    "€",
    "£",
    "\\$",
    "™",
    "®",
    "©",
    "•",
    f"{_APOSTROPHE}[sSdDmM]",
    f"{_APOSTROPHE}(?:ll|LL|re|RE|ve|VE)",
    f"(?<=[a-zA-Z])[nN]{_APOSTROPHE}[tT]",
    "(?<=[\\w\\)\\]%'\"’”])\\.",
    "(?<=\\d)(?:am|pm|kg|km|cm|mm|mg|ml|p|hrs|mins)",
]
_HYPHEN_PREFIXES = (
    "co",
    "non",
    "pre",
    "post",
    "re",
    "anti",
    "multi",
    "semi",
    "ex",
    "mid",
    "e",
    "sub",
    "un",
    "inter",
    "counter",
    "pro",
)
_NOT_PREFIXED = "".join(f"(?<!\\b{prefix})(?<!\\b{prefix.title()})" for prefix in _HYPHEN_PREFIXES)
_INFIXES = [
    f"(?<=[A-Za-z0-9])(?<!^\\d){_NOT_PREFIXED}-(?=[A-Za-z])",
    "(?<=\\w)[–—]+(?=\\w)",
    "--+",
    "…",
    "\\.\\.\\.+",
    "(?<=[A-Za-z])[/](?=[A-Za-z])",
    "(?<=[a-z])\\.(?=[A-Z][a-z])",
    "(?<=[A-Za-z]{2}),(?=[A-Za-z])",
    "(?<=[A-Za-z])[:;](?=[A-Za-z])",
    "(?<=[A-Za-z])\\((?=[A-Za-z])",
    "(?<=[A-Za-z])\\)(?=[A-Za-z])",
    '(?<=\\w)[“”"](?=\\w)',
    "(?<=[a-zA-Z])[?!]+(?=[a-zA-Z])",
]

_WEB = r"(?:https?://|www\.)\S*[\w/#=&]|[\w-]+(?:\.[\w-]+)*\.(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|sch\.uk|ac\.uk|uk|com|org|net|info|gov)(?:/\S*[\w/])?"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TELEPHONE = r"\+?\d{2,5}(?:-\d{2,8})+"
_DATE = r"\d{1,2}-[A-Za-z]{3,9}-\d{2,4}"
_NUMBER = r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|k|m|bn)?"
_PROVISION = r"\d+[A-Z]{0,3}(?:\(\w{1,4}\))+|\d+(?:\.\d+)+(?:\(\w{1,4}\))*|\d+[A-Z]{1,3}"
_ABBREVIATED_PROVISION = rf"(?:ss?|regs?|r|rr|paras?|pp?|ch|arts?|sch|cl)\.(?:{_PROVISION}|\d+)"
_ABBREVIATIONS = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Jr|Sr|vs|etc|No|Nos|Tel|Ext|Ref|Fig|Vol|cf|al|approx|ss?|regs?|paras?|pp?|ch|Sch|Ltd|Co|Inc|Dept|"
    r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.|(?:[A-Za-z]\.){2,}|[A-Z]\."
)
_SLASHED = r"(?:and/or|either/or|he/she|she/he|him/her|his/her|her/his|s/he|her/him|w/c|n/a|c/o)"
_EMOTICON = r"[:;=]-?[()DPp/]|<3|[^\w\s]*[!?]{2,}"
_WHOLE = re.compile(
    f"(?:(?i:{_WEB}|{_EMAIL}|{_TELEPHONE}|{_DATE}|{_NUMBER}|{_PROVISION}|{_ABBREVIATED_PROVISION}|{_SLASHED}|{_EMOTICON})|{_ABBREVIATIONS})$"
)

_SPLIT_WORDS: dict[str, tuple[str, str]] = {
    "cannot": ("can", "not"),
    "gonna": ("gon", "na"),
    "gotta": ("got", "ta"),
    "wanna": ("wan", "na"),
    "dont": ("do", "nt"),
    "doesnt": ("does", "nt"),
    "didnt": ("did", "nt"),
    "isnt": ("is", "nt"),
    "wasnt": ("was", "nt"),
    "wont": ("wo", "nt"),
    "cant": ("ca", "nt"),
    "couldnt": ("could", "nt"),
    "wouldnt": ("would", "nt"),
    "shouldnt": ("should", "nt"),
    "havent": ("have", "nt"),
    "hasnt": ("has", "nt"),
    "arent": ("are", "nt"),
    "im": ("i", "m"),
    "ive": ("i", "ve"),
    "youre": ("you", "re"),
    "theyre": ("they", "re"),
    "thats": ("that", "s"),
}


def prefix(text: str) -> str:
    """The first three characters: with the three last they let unknown words share what their parts tell."""
    return text[:3]


def create_tokenizer(nlp: Language) -> Tokenizer:
    """Build the tokenizer in code, which is faster than reading one back from disk."""
    return Tokenizer(
        nlp.vocab,
        rules=_special_cases(),
        prefix_search=compile_prefix_regex(_OPENING).search,
        suffix_search=compile_suffix_regex(_CLOSING).search,
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        token_match=_WHOLE.match,
        url_match=None,
    )


def _special_cases() -> dict[str, list[dict[int, str]]]:
    cases: dict[str, list[dict[int, str]]] = {}
    for first, second in _SPLIT_WORDS.values():
        for start in {first, first.title()}:
            cases[start + second] = [{ORTH: start}, {ORTH: second}]
    return cases


def leaflet_tokenizer() -> Callable[[Language], Tokenizer]:
    """Give spaCy's configuration the name under which it finds this tokenizer."""
    return create_tokenizer


class LeafletDefaults(BaseDefaults):
    """Lexical attributes of `en_leaflet`: spaCy's own, with our norm and a prefix of three characters."""

    lex_attr_getters = {**LEX_ATTRS, NORM: norm, PREFIX: prefix}  # noqa: RUF012  spaCy declares it so


class Leaflet(Language):  # type: ignore[no-untyped-call]  # spaCy's __init_subclass__ is untyped
    """English as leaflets write it; avoids `spacy.lang.en`, whose 2,700 tokenizer exceptions cost start-up time."""

    lang = LANGUAGE_CODE
    Defaults = LeafletDefaults


registry.tokenizers("impartiality_lint.leaflet_tokenizer.v1", func=leaflet_tokenizer)
registry.languages(LANGUAGE_CODE, func=Leaflet)
