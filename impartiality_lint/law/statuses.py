"""What has become of law, how sure the register is of it, and what it makes of a citation: closed lists."""

from enum import StrEnum


class LegalStatus(StrEnum):
    """What has become of an instrument or a provision."""

    IN_FORCE = "in-force"
    REPEALED = "repealed"
    REPLACED = "replaced"
    SPENT = "spent"
    PROPOSED = "proposed"


class Sureness(StrEnum):
    """Whether an entry was seen in a source; what is unconfirmed may inform a suggestion, never an error."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


class CitationStatus(StrEnum):
    """What the register makes of a citation on the day by which a document is judged."""

    IN_FORCE = "in force"
    UNKNOWN = "unknown"
    NO_ACT = "no Act in reach"
    WRONG_ACT = "wrong Act"
    YEAR_MISSING = "year missing"
    NOT_YET = "not yet in force"
    SUPERSEDED = "superseded"
    HISTORY = "told as history"
    PROPOSED = "proposed"
    NOT_IN_REGISTER = "not in the register"
