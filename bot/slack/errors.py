"""How calls to Slack fail, and what may be said of it in a log."""

import asyncio

import aiohttp
from slack_sdk.errors import SlackClientError

SLACK_FAILURES = (SlackClientError, aiohttp.ClientError, asyncio.TimeoutError)
"""What slack-sdk raises: Slack's own refusals, and what a broken connection or a slow answer looks like."""


def code(error: BaseException) -> str:
    """Return Slack's error code, or the error's type; never the error's text, which may quote a payload."""
    response = getattr(error, "response", None)
    try:
        return str(response["error"]) if response is not None else type(error).__name__
    except (KeyError, TypeError, ValueError):
        return type(error).__name__
