"""Citations of law and guidance in running text, resolved against what the document named before."""

from impartiality_lint.language.citing.mentions import Mention, find_mentions
from impartiality_lint.language.citing.naming import InstrumentNames, Naming
from impartiality_lint.language.citing.reach import is_about
from impartiality_lint.language.citing.references import Reference
from impartiality_lint.language.citing.resolving import Citation, resolve_citations

__all__ = [
    "Citation",
    "InstrumentNames",
    "Mention",
    "Naming",
    "Reference",
    "find_mentions",
    "is_about",
    "resolve_citations",
]
