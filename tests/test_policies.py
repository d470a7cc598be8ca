"""The built-in policies cover their clauses, and where two of them differ, the same document is judged differently."""

import re

import pytest

from impartiality_lint import Linter
from impartiality_lint.finding import CLEAN, FOUND
from impartiality_lint.policy import Clause, Policy
from impartiality_lint.reporters.policies import watched_clauses
from impartiality_lint.rulebook import Rulebook, load_measured

LOCAL_RULE = "The council only assesses children who are three years behind."
CALLED_LOCAL = (
    "Section 508B of the Education Act 1996 says which children are eligible for transport. "
    "In this area the council's own policy, which is not law, is that transport is only for children three miles away."
)
SAID_BY_THE_COUNCIL = "The council says that it only assesses children who are three years behind."

Judged = dict[str, str]
"""Rule id -> severity."""


@pytest.fixture(scope="module")
def parent_link() -> Linter:
    return Linter("parent-link")


@pytest.fixture(scope="module")
def walsall() -> Linter:
    return Linter("walsall-pps")


def judged(linter: Linter, text: str, type: str = "leaflet") -> Judged:
    """What a policy makes of a document."""
    return {finding.rule: str(finding.severity) for finding in linter.check_text(text, type=type).findings}


def clause(linter: Linter, clause_id: str) -> Clause:
    return next(clause for clause in linter.policy.clauses if clause.id == clause_id)


def says_of_records(policy: Policy, pattern: str) -> list[str]:
    """The clauses whose text or record speaks of something."""
    return [each.id for each in policy.clauses if re.search(pattern, f"{each.text} {each.not_watched}", re.IGNORECASE)]


@pytest.mark.parametrize(("name", "prefix", "count"), [("parent-link", "PL", 29), ("walsall-pps", "WA", 25)])
def test_every_clause_is_there_and_in_order(rulebook: Rulebook, name: str, prefix: str, count: int) -> None:
    clauses = rulebook.policy(name).clauses
    assert [each.id for each in clauses] == [f"{prefix}-{number:02}" for number in range(1, count + 1)]


@pytest.mark.parametrize("name", ["parent-link", "walsall-pps", "sendiass"])
def test_every_clause_is_watched_or_says_why_not(rulebook: Rulebook, name: str) -> None:
    for watched in watched_clauses(rulebook.policy(name), rulebook):
        reason = watched.clause.not_watched
        assert watched.rules or reason, watched.clause.id
        assert bool(watched.rules) == bool(watched.clause.watched_by), watched.clause.id
        assert not reason or reason.startswith(("A record: ", "Human conduct: ")), watched.clause.id


@pytest.mark.parametrize("name", ["parent-link", "walsall-pps", "sendiass"])
def test_every_rule_that_is_on_watches_a_clause_of_its_commitment(rulebook: Rulebook, name: str) -> None:
    policy = rulebook.policy(name)
    promised = {commitment for each in policy.clauses for commitment in each.commitments}
    for rule in rulebook.rules:
        if policy.asks_for(rule) and rule.commitment in promised:
            clauses = policy.clauses_of(rule)
            assert any(rule.commitment in each.commitments for each in clauses), rule.id


def test_what_was_measured_are_rules_that_there_are(rulebook: Rulebook) -> None:
    measured = load_measured()
    assert measured
    assert set(measured) <= {rule.id for rule in rulebook.rules}, "run make measured"


# Local policy and practice


def test_a_local_rule_told_as_law_is_a_warning_here_and_an_error_there(parent_link: Linter, walsall: Linter) -> None:
    assert judged(parent_link, LOCAL_RULE)["authority-never-does"] == "warning"
    assert judged(walsall, LOCAL_RULE)["authority-never-does"] == "error"


def test_local_policy_called_local_is_clean_only_where_the_policy_wants_it_told_apart(
    parent_link: Linter, walsall: Linter
) -> None:
    assert judged(parent_link, CALLED_LOCAL) == {"local-policy-repeated": "suggestion"}
    assert judged(walsall, CALLED_LOCAL) == {}


