"""The same words said of another party: an impartial linter treats both alike."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, permutations

from impartiality_lint.grammar import Context
from impartiality_lint.language.analysis import Analysis
from impartiality_lint.language.inflection import noun_forms
from impartiality_lint.language.phrases import compile_phrases

_PLAIN_NOUNS = {"local-authority": "council", "school": "school", "parent": "parent"}
"""The everyday noun of each party: these three take the same article and the same verbs."""

_NOT_FREE = {Context.STATUTORY_TERM, Context.CITES_LAW, Context.NAME, Context.DEADLINE}
"""Where the law names the party, another one makes another sentence."""


def replace_each_party(example: str, parties: Mapping[str, Sequence[str]], swappable: Sequence[str]) -> Iterator[str]:
    """Yield the example with all nouns of one party replaced by another's first noun, in the same number."""
    for one, other in permutations(swappable, 2):
        regex = compile_phrases([form for noun in parties[one] for form in noun_forms(noun)])
        if regex.search(example):
            yield regex.sub(partial(_in_the_same_form, parties[other][0]), example)


def _in_the_same_form(noun: str, found: re.Match[str]) -> str:
    word = found.group()
    plural = next(iter(noun_forms(noun) - {noun}))
    chosen = plural if word.lower().endswith("s") or word.lower() == "children" else noun
    return chosen.capitalize() if word[:1].isupper() else chosen


def exchange_parties(analysis: Analysis) -> Iterator[str]:
    """Yield the sentence with two parties in each other's place, wherever it names one of them by its plain noun.

    A sentence about the law, a name, or with the noun in a compound ("school transport") has no fair counterpart.
    """
    nouns = {form: party for party, noun in _PLAIN_NOUNS.items() for form in noun_forms(noun)}
    named = [token for token in analysis.doc if token.lower_ in nouns]
    if any(_NOT_FREE & contexts for contexts in analysis.contexts):
        return
    if any(token.dep_ == "compound" or token.pos_ != "NOUN" for token in named):
        return
    present = {nouns[token.lower_] for token in named}
    for pair in combinations(_PLAIN_NOUNS, 2):
        if present & set(pair):
            one, other = (_PLAIN_NOUNS[party] for party in pair)
            exchanged = {one: other, other: one, f"{one}s": f"{other}s", f"{other}s": f"{one}s"}
            yield "".join(_exchanged(token.text, exchanged) + token.whitespace_ for token in analysis.doc)


def _exchanged(word: str, exchanged: Mapping[str, str]) -> str:
    other = exchanged.get(word.lower(), word)
    return other.capitalize() if word[:1].isupper() and other != word else other
