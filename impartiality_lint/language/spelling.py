"""Spellings of one word -> the one form under which they meet, before the network sees them."""

import re

_NORMS = {
    "ca": "can",
    "wo": "will",
    "sha": "shall",
    "n't": "not",
    "nt": "not",
    "'ll": "will",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
    "gon": "going",
    "and/or": "and",
    "either/or": "or",
    "&": "and",
    "cos": "because",
}
_PUNCTUATION_NORMS = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "-",
    "--": "-",
    "•": "*",
    "·": "*",
    "●": "*",
    "▪": "*",
    "◦": "*",
    "‣": "*",
}
_ISE = re.compile(r"is(?:e|ed|es|er|ers|ing|ation|ations)$")
_STEMS_NEVER_IZED = frozenset(
    "adv advert appr appra ar bru chast circumc compr comprom conc cru dem desp dev disgu enterpr exc exerc expert franch improv "
    "inc liai likew mala merchand no otherw parad po pra prec prem prom r ra reappra rev superv surm surpr telev treat w".split()
)
_BRITISH = {
    "behaviour": "behavior",
    "favour": "favor",
    "labour": "labor",
    "colour": "color",
    "neighbour": "neighbor",
    "honour": "honor",
    "centre": "center",
    "programme": "program",
    "enrol": "enroll",
    "fulfil": "fulfill",
    "counsell": "counsel",
    "travell": "travel",
    "labell": "label",
    "cancell": "cancel",
    "defence": "defense",
    "offence": "offense",
    "licence": "license",
    "practise": "practice",
    "analyse": "analyze",
    "judgement": "judgment",
}
_BRITISH_STEM = re.compile("|".join(rf"^{word}" for word in _BRITISH))
_CURLY = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


def norm(text: str) -> str:
    """The form under which spellings of one word meet: lower case, straight quotes, contractions written out.

    British spellings become American ones, which is what the treebank has.
    """
    plain = text.lower().translate(_CURLY)
    return _NORMS.get(plain) or _PUNCTUATION_NORMS.get(text) or _american(plain)


def _american(word: str) -> str:
    if (found := _ISE.search(word)) and word[: found.start()] not in _STEMS_NEVER_IZED:
        return word[: found.start()] + found.group().replace("s", "z", 1)
    return _BRITISH_STEM.sub(lambda found: _BRITISH[found.group()], word)
