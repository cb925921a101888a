"""An invite as plain frozen data, and its texts made safe for a file or an address."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

_LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The marks that turn the direction of what follows: they can make a text look like another."""
_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"%&?#]+@[^\s@<>()\[\]\\,;:\"%&?#]+")
"""What is certainly one address and nothing else. RFC 5321 allows stranger ones, which nobody's Slack profile has."""


class Guest(BaseModel):
    """Somebody who is invited; `email` is None where it isn't known."""

    model_config = ConfigDict(frozen=True)

    name: str
    email: str | None = None

    @property
    def address(self) -> str | None:
        """The address, where there is one and it can't be mistaken for anything else."""
        email = plain(self.email or "").strip()
        return email if _ADDRESS.fullmatch(email) else None


class Invite(BaseModel):
    """What somebody filled in; the texts may be empty, and hold whatever a person or a model wrote."""

    model_config = ConfigDict(frozen=True)

    title: str
    start: AwareDatetime
    duration_minutes: Annotated[int, Field(gt=0)]
    guests: tuple[Guest, ...] = ()
    place: str = ""
    description: str = ""
    organizer: Guest
    """Who submitted the form."""

    @property
    def start_utc(self) -> datetime:
        """When it starts, to the second."""
        return self.start.astimezone(UTC).replace(microsecond=0)

    @property
    def end_utc(self) -> datetime:
        """When it ends."""
        return self.start_utc + timedelta(minutes=self.duration_minutes)


def plain(text: str) -> str:
    """Return the text without control characters, halves of characters and direction marks.

    Every kind of line break becomes a line feed; tabs stay.
    """
    return "".join(
        character
        for character in _LINE_BREAKS.sub("\n", text)
        if character in "\n\t" or (unicodedata.category(character) not in {"Cc", "Cs"} and character not in _DIRECTIONS)
    )


def one_line(text: str) -> str:
    """Return the text, plain, on one line, with single spaces."""
    return " ".join(plain(text).split())
