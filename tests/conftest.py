"""Values that many tests look at: the built-in rules, and a way to check a sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from impartiality_lint import Linter
from impartiality_lint.grammar import Context
from impartiality_lint.language.analysis import Analysis, analyse
from impartiality_lint.language.sentences import sentences_in_context
from impartiality_lint.rulebook import Rulebook, load_rulebook

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def linter() -> Linter:
    return Linter()


@pytest.fixture(scope="session")
def parse(rulebook: Rulebook) -> Callable[..., Analysis]:
    """Parse the last sentence of a text, read after what stands before it."""

    def parse_text(text: str, before: str = "") -> Analysis:
        return list(analyse(sentences_in_context(text, before), rulebook.lexicon))[-1]

    return parse_text


@pytest.fixture(scope="session")
def contexts_of(parse: Callable[..., Analysis]) -> Callable[..., frozenset[Context]]:
    """The contexts of the last clause of a sentence, or of the clause that holds a word."""

    def look_up(text: str, before: str = "", word: str = "") -> frozenset[Context]:
        analysis = parse(text, before)
        if not word:
            return analysis.contexts_of(analysis.clauses[-1])
        token = next(token for token in analysis.doc if token.lower_ == word.lower())
        return analysis.contexts[token.i]

    return look_up


@pytest.fixture
def leaflets() -> Path:
    return REPOSITORY / "corpus" / "leaflets"
