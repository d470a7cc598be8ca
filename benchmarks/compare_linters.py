"""Our figures beside those of a keyword list and of prose linters, on the same labelled sentences.

    python benchmarks/compare_linters.py [--split test]

Linters that are not on the PATH are left out: `pip install proselint`, `npm install -g write-good alex`.
"""

import argparse
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from impartiality_lint.engine import Linter
from impartiality_lint.evaluation import predict
from impartiality_lint.labelled import LabelledSentence, read_all_labelled
from impartiality_lint.proportion import Proportion

SENTENCES = Path(__file__).resolve().parent.parent / "corpus" / "sentences.jsonl"
KEYWORDS = re.compile(
    r"\b(should|must|need to|have to|ought|best|worst|recommend\w*|advis\w+|suggest\w*|fight\w*|battl\w+|win|campaign\w*|"
    r"unfair\w*|fail\w*|refus\w+|unfortunately|sadly|thankfully|obviously|clearly|believ\w+|we think|in our view|wrong\w*|"
    r"right|only|always|never|excellent|brilliant|wonderful|terrible|appalling|disgrac\w+|unreasonabl\w+)\b",
    re.IGNORECASE,
)
"""What somebody would search for who has an afternoon."""


def with_keywords(texts: list[str]) -> set[int]:
    """The places of the texts that hold a keyword."""
    return {place for place, text in enumerate(texts) if KEYWORDS.search(text)}


def with_proselint(texts: list[str]) -> set[int]:
    """The places of the texts in which proselint finds something."""
    return _places(_run(texts, lambda file: ["proselint", "check", file]))


def with_write_good(texts: list[str]) -> set[int]:
    """The places of the texts in which write-good finds something."""
    return _places(_run(texts, lambda file: ["write-good", "--parse", file]))


def with_alex(texts: list[str]) -> set[int]:
    """The places of the texts in which alex finds something."""
    return _places(_run(texts, lambda file: ["alex", "--text", file]))


def _run(texts: list[str], command: Callable[[str], list[str]]) -> str:
    """Run a linter over the texts, each a paragraph of a file: the text at place n stands in line 2n + 1."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sentences.txt"
        file.write_text("\n\n".join(" ".join(text.split()) for text in texts) + "\n", encoding="utf-8")
        done = subprocess.run(command(str(file)), capture_output=True, text=True, check=False)
        return done.stdout + done.stderr


def _places(output: str) -> set[int]:
    """The places of the texts that a linter names by line and column, with the file before them or without."""
    return {(int(line) - 1) // 2 for line in re.findall(r"^(?:[^\n:]*:|\s*)(\d+):\d+", output, re.MULTILINE)}


LINTERS: dict[str, tuple[str | None, Callable[[list[str]], set[int]]]] = {
    "keyword list": (None, with_keywords),
    "proselint": ("proselint", with_proselint),
    "write-good": ("write-good", with_write_good),
    "alex": ("alex", with_alex),
}


def show(name: str, flagged: set[int], items: list[LabelledSentence]) -> None:
    """Print one row."""
    breaches = {place for place, item in enumerate(items) if item.labels}
    figures = {
        "precision": Proportion(hits=len(flagged & breaches), total=len(flagged)),
        "recall": Proportion(hits=len(flagged & breaches), total=len(breaches)),
        "specificity": Proportion(hits=len(items) - len(flagged | breaches), total=len(items) - len(breaches)),
    }
    cells = "".join(f"{name} {figure.value or 0:.3f}   " for name, figure in figures.items())
    print(f"{name:<20}{cells}")


def main() -> None:
    """Print a row for each linter at hand."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--split", default="test")
    items = read_all_labelled([SENTENCES], arguments.parse_args().split)
    texts = [item.text for item in items]
    for name, (program, find) in LINTERS.items():
        if program is None or shutil.which(program):
            show(name, find(texts), items)
        else:
            print(f"{name:<20}not installed")
    show("impartiality-lint", {n for n, p in enumerate(predict(Linter(), items)) if p.is_flagged}, items)


if __name__ == "__main__":
    main()
