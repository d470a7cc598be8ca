"""The words of a field that the language floor is given as data: who the parties are, which phrases are the law's own."""

import re
from collections.abc import Mapping

from impartiality_lint.language.parties import PartyLexicon


class Lexicon:
    """Parties and statutory terms; `phrases_to_regex` compiles the latter as rules' phrases are compiled."""

    def __init__(
        self, *, parties: Mapping[str, tuple[str, ...]], statutory_terms: re.Pattern[str] | None = None
    ) -> None:
        self.parties = PartyLexicon(parties)
        self._statutory_terms = statutory_terms

    def statutory_spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end of each statutory term in a sentence."""
        if self._statutory_terms is None:
            return []
        return [match.span() for match in self._statutory_terms.finditer(text)]
