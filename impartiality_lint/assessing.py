"""A document looked at as a whole -> what reports say of it: verdicts, ledger, citations."""

from impartiality_lint.assessment import Assessment
from impartiality_lint.checks import Whole
from impartiality_lint.document import Document


def assess(whole: Whole, document: Document) -> Assessment:
    """Return the verdicts, the ledger and the citations of a document, with their places."""
    return Assessment()
