"""Report -> str, in the format that was asked for."""

from collections.abc import Callable

from impartiality_lint.finding import Report
from impartiality_lint.policy import Severity
from impartiality_lint.reporters.json_report import report_as_json
from impartiality_lint.reporters.text_report import report_as_text

REPORTERS: dict[str, Callable[[Report, Severity, bool], str]] = {"text": report_as_text, "json": report_as_json}
"""Each takes the report, the lowest severity to show, and whether it may use colour."""


def render(report: Report, *, format: str, show_level: Severity = Severity.SUGGESTION, colour: bool = False) -> str:
    """Lay out a report."""
    return REPORTERS[format](report, show_level, colour)
