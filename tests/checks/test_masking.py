"""What reports show of a sentence in which some words must not be repeated."""

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.masking import Masks
from impartiality_lint.checks.observation import Observation
from impartiality_lint.language.sentences import Sentence, sentences_in_context
from impartiality_lint.policy import Severity
from impartiality_lint.reporters import render
from impartiality_lint.reporters.text_report import report_as_text

[SENTENCE] = sentences_in_context("Ring 111 or 222 now.")


def place(start: int, end: int, shown_as: str | None) -> Observation:
    return Observation(state="", sentence=SENTENCE, start=start, end=end, shown_as=shown_as)


MASKS = Masks([place(12, 15, "[b]"), place(5, 8, "[aaaa]"), place(16, 19, None)])


def test_every_masked_place_of_the_sentence_gives_way() -> None:
    assert MASKS.show(SENTENCE) == "Ring [aaaa] or [b] now."


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [(0, 4, "Ring"), (5, 8, "[aaaa]"), (0, 6, "Ring [aaaa]"), (9, 13, "or [b]"), (16, 19, "now")],
)
def test_a_part_shows_the_masked_places_that_reach_in(start: int, end: int, shown: str) -> None:
    assert MASKS.show(SENTENCE, start, end) == shown


def test_words_that_begin_inside_a_masked_place_are_shown_from_its_beginning() -> None:
    assert MASKS.widen(SENTENCE, 7) == 5
    assert MASKS.widen(SENTENCE, 9) == 9


def test_another_sentence_is_shown_as_it_is() -> None:
    other: Sentence = sentences_in_context("Ring 333 now.", before="Come in.")[0]

    assert MASKS.show(other) == "Ring 333 now."


def test_the_text_report_marks_the_right_words_after_a_masked_place(linter: Linter) -> None:
    report = linter.check_text("His mother, on 07700 900 214, said that sadly the council dragged its feet.", "summary")
    finding = next(finding for finding in report.findings if finding.rule == "phone-number-shown")
    printed = " ".join(report_as_text(report, Severity.SUGGESTION).split())

    assert finding.sentence[finding.start - finding.sentence_start :].startswith("[phone number]")
    assert "on [[phone number]], said" in printed
    for other in report.findings:
        at = other.start - other.sentence_start
        assert other.sentence[at : at + len(other.text)] == other.text


def test_what_is_masked_is_not_repeated_in_reasons_and_messages(linter: Linter) -> None:
    text = (
        "Summary of our call\n\nMrs V disagrees with the decision; her mobile is 07700 900 123 and the council must reply.\n\n"
        "She can appeal. The tribunal hears appeals."
    )
    for kind in ("json", "text"):
        assert "900 123" not in render(linter.check_text(text, "summary"), format=kind)
