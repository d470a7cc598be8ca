"""How often rules were right: `rules/measured.json`, which `make measured` writes and which is no rule file."""

import json
from pathlib import Path

from impartiality_lint.errors import RuleFileError, RuleProblem
from impartiality_lint.proportion import Proportion
from impartiality_lint.rulebook.loading import rules_folder

_FILE = "measured.json"


def load_measured(folder: Path | None = None) -> dict[str, Proportion]:
    """Rule id -> the share of its findings in labelled sentences that are a breach; empty where nothing was measured.

    Raises:
        RuleFileError: the file is not what `rules score --format json` writes.
    """
    path = (folder or rules_folder()) / _FILE
    if not path.is_file():
        return {}
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {row["rule"]: Proportion(hits=row["reported"]["hits"], total=row["reported"]["total"]) for row in rows}
    except (ValueError, KeyError, TypeError) as error:
        message = "This is not what 'rules score --format json' writes."
        raise RuleFileError([RuleProblem(path=str(path), line=1, message=message)]) from error
