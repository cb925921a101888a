"""How calls to Slack fail, and what may be said of it in a log."""

import asyncio
from http import HTTPStatus

import aiohttp
from slack_sdk.errors import SlackClientError

from bot.settings import problem

SLACK_FAILURES = (SlackClientError, aiohttp.ClientError, asyncio.TimeoutError)
"""What slack-sdk raises: Slack's own refusals, and what a broken connection or a slow answer looks like."""


def code(error: BaseException) -> str:
    """Return Slack's error code, or the error's type; never the error's text, which may quote a payload."""
    response = getattr(error, "response", None)
    try:
        return str(response["error"]) if response is not None else type(error).__name__
    except (KeyError, TypeError, ValueError):
        return type(error).__name__


def to_mend(variable: str, error: BaseException, api_url: str) -> str:
    """Return what an administrator reads where Slack didn't take the token in `variable`: what to look at, and why."""
    response = getattr(error, "response", None)
    if response is None:
        return f"Slack can't be reached ({code(error)}): check SLACK_API_URL ({api_url}) and the network."
    if response.status_code != HTTPStatus.OK:  # Slack refuses tokens with a 200
        return f"Slack answers with HTTP {response.status_code}: check SLACK_API_URL, or run this again later."
    if response.get("error") is None:
        return f"What answers isn't Slack: check SLACK_API_URL ({api_url}) and the network."
    return str(problem(variable, f"wasn't accepted by Slack: {code(error)}"))
