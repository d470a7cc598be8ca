"""Which words somebody other than the service says, thinks or wants.

The service's own voice ("we think", "in our view") never attributes. A tribunal's finding is attributed to the
tribunal. Verbs that take what they report for granted ("parents know that ...") do not attribute either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impartiality_lint.grammar import WE
from impartiality_lint.language import slots
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.sentences import Sentence
from impartiality_lint.language.tree import agent, children, copula, has_case, is_passive, own_subject, with_conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SAYING = frozenset(
    (
        "say tell report state explain write add note mention suggest think believe feel find hold decide conclude "
        "argue consider claim allege insist maintain complain reply respond answer comment describe express indicate "
        "confirm agree disagree accept acknowledge admit concede deny object worry fear hope wish want expect prefer "
        "ask request demand propose assume suspect regard view see rate call record observe rule order declare assert "
        "warn recall ask wonder inform assure promise stress emphasise clarify raise question dispute understand "
        "perceive criticise praise thank blame accuse recommend advise like love hate enjoy value appreciate doubt "
        "anticipate outline submit contend quote remark"
    ).split()
)
_ONLY_OF_PEOPLE = {"suggest", "indicate", "find", "see", "confirm", "understand", "call"}
_TELLING_IN_THE_PASSIVE = {"tell", "inform", "assure", "promise", "notify", "warn", "ask"}
_IMPERSONAL = frozenset(
    (
        "this that these which it there evidence experience research fact facts anyone everyone everybody nobody one "
        "what"
    ).split()
)
_OWN_VOICE = {"i", "we", "us", "our", "my"}
_VIEWS = frozenset(
    (
        "view opinion position belief feeling concern impression understanding sense argument complaint account "
        "perception hope wish fear worry case claim perspective statement evidence version stance objection assertion "
        "allegation suggestion request aim preference experience criticism point mind words"
    ).split()
)
_BROUGHT_BY_SOMEBODY = {"complaint", "allegation", "objection", "accusation", "criticism"}
"""These are somebody else's, even where it is not said whose: "the complaint is that ..."."""
_REPORTED = {"ccomp", "parataxis", "xcomp", "csubj"}
_LEADING_VERB = re.compile(
    r"\b(?:said|says|say|told|tell us|telling us|wrote|writes|asked|asks|reported|stated|states|felt|feels|added|replied|"
    r"wants?|would like|(?:explained|described) (?:that|how|to))\b",
    re.IGNORECASE,
)
_LEADING_NOUN = re.compile(
    r"(?:['’]s|s['’]|\b(?:your|their|his|her|of|from)\b).*\b(?:views?|comments?|feedback|positions?|concerns?|account|perspective|"
    r"wishes|point of view|response|voices?|words|stories)\b|\b(?:views?|comments?|feedback|words|stories|concerns?) (?:of|from)\b|"
    r"^(?:feedback|comments|testimonials|views|quotes|wishes)\b",
    re.IGNORECASE,
)
_OUR_LEAD = re.compile(
    r"\b(?:we|us|our|I|my)\s(?:\w+\s)?(?:say|said|think|feel|felt|views?|opinion|position|asked|told|explained|added|response|comments?|advice|concerns?)\b",
    re.IGNORECASE,
)


def attributed_tokens(doc: Doc, sentence: Sentence, lexicon: Lexicon) -> set[int]:
    """Indices of the tokens that are attributed to a third party or to the reader."""
    if _leads_in(sentence.stem) or _leads_in(sentence.heading):
        return {token.i for token in doc}
    attributed: set[int] = set()
    for token in doc:
        attributed |= _reported_by(token, lexicon) | _in_the_view_of(token, lexicon)
    return attributed | _after_colon(doc)


def _leads_in(text: str) -> bool:
    """Whether a heading or stem says whose words follow: "What parents told us", "The school's position:".

    A noun needs an owner ("Raising a concern" attributes nothing), and a question asks instead of telling.
    """
    if not text or text.endswith("?") or _OUR_LEAD.search(text):
        return False
    return _LEADING_VERB.search(text) is not None or _LEADING_NOUN.search(text) is not None


def _after_colon(doc: Doc) -> set[int]:
    colon = next((token.i for token in doc if token.text == ":"), None)
    if colon is None or not _leads_in(doc[:colon].text):
        return set()
    return set(range(colon + 1, len(doc)))


