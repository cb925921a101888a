"""HTTP, and the only module that knows httpx: calls, event streams, time-outs, and four ways to fail.

    TransportError
    ├── NotConnected    nothing was sent: no address, no connection, or none in time
    ├── TimedOut        sent, and then nothing came for too long
    ├── Broken          the connection ended before the response did
    └── Malformed       what was to be sent, or what came, isn't HTTP as it should be

An error's text is the name of httpx's own, never its message: messages can hold addresses and what was sent.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import aclosing, contextmanager
from types import TracebackType
from typing import Any, Self

import httpx
from httpx_sse import EventSource
from pydantic import BaseModel, ConfigDict, PositiveFloat

BODY_LIMIT = 4_000_000
"""Bytes of a body that is read as a whole; what is longer is no answer of an API, and is cut."""

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


class TransportError(Exception):
    """The root of what can go wrong between here and a server."""


class NotConnected(TransportError):  # noqa: N818 -- named for what happened
    """No connection came about, so the server hasn't seen the request."""


class TimedOut(TransportError):  # noqa: N818
    """The server took the request, and then was silent for too long."""


class Broken(TransportError):  # noqa: N818
    """The connection ended before the response did."""


class Malformed(TransportError):  # noqa: N818
    """The request can't be sent as it is (its address, a header), or what came can't be read."""


class Timeouts(BaseModel):
    """How long to wait, in seconds."""

    model_config = ConfigDict(frozen=True)

    connect: PositiveFloat = 10.0
    first_byte: PositiveFloat = 60.0
    """From the request being sent to the response's headers."""
    idle: PositiveFloat = 30.0
    """Between two pieces of the response's body."""


class Response(BaseModel):
    """A whole response; `headers` in lower case, `data` is the body as JSON, None where it isn't JSON."""

    model_config = ConfigDict(frozen=True)

    status: int
    headers: dict[str, str]
    data: Any = None
    text: str = ""


class Stream:
    """A response whose headers are there and whose body is still to come; close it, or leave it as a context."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.status = response.status_code
        self.headers: dict[str, str] = dict(response.headers)

    @property
    def is_events(self) -> bool:
        """Whether the body is a stream of server-sent events."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower() == "text/event-stream"

    async def events(self) -> AsyncIterator[str]:
        """Yield the data of each event as it arrives; comments and events without data are left out.

        Raises TimedOut, Broken or Malformed.
        """
        async with aclosing(EventSource(self._response).aiter_sse()) as events:
            while True:
                with _translated():
                    event = await anext(events, None)
                if event is None:
                    return
                if event.data:
                    yield event.data

    async def whole(self) -> Response:
        """Read the body to its end. Raises TimedOut, Broken or Malformed."""
        body = bytearray()
        with _translated():
            async for piece in self._response.aiter_bytes():
                body += piece
                if len(body) >= BODY_LIMIT:
                    break
        text = body[:BODY_LIMIT].decode(errors="replace")
        return Response(status=self.status, headers=self.headers, data=_json(text), text=text)

    async def aclose(self) -> None:
        """End the response; a server that is still sending sees the connection close."""
        await self._response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class Transport:
    """One pool of connections for a process: `async with Transport() as transport`.

    Proxies and certificates are taken from the environment, as every command-line tool does, but loopback addresses
    are always reached directly.
    """

    def __init__(self) -> None:
        self._client = httpx.AsyncClient(
            limits=httpx.Limits(max_connections=None),  # waiting for a free connection would look like a slow router
            mounts={f"all://{host}": None for host in _LOOPBACK},
        )

    async def __aenter__(self) -> Self:
        await self._client.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._client.__aexit__(kind, error, traceback)

    async def stream(
        self,
        method: str,
        url: str,
        *,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str | int] | None = None,
        timeouts: Timeouts | None = None,
    ) -> Stream:
        """Send a request, `body` as JSON, and return once the response's headers are there, whatever their status.

        Redirects aren't followed. Raises TransportError's leaves.
        """
        timeouts = timeouts or Timeouts()
        limit = asyncio.timeout(None)

        async def sent(event: str, _: Mapping[str, Any]) -> None:
            # httpx counts reading time by piece and for the whole response alike; the time to the headers is its own
            # matter, and starts when the request is out. https://www.python-httpx.org/advanced/extensions/#trace
            if event.endswith("receive_response_headers.started"):
                limit.reschedule(asyncio.get_running_loop().time() + timeouts.first_byte)

        with _translated():
            request = self._client.build_request(
                method,
                url,
                json=body,
                headers=headers,
                params=params,
                timeout=httpx.Timeout(timeouts.first_byte, connect=timeouts.connect, read=None),
                extensions={"trace": sent},
            )
            async with limit:
                response = await self._client.send(request, stream=True)
        response.stream = _Watched(response.stream, timeouts.idle)
        return Stream(response)

    async def call(
        self,
        method: str,
        url: str,
        *,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str | int] | None = None,
        timeouts: Timeouts | None = None,
    ) -> Response:
        """Send a request, `body` as JSON, and return the whole response, whatever its status.

        Redirects aren't followed. Raises TransportError's leaves.
        """
        async with await self.stream(
            method, url, body=body, headers=headers, params=params, timeouts=timeouts
        ) as stream:
            return await stream.whole()


class _Watched(httpx.AsyncByteStream):
    """A body that may be silent for `idle` seconds; what keeps a connection alive, such as comments, isn't silence."""

    def __init__(self, stream: Any, idle: float) -> None:
        self._stream = stream
        self._idle = idle

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = aiter(self._stream)
        while True:
            # The limit covers the waiting only: while the reader is at work with a piece, no time runs.
            async with asyncio.timeout(self._idle):
                piece = await anext(pieces, None)
            if piece is None:
                return
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()


@contextmanager
def _translated() -> Iterator[None]:
    """Turn httpx's errors, and our own limits, into this module's; a time-out set further out passes untouched."""
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        raise NotConnected(type(error).__name__) from None
    except (TimeoutError, httpx.TimeoutException) as error:
        raise TimedOut(type(error).__name__) from None
    except (httpx.NetworkError, httpx.RemoteProtocolError) as error:
        raise Broken(type(error).__name__) from None
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
        raise Malformed(type(error).__name__) from None


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
