"""Reading age, long sentences and unexplained abbreviations, as a check reports them."""

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks.aspects.abbreviations import is_spelled_out
from impartiality_lint.checks.aspects.readability import measure
from impartiality_lint.finding import Finding
from impartiality_lint.policy import Severity

OFFICIAL = (
    "Determination of appropriate educational provision necessarily requires consideration of professional "
    "recommendations, organisational arrangements and geographical circumstances affecting individual applicants. "
)
HARDEST = (
    "Representations concerning administrative irregularities necessarily necessitate comprehensive multidisciplinary "
    "investigation by independent organisations possessing appropriate qualifications, sufficient experience, "
    "established procedures, transparent methodologies and representative participation."
)
EVERYDAY = "You can ask for a meeting at the school. Bring the letter with you, and a friend if you like. "


def accessible(linter: Linter, text: str, kind: str = "leaflet") -> list[Finding]:
    return [finding for finding in linter.check_text(text, kind).findings if finding.commitment == "accessible"]


def long_sentence(words: int) -> str:
    return " ".join(["The letter came with a note"] + ["and a page"] * ((words - 6) // 3)) + "."


def test_the_reading_age_follows_the_published_formula() -> None:
    text = measure(["The cat sat on the mat.", "It was 3 pm."])

    assert (text.characters, text.words, text.sentences) == (25, 10, 2)
    assert text.reading_age == pytest.approx(4.71 * 2.5 + 0.5 * 5 - 21.43 + 5)


def test_web_and_mail_addresses_are_no_words() -> None:
    assert measure(["Write to jo@example.net or see www.example.net/forms today."]).words == 5


def test_a_text_far_too_hard_is_told_its_age_at_the_sentence_that_weighs_most(linter: Linter) -> None:
    [finding] = accessible(linter, OFFICIAL * 5 + HARDEST + " " + OFFICIAL * 5)

    assert (finding.rule, finding.severity, finding.text) == ("reading-age", Severity.SUGGESTION, HARDEST)
    assert "reading age of about" in finding.message


@pytest.mark.parametrize(
    "text",
    [EVERYDAY * 20, OFFICIAL * 3, "\n\n".join(f"- {OFFICIAL}" for _ in range(12)), f"“{OFFICIAL.strip()}” " * 12],
    ids=["everyday words", "too short to tell", "items of a list", "quotations"],
)
def test_no_reading_age_is_given_for(linter: Linter, text: str) -> None:
    assert "reading-age" not in {finding.rule for finding in accessible(linter, text)}


def test_a_policy_is_not_asked_to_read_like_a_leaflet(linter: Linter) -> None:
    assert not accessible(linter, OFFICIAL * 12, "policy")


def test_only_the_longest_sentence_is_reported(linter: Linter) -> None:
    [finding] = accessible(linter, f"{long_sentence(54)} Ring us. {long_sentence(72)}")

    assert finding.rule == "long-sentence"
    assert "72 words" in finding.message
    assert finding.text == long_sentence(72)


@pytest.mark.parametrize(
    "text",
    [
        long_sentence(45),
        f"{long_sentence(40)[:-1]}; {long_sentence(40)}",
        long_sentence(60)[:-1],
        f"“{long_sentence(60)}”",
    ],
    ids=["just short enough", "a rest in the middle", "no end, so no sentence", "a quotation"],
)
def test_no_long_sentence_is_seen_in(linter: Linter, text: str) -> None:
    assert not accessible(linter, text)


def test_all_unexplained_abbreviations_are_named_once_at_the_most_used(linter: Linter) -> None:
    [finding] = accessible(linter, "Tell the LA. Ask the SENCO for a copy. Some SENCOs keep one. We can ask the SENCO.")

    assert (finding.rule, finding.text) == ("unexplained-abbreviation", "SENCO")
    assert "LA, SENCO" in finding.message


def test_a_single_abbreviation_is_reported_from_its_third_use(linter: Linter) -> None:
    twice = "Keep the EHCP. Your EHCP names a school."

    assert not accessible(linter, twice)
    assert accessible(linter, twice + " The EHCP is reviewed.")


@pytest.mark.parametrize(
    "text",
    [
        "The special educational needs co-ordinator (SENCO) writes to the local authority. The SENCO may ask the LA.",
        "Your GP can write. The NHS page has a PDF. You do NOT need it. See part II and form SEND35A, or ring the BBC.",
        "Ask the SEND Tribunal. Fellbeck SENDIASS and Barnford CAMHS have copies of the SEN Code of Practice.",
        "WHAT THE SENCO AND THE LA DO. WHAT CAMHS DOES. WHO PAYS DLA.",
        "Mrs AB wrote to CD. Ring ZZ9 4AB. The salt is white; the SALT is not in the sea.",
        "EP: somebody who studies how children learn. TAF means a meeting of all who help. Ask the EP about the TAF.",
    ],
    ids=["spelled out", "common knowledge", "names", "printed in capitals", "initials and words", "glossary"],
)
def test_abbreviations_that_need_no_explaining(linter: Linter, text: str) -> None:
    assert not accessible(linter, text)


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        ("SEN", "special educational needs"),
        ("SEND", "special educational needs and disabilities"),
        ("EHC", "education, health and care"),
        ("EHCP", "education, health and care plan"),
        ("CAMHS", "child and adolescent mental health services"),
        ("SENCO", "special educational needs co-ordinator"),
        ("SALT", "speech and language therapist"),
        ("TAF", "team around the family"),
        ("PRU", "a pupil referral unit"),
        ("LA", "the local authority"),
        ("KS", "Key Stage 2"),
        ("LA", "the council (the LA)"),
        ("DLA", "DLA (a benefit for children)"),
    ],
)
def test_long_forms_are_recognised(letters: str, text: str) -> None:
    assert is_spelled_out(letters, text)


@pytest.mark.parametrize(
    ("letters", "text"),
    [("LA", "You would like a copy"), ("SEN", "see the next page"), ("EP", "every parent"), ("DLA", "Some claim DLA.")],
)
def test_chance_initials_are_no_long_form(letters: str, text: str) -> None:
    assert not is_spelled_out(letters, text)
