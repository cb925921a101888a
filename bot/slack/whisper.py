"""Saying something to one person only, through the `response_url` that came with what they did.

Slack's documentation: a `response_url` works 5 times within 30 minutes, wherever the person was, member or not.
"""

import asyncio
import logging

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.client import CALL_SECONDS, retry_handlers
from bot.slack.views.message import Message

log = logging.getLogger(__name__)

_OK = 200
_SERVER_ERROR = 500
_PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds between tries after a server error: slack-sdk's client of a `response_url` repeats nothing but a 429."""


class Whisper:
    """One `response_url`; `thread_ts` is the thread that the person was in, if they were in one."""

    def __init__(self, response_url: str, thread_ts: str | None = None) -> None:
        self.url = response_url
        self.thread_ts = thread_ts

    async def say(self, message: Message) -> bool:
        """Show a message to the person only; returns whether Slack took it, and never raises."""
        payload: dict[str, object] = {
            "response_type": "ephemeral",
            "replace_original": False,
            "text": message.text,
            "unfurl_links": False,
            "unfurl_media": False,
        }
        if message.blocks:
            payload["blocks"] = message.blocks
        if self.thread_ts:
            payload["thread_ts"] = self.thread_ts
        return await self._send(payload)

    async def delete(self) -> bool:
        """Delete the message that the person clicked in, where it was shown to them only."""
        return await self._send({"delete_original": True})

    async def _send(self, payload: dict[str, object]) -> bool:
        client = AsyncWebhookClient(self.url, timeout=CALL_SECONDS, retry_handlers=retry_handlers())
        status = 0
        for pause in (*_PAUSES, None):
            try:
                status = (await client.send_dict(payload)).status_code
            except (TimeoutError, aiohttp.ClientError) as error:
                log.warning("whisper_failed error=%s", type(error).__name__)
                return False
            if status < _SERVER_ERROR or pause is None:
                break
            await asyncio.sleep(pause)
        if status != _OK:
            log.warning("whisper_refused status=%d", status)
        return status == _OK
