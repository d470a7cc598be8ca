"""Word forms by rule and by table: what a word's other forms are, and what its dictionary form is.

Rules are matched against forms that are written out once, when they load, so matching needs no lemmatizer;
`lemma` serves what people read (explain, messages).
"""

from functools import cache
from importlib import resources

from impartiality_lint.language.model import pipeline_folder

_VOWELS = "aeiou"
_DOUBLED_AT_THE_END = frozenset(
    (
        "admit allot begin commit compel confer control defer deter dispel equip excel expel forbid forget incur "
        "infer input occur omit outwit patrol permit prefer propel rebut rebel recur refer regret remit repel submit "
        "transfer transmit upset"
    ).split()
)
_IRREGULAR_PLURALS = {
    "child": "children",
    "man": "men",
    "woman": "women",
    "foot": "feet",
    "tooth": "teeth",
    "half": "halves",
    "life": "lives",
    "wife": "wives",
    "self": "selves",
    "leaf": "leaves",
    "loaf": "loaves",
    "crisis": "crises",
    "analysis": "analyses",
    "basis": "bases",
    "criterion": "criteria",
}
_IRREGULAR_COMPARISON = {
    "good": ("better", "best"),
    "bad": ("worse", "worst"),
    "far": ("further", "furthest"),
    "little": ("less", "least"),
}


@cache
def _irregular_verbs() -> dict[str, tuple[str, ...]]:
    """Base form -> its irregular forms, from a table of one verb a line."""
    table = resources.files("impartiality_lint.language").joinpath("irregular_verbs.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in table.splitlines() if line and not line.startswith("#"))
    return {row[0]: tuple(form for cell in row[1:] for form in cell.split("/")) for row in rows}


@cache
def _bases_of_irregular_forms() -> dict[str, str]:
    bases: dict[str, str] = {}
    for base, forms in _irregular_verbs().items():
        for form in forms:
            bases.setdefault(form, base)
    return bases


def _ends_in_consonant_y(word: str) -> bool:
    return len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS


def _is_sibilant(word: str) -> bool:
    return word.endswith(("s", "x", "z", "ch", "sh"))


def with_s(word: str) -> str:
    """The third person singular or regular plural: refuses, tries, families."""
    if _ends_in_consonant_y(word):
        return word[:-1] + "ies"
    return word + ("es" if _is_sibilant(word) or word in {"go", "do", "veto", "undergo", "forego", "echo"} else "s")


def _doubles(word: str) -> bool:
    if len(word) < 3 or word[-1] in _VOWELS + "wxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    syllables = sum(letter in _VOWELS + "y" and (i == 0 or word[i - 1] not in _VOWELS) for i, letter in enumerate(word))
    return syllables == 1 or word in _DOUBLED_AT_THE_END


def _stems(word: str) -> set[str]:
    """What -ed and -ing are added to; two spellings for travel(l)ed."""
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return {word[:-1]}
    if _doubles(word):
        return {word + word[-1]}
    if word.endswith("l") and len(word) > 4 and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        return {word, word + "l"}
    return {word}


@cache
def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb, itself among them; of a phrasal verb ("turn down"), with its particle."""
    base, _, rest = base.partition(" ")
    forms = {base, with_s(base)}
    if base.endswith("ie"):
        forms |= {base[:-2] + "ying", base + "d"}
    else:
        forms |= {stem + "ing" for stem in _stems(base)}
    if irregular := _irregular_verbs().get(base):
        forms |= set(irregular)
    elif _ends_in_consonant_y(base):
        forms.add(base[:-1] + "ied")
    elif base.endswith("ee"):
        forms.add(base + "d")
    elif not base.endswith("ie"):
        forms |= {stem + "ed" for stem in _stems(base)}
    return frozenset(f"{form} {rest}".strip() for form in forms)


@cache
def noun_forms(base: str) -> frozenset[str]:
    """Singular and plural of a noun or of a noun phrase, whose last word is inflected."""
    *before, last = base.split(" ")
    plural = _IRREGULAR_PLURALS.get(last) or with_s(last)
    return frozenset({base, " ".join([*before, plural])})


@cache
def adjective_forms(base: str) -> frozenset[str]:
    """Positive, comparative and superlative of a short adjective; a long one has only the positive."""
    if irregular := _IRREGULAR_COMPARISON.get(base):
        return frozenset({base, *irregular})
    if len(base) > 7 or " " in base:
        return frozenset({base})
    stem = base[:-1] + "i" if _ends_in_consonant_y(base) else next(iter(sorted(_stems(base), reverse=True)))
    return frozenset({base, stem + "er", stem + "est"})


def all_forms(word: str) -> frozenset[str]:
    """Every form that a word can take as verb, noun or adjective."""
    return verb_forms(word) | noun_forms(word) | adjective_forms(word)


def lemma(form: str, part_of_speech: str) -> str:
    """The dictionary form of a word; `part_of_speech` is a UPOS tag. Unknown forms are taken apart by rule."""
    word = form.lower().replace("’", "'")
    if part_of_speech in {"VERB", "AUX"}:
        return _CONTRACTED.get(word) or _bases_of_irregular_forms().get(word) or _strip_verb_ending(word)
    if part_of_speech == "NOUN":
        return next((one for one, many in _IRREGULAR_PLURALS.items() if many == word), None) or _strip_plural(word)
    return word


_CONTRACTED = {
    "'s": "be",
    "'re": "be",
    "'m": "be",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
}


@cache
def _known_verbs() -> frozenset[str]:
    table = (pipeline_folder() / "known_verbs.txt").read_text(encoding="utf-8")
    return frozenset(table.split()) | frozenset(_irregular_verbs())


def _strip_verb_ending(word: str) -> str:
    if word in _known_verbs():
        return word
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            candidates = _bases_before(word[: -len(ending)], ending)
            return next((base for base in candidates if base in _known_verbs()), candidates[0])
    return word


def _bases_before(stem: str, ending: str) -> list[str]:
    """Possible bases of a stem, the likeliest first."""
    if ending in {"ied", "ies"}:
        return [stem + "y", stem + "ie"]
    if ending == "ing" and stem.endswith("y") and len(stem) < 4:
        return [stem[:-1] + "ie", stem]
    if ending == "s":
        return [stem + "s"] if stem.endswith("s") else [stem]
    undoubled = [stem[:-1]] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "sl" else []
    with_e = stem + "e"
    if ending in {"ing", "ed"} and _doubles(stem):
        return [*undoubled, with_e, stem]
    prefers_e = stem.endswith(("c", "v", "u", "at", "iz", "is", "as", "ur", "os", "us", "g")) and not stem.endswith(
        ("ng", "ss", "ous")
    )
    plain_first = [with_e, stem] if prefers_e else [stem, with_e]
    return [*undoubled, *plain_first, stem[:-1]]


def _strip_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
