"""The message above a thread: who asks, and what."""

from bot.slack.escape import inert
from bot.slack.limits import shorten
from bot.slack.views.elements import line, quote, rich, text, user
from bot.slack.views.message import Message

_QUOTED = 1_500
"""Enough to recognise a request by, and no wall of text in a channel."""


def asked(asker_id: str, words: str, *, private: bool = False) -> Message:
    """Name who asks, and quote what; a long text is shortened, and says by how much.

    `private` is for the person's own direct message with the bot, where they are addressed instead of named.
    """
    words = inert(words).strip()
    shown = shorten(words, _QUOTED)
    quoted = [text(shown)]
    if more := len(words) - len(shown.removesuffix("…")) if shown != words else 0:
        quoted.append(text(f" ({more:,} more characters)", italic=True))
    asks = (
        [text("You asked: could this be an email?")]
        if private
        else [user(asker_id), text(" asks: could this be an email?")]
    )
    return Message.of(f"Could this be an email? {words}", rich(line(*asks), quote(*quoted)))
