"""What a row of `requests` is outside the database: plain frozen data."""

import secrets
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.answer import Facts
from bot.draft import Draft, Kind
from bot.request import Request, Source
from bot.verdict import Verdict


class Status(StrEnum):
    """How far a request has come."""

    ACCEPTED = "accepted"
    """Written down; nothing has been shown to anyone."""
    WORKING = "working"
    """Its answer has a place, or a verdict."""
    ANSWERED = "answered"
    FAILED = "failed"
    REMOVED = "removed"
    """The asker removed the answer; what was written is erased."""


def new_id() -> str:
    """Return a short id that can't be guessed and fits into any URL and into a button's value."""
    return secrets.token_urlsafe(9)


class NewEntry(BaseModel):
    """A request as it came in; ids are Slack's."""

    model_config = ConfigDict(frozen=True)

    key: str
    """What Slack repeats when it delivers the same thing again: an event's, trigger's or view's id."""
    source: Source
    team_id: str
    asker: str
    private: bool = False
    channel: str | None = None
    """The conversation that the person asked in."""
    origin_name: str | None = None
    """Its name, where Slack told it."""
    thread_ts: str | None = None
    request: Request
    stakeholder_ids: tuple[str, ...] = ()


class Entry(BaseModel):
    """A snapshot of one row."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(default_factory=new_id)
    key: str
    created_at: datetime
    source: Source
    team_id: str
    asker: str
    private: bool
    channel: str | None = None
    """Where the answer is, or will be."""
    origin: str | None = None
    """The conversation that the person asked in; a private answer is somewhere else."""
    origin_name: str | None = None
    """Its name, as Slack's payloads give it: a channel's, or a word for what kind of conversation it is."""
    thread_ts: str | None = None
    message_ts: str | None = None
    """The answer's own message."""
    parent_ts: str | None = None
    """The message above the thread, where the bot posted it itself."""
    request: Request | None = None
    """None once erased."""
    stakeholder_ids: tuple[str, ...] = ()
    status: Status = Status.ACCEPTED
    verdict: Verdict | None = None
    route: str | None = None
    asked_for: Kind | None = None
    """The kind of draft that the person asked for instead: their label for the request."""
    override_of: str | None = None
    """The id of the request that this one writes the other kind of draft for."""
    share_of: str | None = None
    """The id of the private answer that this one shows to others: the same request, not one more."""
    draft: Draft | None = None
    facts: Facts | None = None
    seconds_to_verdict: float | None = None
    error: str | None = None
    """The class name of what went wrong."""
    erased_at: datetime | None = None

    @property
    def erased(self) -> bool:
        """Whether what the person wrote, and the draft, are gone."""
        return self.erased_at is not None

    def row(self) -> dict[str, Any]:
        """Return the columns of a new row: what JSON can hold, and the moment as it is."""
        return {**self.model_dump(mode="json", exclude={"created_at"}), "created_at": self.created_at}
