"""What only a terminal shows: colour, and a progress line for those who wait."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

ESCAPE = "\x1b["


def on_a_terminal(folder: Path, **environment: str) -> str:
    path = folder / "leaflet.txt"
    path.write_text("You should appeal the decision.\n", encoding="utf-8")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "impartiality_lint", "check", str(path)],
        env={**os.environ, "TERM": "xterm", "COLUMNS": "120", **environment},
        encoding="utf-8",
        timeout=60,
    )
    output = child.read()
    child.close()
    assert child.exitstatus == 1
    return output


def test_a_terminal_gets_colour(tmp_path: Path) -> None:
    assert f"{ESCAPE}31merror" in on_a_terminal(tmp_path, NO_COLOR="")


def test_no_color_is_respected(tmp_path: Path) -> None:
    assert f"{ESCAPE}31merror" not in on_a_terminal(tmp_path, NO_COLOR="1")
    assert "[You should appeal]" in on_a_terminal(tmp_path, NO_COLOR="1") or "[should appeal]" in on_a_terminal(
        tmp_path, NO_COLOR="1"
    )


def test_a_progress_line_appears_only_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    from impartiality_lint.cli import progress
    from impartiality_lint.finding import Unread

    monkeypatch.setattr(progress, "_PATIENCE_IN_SECONDS", 0.0)
    items = [Unread(path="a.pdf", reason="x"), Unread(path="b.pdf", reason="y")]
    assert list(progress._watched(items)) == items
