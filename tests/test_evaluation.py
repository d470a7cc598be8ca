import pytest
from hypothesis import given
from hypothesis import strategies as st

from impartiality_lint.evaluation import Proportion


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(9, 10, 0.596, 0.982), (0, 300, 0.0, 0.0126), (45, 50, 0.786, 0.957)],
)
def test_wilsons_interval_is_as_published(hits: int, total: int, low: float, high: float) -> None:
    interval = Proportion(hits=hits, total=total).interval
    assert interval == pytest.approx((low, high), abs=0.001)


def test_nothing_counted_has_no_share() -> None:
    assert Proportion(hits=0, total=0).value is None
    assert Proportion(hits=0, total=0).interval is None


@given(st.integers(1, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_a_share_lies_within_its_interval(counts: tuple[int, int]) -> None:
    figure = Proportion(hits=counts[0], total=counts[1])
    assert figure.value is not None
    assert figure.interval is not None
    assert figure.interval[0] - 1e-9 <= figure.value <= figure.interval[1] + 1e-9
