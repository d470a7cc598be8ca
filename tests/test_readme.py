"""What the README shows is true: its commands run, its sample is what the command prints."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    line.split("  #")[0].strip()
    for language, block in BLOCKS
    if language == "sh"
    for line in block.splitlines()
    if line.startswith("impartiality-lint")
]


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder with the files that the README's commands name."""
    leaflet = (REPOSITORY / "corpus" / "leaflets" / "leaflet-refusal-to-assess.docx").read_bytes()
    (tmp_path / "leaflet.docx").write_bytes(leaflet)
    (tmp_path / "leaflets").mkdir()
    (tmp_path / "leaflets" / "leaflet.docx").write_bytes(leaflet)
    (tmp_path / "draft.md").write_text("# Draft\n\nYou can appeal, or ask for mediation.\n", encoding="utf-8")
    (tmp_path / "corpus").symlink_to(REPOSITORY / "corpus")
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(command)
    source = None
    if "<" in arguments:
        source = (folder / arguments[arguments.index("<") + 1]).read_text(encoding="utf-8")
        arguments = arguments[: arguments.index("<")]
    assert program == "impartiality-lint"
    full = [sys.executable, "-m", "impartiality_lint", *arguments]
    return subprocess.run(full, cwd=folder, input=source, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str, workplace: Path) -> None:
    done = run(command, workplace)
    assert done.returncode in {0, 1}, done.stderr
    assert "Traceback" not in done.stderr


def test_the_sample_is_what_the_command_prints(workplace: Path) -> None:
    (sample,) = [block for language, block in BLOCKS if language == "text"]
    printed = run("impartiality-lint check corpus/leaflets/leaflet-school-transport.pdf", workplace).stdout
    for part in sample.split("...\n\n"):
        assert part.strip() in printed


def test_the_python_sample_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = [block for language, block in BLOCKS if language == "python"]
    exec(compile(code, "README.md", "exec"), {})
    assert "no-steering" in capsys.readouterr().out


def test_the_makefile_has_the_two_commands() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
