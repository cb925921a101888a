"""The request: what a person described, in their own words."""

import unicodedata
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from bot.errors import EmptyRequest, RequestTooLong

MAX_CHARACTERS = 12_000
"""What the router can be given: its engine keeps about 8,000 tokens, and 12,000 characters stay below that."""


class Source(StrEnum):
    """The ways in."""

    COMMAND = "command"
    FORM = "form"
    SHORTCUT = "shortcut"
    MENTION = "mention"
    DIRECT_MESSAGE = "direct_message"
    TERMINAL = "terminal"


class ReadThread(BaseModel):
    """The thread that a request's text was read from; `messages` is 0 until that has happened."""

    model_config = ConfigDict(frozen=True)

    messages: int = 0
    more: bool = False
    """Whether the thread goes on after what was read."""


class Request(BaseModel):
    """The person's own words, and the labelled facts that a form adds to them; names are readable, not ids."""

    model_config = ConfigDict(frozen=True)

    text: str
    stakeholders: tuple[str, ...] = ()
    agenda_items: tuple[str, ...] = ()
    thread: ReadThread | None = None
    """Set where the person pointed to a thread in place of words of their own."""

    def user_message(self) -> str:
        """Return what the router sees: the person's words, then the facts as labelled lines, and nothing else.

        The router classifies this text, so any word that the bot wrapped around it would change the route.
        """
        parts = [self.text.strip()]
        if self.stakeholders:
            parts.append("Stakeholders: " + ", ".join(self.stakeholders))
        if self.agenda_items:
            parts.append("Agenda items:\n" + "\n".join(f"- {item}" for item in self.agenda_items))
        # Half of a character, as broken input holds it, can't be sent: a question mark stands for it.
        return "\n\n".join(parts).encode(errors="replace").decode()

    def checked(self) -> "Request":
        """Return the request itself if it can be sent.

        Raises EmptyRequest where it holds nothing but white space and invisible characters, and RequestTooLong
        where what the router would see is longer than MAX_CHARACTERS.
        """
        if not any(unicodedata.category(character)[0] not in "CZ" for character in self.text):
            raise EmptyRequest
        if (length := len(self.user_message())) > MAX_CHARACTERS:
            raise RequestTooLong(length, MAX_CHARACTERS)
        return self
