"""In whose voice something is said: only what the author says, and says outright, weighs."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from impartiality_lint.checks.placing import contexts_of_span, root_of_span
from impartiality_lint.grammar import Context
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from impartiality_lint.checks.ledger.scene import Scene
    from impartiality_lint.language.analysis import Analysis

TRIBUNAL = "tribunal"
_NOT_CLAIMED = {Context.NEGATED, Context.DENIED, Context.CONDITIONAL, Context.QUESTION, Context.OPTION, Context.NAME}
_MERELY_POSSIBLE = {"may", "might", "can", "could", "should", "must", "ought to", "need to", "have to", "shall"}
_SUPPOSES = re.compile(
    r"^(?:for (?:example|instance)|e\.?g|imagine|suppose|say)\b|\b(?:for example|for instance|such as)\b", re.IGNORECASE
)
_THOUGHTS = re.compile(
    r"\b(?:thought|thinks?|believes?|believed|made of it|experienced?|views?|(?:in|from) (?:his|her|their) own words)\b",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_LACKS = re.compile(r"(?:short (?:of|on)|less than|far from|anything but|lack\w*|without|too)\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:we|us|our|i|my)\b", re.IGNORECASE)


class Voice(StrEnum):
    """Who says it."""

    AUTHOR = "author"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"
    FINDING = "finding"
    LAW = "law"


def voice_of(analysis: Analysis, start: int, end: int, scene: Scene) -> Voice | None:
    """Who says what stands between two offsets; None where nobody claims it: denied, supposed, asked, offered."""
    contexts = contexts_of_span(analysis, start, end)
    if Context.QUOTED in contexts:
        return Voice.QUOTED
    if Context.ATTRIBUTED in contexts or _heads_somebodys_thoughts(analysis.sentence.heading):
        return Voice.FINDING if finders(analysis, scene) else Voice.ATTRIBUTED
    if _begins_anew(analysis.sentence.text, start) or _LACKS.match(analysis.sentence.text[start:end]):
        contexts -= {Context.NEGATED, Context.DENIED}
    if contexts & _NOT_CLAIMED or _is_merely_possible(analysis, start, end) or _gives_an_example(analysis, start):
        return None
    if Context.STATUTORY_TERM in contexts:
        return Voice.LAW
    return Voice.FINDING if _is_inside_a_finding(analysis, start, end, scene) else Voice.AUTHOR


def finders(analysis: Analysis, scene: Scene) -> list[Token]:
    """The verbs by which a tribunal or an ombudsman finds something in this sentence."""
    verbs = scene.table.findings
    return [
        analysis.doc[clause.predicate]
        for clause in analysis.clauses
        if lemma(analysis.doc[clause.predicate].text, "VERB") in verbs
        and (
            any(participant.party == TRIBUNAL for participant in clause.who)
            or any(scene.names.get(child.lower_) == TRIBUNAL for child in analysis.doc[clause.predicate].children)
        )
    ]


def _is_inside_a_finding(analysis: Analysis, start: int, end: int, scene: Scene) -> bool:
    root = root_of_span(analysis, start, end)
    found = finders(analysis, scene)
    return root is not None and any(verb in found for verb in (root, *root.ancestors))


def _is_merely_possible(analysis: Analysis, start: int, end: int) -> bool:
    """Under a modal verb that is no part of the phrase itself ("could not be bothered")."""
    root = root_of_span(analysis, start, end)
    clause = analysis.clause_around(root) if root is not None else None
    if clause is None or clause.must not in _MERELY_POSSIBLE:
        return False
    return not any(word in plain(analysis.sentence.text[start:end]).lower().split() for word in _forms(clause.must))


def _begins_anew(text: str, start: int) -> bool:
    """ "It is not short of words; it is short of honesty": what is denied ends with the semicolon."""
    part = text[text.rfind(";", 0, start) + 1 : start]
    return ";" in text[:start] and not _NEGATIVE.search(part)


def _forms(modal: str) -> Iterable[str]:
    word = modal.split(maxsplit=1)[0]
    return word, f"{word}n't", f"{word}not", "can't", "cannot"


def _gives_an_example(analysis: Analysis, start: int) -> bool:
    found = _SUPPOSES.search(analysis.sentence.text)
    return found is not None and found.start() <= start


def _heads_somebodys_thoughts(heading: str) -> bool:
    """ "What Mr Y thought": what stands under it is his."""
    return _THOUGHTS.search(heading) is not None and not _OURS.search(heading) and not heading.endswith("?")
