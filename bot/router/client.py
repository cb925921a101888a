"""The router's client: one streamed chat completion for each request, and the route that its headers name.

The service: `POST {url}/chat/completions` with `"model": "router:<name>"` answers with the matched task in the header
`x-model-router-selected-route`, before the first byte of the text. Any OpenAI-compatible server will do for the rest.

Retries end with the headers of a good response: from then on the verdict is on the person's screen.
"""

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, stop_after_attempt

from bot.errors import BotError, RouterRefused, RouterUnavailable
from bot.request import Request
from bot.router import backoff, prompt
from bot.router.completion import Completion, NotACompletion, code_of, request_id_of
from bot.router.definition import Definition, Task
from bot.router.prices import Prices
from bot.router.reply import RoutedReply
from bot.router.transport import Broken, NotConnected, Response, Stream, Timeouts, Transport, TransportError

log = logging.getLogger(__name__)

ROUTE_HEADER = "x-model-router-selected-route"
AFFINITY_HEADER = "X-Model-Affinity"
PREFIX = "router:"

MAX_COMPLETION_TOKENS = 4000
"""Reasoning models spend these too, so it is more than the longest draft needs."""

_GOOD = range(200, 300)
_TIMED_OUT = 408
_NOT_THIS_MODEL = frozenset({403, 404})
"""The model isn't in the account's tier, or is gone: another of the pool may do."""


