"""Figures that more than one part of the bot computes. Pure."""

from collections.abc import Iterable
from math import ceil


def percentile(values: Iterable[float], share: float) -> float | None:
    """Return the smallest value that at least `share` (above 0, up to 1) of all don't exceed; None of nothing.

    This is the nearest rank: a value that really occurred, never one between two of them.
    """
    ordered = sorted(values)
    return ordered[ceil(share * len(ordered)) - 1] if ordered else None
