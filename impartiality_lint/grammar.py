"""The words in which rules and the language floor speak of grammar: closed lists, shared by both."""

from enum import StrEnum


class Form(StrEnum):
    """The grammatical mood of a clause."""

    IMPERATIVE = "imperative"
    STATEMENT = "statement"
    QUESTION = "question"


class Changes(StrEnum):
    """What a word modifies: a whole clause (sadly), a verb, any noun, or a noun that names a party."""

    CLAUSE = "clause"
    VERB = "verb"
    NOUN = "noun"
    PARTY = "party"


class PartOfSpeech(StrEnum):
    """Parts of speech by their everyday names."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"


class Context(StrEnum):
    """Circumstances that change what a clause means; labelling guideline, "What must be left alone".

    quoted: inside quotation marks or a quotation block.
    attributed: somebody other than the service says, thinks or wants it.
    negated: denied, or named as what is not done.
    denied: negated from outside ("we will not tell you to ..."), so that its own verb may be positive.
    conditional: inside an if-clause, or hanging on the parent's own choice.
    question: asked, not stated.
    cites_law: law or guidance is named in reach.
    deadline: a time limit is given.
    option: offered as a choice.
    hedged: said to be possible, or true of some.
    statutory_term: a phrase of the law.
    name: part of a proper name or title.
    heading: in a heading.
    """

    QUOTED = "quoted"
    ATTRIBUTED = "attributed"
    NEGATED = "negated"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    QUESTION = "question"
    CITES_LAW = "cites_law"
    DEADLINE = "deadline"
    OPTION = "option"
    HEDGED = "hedged"
    STATUTORY_TERM = "statutory_term"
    NAME = "name"
    HEADING = "heading"


MODALITIES = (
    *(
        "should",
        "must",
        "ought to",
        "need to",
        "have to",
        "had better",
        "can",
        "could",
        "may",
        "might",
        "will",
        "would",
        "shall",
    ),
    *(f"be {word} to" for word in ("required", "obliged", "expected", "bound", "entitled", "allowed", "advised")),
    *("be supposed to", "be going to", "dare"),
)
"""Every value that the slot `must` of a clause can have."""

YOU = "you"
"""The reader, who is a parent or a young person."""
WE = "we"
"""The service that writes."""
