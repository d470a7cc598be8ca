"""Sentence -> what rules read: clauses, parties and contexts, from one parse.

The parser is loaded when the first sentence needs it and once a process. Each sentence is parsed as a Doc of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from impartiality_lint.grammar import Context
from impartiality_lint.language.clauses import Clause, find_clauses
from impartiality_lint.language.contexts import TokenContexts, find_contexts
from impartiality_lint.language.lexicon import Lexicon
from impartiality_lint.language.pipeline import as_one_sentence, load_pipeline
from impartiality_lint.language.sentences import Sentence

_BATCH = 32


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """A parsed sentence. Offsets of tokens and clauses count from the start of the sentence."""

    sentence: Sentence
    doc: Doc
    lexicon: Lexicon

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence, in reading order."""
        return find_clauses(self.doc, self.lexicon.parties)

    @cached_property
    def contexts(self) -> TokenContexts:
        """The contexts of each token."""
        return find_contexts(self.doc, self.sentence, self.clauses, self.lexicon)

    def contexts_of(self, clause: Clause) -> frozenset[Context]:
        """The contexts that a clause as a whole is said in: those of its predicate."""
        return self.contexts[clause.predicate]

    def contexts_between(self, start: int, end: int) -> frozenset[Context]:
        """The contexts that all words between two offsets share."""
        inside = [self.contexts[t.i] for t in self.doc if t.idx < end and t.idx + len(t) > start and not t.is_punct]
        return frozenset.intersection(*inside) if inside else frozenset()

    def clause_around(self, token: Token) -> Clause | None:
        """The clause that a token belongs to."""
        return next((clause for clause in self.clauses if token.i in clause.tokens), None)


def analyse(sentences: Iterable[Sentence], lexicon: Lexicon) -> Iterator[Analysis]:
    """Yield an Analysis for each sentence, in order."""
    pipeline = load_pipeline()
    docs = ((as_one_sentence(pipeline.make_doc(sentence.text)), sentence) for sentence in sentences)
    for doc, sentence in pipeline.pipe(docs, as_tuples=True, batch_size=_BATCH):
        yield Analysis(sentence=sentence, doc=doc, lexicon=lexicon)