class RouterClient:
    """Implements `bot.answering.Router` over HTTP.

    `name` may carry the prefix `router:`; `label` is what people are told that the router is called, its name where
    None. `key` is sent as a bearer token and is in no log line. `clock` counts seconds, `now` gives the epoch, and
    `sleep` waits between tries.
    """

    def __init__(
        self,
        transport: Transport,
        *,
        url: str,
        key: str | None,
        name: str,
        definition: Definition,
        prices: Prices,
        timeouts: Timeouts | None = None,
        label: str | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._transport = transport
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._key = key
        self._name = name.removeprefix(PREFIX)
        self._definition = definition
        self._prices = prices
        self._timeouts = timeouts or Timeouts()
        self._label = label or self._name
        self._clock = clock
        self._now = now
        self._sleep = sleep

    @asynccontextmanager
    async def ask(self, request: Request) -> AsyncIterator[RoutedReply]:
        """Route the request; enters once the headers are there, and ends the stream when left.

        Raises RouterRefused where an administrator must mend something, RouterUnavailable where trying again may help.
        """
        started = self._clock()
        system = prompt.for_router(self._definition)
        stream = await self._opened(f"{PREFIX}{self._name}", system, request, started)
        async with stream, self._reply(stream, started, routed=True) as reply:
            yield reply

    @asynccontextmanager
    async def write(self, request: Request, task: Task) -> AsyncIterator[RoutedReply]:
        """Ask the task's own pool, cheapest or first model first; the next where an account may not use one.

        The reply has no route. Raises as `ask` does, with the last model's refusal.
        """
        started = self._clock()
        system = prompt.for_task(self._definition, task)
        *others, last = self._prices.order(task)
        for model in others:
            try:
                stream = await self._opened(model, system, request, started)
            except RouterRefused as refused:
                if refused.status not in _NOT_THIS_MODEL:
                    raise
            else:
                break
        else:
            stream = await self._opened(last, system, request, started)
        async with stream, self._reply(stream, started, routed=False) as reply:
            yield reply

    @asynccontextmanager
    async def direct(self, model: str, request: Request, *, system: str | None = None) -> AsyncIterator[RoutedReply]:
        """Ask one model, whichever it is, with the router's own prompt unless another is given.

        The reply has no route. Raises as `ask` does.
        """
        started = self._clock()
        stream = await self._opened(model, system or prompt.for_router(self._definition), request, started)
        async with stream, self._reply(stream, started, routed=False) as reply:
            yield reply

    @asynccontextmanager
    async def _reply(self, stream: Stream, started: float, *, routed: bool) -> AsyncIterator[RoutedReply]:
        whole = None if stream.is_events else await self._whole(stream)
        reply = RoutedReply(
            stream,
            whole,
            router=self._label,
            route=(stream.headers.get(ROUTE_HEADER, "").strip() or None) if routed else None,
            started=started,
            clock=self._clock,
            prices=self._prices,
        )
        try:
            yield reply
        finally:
            await reply.aclose()

    async def _opened(self, model: str, system: str, request: Request, started: float) -> Stream:
        """Send the call until a good response's headers are there."""
        body = {
            "model": model,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": request.user_message()},
            ],
            "stream": True,
            "stream_options": {"include_usage": True},
            "max_completion_tokens": MAX_COMPLETION_TOKENS,
        }
        # A fresh id means a fresh verdict: the service doesn't route again for one that it knows.
        headers = {AFFINITY_HEADER: str(uuid4()), "Accept": "text/event-stream"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"

        def too_late(state: RetryCallState) -> bool:
            return self._clock() - started + state.upcoming_sleep >= backoff.PATIENCE

        tries = AsyncRetrying(
            retry=retry_if_exception_type(_Again),
            stop=lambda state: stop_after_attempt(backoff.TRIES)(state) or too_late(state),
            wait=self._pause,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return await tries(self._sent, body, headers, started)
        except _Again as failed:
            raise RouterUnavailable(failed.detail) from None

    async def _sent(self, body: dict[str, Any], headers: dict[str, str], started: float) -> Stream:
        """Send the call once."""
        timeouts = self._timeouts
        # All tries together keep within the limit, except where one alone was given longer.
        left = max(backoff.PATIENCE, timeouts.first_byte) - (self._clock() - started)
        if 0 < left < timeouts.first_byte:
            timeouts = timeouts.model_copy(update={"first_byte": left, "connect": min(left, timeouts.connect)})
        try:
            stream = await self._transport.stream("POST", self._url, body=body, headers=headers, timeouts=timeouts)
        except (NotConnected, Broken) as error:
            raise _Again(_failed(type(error).__name__)) from None
        except TransportError as error:
            raise RouterUnavailable(_failed(type(error).__name__)) from None
        if stream.status in _GOOD:
            return stream
        async with stream:
            raise _error(await _error_body(stream))

    async def _whole(self, stream: Stream) -> Response:
        """Read a good response that isn't a stream: a chat completion as a whole is a reply, anything else is none."""
        try:
            response = await stream.whole()
            Completion().take(response.data, "message")
        except TransportError as error:
            raise RouterUnavailable(_failed(type(error).__name__)) from None
        except NotACompletion as error:
            raise RouterUnavailable(_failed(f"not_a_stream:{error}", response)) from None
        return response

    def _pause(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        response = error.response if isinstance(error, _Again) else None
        return backoff.pause(
            state.attempt_number,
            response.status if response else None,
            response.headers if response else {},
            now=self._now(),
            jitter=random.random(),  # noqa: S311 -- spreads callers, guards nothing
        )


class _Again(Exception):  # noqa: N818 -- not an end: the sign that the same call may succeed
    def __init__(self, detail: str, response: Response | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.response = response


async def _error_body(stream: Stream) -> Response:
    """Read an error's body; its status and headers count even where the body doesn't arrive."""
    try:
        return await stream.whole()
    except TransportError:
        return Response(status=stream.status, headers=stream.headers)


def _error(response: Response) -> BotError | _Again:
    detail = _failed(code_of(response.data), response)
    if response.status in backoff.REPEATED:
        return _Again(detail, response)
    if response.status >= 500 or response.status == _TIMED_OUT:  # noqa: PLR2004 -- the server's own fault, by RFC 9110
        return RouterUnavailable(detail)
    return RouterRefused(response.status, detail)


def _failed(code: str | None, response: Response | None = None) -> str:
    """Log a call that gave no reply, and return the same facts for the error."""
    status = response.status if response else None
    request_id = request_id_of(response.headers, response.data) if response else None
    detail = f"status={status or '-'} code={code or '-'} request_id={request_id or '-'}"
    log.warning("router_call_failed %s", detail)
    return detail
