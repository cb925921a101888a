"""Posting messages, in which no link is looked up, and answers, each below its parent."""

from contextlib import suppress
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreUnavailable
from bot.slack.errors import SLACK_FAILURES
from bot.slack.views.message import Message
from bot.store import Store


@dataclass(frozen=True)
class Place:
    """Where a message is, as Slack names it."""

    channel: str
    thread_ts: str | None
    ts: str


async def post(client: AsyncWebClient, message: Message, channel: str, thread_ts: str | None = None) -> Place:
    """Post a message into a conversation, or a person's direct message. Raises what is in SLACK_FAILURES."""
    posted = await client.chat_postMessage(
        channel=channel,
        thread_ts=thread_ts,
        text=message.text,
        blocks=message.blocks,
        unfurl_links=False,
        unfurl_media=False,
    )
    return Place(str(posted["channel"]), thread_ts, str(posted["ts"]))


async def post_answer(
    client: AsyncWebClient,
    store: Store,
    entry_id: str,
    message: Message,
    *,
    parent: Message,
    channel: str,
    thread_ts: str | None,
) -> Place:
    """Post an answer into its thread, below `parent` where there is none yet; keeps at once what went.

    Raises what is in SLACK_FAILURES.
    """

    async def keep(place: Place, thread_ts: str, **stamps: str) -> None:
        with suppress(StoreUnavailable):  # the answer goes on; its buttons won't find it in the thread
            await store.placed(entry_id, channel=place.channel, thread_ts=thread_ts, **stamps)

    if thread_ts is None:
        above = await post(client, parent, channel)
        channel, thread_ts = above.channel, above.ts
        await keep(above, thread_ts, parent_ts=above.ts)
    posted = await post(client, message, channel, thread_ts)
    await keep(posted, thread_ts, message_ts=posted.ts)
    return posted


async def permalink(client: AsyncWebClient, place: Place) -> str | None:
    """Return a message's address; None where Slack doesn't tell it. Needs no scope."""
    try:
        return str((await client.chat_getPermalink(channel=place.channel, message_ts=place.ts))["permalink"])
    except SLACK_FAILURES:
        return None
