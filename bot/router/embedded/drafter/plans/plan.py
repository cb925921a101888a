"""What a kind of meeting is made of."""

from dataclasses import dataclass

SIDES = "Each side's view, without interruption"
"""The topic under which everybody is heard, one after the other."""


@dataclass(frozen=True)
class Part:
    """One part of a meeting: topic, share of the time, points."""

    topic: str
    share: int
    points: tuple[str, ...] = ()


END = Part("Decisions and next steps", 1, ("Who does what, and by when",))


@dataclass(frozen=True)
class Plan:
    """How a kind of meeting runs. `{x}` stands for the matter in the person's own words."""

    kind: str
    minutes: int
    parts: tuple[Part, ...]
    otherwise: str
    """The goal where the matter isn't found."""
    goal: str = ""
    before: str = ""
    """What somebody has to do before the meeting."""
    after: str = "Send round what was decided, with owners and dates"
