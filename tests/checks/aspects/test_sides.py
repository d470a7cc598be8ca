"""Which way a whole document leans."""

import pytest

from impartiality_lint.checks.aspects.sides import look_at_sides, verdict
from impartiality_lint.rulebook import Rulebook
from tests.checks.ledger.documents import whole_of

ILL = (
    "{} was obstructive.",
    "{} was evasive.",
    "{} was high-handed.",
    "{} was arrogant.",
    "{} was slapdash.",
    "{} was rude.",
    "{} was callous.",
    "{} was petty.",
)
WELL = (
    "{} was generous.",
    "{} was courteous.",
    "{} was gracious.",
    "{} was thoughtful.",
    "{} was conscientious.",
    "{} was superb.",
    "{} was marvellous.",
    "{} was kind-hearted.",
)


def document(*parts: tuple[tuple[str, ...], str, int]) -> str:
    return " ¶ ".join(sentence.format(who) for sentences, who, count in parts for sentence in sentences[:count])


def value(text: str, rulebook: Rulebook) -> str:
    return verdict(whole_of(text, rulebook)).value


@pytest.mark.parametrize(
    ("favoured", "disfavoured", "expected"),
    [
        ("The mother", "The council", "leans to parent; leans against local-authority"),
        ("The council", "The mother", "leans to local-authority; leans against parent"),
        ("The school", "The father", "leans to school; leans against parent"),
        ("The school", "The clinic", "leans to school; leans against health"),
        ("The council", "The head teacher", "leans to local-authority; leans against school"),
    ],
)
def test_praise_for_one_and_blame_for_another_is_a_lean(
    favoured: str, disfavoured: str, expected: str, rulebook: Rulebook
) -> None:
    assert value(document((WELL, favoured, 5), (ILL, disfavoured, 6)), rulebook) == expected


def test_two_parties_praised_beside_one_blamed_are_both_named(rulebook: Rulebook) -> None:
    text = document((WELL, "The mother", 6), (WELL, "The school", 6), (ILL, "The council", 8))
    assert value(text, rulebook) == "leans to parent, school; leans against local-authority"


def test_parties_that_are_blamed_alike_are_balanced(rulebook: Rulebook) -> None:
    assert value(document((ILL, "The council", 8), (ILL, "The mother", 7)), rulebook) == "balanced"


def test_good_and_bad_of_both_is_balanced(rulebook: Rulebook) -> None:
    parts = ((ILL, "The council", 4), (WELL, "The council", 4), (ILL, "The school", 4), (WELL, "The school", 4))
    assert value(document(*parts), rulebook) == "balanced"


def test_a_party_that_alone_is_blamed_is_leant_against(rulebook: Rulebook) -> None:
    assert value(document((ILL, "The council", 8)), rulebook) == "leans against local-authority"


def test_a_party_that_alone_is_praised_is_leant_to(rulebook: Rulebook) -> None:
    assert value(document((WELL, "The school", 8)), rulebook) == "leans to school"


@pytest.mark.parametrize(
    "text",
    [
        document((ILL, "The council", 7)),
        document((ILL, "The council", 4), (WELL, "The mother", 3)),
        "The council wrote on 3 May. ¶ The parents replied on 9 June.",
        "",
    ],
    ids=["seven of one party", "seven of two", "facts", "nothing"],
)
def test_little_evidence_is_too_little_to_judge(text: str, rulebook: Rulebook) -> None:
    assert value(text or "Call us.", rulebook) == "too little to judge"


def test_a_lean_that_hangs_on_one_sentence_is_none(rulebook: Rulebook) -> None:
    text = "The mother was generous, courteous, gracious and thoughtful. ¶ " + document((ILL, "The council", 5))
    assert value(text, rulebook) == "balanced"


def test_a_section_that_says_the_opposite_takes_the_lean_away(rulebook: Rulebook) -> None:
    one = document((WELL, "The mother", 8), (ILL, "The council", 8))
    other = document((ILL, "The mother", 4), (WELL, "The council", 4))
    assert value(f"# One ¶ {one} ¶ # Other ¶ {other}", rulebook) == "balanced"


def test_judgements_in_a_single_section_are_a_lean(rulebook: Rulebook) -> None:
    text = document((WELL, "The mother", 5), (ILL, "The council", 6))
    assert value(f"# Before ¶ Call us. ¶ # Then ¶ {text} ¶ # After ¶ Write to us.", rulebook).startswith("leans to")


def test_what_others_say_makes_no_lean(rulebook: Rulebook) -> None:
    quoted = " ¶ ".join(f"Mrs Amin told us that {sentence.format('the council')}" for sentence in ILL)
    assert value(quoted, rulebook) == "too little to judge"


def test_findings_of_a_tribunal_make_no_lean(rulebook: Rulebook) -> None:
    found = " ¶ ".join(f"The tribunal found that {sentence.format('the council')}" for sentence in ILL)
    assert value(found, rulebook) == "too little to judge"


def test_the_service_is_no_side(rulebook: Rulebook) -> None:
    assert value(document((WELL, "Our service", 8)), rulebook) == "too little to judge"


def test_the_reason_gives_the_counts(rulebook: Rulebook) -> None:
    found = verdict(whole_of(document((ILL, "The council", 2)), rulebook))
    assert found.name == "sides-balanced"
    assert "local-authority: 0 favourable, 2 unfavourable" in found.reason


def test_the_finding_points_at_the_first_judgement_that_leans(rulebook: Rulebook) -> None:
    text = "The school was generous. ¶ " + document((ILL, "The council", 8))
    (found,) = look_at_sides(whole_of(text, rulebook))
    assert found.sentence.text[found.start : found.end] == "obstructive"
    assert found.values["lean"] == "leans against local-authority"


def test_no_lean_is_no_finding(rulebook: Rulebook) -> None:
    assert not list(look_at_sides(whole_of("The council was rude.", rulebook)))
