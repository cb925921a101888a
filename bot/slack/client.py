"""The Web API client: one connection pool, and calls that are repeated where Slack asks for it or stumbles.

Slack's documentation: a 429 carries `Retry-After` in seconds. slack-sdk raises it unless its handler is appended, and
opens a connection for each call unless it is handed a session.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient

CALL_SECONDS = 15
"""How long one call to Slack may take."""
TRIES_AGAIN = 5
"""How often a call is repeated at most."""

_SERVER_ERRORS = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})


def passing(error_code: str) -> bool:
    """Tell whether an error of Slack's will pass by itself; all others are refusals."""
    return error_code in _SERVER_ERRORS or error_code == "ratelimited"


class ServerErrorRetryHandler(AsyncRetryHandler):
    """Repeats what Slack's servers failed at: any 5xx, and the errors that mean the same in a 200."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,  # noqa: ARG002 -- the signature is slack-sdk's
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> bool:
        if response is None:
            return False
        failed = isinstance(response.body, dict) and response.body.get("error") in _SERVER_ERRORS
        return failed or response.status_code >= 500  # noqa: PLR2004 -- HTTP's server errors


def retry_handlers() -> list[AsyncRetryHandler]:
    """Return the handlers of a client whose calls matter: rate limits, server errors and lost connections."""
    return [
        AsyncRateLimitErrorRetryHandler(max_retry_count=TRIES_AGAIN),
        ServerErrorRetryHandler(max_retry_count=TRIES_AGAIN),
        AsyncConnectionErrorRetryHandler(
            max_retry_count=TRIES_AGAIN, error_types=[aiohttp.ClientConnectionError, asyncio.TimeoutError]
        ),
    ]


class Client(AsyncWebClient):
    """A client that fails in one way: slack-sdk 3.47 raises AttributeError where a server answers with mere text."""

    async def _request(self, *, http_verb: str, api_url: str, req_args: dict[str, Any]) -> dict[str, Any]:
        answer = await super()._request(http_verb=http_verb, api_url=api_url, req_args=req_args)
        if isinstance(answer["data"], dict):
            return answer
        # Said in Slack's way, it is raised as what Slack refuses is, with the status.
        return {**answer, "data": {"ok": False, "error": f"http_{answer['status_code']}"}}


@asynccontextmanager
async def open_client(token: str, base_url: str) -> AsyncIterator[AsyncWebClient]:
    """Open a client for the bot token, on one session that is closed at the end."""
    async with aiohttp.ClientSession() as session:
        yield Client(
            token=token, base_url=base_url, timeout=CALL_SECONDS, session=session, retry_handlers=retry_handlers()
        )


def hasty(client: AsyncWebClient) -> AsyncWebClient:
    """Return a client on the same session that repeats nothing: for progress, which the next edit makes up for."""
    return Client(
        token=client.token, base_url=client.base_url, timeout=CALL_SECONDS, session=client.session, retry_handlers=[]
    )
