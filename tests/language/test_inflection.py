import pytest

from impartiality_lint.language.inflection import adjective_forms, all_forms, lemma, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("refuse", {"refuse", "refuses", "refused", "refusing"}),
        ("fight", {"fight", "fights", "fought", "fighting"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("try", {"try", "tries", "tried", "trying"}),
        ("travel", {"travel", "travels", "traveled", "travelled", "traveling", "travelling"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("see", {"see", "sees", "saw", "seen", "seeing"}),
        ("turn down", {"turn down", "turns down", "turned down", "turning down"}),
    ],
)
def test_a_verb_is_written_out_in_all_its_forms(base: str, forms: set[str]) -> None:
    assert verb_forms(base) == forms


def test_nouns_and_adjectives_are_written_out_too() -> None:
    assert noun_forms("local authority") == {"local authority", "local authorities"}
    assert noun_forms("child") == {"child", "children"}
    assert adjective_forms("happy") == {"happy", "happier", "happiest"}
    assert {"good", "better", "best"} <= all_forms("good")


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("refused", "VERB", "refuse"),
        ("dragging", "VERB", "drag"),
        ("left", "VERB", "leave"),
        ("hoping", "VERB", "hope"),
        ("needs", "VERB", "need"),
        ("agreed", "VERB", "agree"),
        ("is", "AUX", "be"),
        ("children", "NOUN", "child"),
        ("policies", "NOUN", "policy"),
        ("addresses", "NOUN", "address"),
        ("unfair", "ADJ", "unfair"),
    ],
)
def test_a_form_leads_back_to_its_base(form: str, tag: str, base: str) -> None:
    assert lemma(form, tag) == base
