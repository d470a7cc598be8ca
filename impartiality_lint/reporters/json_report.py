"""The report for programs: JSON, versioned; documented in docs/json.md."""

import json

import impartiality_lint
from impartiality_lint.finding import CheckedDocument, Finding, Report
from impartiality_lint.language.model import pipeline_version
from impartiality_lint.policy import Severity
from impartiality_lint.reporters.assessment import assessment_as_json
from impartiality_lint.reporters.reading import location_as_json

SCHEMA_VERSION = 1


def report_as_json(report: Report, show_level: Severity, colour: bool = False) -> str:
    """Return the report as one JSON object."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": "impartiality-lint",
            "version": impartiality_lint.__version__,
            "model": pipeline_version(),
            "second_opinion": report.second_opinion,
            "register_as_at": str(report.register_as_at),
        },
        "policy": report.policy.id,
        "as_at": str(report.day),
        "documents": [_document(document, show_level) for document in report.documents],
        "unread": [{"path": unread.path, "reason": unread.reason} for unread in report.unread],
        "summary": _summary(report),
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _document(document: CheckedDocument, show_level: Severity) -> dict[str, object]:
    return {
        "path": document.path,
        "format": document.format,
        "type": str(document.type),
        "type_reason": document.type_reason,
        "words": document.words,
        "findings": [_finding(finding) for finding in document.findings if finding.severity.reaches(show_level)],
        **assessment_as_json(document.assessment),
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "commitment": finding.commitment,
        "commitments": list(finding.commitments),
        "clauses": list(finding.clauses),
        "severity": str(finding.severity),
        "message": finding.message,
        "why": finding.why,
        "instead": finding.instead,
        "text": finding.text,
        "sentence": finding.sentence,
        "start": finding.start,
        "end": finding.end,
        "block": finding.block,
        "location": location_as_json(finding.location),
        "fingerprint": finding.fingerprint,
        "agreement": finding.agreement,
    }


def _summary(report: Report) -> dict[str, object]:
    return {
        "documents": len(report.documents),
        "unread": len(report.unread),
        "severities": {str(level): sum(finding.severity is level for finding in report.findings) for level in Severity},
        "commitments": {commitment.id: report.broken(commitment.id) for commitment in report.commitments},
    }
