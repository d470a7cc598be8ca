"""Clauses are filled from grammar alone, in leaflets and in any other English."""

from collections.abc import Callable
from typing import Any

import pytest

from impartiality_lint.language.analysis import Analysis

Parse = Callable[..., Analysis]


def slots(analysis: Analysis, does: str) -> dict[str, Any]:
    clause = next(clause for clause in analysis.clauses if clause.does == does)
    return {
        "who": [participant.id for participant in clause.who],
        "to": [participant.id for participant in clause.to],
        "is": clause.is_,
        "must": clause.must,
        "form": str(clause.form),
    }


@pytest.mark.parametrize(
    ("text", "does", "expected"),
    [
        ("You should appeal the decision.", "appeal", {"who": ["you"], "to": ["decision"], "must": "should"}),
        ("The request was refused by the council.", "refuse", {"who": ["local-authority"], "to": ["request"]}),
        ("The letter that the council sent was short.", "send", {"who": ["local-authority"], "to": ["letter"]}),
        ("Parents need to turn the offer down.", "turn down", {"who": ["parent"], "to": ["offer"], "must": "need to"}),
        ("The school asked the parents to wait.", "wait", {"who": ["parent"]}),
        ("The school wants to move the class.", "move", {"who": ["school"], "to": ["class"]}),
        ("The council's decision to refuse surprised nobody.", "refuse", {"who": ["local-authority"]}),
        ("You are required to send the form.", "send", {"who": ["you"], "to": ["form"], "must": "be required to"}),
        ("You had better get a report.", "get", {"who": ["you"], "must": "had better"}),
        ("We’ll write to the school tomorrow.", "write", {"who": ["we"], "to": ["school"], "must": "will"}),
        ("The council must reply and explain its reasons.", "explain", {"who": ["local-authority"], "must": "must"}),
        ("Ask for a copy of the plan.", "ask", {"who": ["you"], "form": "imperative"}),
        ("Please do not send the original.", "send", {"who": ["you"], "to": ["original"], "form": "imperative"}),
        ("Did the waiter bring the bill?", "bring", {"who": ["waiter"], "to": ["bill"], "form": "question"}),
        ("The waiter brought the wrong soup and never apologised.", "apologise", {"who": ["waiter"]}),
        ("The room was cleaned by two friendly porters.", "clean", {"who": ["porters"], "to": ["room"]}),
        ("Guests who arrive late cannot use the pool.", "arrive", {"who": ["guests"]}),
        ("The dog chased the postman.", "chase", {"who": ["dog"], "to": ["postman"]}),
    ],
)
def test_who_does_what_to_whom(parse: Parse, text: str, does: str, expected: dict[str, Any]) -> None:
    found = slots(parse(text), does)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "who", "predicated"),
    [
        ("The school has been fantastic.", "school", "fantastic"),
        ("The council is a disgrace.", "local-authority", "disgrace"),
        ("The breakfast was cold.", "breakfast", "cold"),
        ("Our view is that the plan is too vague.", "plan", "vague"),
        ("We found the panel unhelpful.", "local-authority", "unhelpful"),
    ],
)
def test_what_is_predicated_of_whom(parse: Parse, text: str, who: str, predicated: str) -> None:
    assert (who, predicated) in [(p.id, clause.is_) for clause in parse(text).clauses for p in clause.who]


@pytest.mark.parametrize(
    ("text", "word", "party"),
    [
        ("The local authority replied.", "authority", "local-authority"),
        ("The SEN team replied.", "team", "local-authority"),
        ("School transport was late.", "transport", None),
        ("Staff at the school replied.", "staff", "school"),
        ("The head teacher replied.", "teacher", "school"),
        ("Some people in the council replied.", "people", "local-authority"),
        ("We replied.", "we", "we"),
        ("Your letter came.", "your", "you"),
        ("The porter replied.", "porter", None),
    ],
)
def test_nouns_name_parties_and_metonyms_do_not(parse: Parse, text: str, word: str, party: str | None) -> None:
    analysis = parse(text)
    token = next(token for token in analysis.doc if token.lower_ == word)
    assert analysis.lexicon.parties.party(token) == party


def test_a_clause_that_reports_another_is_marked(parse: Parse) -> None:
    saying = {clause.does: clause.saying for clause in parse("The school said that the plan was late.").clauses}
    assert saying["say"] is True


def test_offsets_of_clauses_point_into_the_sentence(parse: Parse) -> None:
    analysis = parse("If you wish, ask the school, which must reply.")
    for clause in analysis.clauses:
        assert analysis.sentence.text[clause.start : clause.end] == clause.text
