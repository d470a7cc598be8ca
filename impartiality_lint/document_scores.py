"""Whole documents and passages with gold -> how often verdicts, leanings and citations are right."""

import json
import re
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from impartiality_lint.assessment import CitedLaw
from impartiality_lint.document import DocumentType
from impartiality_lint.engine import Linter
from impartiality_lint.errors import UsageError
from impartiality_lint.finding import CheckedDocument, Finding
from impartiality_lint.law import CitationStatus
from impartiality_lint.patterns import AspectPattern
from impartiality_lint.proportion import Proportion

_FINE = {CitationStatus.IN_FORCE, CitationStatus.HISTORY, CitationStatus.NOT_IN_REGISTER}
_RIGHT = "right"
_SIDES = "sides-balanced"
_LAW_ASPECTS = {"citation", "time-limit", "term", "proposal"}


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One thing that was asked of one document: what of it (`name`), what gold says, and what the linter said."""

    document: str
    name: str
    gold: str
    found: str
    is_right: bool


def score_documents(linter: Linter, gold: Path, split: str | None = None) -> list[Mark]:
    """Check every document of a gold file and mark what was found.

    A line names a `document` beside the gold file, or holds a `text`; it may give `type`, `as_at`, `verdicts`,
    `citations` (text and status) and `slips`.

    Raises:
        UsageError: the file is not there, or is not such a file.
    """
    return [mark for item in _read(gold, split) for mark in _marks(item, _checked(linter, item, gold.parent), linter)]


def share(marks: Iterable[Mark], name: str) -> Proportion:
    """How many marks of this name are right."""
    of_name = [mark.is_right for mark in marks if mark.name == name]
    return Proportion(hits=sum(of_name), total=len(of_name))


def _read(gold: Path, split: str | None) -> Iterator[dict[str, Any]]:
    try:
        items = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise UsageError(f"{gold}: this is no file of documents with gold, one JSON object a line.") from error
    return (item for item in items if split is None or item.get("split") == split)


def _checked(linter: Linter, item: dict[str, Any], folder: Path) -> CheckedDocument:
    linter = copy(linter)
    linter.day = date.fromisoformat(item["as_at"]) if item.get("as_at") else linter.day
    kind = DocumentType(item["type"]) if item.get("type") else None
    report = (
        linter.check_path(folder / item["document"], kind)
        if "document" in item
        else linter.check_text(item["text"], kind or DocumentType.LEAFLET)
    )
    if not report.documents:
        raise UsageError(f"{item.get('document') or item.get('id')}: {report.unread[0].reason}")
    return report.documents[0]


def _marks(item: dict[str, Any], checked: CheckedDocument, linter: Linter) -> Iterator[Mark]:
    name = str(item.get("document") or item.get("id"))
    found = {verdict.name: verdict.value for verdict in checked.assessment.verdicts}
    for verdict, gold in (item.get("verdicts") or {}).items():
        if verdict == _SIDES:
            yield _sides(name, gold, found[verdict])
        else:
            yield Mark(document=name, name=verdict, gold=gold, found=found[verdict], is_right=gold == found[verdict])
    if item.get("citations") is not None:
        yield from _citations(name, item["citations"], checked.assessment.citations)
    slips = [finding for finding in checked.findings if _is_about_law(finding, linter)]
    for slip in item.get("slips") or ():
        told = [finding.rule for finding in slips if _overlap(finding.text, slip["text"])]
        yield Mark(document=name, name=slip["kind"], gold=slip["text"], found=", ".join(told), is_right=bool(told))


def _is_about_law(finding: Finding, linter: Linter) -> bool:
    find = linter.rulebook.rule(finding.rule).find
    return isinstance(find, AspectPattern) and find.aspect in _LAW_ASPECTS


def _sides(name: str, gold: str, found: str) -> Mark:
    """A leaning is right if it is of the same parties; balanced and too little to judge are both silence."""
    is_right = _leanings(gold) == _leanings(found)
    return Mark(document=name, name="leans" if _leanings(gold) else "silent", gold=gold, found=found, is_right=is_right)


def _leanings(verdict: str) -> set[str]:
    return {part.strip() for part in verdict.split(";") if "leans" in part}


def _citations(name: str, gold: list[dict[str, Any]], found: tuple[CitedLaw, ...]) -> Iterator[Mark]:
    left = list(found)
    for item in gold:
        hits = _hits(left, item["text"])
        left = [cited for cited in left if cited not in hits]
        said = ", ".join(str(cited.status) for cited in hits)
        is_odd = any(cited.status not in _FINE for cited in hits)
        yield Mark(document=name, name="citation found", gold=item["text"], found=said, is_right=bool(hits))
        kind = "right citation left alone" if item["status"] == _RIGHT else "wrong citation told"
        yield Mark(
            document=name, name=kind, gold=item["text"], found=said, is_right=is_odd != (item["status"] == _RIGHT)
        )
    matched = len(found) - len(left)
    yield from (Mark(document=name, name="citation is one", gold="", found=c.text, is_right=False) for c in left)
    yield from (Mark(document=name, name="citation is one", gold="", found="", is_right=True) for _ in range(matched))


def _hits(left: list[CitedLaw], text: str) -> list[CitedLaw]:
    """The next citation that shares its words with the gold one, or the next few that together make it up."""
    hits: list[CitedLaw] = []
    for cited in left:
        if _overlap(cited.text, text) and sum(len(hit.text) for hit in hits) < len(_plain(text)):
            hits.append(cited)
    return hits


def _overlap(one: str, other: str) -> bool:
    first, second = _plain(one), _plain(other)
    return bool(first and second) and (first in second or second in first)


def _plain(text: str) -> str:
    words = " ".join(text.split()).lower().replace("’", "'")
    return re.sub(r"^(?:the|that|this)\s", "", words).strip("()[].,; ")
