"""How sure a difference is when little was counted: exact tests, and Holm's correction for several of them."""

from collections.abc import Sequence
from math import comb, sqrt

from impartiality_lint.proportion import Proportion


def fisher_exact(first_hits: int, first_total: int, second_hits: int, second_total: int) -> float:
    """Return the two-sided p of two shares being one: Fisher's exact test, as R's `fisher.test` sums it.

    All tables with the same totals that are no likelier than this one count.
    """
    hits, total = first_hits + second_hits, first_total + second_total
    ways = [
        comb(first_total, count) * comb(second_total, hits - count)
        for count in range(max(0, hits - second_total), min(first_total, hits) + 1)
    ]
    observed = comb(first_total, first_hits) * comb(second_total, second_hits)
    return sum(way for way in ways if way <= observed) / comb(total, hits)


def least_difference(higher: Proportion, lower: Proportion, z: float) -> float:
    """Return the lower bound of the difference of two shares, at as many standard deviations; below 0 it may be none.

    R. G. Newcombe's hybrid of two Wilson intervals (1998, method 10), which keeps its level in small samples.
    """
    one, other = higher.interval_at(z), lower.interval_at(z)
    if one is None or other is None or higher.value is None or lower.value is None:
        return -1.0
    below, above = higher.value - one[0], other[1] - lower.value
    return higher.value - lower.value - sqrt(below**2 + above**2)


def sign_test(hits: int, total: int) -> float:
    """Return the two-sided p of so uneven a split if both ways were equally likely."""
    rarer = min(hits, total - hits)
    ways = sum(comb(total, count) for count in range(rarer + 1))
    return min(1.0, 2 * ways / float(2**total))


def holm(values: Sequence[float]) -> list[float]:
    """Return p-values corrected for having made all these tests, in the same order (S. Holm, 1979)."""
    order = sorted(range(len(values)), key=lambda index: values[index])
    corrected = [0.0] * len(values)
    highest = 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, values[index] * (len(values) - rank)))
        corrected[index] = highest
    return corrected
