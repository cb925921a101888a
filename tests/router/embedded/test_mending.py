"""Putting right what a small model wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.draft import Agenda, Kind
from bot.draft_parser import parse
from bot.router.embedded.mending import mended

METRICS = "I have some metrics I want to share with my team."
EVENT = "We need to agree on the budget with Ana and Ben, 30 minutes."
EMAIL = "Subject: Our metrics\n\nHi team,\n\nhere are the metrics that I want to share.\n\nBest regards,\n[Your name]"


@pytest.mark.parametrize(
    "written",
    [
        EMAIL,
        f"<think>The user wants an email.\nSubject: no</think>\n{EMAIL}",
        f"Sure! Here is what I came up with.\nI hope that you like it:\n\n{EMAIL}",
        EMAIL.replace("Subject: Our metrics", "**Subject:** Our metrics").replace("the metrics", "**the metrics**"),
        f"```\n{EMAIL}\n```",
        f"## {EMAIL}",
    ],
)
def test_an_email_without_what_is_around_it(written: str) -> None:
    """Thoughts, preamble and markup are left out, and nothing else."""
    assert mended(written, METRICS, Kind.EMAIL) == EMAIL


@pytest.mark.parametrize(
    ("written", "request_text", "kind"),
    [
        ("Agenda: Metrics\n\n1. Numbers (10 min)", METRICS, Kind.EMAIL),
        ("I'm sorry, but I can't help with that.", METRICS, Kind.EMAIL),
        ("", METRICS, Kind.EMAIL),
        (EMAIL, "Ich möchte meinem Team die Zahlen vom März zeigen, bitte.", Kind.EMAIL),
        ("Agenda: Budget\nGoal: Agree on it.", EVENT, Kind.AGENDA),
    ],
)
def test_what_cant_be_put_right(written: str, request_text: str, kind: Kind) -> None:
    """The other kind, a refusal, another language and an agenda of nothing are no draft."""
    assert mended(written, request_text, kind) is None


@pytest.mark.parametrize("minutes", [(20, 20, 20), (5, 5, 5), (7, 0, 3), (30, 1, 1)])
def test_minutes_are_those_of_the_request(minutes: tuple[int, ...]) -> None:
    """An agenda takes as long as the request says, whatever the model made of it."""
    items = "\n\n".join(f"{n}. The budget of part {n} ({each} min)" for n, each in enumerate(minutes, start=1))
    text = mended(
        f"Agenda: The budget\nGoal: Agree on the budget.\nDuration: 45 minutes\n\n{items}", EVENT, Kind.AGENDA
    )
    assert text is not None
    agenda = parse(text, Kind.AGENDA)
    assert isinstance(agenda, Agenda)
    assert agenda.duration_minutes == 30
    assert sum(item.minutes or 0 for item in agenda.items) == 30


@given(st.text(), st.text(), st.sampled_from(Kind))
def test_whatever_a_model_writes(written: str, request_text: str, kind: Kind) -> None:
    """Any text is a draft of the kind that was asked for, or none."""
    text = mended(f"Subject: {written}", request_text, kind)
    assert text is None or kind is Kind.EMAIL
