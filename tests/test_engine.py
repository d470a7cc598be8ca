from pathlib import Path

import pytest

from impartiality_lint import Linter
from impartiality_lint.document import DocumentType
from impartiality_lint.engine import DEFAULT_POLICY
from impartiality_lint.finding import CLEAN, FOUND, NOT_CHECKED
from impartiality_lint.policy import Severity

STEERING = "You should appeal the decision."


def test_text_is_checked_without_a_file() -> None:
    (finding,) = Linter(policy="walsall-pps").check_text(STEERING, type="leaflet").findings
    assert finding.commitment == "no-steering"
    assert finding.sentence == STEERING
    assert STEERING[finding.start : finding.end] == finding.text


def test_the_default_policy_is_the_present_day_one(linter: Linter) -> None:
    assert linter.policy.id == DEFAULT_POLICY == "sendiass"


def test_findings_come_as_a_person_reads(linter: Linter) -> None:
    text = "You should complain.\n\nYou can wait. You should appeal the decision.\n\nParents must refuse the offer."
    findings = linter.check_text(text).findings
    assert [(f.block, f.start) for f in findings] == sorted((f.block, f.start) for f in findings)
    assert len({f.block for f in findings}) == 3


def test_a_sentences_result_does_not_depend_on_its_neighbours(linter: Linter) -> None:
    alone = linter.check_text(STEERING).findings
    among = linter.check_text(f"The meeting is on Monday. {STEERING} Bring the letter with you.").findings
    assert [(f.rule, f.text) for f in alone] == [(f.rule, f.text) for f in among]


def test_a_fingerprint_stays_when_other_text_changes_and_differs_for_another_sentence(linter: Linter) -> None:
    (one,) = linter.check_text(STEERING).findings
    (same,) = linter.check_text(f"A new first line.\n\n{STEERING}").findings
    (other,) = linter.check_text("You should appeal the refusal.").findings
    assert one.fingerprint == same.fingerprint != other.fingerprint
    assert "appeal" not in one.fingerprint


def test_an_empty_text_is_reported_as_not_checked(linter: Linter) -> None:
    report = linter.check_text("")
    assert report.documents == ()
    assert report.exit_code(Severity.ERROR) == NOT_CHECKED


def test_exit_codes_follow_the_fail_level(linter: Linter) -> None:
    warning = linter.check_text("The council must give your child a laptop.")
    assert [f.severity for f in warning.findings] == [Severity.WARNING]
    assert warning.exit_code(Severity.ERROR) == CLEAN
    assert warning.exit_code(Severity.WARNING) == FOUND


@pytest.mark.parametrize("name", ["parent-link.txt", "walsall-pps.txt"])
def test_a_file_is_checked_by_its_path(linter: Linter, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(STEERING, encoding="utf-8")
    assert len(linter.check_path(path, type=DocumentType.LETTER).findings) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("case summary 3.txt", DocumentType.SUMMARY),
        ("letter_to_parent.txt", DocumentType.LETTER),
        ("impartiality-policy.txt", DocumentType.POLICY),
        ("page.html", DocumentType.WEB),
        ("draft.txt", DocumentType.LEAFLET),
    ],
)
def test_a_documents_type_is_guessed_from_its_name(
    linter: Linter, tmp_path: Path, name: str, expected: DocumentType
) -> None:
    path = tmp_path / name
    path.write_text("We meet on Mondays.", encoding="utf-8")
    assert linter.check_path(path).documents[0].type is expected
