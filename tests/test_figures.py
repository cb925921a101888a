from fractions import Fraction
from math import ceil

import pytest

from bot.figures import percentile


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        ([], 0.5, None),
        ([3.0], 0.5, 3.0),
        ([3.0], 0.95, 3.0),
        ([4.0, 1.0, 3.0, 2.0], 0.5, 2.0),
        ([5.0, 1.0, 3.0, 2.0, 4.0], 0.5, 3.0),
        ([float(number) for number in range(1, 20)], 0.95, 19.0),
        ([float(number) for number in range(1, 21)], 0.95, 19.0),
        ([1.0, 9.0], 1.0, 9.0),
    ],
)
def test_the_nearest_rank(values: list[float], share: float, expected: float | None) -> None:
    """It is the smallest value that occurred and that enough of all don't exceed."""
    assert percentile(values, share) == expected


@pytest.mark.parametrize("percent", [50, 95])
def test_no_rounding_error_moves_the_rank(percent: int) -> None:
    """Whatever the number of values, the rank is that of exact arithmetic."""
    for count in range(1, 1000):
        assert percentile(range(1, count + 1), percent / 100) == ceil(Fraction(percent, 100) * count)
