"""Requests and answers to put into a store."""

from typing import Any

from bot.answer import Answer, Facts, Usage
from bot.draft import Email, Kind
from bot.request import Request, Source
from bot.store import NewEntry
from bot.verdict import Verdict

WORDS = "I have some metrics I want to share with my team."


def new_entry(key: str = "Ev1", **changes: Any) -> NewEntry:
    """Return a request as a mention brings it, with changes."""
    fields: dict[str, Any] = {
        "key": key,
        "source": Source.MENTION,
        "team_id": "T1",
        "asker": "U1",
        "channel": "C1",
        "thread_ts": "1.1",
        "request": Request(text=WORDS),
        "stakeholder_ids": ("U2", "U3"),
    }
    return NewEntry(**(fields | changes))


def email_answer(asked_for: Kind | None = None) -> Answer:
    """Return an answer as the router gives it."""
    return Answer(
        verdict=Verdict.EMAIL,
        draft=Email(subject="Metrics", body="Here are our numbers."),
        facts=Facts(
            router="meeting-or-email",
            route="write_email",
            model="openai-gpt-oss-120b",
            usage=Usage(prompt_tokens=100, completion_tokens=40, total_tokens=140),
            cost_usd=0.001,
            seconds_to_verdict=0.5,
            seconds=4.5,
        ),
        asked_for=asked_for,
    )
