"""Every context holds where its meaning says so, and only there; the sentences are in contexts/<context>.yaml."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from _pytest.mark import ParameterSet

from impartiality_lint.document import BlockKind
from impartiality_lint.grammar import Context
from impartiality_lint.language.analysis import analyse
from impartiality_lint.language.sentences import sentences_in_context
from impartiality_lint.rulebook import Rulebook

FOLDER = Path(__file__).parent / "contexts"
FEWEST = 12
KEYS = {"text", "word", "before", "kind", "expected"}

Contexts = frozenset[Context]


def cases_of(context: str) -> dict[str, list[dict[str, Any]]]:
    path = FOLDER / f"{context}.yaml"
    content = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {part: content.get(part, []) for part in ("holds", "does_not_hold", "known_misses")}


def params() -> Iterator[ParameterSet]:
    for context in Context:
        for part, cases in cases_of(context).items():
            for case in cases:
                expected = case["expected"] if part == "known_misses" else part == "holds"
                marks = [pytest.mark.xfail(strict=True)] if part == "known_misses" else []
                yield pytest.param(context, case, expected, marks=marks, id=f"{context}-{case['text']}-{case['word']}")


@pytest.fixture(scope="session")
def contexts_in(contexts_of: Callable[..., Contexts], rulebook: Rulebook) -> Callable[[dict[str, Any]], Contexts]:
    """The contexts of a case's word; a case may say in what kind of block it stands, which `before` cannot."""

    def look_up(case: dict[str, Any]) -> Contexts:
        text, before, word = case["text"], case.get("before", ""), case["word"]
        if "kind" not in case:
            return contexts_of(text, before, word)
        kind = BlockKind(case["kind"])
        sentences = [replace(sentence, kind=kind) for sentence in sentences_in_context(text, before)]
        analysis = list(analyse(sentences, rulebook.lexicon))[-1]
        return analysis.contexts[next(token.i for token in analysis.doc if token.lower_ == word.lower())]

    return look_up


@pytest.mark.parametrize(("context", "case", "expected"), list(params()))
def test_context(
    contexts_in: Callable[[dict[str, Any]], Contexts], context: Context, case: dict[str, Any], expected: bool
) -> None:
    assert (context in contexts_in(case)) == expected


@pytest.mark.parametrize("context", Context)
def test_every_context_has_enough_cases_each_way(context: Context) -> None:
    cases = cases_of(context)
    misses = [case["expected"] for case in cases["known_misses"]]
    assert len(cases["holds"]) + misses.count(True) >= FEWEST
    assert len(cases["does_not_hold"]) + misses.count(False) >= FEWEST


@pytest.mark.parametrize("context", Context)
def test_cases_are_well_formed(context: Context) -> None:
    cases = [case for part in cases_of(context).values() for case in part]
    assert all({"text", "word"} <= case.keys() <= KEYS for case in cases)
