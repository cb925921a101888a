"""What a kind of meeting is made of."""

import re
from dataclasses import dataclass

Part = tuple[str, int, tuple[str, ...]]
"""Topic, share of the time, points."""


@dataclass(frozen=True)
class Shape:
    """One kind of meeting."""

    pattern: re.Pattern[str]
    """Matches the sentence, and finds the matter in it (group `x`) where it can."""
    title: str
    goal: str
    minutes: int
    parts: tuple[Part, ...]
    otherwise: str = ""
    """The goal where the matter isn't found."""
    before: str = ""
    """What somebody has to do before the meeting."""
    after: str = "Send round what was decided, with owners and dates"


def shape(pattern: str, title: str, goal: str, minutes: int, parts: tuple[Part, ...], **more: str) -> Shape:
    """Make a shape from a pattern that matches in any case."""
    return Shape(re.compile(pattern, re.IGNORECASE), title, goal, minutes, parts, **more)
