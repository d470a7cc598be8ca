"""Broken rule files are refused with every problem, its place and the nearest right word."""

from pathlib import Path

import pytest

from impartiality_lint.errors import RuleFileError, UsageError
from impartiality_lint.patterns import ClausePattern, DocumentPattern, PhrasePattern, WordPattern
from impartiality_lint.rulebook import Rulebook, load_rulebook

LEXICON = "parties:\n  school: [school]\nswappable: []\nstatutory_terms: []\n"
POLICY = "id: test\ntitle: T\nsource: S\nclauses: []\nseverities: {}\n"
HEAD = "commitment: no-steering\ntitle: T\ntext: T\nrules:\n"


def rule(find: str = "{says: [do it]}", extra: str = "", rule_id: str = "a-rule") -> str:
    return (
        f"  - id: {rule_id}\n    severity: error\n    message: m\n    why: w\n    instead: i\n    find: {find}\n"
        f"    flags: [a]\n    allows: [b]\n{extra}"
    )


def folder(path: Path, rules: str, lists: str = "", policy: str = POLICY) -> Path:
    for name in ("lists", "policies"):
        (path / name).mkdir()
    (path / "lexicon.yaml").write_text(LEXICON, encoding="utf-8")
    (path / "policies" / "test.yaml").write_text(policy, encoding="utf-8")
    (path / "no-steering.yaml").write_text(HEAD + rules, encoding="utf-8")
    if lists:
        (path / "lists" / "words.yml").write_text(lists, encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(RuleFileError) as caught:
        load_rulebook(path)
    return [str(problem).replace(f"{path}/", "") for problem in caught.value.problems]


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_key(tmp_path: Path) -> None:
    found = problems(folder(tmp_path, rule(extra="    serverity: error\n")))
    assert found == ["no-steering.yaml:13: Unknown key 'serverity'; did you mean 'severity'."]


def test_an_unknown_slot_is_named_with_the_nearest_slot(tmp_path: Path) -> None:
    assert problems(folder(tmp_path, rule(find="{who: [you], doess: [go]}"))) == [
        "no-steering.yaml:10: Unknown key 'doess'; did you mean 'does'."
    ]


def test_a_wrong_severity_names_those_that_there_are(tmp_path: Path) -> None:
    (found,) = problems(folder(tmp_path, rule().replace("severity: error", "severity: eror")))
    assert found == "no-steering.yaml:6: 'eror' is not one of error, warning, suggestion; did you mean 'error'."


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    (found,) = problems(folder(tmp_path, rule().replace("    why: w\n", "")))
    assert found.endswith("'why' is missing.")


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    path = folder(tmp_path, rule(extra="    wrong: 1\n"), lists="lists: [1]\n")
    found = problems(path)
    assert any("no-steering.yaml" in problem for problem in found)
    assert any("lists/words.yml" in problem for problem in found)


def test_an_unknown_word_list_is_named_with_the_nearest(tmp_path: Path) -> None:
    path = folder(tmp_path, rule(find="{says: ['@decision']}"), lists="lists:\n  decisions: [appeal]\n")
    assert problems(path) == [
        "no-steering.yaml:5: a-rule: there is no word list '@decision'; did you mean 'decisions'."
    ]


def test_a_list_that_holds_itself_is_refused(tmp_path: Path) -> None:
    path = folder(tmp_path, rule(find="{says: ['@one']}"), lists="lists:\n  one: ['@two']\n  two: ['@one']\n")
    assert "there is no word list '@one'" in problems(path)[0]


def test_an_unknown_context_is_named_with_the_nearest(tmp_path: Path) -> None:
    (found,) = problems(folder(tmp_path, rule(extra="    unless: [quotd]\n")))
    assert found.endswith("unknown context 'quotd'; did you mean 'quoted'.")


def test_an_id_can_be_taken_only_once(tmp_path: Path) -> None:
    (found,) = problems(folder(tmp_path, rule() + rule()))
    assert found == "no-steering.yaml:13: a-rule: this id is taken."


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (found,) = problems(folder(tmp_path, rule(extra="    why: again\n")))
    assert found == "no-steering.yaml:13: 'why' stands here a second time."


def test_what_is_not_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    (found,) = problems(folder(tmp_path, rule(extra="   bad indent: [\n")))
    assert "This is not YAML" in found


def test_no_and_on_are_words_not_truth_values(tmp_path: Path) -> None:
    rulebook = load_rulebook(folder(tmp_path, rule(find="{says: [no, on, yes]}")))
    assert rulebook.rules[0].find == PhrasePattern(says=("no", "on", "yes"))


@pytest.mark.parametrize(
    ("find", "kind"),
    [
        ("{says: [x], mentions: school}", PhrasePattern),
        ("{word: sadly, changes: clause}", WordPattern),
        ("{who: you, does: [go], says: [x]}", ClausePattern),
        ("{mentions: [x], lacks: [y]}", DocumentPattern),
    ],
)
def test_the_keys_tell_which_kind_of_pattern_is_meant(tmp_path: Path, find: str, kind: type) -> None:
    assert isinstance(load_rulebook(folder(tmp_path, rule(find=find))).rules[0].find, kind)


def test_lists_stand_inside_lists_and_inside_phrases(tmp_path: Path) -> None:
    lists = "lists:\n  acts: [appeal, turn down]\n  all: ['@acts', wait]\n"
    rulebook = load_rulebook(folder(tmp_path, rule(find="{says: ['please @all now', '@acts']}"), lists=lists))
    assert rulebook.rules[0].find == PhrasePattern(
        says=("please appeal/wait now", "please turn down now", "appeal", "turn down")
    )


def test_a_rule_that_there_is_not_is_answered_with_the_nearest(rulebook: Rulebook) -> None:
    nearest = rulebook.rules[0].id
    with pytest.raises(UsageError, match=f"did you mean '{nearest}'"):
        rulebook.rule(nearest + "x")


def test_a_policy_that_there_is_not_is_answered_with_those_that_there_are(rulebook: Rulebook) -> None:
    with pytest.raises(UsageError, match="sendiass"):
        rulebook.policy("nobody")
