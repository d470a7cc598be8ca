"""A policy's file is refused with every name that means nothing, and every clause that nobody could follow up."""

from pathlib import Path

import pytest

from impartiality_lint.errors import RuleFileError, UsageError
from impartiality_lint.rulebook import Rulebook, load_measured, load_policy, start_policy
from tests.rulebook.test_loading import folder, problems, rule

HEAD = "id: test\ntitle: T\nsource: S\n"
CLAUSES = (
    "clauses:\n  - {id: T-1, section: '1', text: t, commitments: [no-steering], watched_by: [you-should-decide]}\n"
)


def refused(tmp_path: Path, rulebook: Rulebook, text: str) -> list[str]:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError) as caught:
        load_policy(path, rulebook)
    return [str(problem).removeprefix(f"{tmp_path}/") for problem in caught.value.problems]


def test_a_policy_among_the_rules_cannot_name_what_there_is_not(tmp_path: Path) -> None:
    policy = HEAD + "clauses:\n  - {id: T-1, section: '1', text: t, commitments: [no-stearing], not_watched: r}\n"
    assert problems(folder(tmp_path, rule(), policy=policy)) == [
        "policies/test.yaml:5: T-1: There is no commitment 'no-stearing'; did you mean 'no-steering'."
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("[you-should-decide]", "[you-should-deside]"),
            "5: T-1: There is no rule or commitment 'you-should-deside'; did",
        ),
        ((", watched_by: [you-should-decide]", ""), "5: T-1: Say in 'watched_by' which rules watch this clause"),
        (("watched_by", "watchd_by"), "5: Unknown key 'watchd_by'; did you mean 'watched_by'."),
        (("clauses:", "off: [no-steerin]\nclauses:"), "4: There is no rule or commitment 'no-steerin'; did you mean"),
        (("clauses:", "off: [no-steering]\nclauses:"), "6: T-1: 'you-should-decide' is off in this policy"),
        (("clauses:", "types: {no-side: [letter]}\nclauses:"), "4: There is no rule or commitment 'no-side'; did you"),
        (("clauses:", "severities: {no-sides: eror}\nclauses:"), "4: 'eror' is not one of error, warning, suggestion"),
        (("clauses:", "fail_level: never\nclauses:"), "4: 'never' is not one of error, warning, suggestion"),
    ],
)
def test_a_policy_file_is_refused_with_the_line_and_the_nearest_name(
    tmp_path: Path, rulebook: Rulebook, change: tuple[str, str], said: str
) -> None:
    found = refused(tmp_path, rulebook, (HEAD + CLAUSES).replace(*change))
    assert any(problem.startswith(f"mine.yaml:{said}") for problem in found), found


def test_a_clauses_id_can_be_taken_only_once(tmp_path: Path, rulebook: Rulebook) -> None:
    twice = HEAD + CLAUSES + CLAUSES.removeprefix("clauses:\n")
    assert refused(tmp_path, rulebook, twice) == ["mine.yaml:6: T-1: This id is taken."]


def test_a_policy_file_that_is_not_there_is_named(tmp_path: Path, rulebook: Rulebook) -> None:
    with pytest.raises(UsageError, match="no such policy file"):
        load_policy(tmp_path / "nowhere.yaml", rulebook)


def test_a_started_policy_keeps_its_comments_and_takes_its_own_name(tmp_path: Path) -> None:
    origin = tmp_path / "first.yaml"
    origin.write_text(
        "# Head\nid: first\ntitle: >-\n  Long\n  title\nsource: S\n# Why\nfail_level: warning\nclauses: []\n", "utf-8"
    )
    started = start_policy(origin, tmp_path / "Our Policy.yaml", None, 'The "new" one')
    assert "# Head" not in started
    assert started.endswith(
        'id: our-policy\ntitle: "The \\"new\\" one"\nsource: "Name and date of your policy, and when it is to be reviewed"\n'
        "# Why\nfail_level: warning\nclauses: []\n"
    )


def test_rules_without_measurements_are_simply_not_measured(tmp_path: Path) -> None:
    assert load_measured(tmp_path) == {}


@pytest.mark.parametrize("text", ["{", "[1]", '[{"rule": "a"}]'])
def test_measurements_of_another_kind_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "measured.json").write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError, match="rules score"):
        load_measured(tmp_path)
