"""Words a second through the stages, as ratios against splitting the same text at spaces."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from impartiality_lint import Linter
from impartiality_lint.checks import find_in_sentences
from impartiality_lint.document import Document
from impartiality_lint.language.analysis import analyse
from impartiality_lint.language.sentences import split_sentences
from impartiality_lint.loading import read_document

LEAFLETS = Path(__file__).resolve().parent.parent / "corpus" / "leaflets"


def seconds(step: Callable[[], object]) -> float:
    """The fastest of three runs."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        step()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Print words a second for each stage over the sample leaflets."""
    linter = Linter()
    documents = [document for document in read_document(LEAFLETS) if isinstance(document, Document)]
    words = sum(document.words for document in documents)
    sentences = [sentence for document in documents for sentence in split_sentences(document)]
    worth_parsing = [
        s for s in sentences if any(not r.reads_documents and r.could_match(s.words) for r in linter.rules)
    ]
    lexicon = linter.rulebook.lexicon
    list(analyse(sentences[:1], lexicon))
    stages = {
        "read the files": lambda: list(read_document(LEAFLETS)),
        "split sentences": lambda: [split_sentences(document) for document in documents],
        "parse every sentence": lambda: [analysis.clauses for analysis in analyse(sentences, lexicon)],
        "prefilter, parse, run all rules": lambda: list(find_in_sentences(linter.rules, sentences, lexicon)),
    }
    baseline = seconds(lambda: [block.text.split() for document in documents for block in document.blocks])
    print(
        f"{len(documents)} documents, {words} words; {len(worth_parsing) / len(sentences):.0%} of sentences are worth parsing"
    )
    for name, step in stages.items():
        took = seconds(step)
        print(f"{name:<34}{words / took:>12,.0f} words/s   {took / baseline:>8,.0f} times splitting at spaces")


if __name__ == "__main__":
    sys.exit(main())
