"""What a document reports of a party without judging it: duties, reported speech, findings of a tribunal, the law."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from impartiality_lint.checks.ledger.bearers import Bearers
from impartiality_lint.checks.ledger.row import Counted
from impartiality_lint.checks.ledger.voices import TRIBUNAL, finders
from impartiality_lint.document import BlockKind
from impartiality_lint.grammar import Context, Form
from impartiality_lint.language.citations import cites_law
from impartiality_lint.language.inflection import verb_forms
from impartiality_lint.language.phrases import PhraseIndex
from impartiality_lint.language.quotations import quoted_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.ledger.scene import Scene
    from impartiality_lint.language.analysis import Analysis
    from impartiality_lint.language.clauses import Clause
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.tables import LedgerTable

_DUTIES = {
    "must",
    "have to",
    "shall",
    "be required to",
    "be obliged to",
    "be bound to",
    "need to",
    "should",
    "ought to",
}
_OF_DUTY = [
    "must",
    "shall",
    "[have] to",
    "required",
    "obliged",
    "bound to",
    "[need] to",
    "should",
    "ought",
    "duty",
    "duties",
]
_HAS_A_DUTY = {"duty", "obligation", "responsibility"}
_REPORTED = {"ccomp", "xcomp", "parataxis"}
_LONGEST_SCARE_QUOTE = 3

Found = tuple[str, "Column", Counted]


class Column(StrEnum):
    """The columns of the ledger, named as the fields of a `PartyRow`."""

    FAVOURABLE = "favourable"
    UNFAVOURABLE = "unfavourable"
    DUTIES_WITH_SOURCE = "duties_with_source"
    DUTIES_WITHOUT_SOURCE = "duties_without_source"
    QUOTED = "quoted"
    REPORTED_NEUTRALLY = "reported_neutrally"
    REPORTED_DOUBTINGLY = "reported_doubtingly"
    REPORTED_ENDORSINGLY = "reported_endorsingly"
    JUDGED_BY_OTHERS = "judged_by_others"
    TRIBUNAL_FINDINGS = "tribunal_findings"
    LAW = "law"


class _Triggers:
    """Words without which a sentence holds nothing for these columns, and the verbs of each column."""

    def __init__(self, table: LedgerTable) -> None:
        self.verbs = {
            Column.REPORTED_DOUBTINGLY: _forms(table.reports_doubtingly),
            Column.REPORTED_ENDORSINGLY: _forms(table.reports_endorsingly),
            Column.REPORTED_NEUTRALLY: _forms(table.reports_neutrally),
        }
        words = {form.split()[0] for forms in self.verbs.values() for form in forms}
        duties = PhraseIndex(_OF_DUTY).triggers or frozenset()
        self.words = frozenset(words) | duties | {"refuse", "refused", "refuses", "decided", "tribunal", "ombudsman"}


def find_what_is_said(scene: Scene) -> Iterator[Found]:
    """Yield what is said of each party, in reading order."""
    triggers = _triggers(scene.table)
    sentences = [sentence for sentence in scene.whole.sentences if sentence.words & triggers.words]
    for analysis in list(scene.whole.analyse(sentences)):
        bearers = Bearers(analysis, scene)
        for clause in analysis.clauses:
            yield from _of_clause(clause, analysis, bearers, triggers)
        yield from _findings(analysis, scene)


def _of_clause(clause: Clause, analysis: Analysis, bearers: Bearers, triggers: _Triggers) -> Iterator[Found]:
    if clause.form is not Form.STATEMENT:
        return
    columns = list(_columns(clause, analysis, triggers))
    parties = bearers.actors(clause) if columns else []
    counted = Counted(sentence=analysis.sentence, start=clause.start, end=clause.end)
    for party in parties:
        yield from ((party, column, counted) for column in columns)


def _columns(clause: Clause, analysis: Analysis, triggers: _Triggers) -> Iterator[Column]:
    contexts = analysis.contexts_of(clause)
    if not contexts & {Context.NEGATED, Context.QUESTION, Context.CONDITIONAL, Context.QUOTED}:
        if clause.must in _DUTIES or _has_a_duty(clause, analysis):
            yield Column.DUTIES_WITH_SOURCE if _has_source(analysis.sentence) else Column.DUTIES_WITHOUT_SOURCE
        if Context.STATUTORY_TERM in contexts:
            yield Column.LAW
    if reported := _colour(clause, analysis, triggers):
        yield Column.QUOTED if _quotes(analysis.sentence) else reported


def _has_a_duty(clause: Clause, analysis: Analysis) -> bool:
    """ "The council has a duty to reply"."""
    return clause.does == "have" and any(
        child.dep_ == "obj" and child.lower_ in _HAS_A_DUTY for child in analysis.doc[clause.predicate].children
    )


def _has_source(sentence: Sentence) -> bool:
    return cites_law(" ".join((sentence.text, sentence.before, sentence.stem, sentence.heading)))


def _colour(clause: Clause, analysis: Analysis, triggers: _Triggers) -> Column | None:
    """How a clause reports what somebody says, None where it reports nothing."""
    predicate = analysis.doc[clause.predicate]
    reports = clause.saying or any(child.dep_ in _REPORTED for child in predicate.children)
    if not reports and not _quotes(analysis.sentence):
        return None
    return next((column for column, forms in triggers.verbs.items() if clause.verb_forms & forms), None)


def _quotes(sentence: Sentence) -> bool:
    """Whether more than a word or two stand in quotation marks in the sentence."""
    if sentence.kind is BlockKind.QUOTE:
        return True
    return any(
        start < sentence.end
        and sentence.start < end
        and len(sentence.block_text[start:end].split()) > _LONGEST_SCARE_QUOTE
        for start, end in quoted_spans(sentence.block_text)
    )


def _findings(analysis: Analysis, scene: Scene) -> Iterator[Found]:
    """The parties about which a tribunal or an ombudsman finds something."""
    for verb in finders(analysis, scene):
        words = [token for token in verb.subtree if token != verb]
        parties = {party for token in words if token.pos_ in {"NOUN", "PROPN"} and (party := scene.party(token))}
        start, end = min(t.idx for t in verb.subtree), max(t.idx + len(t) for t in verb.subtree)
        for party in sorted(parties - {TRIBUNAL}):
            yield party, Column.TRIBUNAL_FINDINGS, Counted(sentence=analysis.sentence, start=start, end=end)


def _forms(verbs: tuple[str, ...]) -> frozenset[str]:
    """ "[point] out" in all its forms."""
    return frozenset(form for verb in verbs for form in verb_forms(verb.replace("[", "").replace("]", "")))


@cache
def _triggers(table: LedgerTable) -> _Triggers:
    return _Triggers(table)
