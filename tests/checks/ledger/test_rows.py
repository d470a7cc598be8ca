"""The columns of the ledger beside the balance."""

import pytest

from impartiality_lint.checks.ledger import PartyRow, rows
from impartiality_lint.rulebook import Rulebook
from tests.checks.ledger.documents import whole_of


def row(text: str, party: str, rulebook: Rulebook) -> PartyRow:
    return next(row for row in rows(whole_of(text, rulebook)) if row.party == party)


@pytest.mark.parametrize(
    ("text", "party", "column"),
    [
        ("The council was evasive.", "local-authority", "unfavourable"),
        ("The school was generous.", "school", "favourable"),
        ("The council must reply in writing.", "local-authority", "duties_without_source"),
        ("The council has a duty to reply.", "local-authority", "duties_without_source"),
        (
            "Under section 42 of the Children and Families Act 2014 the council must secure it.",
            "local-authority",
            "duties_with_source",
        ),
        ("The school said that the hours would stay.", "school", "reported_neutrally"),
        ("The parents claimed that nobody rang.", "parent", "reported_doubtingly"),
        ("The parents pointed out that nobody rang.", "parent", "reported_endorsingly"),
        ("The head wrote: “The hours will stay as they are until July.”", "school", "quoted"),
        ("Mrs Amin told us that the school was slapdash.", "school", "judged_by_others"),
        ("“The council was utterly heartless to us.”", "local-authority", "judged_by_others"),
        ("The tribunal found that the council had ignored the report.", "local-authority", "tribunal_findings"),
        ("The tribunal ordered the council to amend the plan.", "local-authority", "tribunal_findings"),
        ("The council refused to assess her.", "local-authority", "law"),
    ],
)
def test_what_is_said_of_a_party_stands_in_its_column(text: str, party: str, column: str, rulebook: Rulebook) -> None:
    assert len(getattr(row(text, party, rulebook), column)) == 1


def test_a_doubting_verb_speaks_ill_of_whom_it_doubts(rulebook: Rulebook) -> None:
    assert len(row("The parents claimed that nobody rang.", "parent", rulebook).unfavourable) == 1


def test_what_others_say_does_not_enter_the_balance(rulebook: Rulebook) -> None:
    found = row("Mrs Amin told us that the school was slapdash.", "school", rulebook)
    assert not found.unfavourable


def test_a_count_opens_onto_the_words_of_its_sentence(rulebook: Rulebook) -> None:
    (counted,) = row("The council was evasive.", "local-authority", rulebook).unfavourable
    assert counted.sentence.text[counted.start : counted.end] == "evasive"


def test_mentions_are_the_sentences_that_name_a_party_as_an_actor(rulebook: Rulebook) -> None:
    text = "The school wrote. ¶ The council and the school met. ¶ He is happy at school. ¶ School transport is free."
    assert row(text, "school", rulebook).mentions == 2


def test_the_reader_is_a_parent(rulebook: Rulebook) -> None:
    assert row("You can write.", "parent", rulebook).mentions == 1


def test_a_titled_person_is_the_parent_unless_the_document_says_otherwise(rulebook: Rulebook) -> None:
    found = rows(whole_of("Mrs Deal rang. ¶ Mr Osei (SENCO) was a star. ¶ Mrs Deal was gracious.", rulebook))
    assert {row.party: len(row.favourable) for row in found} == {"parent": 1, "school": 1}


def test_children_have_no_row(rulebook: Rulebook) -> None:
    assert not rows(whole_of("The boy was rude to a pupil.", rulebook))