def _reported_by(verb: Token, lexicon: Lexicon) -> set[int]:
    if verb.pos_ != "VERB" or lemma(verb.text, "VERB") not in _SAYING or not _third_party_speaks(verb, lexicon):
        return set()
    found: set[int] = set()
    for child in verb.children:
        if child.dep_ in _REPORTED or (
            child.dep_ in {"obl", "obj", "advcl"} and any(case.lower_ == "as" for case in child.children)
        ):
            found |= {token.i for token in child.subtree}
    if verb.dep_ in {"parataxis", "advcl"} and not children(verb, "ccomp") and _follows_or_says_as(verb):
        found |= {token.i for token in verb.head.subtree} - {token.i for token in verb.subtree}
    if verb.dep_ == "ccomp" and children(verb.head, "ccomp") and verb.head.i < verb.i:
        found |= set()
    return found


def _follows_or_says_as(verb: Token) -> bool:
    return verb.dep_ == "parataxis" or any(mark.lower_ == "as" for mark in children(verb, "mark"))


def _third_party_speaks(verb: Token, lexicon: Lexicon) -> bool:
    if is_passive(verb):
        doer = agent(verb)
        if doer is not None:
            return not _is_own_voice(doer, lexicon)
        return (
            lemma(verb.text, "VERB") in _TELLING_IN_THE_PASSIVE
            and own_subject(verb) is not None
            and not _is_present(verb)
        )
    speaker = slots.subject(verb)
    if speaker is None:
        return False
    if speaker.lower_ in _IMPERSONAL and (
        lemma(verb.text, "VERB") in _ONLY_OF_PEOPLE
        or speaker.dep_ == "expl"
        or speaker.lower_ in {"there", "everyone", "everybody", "nobody", "anyone"}
    ):
        return False
    return not any(_is_own_voice(token, lexicon) for token in with_conjuncts(speaker))


def _is_present(verb: Token) -> bool:
    return any(child.dep_ == "aux:pass" and child.lower_ in {"is", "are", "'re", "’re"} for child in verb.children)


def _is_own_voice(token: Token, lexicon: Lexicon) -> bool:
    """Whether the words come from the service: we, I, our team, the service."""
    if token.lower_ in _OWN_VOICE or lexicon.parties.party(token) in {WE, "service"}:
        return True
    return any(
        child.lower_ in {"our", "my"} and token.lower_ not in {"clients", "parents", "families", "users", "members"}
        for child in token.children
    )


def _in_the_view_of(noun: Token, lexicon: Lexicon) -> set[int]:
    """ "According to the school", "in her view", "the parents' concern that", "their position is that"."""
    if any(case.lower_ == "according" for case in noun.children):
        return set() if _is_own_voice(noun, lexicon) else _clause_of(noun)
    if lemma(noun.text, "NOUN") not in _VIEWS or noun.pos_ != "NOUN" or not _belongs_to_third_party(noun, lexicon):
        return set()
    found = {
        token.i
        for child in noun.children
        if child.dep_ in {"acl", "ccomp", "acl:relcl", "parataxis"}
        for token in child.subtree
    }
    if noun.dep_.startswith("nsubj"):
        found |= {
            t.i
            for child in noun.head.children
            if child.dep_ in {"ccomp", "xcomp", "csubj", "parataxis"}
            for t in child.subtree
        }
        if copula(noun.head) is not None:
            found |= {t.i for t in noun.head.subtree} - {t.i for t in noun.subtree}
    prepositions = ("to",) if noun.lower_ in {"mind", "minds"} else ("in", "from")
    if noun.dep_ in {"obl", "nmod", "obl:unmarked"} and has_case(noun, *prepositions):
        found |= _clause_of(noun)
    return found


def _belongs_to_third_party(noun: Token, lexicon: Lexicon) -> bool:
    owners = [
        child
        for child in noun.children
        if child.dep_ == "nmod:poss"
        or (child.dep_ == "nmod" and any(c.lower_ in {"of", "from"} for c in child.children))
    ]
    if owners:
        return not any(_is_own_voice(owner, lexicon) for owner in owners)
    if noun.lower_ in _BROUGHT_BY_SOMEBODY and noun.dep_.startswith("nsubj"):
        return True
    governor = noun.head
    speaker = slots.subject(governor) if governor.pos_ == "VERB" and noun.dep_ == "obj" else None
    return speaker is not None and not _is_own_voice(speaker, lexicon) and bool(children(noun, "acl", "ccomp"))


def _clause_of(token: Token) -> set[int]:
    return {inner.i for inner in token.head.subtree}
