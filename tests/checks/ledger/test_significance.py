"""Exact tests against values that are known."""

import pytest

from impartiality_lint.checks.ledger.significance import fisher_exact, holm, sign_test


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((4, 4), (0, 4), 0.0286),
        ((4, 5), (1, 5), 0.2063),
        ((5, 6), (1, 6), 0.0801),
        ((7, 10), (3, 10), 0.1789),
        ((3, 4), (1, 4), 0.4857),
        ((2, 5), (2, 5), 1.0),
    ],
)
def test_fishers_test_gives_the_published_values(
    first: tuple[int, int], second: tuple[int, int], expected: float
) -> None:
    assert fisher_exact(*first, *second) == pytest.approx(expected, abs=5e-4)


def test_fishers_test_does_not_depend_on_which_party_comes_first() -> None:
    assert fisher_exact(7, 8, 1, 9) == pytest.approx(fisher_exact(1, 9, 7, 8))


@pytest.mark.parametrize(
    ("hits", "total", "expected"), [(8, 8, 0.0078), (0, 8, 0.0078), (7, 8, 0.0703), (4, 8, 1.0), (0, 0, 1.0)]
)
def test_the_sign_test_gives_the_binomial_values(hits: int, total: int, expected: float) -> None:
    assert sign_test(hits, total) == pytest.approx(expected, abs=5e-4)


def test_holm_multiplies_the_smallest_by_the_number_of_tests_and_never_goes_down() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])


def test_holm_of_a_single_test_is_that_test() -> None:
    assert holm([0.02]) == [0.02]


def test_a_corrected_value_stays_a_probability() -> None:
    assert holm([0.6, 0.9]) == [1.0, 1.0]
