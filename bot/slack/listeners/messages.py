"""A mention in a channel, and a direct message to the bot: answered in the message's thread.

A mention in a thread that says nothing else points to the thread: that is the request then.
"""

from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.request import ReadThread, Request, Source
from bot.slack.deps import Deps
from bot.slack.markup import text_of_message, without_mention
from bot.slack.taking import take
from bot.store import NewEntry

_WRITTEN_BY_A_PERSON = (None, "file_share", "thread_broadcast")
"""Message subtypes that are messages; all others (edits, deletions, joins, other bots) start nothing."""


def register(app: AsyncApp, deps: Deps) -> None:
    """Answer mentions and direct messages."""

    @app.event("app_mention")
    async def on_mention(event: dict[str, Any], body: dict[str, Any]) -> None:
        # In a direct message the same words arrive as message.im, which answers them.
        if is_from_a_person(event) and not event["channel"].startswith("D"):
            await _take(event, body, Source.MENTION)

    @app.event("message")
    async def on_message(event: dict[str, Any], body: dict[str, Any]) -> None:
        if is_from_a_person(event) and event.get("channel_type") == "im":
            await _take(event, body, Source.DIRECT_MESSAGE)

    async def _take(event: dict[str, Any], body: dict[str, Any], source: Source) -> None:
        words = without_mention(text_of_message(event), deps.bot_user_id)
        in_a_thread = event.get("thread_ts") not in (None, event["ts"])
        pointed = source is Source.MENTION and in_a_thread and not words
        await take(
            deps,
            NewEntry(
                key=body["event_id"],
                source=source,
                team_id=body.get("team_id") or "",
                asker=event["user"],
                channel=event["channel"],
                thread_ts=event.get("thread_ts") or event["ts"],
                request=Request(text=words, thread=ReadThread() if pointed else None),
            ),
        )


def is_from_a_person(event: dict[str, Any]) -> bool:
    """Tell a message that somebody wrote from what starts nothing: other bots, edits, deletions, joins."""
    return (
        bool(event.get("user"))
        and not event.get("bot_id")
        and not event.get("edited")
        and event.get("subtype") in _WRITTEN_BY_A_PERSON
    )
