"""Which words are only supposed ("if ...") or asked.

A main clause is conditional too when it hangs on the reader's own choice ("If you decide to appeal, send ..."): then it tells
how, not what. "If the council refuses, you should appeal" hangs on somebody else's act and stays a push.
"""

from spacy.tokens import Doc, Token

from impartiality_lint.grammar import YOU, Form
from impartiality_lint.language import slots
from impartiality_lint.language.clauses import Clause
from impartiality_lint.language.inflection import lemma
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.tree import children, own_subject

_IF = {"if", "unless", "whether", "provided", "once", "should", "supposing", "until"}
_CHOOSING = frozenset(
    [
        "want",
        "wish",
        "decide",
        "choose",
        "like",
        "prefer",
        "opt",
        "intend",
        "plan",
        "agree",
        "need",
        "go",
        "think",
        "consider",
        "accept",
        "appeal",
        "apply",
        "ask",
        "use",
        "take",
        "request",
        "attend",
        "bring",
        "send",
        "ring",
        "call",
        "contact",
    ]
)
_WONDERING = frozenset(
    [
        "ask",
        "decide",
        "know",
        "consider",
        "wonder",
        "check",
        "see",
        "discuss",
        "question",
        "explain",
        "tell",
        "say",
        "find",
    ]
)
_CHOOSERS = {YOU, "parent", "child"}


def conditional_tokens(doc: Doc, lexicon: Lexicon) -> set[int]:
    """Tokens inside an if-clause, and those of a clause that hangs on the parent's own choice."""
    found: set[int] = set()
    for token in doc:
        if not _is_supposed(token):
            continue
        found |= {inner.i for inner in token.subtree}
        if token.dep_ in {"advcl", "ccomp", "parataxis", "ROOT"} and _is_own_choice(token, lexicon):
            found |= {inner.i for inner in token.head.subtree}
    return found


def _is_supposed(predicate: Token) -> bool:
    marks = {
        child.lower_
        for child in predicate.children
        if child.dep_ in {"mark", "advmod", "aux"} and child.i < predicate.i
    }
    if "should" in marks and marks.isdisjoint(_IF - {"should"}):
        subject = own_subject(predicate)
        return (
            predicate.dep_ == "advcl"
            and subject is not None
            and any(child.lower_ == "should" and child.i < subject.i for child in predicate.children)
        )
    return bool(marks & (_IF - {"should"})) or (
        "when" in marks and predicate.dep_ == "advcl" and predicate.pos_ == "VERB" and _present(predicate)
    )


def _present(predicate: Token) -> bool:
    return "Past" not in predicate.morph.get("Tense", [])


def _is_own_choice(predicate: Token, lexicon: Lexicon) -> bool:
    chooser = slots.subject(predicate)
    if chooser is None or (
        lexicon.parties.party(chooser) not in _CHOOSERS and chooser.lower_ not in {"they", "she", "he"}
    ):
        return False
    if "whether" in {child.lower_ for child in children(predicate, "mark")}:
        return False
    return lemma(predicate.text, "VERB") in _CHOOSING or predicate.lower_ in {
        "happy",
        "willing",
        "ready",
        "able",
        "sure",
        "unsure",
    }


def asked_tokens(doc: Doc, clauses: tuple[Clause, ...]) -> set[int]:
    """Tokens of a question, and of a clause that somebody asks or decides about ("ask whether ...")."""
    found = {index for clause in clauses if clause.form is Form.QUESTION for index in clause.tokens}
    for token in doc:
        if token.dep_ in {"ccomp", "xcomp"} and lemma(token.head.text, "VERB") in _WONDERING and _is_open(token):
            found |= {inner.i for inner in token.subtree}
    return found


def _is_open(predicate: Token) -> bool:
    return any(
        child.lower_ in {"whether", "if", "how", "what", "why", "who", "which", "when", "where"}
        for child in predicate.children
    )
