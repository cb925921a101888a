"""A message, as a builder returns it."""

from dataclasses import dataclass
from typing import Any

from bot.slack.escape import inert, mrkdwn
from bot.slack.limits import shorten

Block = dict[str, Any]
View = dict[str, Any]

_NOTIFICATION = 300
"""What a notification has room for."""


@dataclass(frozen=True)
class Message:
    """`blocks` are what is seen; `text` stands in for them in notifications and for screen readers."""

    text: str
    blocks: list[Block]

    @classmethod
    def of(cls, text: str, *blocks: Block) -> "Message":
        """Make a message; `text` may be anything and is made short and free of markup here."""
        return cls(mrkdwn(shorten(inert(text).strip(), _NOTIFICATION)) or "…", list(blocks))
