"""What is said of a document as a whole, for programs and for people."""

from collections.abc import Iterator
from dataclasses import fields

from impartiality_lint.assessment import Assessment, CitedLaw, LedgerRow, Statement
from impartiality_lint.law import CitationStatus
from impartiality_lint.reporters.reading import describe_location, location_as_json

_FINE = {CitationStatus.IN_FORCE, CitationStatus.HISTORY, CitationStatus.NOT_IN_REGISTER}
_VERDICTS = {
    "clear-position": "Our position and role",
    "sources-given": "Sources",
    "options-balanced": "Options",
    "sides-balanced": "Who is judged",
}
_JUDGED = ("favourable", "unfavourable")
_NAMES = {"duties_with_source": "duties", "duties_without_source": "unsourced", "judged_by_others": "by others"}
_WIDE = 22
_NARROW = 15


def assessment_as_json(assessment: Assessment) -> dict[str, object]:
    """`about`, `verdicts`, `ledger` (a row a party) and `citations` of a document; docs/json.md describes them."""
    return {
        "about": assessment.about,
        "about_reason": assessment.about_reason,
        "verdicts": {verdict.name: verdict.value for verdict in assessment.verdicts},
        "verdict_reasons": {verdict.name: verdict.reason for verdict in assessment.verdicts},
        "ledger": [_row_as_json(row) for row in assessment.ledger],
        "citations": [_citation_as_json(citation) for citation in assessment.citations],
    }


def _row_as_json(row: LedgerRow) -> dict[str, object]:
    columns = {name: [_statement_as_json(item) for item in getattr(row, name)] for name in _columns()}
    return {"party": row.party, "mentions": row.mentions, **columns}


def _columns() -> list[str]:
    return [column.name for column in fields(LedgerRow) if column.name not in {"party", "mentions"}]


def _statement_as_json(statement: Statement) -> dict[str, object]:
    return {
        "text": statement.words,
        "sentence": statement.sentence,
        "block": statement.block,
        "start": statement.start,
        "end": statement.end,
        "location": location_as_json(statement.location),
    }


def _citation_as_json(citation: CitedLaw) -> dict[str, object]:
    return {
        "text": citation.text,
        "resolved": citation.resolved,
        "status": str(citation.status),
        "block": citation.block,
        "start": citation.start,
        "end": citation.end,
        "location": location_as_json(citation.location),
    }


def assessment_lines(assessment: Assessment) -> Iterator[str]:
    """Yield the same in words, unindented: verdicts, what stands behind the ledger's counts, and the law cited."""
    yield assessment.about_reason
    for verdict in assessment.verdicts:
        if verdict.value != "n/a":
            yield f"{_VERDICTS[verdict.name]}: {verdict.value}. {verdict.reason}"
    yield from _ledger_lines([row for row in assessment.ledger if _counts(row)])
    yield from _law_lines(assessment.citations)


def _counts(row: LedgerRow) -> dict[str, int]:
    return {name: len(getattr(row, name)) for name in _columns() if getattr(row, name)}


def _ledger_lines(rows: list[LedgerRow]) -> Iterator[str]:
    """Yield a table of counts, a row a party, then the words behind each judgement in our own voice."""
    if not rows:
        return
    columns = [name for name in _columns() if any(getattr(row, name) for row in rows)]
    yield f"{'':<{_WIDE}}" + "".join(f"{_heading(name):<{_NARROW}}" for name in columns).rstrip()
    for row in rows:
        cells = "".join(f"{len(getattr(row, name)) or '-':<{_NARROW}}" for name in columns)
        yield f"{row.party:<{_WIDE}}{cells}".rstrip()
    for row in rows:
        for name in _JUDGED:
            if getattr(row, name):
                yield f"{name.capitalize()} to {row.party}: {_places(getattr(row, name))}."


def _places(statements: tuple[Statement, ...]) -> str:
    return "; ".join(f"'{item.words}' ({describe_location(item.location)})" for item in statements)


def _heading(name: str) -> str:
    return _NAMES.get(name, name.replace("reported_", "said ").replace("_", " "))


def _law_lines(citations: tuple[CitedLaw, ...]) -> Iterator[str]:
    if citations:
        odd = sum(citation.status not in _FINE for citation in citations)
        yield f"Law and guidance: cited {_times(len(citations))}, {odd or 'none'} of them to look at."


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
