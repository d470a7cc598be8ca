"""A share with its interval, for every figure that is measured on a sample."""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964


@dataclass(frozen=True, kw_only=True)
class Proportion:
    """`hits` of `total`, with Wilson's interval (E. B. Wilson, 1927)."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, None where there is nothing to count."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Lower and upper bound at 95 %."""
        return self.interval_at(_Z)

    def interval_at(self, z: float) -> tuple[float, float] | None:
        """Lower and upper bound at as many standard deviations."""
        if not self.total:
            return None
        share, z2 = self.hits / self.total, z * z
        centre = (share + z2 / (2 * self.total)) / (1 + z2 / self.total)
        half = z * sqrt(share * (1 - share) / self.total + z2 / (4 * self.total**2)) / (1 + z2 / self.total)
        return max(0.0, centre - half), min(1.0, centre + half)

    def as_json(self) -> dict[str, object]:
        """The figures for JSON."""
        return {"value": self.value, "interval": self.interval, "hits": self.hits, "total": self.total}