def test_a_local_rule_in_the_councils_words_is_worth_a_look_only_where_local_policy_is_not_passed_on(
    parent_link: Linter, walsall: Linter
) -> None:
    assert judged(parent_link, SAID_BY_THE_COUNCIL) == {"local-rule-passed-on": "suggestion"}
    assert judged(walsall, SAID_BY_THE_COUNCIL) == {}


def test_a_source_that_is_neither_law_nor_statutory_guidance_weighs_more_where_no_other_is_named(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "Your child is entitled to a taxi under the council's transport policy."
    assert judged(parent_link, text)["source-of-the-wrong-kind"] == "error"
    assert judged(walsall, text)["source-of-the-wrong-kind"] == "warning"


# Completeness, persons, opinions


def test_one_route_alone_is_an_error_for_full_information_and_a_warning_for_enough(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "We are impartial. You can appeal to the tribunal. The tribunal is free. An appeal takes some months."
    assert judged(parent_link, text)["tribunal-named-alone"] == "error"
    assert judged(walsall, text)["tribunal-named-alone"] == "warning"


@pytest.mark.parametrize(
    ("text", "rule", "milder", "graver"),
    [
        ("I trust Dr Akers and her clinic.", "endorses-a-provider", "warning", "error"),
        ("Mr Lowe is your man for a reading test.", "our-provider-of-choice", "warning", "error"),
        (
            "Hilltop School has a lovely sensory room and Miss Oak runs it.",
            "maybe-endorses",
            "suggestion",
            "warning",
        ),
    ],
)
def test_a_named_person_or_school_put_forward_weighs_more_where_favour_is_barred(
    parent_link: Linter, walsall: Linter, text: str, rule: str, milder: str, graver: str
) -> None:
    assert judged(parent_link, text)[rule] == milder
    assert judged(walsall, text)[rule] == graver
    assert "WA-07" in {name for finding in walsall.check_text(text).findings for name in finding.clauses}


def test_a_question_that_holds_an_opinion_is_an_error_where_no_opinion_is_given_at_all(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "How is that fair to a child of five?"
    assert judged(parent_link, text) == {"question-with-an-answer": "error"}
    assert judged(walsall, text) == {"question-with-an-answer": "warning"}


def test_a_verdict_on_the_councils_policy_breaks_the_clause_on_it(parent_link: Linter, walsall: Linter) -> None:
    text = "The council's transport policy is generous."
    assert judged(walsall, text)["decision-graded"] == "error"
    assert "authority's policy" in clause(walsall, "WA-14").text
    assert ("WA-14",) in [finding.clauses for finding in walsall.check_text(text).findings]
    assert ("PL-18",) in [finding.clauses for finding in parent_link.check_text(text).findings]


# Documents: a gate, or a record for the sub-group


def test_a_warning_fails_the_check_where_every_document_keeps_to_the_policy(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "The council must give your child a laptop."
    assert set(judged(parent_link, text).values()) == set(judged(walsall, text).values()) == {"warning"}
    assert parent_link.check_text(text).exit_code() == CLEAN
    assert walsall.check_text(text).exit_code() == FOUND


def test_only_one_policy_calls_for_a_look_at_each_new_leaflet_and_the_other_for_every_document(
    parent_link: Linter, walsall: Linter
) -> None:
    assert "each new or changed document" in clause(parent_link, "PL-28").not_watched
    assert "each document was checked" in clause(walsall, "WA-23").not_watched


# Summaries, accessibility, first contact


def test_written_summaries_are_promised_by_one_policy_alone(parent_link: Linter, walsall: Linter) -> None:
    assert says_of_records(parent_link.policy, r"\bsummary\b") == ["PL-20"]
    assert says_of_records(walsall.policy, r"\bsummary\b") == []


def test_a_summary_in_abbreviations_is_looked_at_only_where_information_has_to_be_accessible(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "Ms A asked the SENCO for a copy. The LA has one as well."
    assert judged(parent_link, text, "summary") == {"unexplained-abbreviation": "suggestion"}
    assert judged(walsall, text, "summary") == {}


def test_the_policy_at_first_contact_is_a_record_of_one_policy_alone(parent_link: Linter, walsall: Linter) -> None:
    assert says_of_records(walsall.policy, "first (come|contact)") == ["WA-10"]
    assert says_of_records(parent_link.policy, "first (come|contact)") == []


# Whom the service speaks for


@pytest.mark.parametrize(
    "text", ["Please read our criteria before you ring.", "All of our own places have been filled."]
)
def test_speaking_as_the_authority_is_barred_by_one_policy_alone(
    parent_link: Linter, walsall: Linter, text: str
) -> None:
    assert judged(parent_link, text, "letter") == {}
    assert judged(walsall, text, "letter") == {"service-as-authority": "error"}


def test_independent_of_the_council_is_wrong_only_for_a_service_that_says_who_pays(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "We are independent of the council. The council commissions us and pays for us."
    assert "says-independent-of-authority" not in judged(parent_link, text)
    assert judged(walsall, text)["says-independent-of-authority"] == "error"


def test_fully_independent_without_a_word_on_the_funder_is_worth_a_look_or_a_warning(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "We give fully independent and impartial information. Call us."
    assert judged(parent_link, text) == {"independence-not-explained": "suggestion"}
    assert judged(walsall, text) == {"independence-not-explained": "warning"}


# Who reviews, dates, confidence, aim


def test_who_reviews_is_a_policys_own_matter(parent_link: Linter, walsall: Linter) -> None:
    assert "steering group" in parent_link.policy.reviewed_by
    assert "management group" in walsall.policy.reviewed_by
    assert says_of_records(walsall.policy, "steering|sub-group") == []
    assert says_of_records(parent_link.policy, "management group") == []


def test_a_review_date_left_open_matters_where_the_policy_is_dated_and_signed(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "We take no sides. Review date: to be agreed. Signature:"
    assert judged(parent_link, text, "policy") == {}
    assert judged(walsall, text, "policy") == {"date-left-open": "warning"}


def test_what_identifies_a_family_breaks_a_clause_where_confidence_is_promised(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "Mrs V can be reached on 01632 960 321. She asked for a meeting."
    (here,) = parent_link.check_text(text, "summary").findings
    (there,) = walsall.check_text(text, "summary").findings
    assert {here.rule, there.rule} == {"phone-number-shown"}
    assert (here.clauses, there.clauses) == ((), ("WA-01",))


def test_the_aim_is_told_to_parents_by_one_policy_and_to_agencies_by_the_other(
    parent_link: Linter, walsall: Linter
) -> None:
    text = "Our role is to explain the law. We do not take sides."
    missing = {"aim-not-made-clear": "suggestion"}
    assert (judged(parent_link, text, "leaflet"), judged(parent_link, text, "letter")) == (missing, {})
    assert (judged(walsall, text, "leaflet"), judged(walsall, text, "letter")) == ({}, missing)


# What a report makes of the clauses


def test_commitments_are_listed_as_the_policys_clauses_name_them(parent_link: Linter, walsall: Linter) -> None:
    here = [commitment.id for commitment in parent_link.check_text("We meet on Mondays.").commitments]
    there = [commitment.id for commitment in walsall.check_text("We meet on Mondays.").commitments]
    assert here[:4] == ["balanced", "no-stake", "open-about-ourselves", "no-sides"]
    assert there[:4] == ["balanced", "confidential", "no-stake", "open-about-ourselves"]


def test_a_commitment_that_a_policy_puts_aside_is_not_said_to_be_kept(walsall: Linter) -> None:
    assert "accessible" not in {each.id for each in walsall.check_text("We meet on Mondays.").commitments}


def test_a_breach_of_what_no_clause_promises_still_shows(rulebook: Rulebook) -> None:
    bare = Policy(id="bare", title="T", source="S", clauses=())
    report = Linter(bare).check_text("You should appeal the decision.")
    assert [finding.clauses for finding in report.findings] == [()]
    assert report.broken("no-steering") == 1
    assert report.broken_clauses("no-steering") == []
    assert [each.id for each in report.commitments] == [each.id for each in rulebook.commitments]


def test_the_clauses_that_name_a_rule_come_before_those_that_name_its_commitment(parent_link: Linter) -> None:
    (finding,) = parent_link.check_text("You should appeal the decision.").findings
    assert finding.clauses == ("PL-07", "PL-14")
    assert {finding.clauses for finding in parent_link.check_text(LOCAL_RULE).findings} == {("PL-19",)}
