from pathlib import Path

from impartiality_lint.reporters.pages import rule_pages
from impartiality_lint.rulebook import Rulebook

PAGES = Path(__file__).resolve().parents[2] / "docs" / "rules"


def test_the_committed_pages_are_current(rulebook: Rulebook) -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    assert committed == rule_pages(rulebook), "run make pages"
