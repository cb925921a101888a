"""The labelled requests that the matcher's settings were chosen on; never those that it is graded on."""

from pathlib import Path

from bot import labelled
from bot.labelled import LabelledRequest

DATA = Path(__file__).parents[1] / "data"
TASKS = ("write_email", "write_meeting_agenda")


def tune() -> tuple[LabelledRequest, ...]:
    """Return the tune part."""
    return labelled.read(DATA / "tune.jsonl", TASKS)


def held_out() -> tuple[LabelledRequest, ...]:
    """Return the held-out part."""
    return labelled.read(DATA / "held_out.jsonl", TASKS)
