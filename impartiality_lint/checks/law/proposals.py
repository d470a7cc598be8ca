"""Plans that are not law, told as if they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from impartiality_lint.checks.whole import Whole
    from impartiality_lint.language.sentences import Sentence
    from impartiality_lint.rulebook import Rulebook


def proposal_spans(sentence: Sentence, rulebook: Rulebook) -> list[tuple[int, int]]:
    """Where a sentence names a proposal; offsets in the sentence."""
    text = plain(sentence.text)
    return [match.span() for each in rulebook.proposals for match in each.names.finditer(text)]


def observe_proposals(whole: Whole) -> Iterator[Observation]:
    """Yield the first place of each proposal that neither its sentence nor what stands before tells as a proposal."""
    for each in whole.rulebook.proposals:
        for sentence in whole.sentences:
            found = each.names.search(plain(sentence.text))
            around = plain(" ".join((sentence.text, sentence.before, sentence.heading, sentence.stem)))
            if found and not each.excused.search(each.names.sub(" ", around)):
                yield Observation(
                    state="told-as-law",
                    sentence=sentence,
                    start=found.start(),
                    end=found.end(),
                    values={"source": each.value.source, "as_at": str(whole.rulebook.register.as_at)},
                )
                break
