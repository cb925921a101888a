"""The draft: an email or an agenda, as plain frozen data.

`as_text` writes a draft in the one text format that the prompt asks the writing model for and that
`bot.draft_parser.parse` reads back, so there is one format for models, for Copy, for files and for terminals.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Kind(StrEnum):
    """The two kinds of draft."""

    EMAIL = "email"
    AGENDA = "agenda"

    @property
    def other(self) -> "Kind":
        """The kind that this one is not."""
        return Kind.AGENDA if self is Kind.EMAIL else Kind.EMAIL

    @property
    def noun(self) -> str:
        """With its article, for a sentence: "an email", "an agenda"."""
        return f"an {self.value}"


class Email(BaseModel):
    """An email that can be sent as it is."""

    model_config = ConfigDict(frozen=True)

    kind: Literal[Kind.EMAIL] = Kind.EMAIL
    subject: str
    body: str

    @property
    def title(self) -> str:
        """What an invite made from this draft is called."""
        return self.subject

    def as_text(self) -> str:
        """Return the email in the draft format."""
        return f"Subject: {self.subject}\n\n{self.body}"


class AgendaItem(BaseModel):
    """One matter of a meeting; `minutes` is None where the writer gave none."""

    model_config = ConfigDict(frozen=True)

    topic: str
    minutes: int | None = None
    owner: str | None = None
    points: tuple[str, ...] = ()


class ActionItem(BaseModel):
    """Something to do, before the meeting or after it; owner and due date as the writer put them."""

    model_config = ConfigDict(frozen=True)

    what: str
    owner: str | None = None
    due: str | None = None


class Agenda(BaseModel):
    """An agenda that can go into an invite; `duration_minutes` is the sum of the items' minutes where all have them."""

    model_config = ConfigDict(frozen=True)

    kind: Literal[Kind.AGENDA] = Kind.AGENDA
    title: str
    goal: str = ""
    duration_minutes: int
    attendees: tuple[str, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    action_items: tuple[ActionItem, ...] = ()

    @property
    def person_hours(self) -> float | None:
        """Attendees times duration, in hours; None where it isn't known who comes: none named, or a [placeholder]."""
        if not self.attendees or any("[" in attendee for attendee in self.attendees):
            return None
        return len(self.attendees) * self.duration_minutes / 60

    def as_text(self) -> str:
        """Return the agenda in the draft format."""
        head = [f"Agenda: {self.title}"]
        if self.goal:
            head.append(f"Goal: {self.goal}")
        head.append(f"Duration: {self.duration_minutes} minutes")
        if self.attendees:
            head.append("Attendees: " + ", ".join(self.attendees))
        parts = ["\n".join(head)]
        for number, item in enumerate(self.items, start=1):
            lines = [f"{number}. {item.topic}{_brackets(_minutes(item.minutes), item.owner)}"]
            lines += [f"   - {point}" for point in item.points]
            parts.append("\n".join(lines))
        if self.action_items:
            lines = ["Action items:"]
            for action in self.action_items:
                due = f"due {action.due}" if action.due else None
                lines.append(f"- {action.what}{_brackets(action.owner, due)}")
            parts.append("\n".join(lines))
        return "\n\n".join(parts)


Draft = Annotated[Email | Agenda, Field(discriminator="kind")]


def _minutes(minutes: int | None) -> str | None:
    return None if minutes is None else f"{minutes} min"


def _brackets(*parts: str | None) -> str:
    given = [part for part in parts if part]
    return f" ({', '.join(given)})" if given else ""
