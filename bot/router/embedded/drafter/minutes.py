"""Sharing out the time of a meeting."""

from collections.abc import Sequence

_STEP = 5


def shared_out(minutes: int, shares: Sequence[int]) -> list[int]:
    """Share out minutes in steps of five by these shares, at least one step each, so that they add up."""
    whole = max(minutes // _STEP, len(shares))
    steps = [max(1, whole * share // sum(shares)) for share in shares]
    order = sorted(range(len(shares)), key=lambda index: -shares[index])
    left = whole - sum(steps)
    while left:
        for index in order:
            if left > 0:
                steps[index], left = steps[index] + 1, left - 1
            elif left < 0 and steps[index] > 1:
                steps[index], left = steps[index] - 1, left + 1
    return [step * _STEP for step in steps]
