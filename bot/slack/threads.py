"""A thread as the request: what was said in it, for a mention that has no words of its own.

`conversations.replies` (https://docs.slack.dev/reference/methods/conversations.replies) gives the oldest messages
first, and to some apps no more than 15 of them, once a minute. It needs `channels:history`, in private channels
`groups:history`, and the bot in the channel; a mention shows that it is.
"""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import BotError, ThreadUnavailable, ThreadUnreadable
from bot.request import ReadThread, Request
from bot.slack.client import passing
from bot.slack.errors import SLACK_FAILURES, code
from bot.slack.escape import mrkdwn
from bot.slack.markup import text_of_message, without_mention

log = logging.getLogger(__name__)

MESSAGES = 15
"""How many messages are read at most."""
READ_SECONDS = 30.0
"""How long the person waits for them, Slack's rate limit included."""

_SAID = (None, "bot_message", "file_share", "me_message", "thread_broadcast")
"""Message subtypes that are somebody's words; all others tell what happened, such as a deletion."""


async def read(client: AsyncWebClient, channel: str, thread_ts: str, bot_user_id: str) -> Request:
    """Return the request that a thread holds: a line "who: what" for each message, in Slack's markup.

    Left out are the bot's own messages and those that only mention it. Raises ThreadUnreadable and ThreadUnavailable.
    """
    try:
        async with asyncio.timeout(READ_SECONDS):
            answer = await client.conversations_replies(channel=channel, ts=thread_ts, limit=MESSAGES)
    except SLACK_FAILURES as error:
        log.info("thread_unread error=%s", code(error))
        raise _refusal(error) from None
    lines = list(_lines(answer.get("messages") or [], bot_user_id))
    thread = ReadThread(messages=len(lines), more=bool(answer.get("has_more")))
    return Request(text="\n".join(lines), thread=thread)


def _lines(messages: list[Mapping[str, Any]], bot_user_id: str) -> Iterator[str]:
    for message in messages[:MESSAGES]:
        words = without_mention(text_of_message(message), bot_user_id)
        if words and message.get("subtype") in _SAID and message.get("user") != bot_user_id:
            yield f"{_author(message)}: {words}"


def _author(message: Mapping[str, Any]) -> str:
    """Return who wrote it, in Slack's markup: a person becomes their name when the request is made readable."""
    if message.get("user"):
        return f"<@{message['user']}>"
    profile = message.get("bot_profile") or {}
    return mrkdwn(str(message.get("username") or profile.get("name") or "an app"))


def _refusal(error: BaseException) -> BotError:
    if not isinstance(error, SlackApiError) or passing(code(error)):
        return ThreadUnavailable(code(error))
    needed = str(error.response.get("needed") or "").split(",") if code(error) == "missing_scope" else []
    return ThreadUnreadable(code(error), tuple(scope.strip() for scope in needed if scope.strip()))
