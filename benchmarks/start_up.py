"""How long a person waits: whole processes, the best of several runs, as ratios against a baseline of the same run."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx

RUNS = 7
PARAGRAPH = (
    "The local authority has six weeks to decide whether to carry out an assessment. You can ask the school for its records. "
    "If you disagree with the decision, you can ask for mediation, appeal to the tribunal, or talk to the officer named in the letter. "
)
LOAD = (
    "import time, spacy; from impartiality_lint.language.pipeline import load_pipeline; "
    "t = time.perf_counter(); load_pipeline(); print(time.perf_counter() - t)"
)
IMPORT = "import time; t = time.perf_counter(); import spacy; print(time.perf_counter() - t)"


def best_of_process(*command: str) -> float:
    """Seconds of the fastest of several whole processes."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - started)
    return min(times)


def best_of_code(code: str) -> float:
    """The smallest number that a piece of code prints, over several processes."""
    return min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(RUNS)
    )


def word_file(folder: Path, words: int) -> Path:
    """A Word file of about so many words."""
    document = docx.Document()
    for _ in range(words // len(PARAGRAPH.split())):
        document.add_paragraph(PARAGRAPH)
    path = folder / "leaflet.docx"
    document.save(str(path))
    return path


def main() -> None:
    """Print the ratios."""
    spacy_import, load = best_of_code(IMPORT), best_of_code(LOAD)
    python = best_of_process(sys.executable, "-c", "pass")
    with tempfile.TemporaryDirectory() as name:
        path = word_file(Path(name), 2000)
        check = best_of_process(sys.executable, "-m", "impartiality_lint", "check", str(path))
    version = best_of_process(sys.executable, "-m", "impartiality_lint", "--version")
    print(f"import spacy                          {spacy_import:6.3f} s")
    print(f"load the pipeline                     {load:6.3f} s   {load / spacy_import:5.2f} of import spacy")
    print(f"start Python                          {python:6.3f} s")
    print(f"impartiality-lint --version           {version:6.3f} s   {version / python:5.1f} times starting Python")
    print(f"check a 2,000-word Word file, cold    {check:6.3f} s   {check / spacy_import:5.1f} times import spacy")


if __name__ == "__main__":
    main()
