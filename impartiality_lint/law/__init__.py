"""The law that documents cite, as values: instruments, their provisions, time limits, terms and proposals.

The register is data in `rules/law/`; it says as at which day it was checked and how sure each entry is. It is no legal advice.
"""

from impartiality_lint.law.entries import Proposal, Term, TimeLimit, WrongLimit
from impartiality_lint.law.instruments import Chapter, Contents, Instrument, Provision, Schedule
from impartiality_lint.law.register import Register
from impartiality_lint.law.statuses import CitationStatus, LegalStatus, Sureness

__all__ = [
    "Chapter",
    "CitationStatus",
    "Contents",
    "Instrument",
    "LegalStatus",
    "Proposal",
    "Provision",
    "Register",
    "Schedule",
    "Sureness",
    "Term",
    "TimeLimit",
    "WrongLimit",
]
