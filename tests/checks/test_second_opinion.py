"""The shipped model: what it is, that it is steady, and what happens when its files are damaged."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from impartiality_lint import Linter
from impartiality_lint.checks import second_opinion
from impartiality_lint.checks.second_opinion import LearnedOpinion, Opinion, load_second_opinion
from impartiality_lint.checks.second_opinion_card import read_card
from impartiality_lint.errors import SecondOpinionError
from impartiality_lint.language.sentences import sentences_in_context
from impartiality_lint.reporters import render

FOLDER = Path(second_opinion.__file__).parent / "second_opinion_model"
LARGEST = 30_000_000


@pytest.fixture(scope="module")
def model() -> LearnedOpinion:
    loaded = load_second_opinion()
    assert loaded is not None
    return loaded


def test_the_card_names_the_weights_that_are_shipped(model: LearnedOpinion) -> None:
    weights = (FOLDER / "model.onnx").read_bytes()
    assert hashlib.sha256(weights).hexdigest().startswith(model.identity)
    assert len(weights) <= LARGEST


def test_it_tells_a_breach_from_its_fair_rewrite(model: LearnedOpinion) -> None:
    breach = model.read("The council has dragged its heels over this from the very start.", "")
    fair = model.read("The council received the request on 3 May and replied on 9 June.", "")
    assert breach.breach > 0.5 > fair.breach
    assert max(breach.commitments, key=lambda name: breach.commitments[name]) == "no-sides"


def test_it_says_the_same_each_time_and_for_either_kind_of_quotation_mark(model: LearnedOpinion) -> None:
    text = "It’s high time the school listened."
    assert model.read(text, "") == model.read(text.replace("’", "'"), "")
    model.read("Another sentence comes between.", "And one before it.")
    assert model.read(text, "") == model.read(text, "")


def test_a_report_names_the_model_that_was_heard(model: LearnedOpinion) -> None:
    report = Linter().check_text("We meet on Mondays.")
    assert json.loads(render(report, format="json"))["tool"]["second_opinion"] == model.identity


def test_its_thresholds_are_in_order(model: LearnedOpinion) -> None:
    assert 0.0 <= model.contradicts_below < model.worth_a_look_from <= model.confirms_from < 1.0


def test_agreement_is_nothing_where_another_commitment_is_meant() -> None:
    opinion = Opinion(breach=0.9, commitments={"no-sides": 0.9, "no-opinion": 0.4, "no-stake": 0.0})
    assert opinion.agreement("no-sides") == opinion.agreement("no-opinion") == 0.9
    assert opinion.agreement("no-stake") == opinion.agreement("unknown") == 0.0


@pytest.mark.parametrize("name", ["model.onnx", "judged.onnx", "tokenizer.json"])
def test_a_damaged_file_is_named_in_one_sentence(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(FOLDER, folder)
    (folder / name).write_bytes(b"not what it was")
    with pytest.raises(SecondOpinionError, match="install the package again"):
        LearnedOpinion(folder).who_is_judged(sentences_in_context("The school was late.")[0])


@pytest.mark.parametrize("card", ["{", json.dumps({"sha256": "00"})])
def test_a_damaged_card_is_named_in_one_sentence(tmp_path: Path, card: str) -> None:
    (tmp_path / "meta.json").write_text(card, encoding="utf-8")
    with pytest.raises(SecondOpinionError, match="damaged"):
        read_card(tmp_path)


def test_without_it_the_linter_works_with_its_stable_rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(second_opinion, "_model_folder", lambda: tmp_path / "missing")
    load_second_opinion.cache_clear()
    try:
        report = Linter().check_text("You should appeal the decision.")
    finally:
        load_second_opinion.cache_clear()
    assert report.second_opinion is None
    assert [finding.commitment for finding in report.findings] == ["no-steering"]


@pytest.mark.parametrize(
    ("text", "party", "is_favourable"),
    [
        ("The council dragged its feet for a year and then blamed the family.", "local-authority", False),
        ("Parents like these are a credit to their child.", "parent", True),
        ("The panel hid behind its policy.", "local-authority", False),
    ],
)
def test_it_tells_who_is_judged_and_how(text: str, party: str, is_favourable: bool) -> None:
    model = load_second_opinion()
    assert model is not None
    judged = model.who_is_judged(sentences_in_context(text)[0])
    assert (party, is_favourable) in {(each.party, each.is_favourable) for each in judged}


def test_it_tells_nothing_of_a_plain_fact() -> None:
    model = load_second_opinion()
    assert model is not None
    assert model.who_is_judged(sentences_in_context("The meeting is on 3 May in the town hall.")[0]) == ()
