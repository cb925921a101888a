"""The statistics that a report needs. Pure."""

from math import comb, sqrt
from statistics import NormalDist

from pydantic import BaseModel, ConfigDict

_Z = NormalDist().inv_cdf(0.975)


class Proportion(BaseModel):
    """So many of so many, with its 95 % interval by Wilson's score, which holds for small numbers and near 0 and 1.

    Wilson, E. B.: Probable inference, the law of succession, and statistical inference. JASA 22 (1927).
    """

    model_config = ConfigDict(frozen=True)

    count: int
    of: int
    share: float | None
    """None where there was nothing to count."""
    low: float | None
    high: float | None

    @classmethod
    def counted(cls, count: int, of: int) -> "Proportion":
        """Return the proportion of `count` in `of`."""
        if not of:
            return cls(count=count, of=of, share=None, low=None, high=None)
        share = count / of
        middle = share + _Z**2 / (2 * of)
        spread = _Z * sqrt(share * (1 - share) / of + _Z**2 / (4 * of**2))
        whole = 1 + _Z**2 / of
        low, high = (middle - spread) / whole, (middle + spread) / whole
        # At the ends the interval touches them; rounding errors mustn't say otherwise.
        return cls(count=count, of=of, share=share, low=0.0 if count == 0 else low, high=1.0 if count == of else high)


class TaskFigures(BaseModel):
    """How well one route was recognised; a figure is None where it would divide by zero."""

    model_config = ConfigDict(frozen=True)

    expected: int
    routed: int
    hits: int
    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def counted(cls, *, expected: int, routed: int, hits: int) -> "TaskFigures":
        """Return precision (of those routed), recall (of those expected), and their harmonic mean."""
        return cls(
            expected=expected,
            routed=routed,
            hits=hits,
            precision=hits / routed if routed else None,
            recall=hits / expected if expected else None,
            f1=2 * hits / (expected + routed) if expected + routed else None,
        )


def mcnemar(gained: int, lost: int) -> float:
    """Return the probability of a difference this large or larger if neither run were better.

    The exact, two-sided test on the pairs that differ: `gained` became right, `lost` became wrong. McNemar, Q.: Note
    on the sampling error of the difference between correlated proportions or percentages. Psychometrika 12 (1947).
    """
    differing = gained + lost
    tail = sum(comb(differing, count) for count in range(min(gained, lost) + 1))
    return min(1.0, tail / 2.0 ** (differing - 1))
