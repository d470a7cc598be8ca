"""Of whom coloured words speak: the party that is, does, has or suffers what they say.

From the word up its sentence: whose it is ("its intransigence"), the noun it describes ("a stubborn council"), and the
one who acts in its clause. Where the sentence speaks of somebody's conduct and not of whose ("The letters are curt"),
it is the party of which the text has been speaking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.antecedents import is_pronoun, spoken_of, stands_for
from impartiality_lint.checks.ledger.colours import Kind
from impartiality_lint.checks.ledger.people import CHILD, PERSON
from impartiality_lint.checks.ledger.scene import SERVICE
from impartiality_lint.checks.ledger.usage import (
    first_of_its_kind,
    is_empty_subject,
    is_gerund,
    is_in_passing,
    is_one_word,
    is_passive_in_itself,
    is_predicate,
    is_used_as,
    may_be_judged,
)
from impartiality_lint.checks.placing import root_of_span
from impartiality_lint.grammar import YOU, Form
from impartiality_lint.language.tree import children, copula, has_case, is_passive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from impartiality_lint.checks.ledger.colours import Coloured
    from impartiality_lint.checks.ledger.scene import Scene
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.clauses import Clause
    from impartiality_lint.language.parties import Participant

_NOMINAL = {"NOUN", "PROPN", "PRON"}
_BEFORE_ITS_NOUN = {"amod", "compound", "nmod:desc", "acl"}
_UNNAMED = "unnamed"
_POINTS = {"this", "that", "these", "those", "which", "all", "it"}
_ANYBODY = {"you", "one", "anybody", "anyone", "nobody"}
_REGARDING = {
    "ask",
    "hope",
    "wish",
    "rely",
    "count",
    "trust",
    "blame",
    "fault",
    "wonder",
    "find",
    "think",
    "credit",
    "make",
}
_NOBODY = {None, CHILD, SERVICE}
_NO_ACTOR = {"there", "nothing", "something", "what", "anything", "everything"}


class Bearers:
    """Finds of whom the coloured words of one sentence speak."""

    def __init__(self, analysis: Analysis, scene: Scene) -> None:
        self._analysis = analysis
        self._scene = scene

    def bearer(self, coloured: Coloured) -> str | None:
        """The party that the words colour; None where it is nobody, or nobody can tell whom."""
        root = root_of_span(self._analysis, coloured.start, coloured.end)
        if root is None or not is_used_as(root, coloured.kind):
            return None
        found = self._by_grammar(coloured, root)
        if coloured.kind is Kind.TURN and (found in {None, SERVICE} or self._is_told_by_anybody(root)):
            return self._spoken_about(coloured) or found
        return found

    def _by_grammar(self, coloured: Coloured, root: Token) -> str | None:
        """Who is, has or does it as far as the grammar of the sentence tells."""
        if coloured.kind in {Kind.ADJECTIVE, Kind.MILD} and root.dep_ != "advmod":
            return self._named_or_not(self._of_adjective(root, is_mild=coloured.kind is Kind.MILD), root)
        if coloured.kind is Kind.NOUN:
            return self._named_or_not(self._of_noun(root), root)
        return self._of_act(root, coloured)

    def _of_act(self, root: Token, coloured: Coloured) -> str | None:
        """Whoever acts; of a verb used as a noun ("their neglect") whose it is; of a passive turn its subject."""
        if root.pos_ == "NOUN" and is_one_word(self._analysis, coloured):
            return self._owner(root)
        if coloured.kind is Kind.DONE_TO:
            return self._patient(root)
        if is_passive_in_itself(root, coloured):
            return self._patient(root) or self._named_or_not(_UNNAMED, root)
        found = self._actor_above(root)
        if found in {None, _UNNAMED} and (before := self._just_before(coloured)):
            return before
        return self._named_or_not(found, root)

    def _is_told_by_anybody(self, root: Token) -> bool:
        """ "You could not ask for a kinder nurse", "one has to wonder": you and one are no actors."""
        clause = self._analysis.clause_around(root)
        tokens = self._tokens(clause.who) if clause is not None else []
        return clause is not None and any(t.lower_ in _ANYBODY for t in tokens) and clause.does in _REGARDING

    def _spoken_about(self, coloured: Coloured) -> str | None:
        """ "Hats off to the school", "I take its figures with a pinch of salt": who is judged and acts not.

        The first whom the sentence names after the words, else the one whom it names at all.
        """
        named = [(token, self._party(token)) for token in self._analysis.doc if may_be_judged(token)]
        named = [(token, party) for token, party in named if party not in _NOBODY]
        after = next((party for token, party in named if token.idx >= coloured.start), None)
        here = {party for _, party in named}
        return after or (next(iter(here)) if len(here) == 1 else None)

    def _just_before(self, coloured: Coloured) -> str | None:
        """The party whose noun stands right before a turn, which a parser may take for part of a compound."""
        word = next((token.lower_ for token in reversed(self._analysis.doc) if token.idx < coloured.start), "")
        party = self._scene.names.get(word)
        return None if party in {PERSON, CHILD} or coloured.kind is not Kind.TURN else party

    def _named_or_not(self, found: str | None, root: Token) -> str | None:
        return self._unnamed_party(root) if found == _UNNAMED else found

    def agent(self, coloured: Coloured) -> str | None:
        """Who does what the words say is done to somebody; only if the sentence names the one who does it."""
        root = root_of_span(self._analysis, coloured.start, coloured.end)
        clause = self._analysis.clause_around(root) if root is not None and root.pos_ != "NOUN" else None
        if clause is None or clause.form is Form.IMPERATIVE:
            return None
        tokens = self._tokens(clause.who)
        return next((party for token in tokens if (party := self._party(token) or self._owner(token))), None)

    def _patient(self, root: Token) -> str | None:
        clause = self._analysis.clause_around(root)
        if clause is None:
            return None
        tokens = [self._analysis.doc[participant.index] for participant in clause.to]
        return next((party for token in tokens if (party := self._party(token) or self._owner(token))), None)

    def actors(self, clause: Clause) -> list[str]:
        """The parties that act in a clause."""
        tokens = self._tokens(clause.who)
        return [party for party in dict.fromkeys(self._party(token) for token in tokens) if party and party != CHILD]

    def _named(self, tokens: Iterable[Token]) -> list[str]:
        """The parties that these words name; the reader, children and the service are no answer to "whose?"."""
        nouns = (token for token in tokens if token.pos_ in _NOMINAL and token.lower_ != YOU)
        found = dict.fromkeys(self._scene.party(token) for token in nouns)
        return [party for party in found if party and party not in {CHILD, SERVICE}]

    def _of_adjective(self, root: Token, *, is_mild: bool) -> str | None:
        token = first_of_its_kind(root)
        if token.dep_ in _BEFORE_ITS_NOUN and token.head.i != token.i:
            return self._of_described(token.head, is_mild=is_mild)
        clause = self._analysis.clause_around(token)
        if clause is None or clause.form is Form.IMPERATIVE:
            return None
        if clause.predicate != token.i and token.dep_ not in {"xcomp", "advcl", "conj", "parataxis", "obl"}:
            return None
        return self._of_subjects(clause, is_mild=is_mild)

    def _of_described(self, noun: Token, *, is_mild: bool) -> str | None:
        """ "A stubborn council", "the council's stubborn reply", "the council sent a stubborn reply", "a stubborn reply"."""
        if party := self._scene.party(noun):
            return None if is_mild else party
        if owner := self._owner(noun):
            return owner
        if noun.lower_ not in self._scene.conduct and not is_predicate(noun):
            return None
        if is_mild and noun.dep_ != "obj" and not is_predicate(noun):
            return None
        return self._of_noun(noun)

    def _of_subjects(self, clause: Clause, *, is_mild: bool) -> str | None:
        described = clause.who or (clause.to if is_passive(self._analysis.doc[clause.predicate]) else ())
        tokens = self._tokens(described)
        for token in tokens:
            if party := (self._party(token) or self._owner(token)):
                return party
        is_conduct = any(token.lower_ in self._scene.conduct or token.lower_ in _POINTS for token in tokens)
        is_conduct = is_conduct or any(is_gerund(token) for token in tokens)
        return _UNNAMED if (is_conduct or not tokens) and not is_mild else None

    def _of_noun(self, noun: Token) -> str | None:
        """The owner, or else who has, does or is it."""
        return self._owner(noun) or self._actor_above(noun)

    def _actor_above(self, token: Token) -> str | None:
        """The nearest one above who acts."""
        clause = self._analysis.clause_around(token)
        if clause is None or clause.form is Form.IMPERATIVE:
            return _UNNAMED if clause is None else None
        predicate = self._analysis.doc[clause.predicate]
        is_subject = token.dep_.startswith("nsubj") and token.head == predicate
        if is_subject and copula(predicate) is None and not is_passive(predicate):
            return _UNNAMED
        return self._of_participants(clause)

    def _of_participants(self, clause: Clause) -> str | None:
        tokens = self._tokens(clause.who)
        if is_in_passing(tokens, clause):
            return _UNNAMED
        for token in tokens:
            if party := (self._party(token) or self._owner(token)):
                return party
        if not tokens and copula(self._analysis.doc[clause.predicate]) is not None:
            described = (self._party(token) for token in self._tokens(clause.to))
            return next((party for party in described if party), _UNNAMED)
        if any(self._scene.is_a_stranger(token) for token in tokens):
            return None
        if not tokens and is_passive(self._analysis.doc[clause.predicate]):
            return self._of_what_was_done(clause)
        return None if any(token.lower_ in _NO_ACTOR for token in tokens) else _UNNAMED

    def _of_what_was_done(self, clause: Clause) -> str | None:
        """ "Its letters are sloppily written": whose they are wrote them; done to somebody, nobody can tell by whom."""
        for participant in clause.to:
            token = self._analysis.doc[participant.index]
            if owner := self._owner(token):
                return owner
            if self._party(token):
                return None
        return _UNNAMED

    def _tokens(self, participants: tuple[Participant, ...]) -> list[Token]:
        """Their words, but for those that only a parsing error makes a subject: a preposition stands before them."""
        tokens = [self._analysis.doc[participant.index] for participant in participants]
        return [token for token in tokens if not (children(token, "case") and token.pos_ == "PRON")]

    def _owner(self, noun: Token) -> str | None:
        """ "The council's reply", "its reply", "the reply of the council", "the reply from the council"."""
        owners = children(noun, "nmod:poss") + [
            n for n in children(noun, "nmod") if has_case(n, "of", "by", "from", "at")
        ]
        for owner in owners:
            if party := (self._party(owner) or self._owner(owner)):
                return party
        return None

    def _party(self, token: Token) -> str | None:
        if is_pronoun(token):
            return None if is_empty_subject(token) else stands_for(token, self._analysis.sentence, self._scene)
        return self._scene.party(token)

    def _unnamed_party(self, root: Token) -> str | None:
        """The only party of the clause, else the one spoken of before, else the only one of the sentence."""
        clause = self._analysis.clause_around(root)
        doc = self._analysis.doc
        here = self._named(doc[index] for index in clause.tokens) if clause is not None else []
        if len(here) == 1:
            return here[0]
        if here:
            return None
        anywhere = self._named(doc)
        return spoken_of(self._analysis.sentence, self._scene) or (anywhere[0] if len(anywhere) == 1 else None)
