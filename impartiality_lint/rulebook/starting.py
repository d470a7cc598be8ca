"""A policy file -> the start of a service's own, with everything that its comments explain."""

import json
import re
from pathlib import Path

from impartiality_lint.errors import UsageError

_HEADER = """\
# An impartiality policy for impartiality-lint, started from '{origin}'. To make it your own:
# 1. clauses: give each clause of your policy an id, its section, a short text in your own words and the commitments that
#    it makes. Take out clauses that your policy does not have.
# 2. watched_by: which rules watch a clause, by their ids, or all rules of a commitment by its id ('impartiality-lint rules
#    list' shows both). not_watched: what no rule can watch, and who looks after it instead.
# 3. severities, types, off: where your policy asks for more or less than the rules do by themselves, for a rule or for a
#    whole commitment. fail_level: the lowest severity with which a check fails.
# See what it comes to:  impartiality-lint policy show {file}
# Check a document:      impartiality-lint check leaflet.docx --policy {file}
"""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def start_policy(origin: Path, target: Path, policy_id: str | None, title: str | None) -> str:
    """Return the text of a policy file for `target`, taken from the file of another policy; comments stay.

    Raises:
        UsageError: the id is not made of small letters, digits and hyphens.
    """
    policy_id = policy_id or re.sub(r"[^a-z0-9]+", "-", target.stem.lower()).strip("-")
    if not _ID.fullmatch(policy_id):
        raise UsageError(f"'{policy_id}' cannot be a policy's id: write small letters, digits and hyphens (--id).")
    text = re.sub(r"\A(?:#.*\n|\s*\n)+", "", origin.read_text(encoding="utf-8"))
    values = {
        "id": policy_id,
        "title": title or f"Impartiality policy of {policy_id}",
        "source": "Name and date of your policy, and when it is to be reviewed",
    }
    for key, value in values.items():
        text = _with_value(text, key, value)
    return _HEADER.format(origin=origin.stem, file=target) + text


def _with_value(text: str, key: str, value: str) -> str:
    """Give a top-level key another value; one that runs over several lines goes as a whole."""
    written = f"{key}: {value if _ID.fullmatch(value) else json.dumps(value, ensure_ascii=False)}"
    return re.sub(rf"^{key}:.*(?:\n[ \t]+.*)*", lambda _: written, text, count=1, flags=re.MULTILINE)
