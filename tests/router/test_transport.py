import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx
import pytest
from aiohttp import web

from bot.router import transport
from bot.router.transport import Broken, Malformed, NotConnected, TimedOut, Timeouts, Transport, TransportError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def served(handler: Handler) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def echo(request: web.Request) -> web.Response:
    body = await request.text()
    return web.json_response(
        {"method": request.method, "query": dict(request.query), "body": body, "token": request.headers.get("X-Token")},
        status=201,
        headers={"X-Answer": "Yes"},
    )


async def test_call() -> None:
    """A call sends its method, parameters, headers and JSON, and brings back status, headers and JSON."""
    async with served(echo) as url, Transport() as http:
        response = await http.call("PUT", url, body={"a": 1}, params={"page": 2}, headers={"X-Token": "t"})
    assert response.status == 201
    assert response.headers["x-answer"] == "Yes"
    assert response.data == {"method": "PUT", "query": {"page": "2"}, "body": '{"a":1}', "token": "t"}


@pytest.mark.parametrize("text", ["", "<html>", "{half", "[" * 100_000])
async def test_body_that_is_no_json(text: str) -> None:
    """A body that isn't JSON comes back as text."""

    async def handler(_: web.Request) -> web.Response:
        return web.Response(text=text)

    async with served(handler) as url, Transport() as http:
        response = await http.call("GET", url)
    assert response.data is None
    assert response.text == text


async def test_redirect_is_an_answer() -> None:
    """A redirect isn't followed, so that a key never goes to another address."""

    async def handler(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "http://example.invalid/"})

    async with served(handler) as url, Transport() as http:
        assert (await http.call("GET", url, headers={"Authorization": "Bearer k"})).status == 302


async def test_comments_keep_a_stream_alive() -> None:
    """Comments are no events, but a stream that sends them isn't silent."""

    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for _ in range(8):
            await response.write(b": still here\n\n")
            await asyncio.sleep(0.1)
        await response.write("data: größe\r\n\r\nevent: ping\n\ndata: a\ndata: b\n\n".encode())
        return response

    async with (
        served(handler) as url,
        Transport() as http,
        await http.stream("GET", url, timeouts=Timeouts(idle=0.6)) as stream,
    ):
        assert stream.is_events
        assert [event async for event in stream.events()] == ["größe", "a\nb"]


async def test_time_to_the_headers_is_not_the_idle_time() -> None:
    """Headers may take longer than a stream may be silent, and the other way round."""
    gate = asyncio.Event()

    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await (asyncio.sleep(0.3) if request.path == "/late" else response.prepare(request))
        await (response.prepare(request) if request.path == "/late" else asyncio.sleep(0.3))
        await response.write(b"data: x\n\n")
        await gate.wait()
        return response

    async with served(handler) as url, Transport() as http:
        async with await http.stream("GET", f"{url}/late", timeouts=Timeouts(first_byte=20, idle=0.1)) as stream:
            assert await anext(stream.events()) == "x"
        async with await http.stream("GET", f"{url}/slow", timeouts=Timeouts(first_byte=0.2, idle=20)) as stream:
            assert await anext(stream.events()) == "x"
        with pytest.raises(TimedOut):
            await http.stream("GET", f"{url}/late", timeouts=Timeouts(first_byte=0.1, idle=20))
        gate.set()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:1/", NotConnected),
        ("nonsense", Malformed),
        ("ftp://127.0.0.1/", Malformed),
    ],
)
async def test_address(url: str, expected: type[TransportError]) -> None:
    """An address where nobody listens isn't the same as one that is none."""
    async with Transport() as http:
        with pytest.raises(expected):
            await http.call("GET", url)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectTimeout("secret"), NotConnected),
        (httpx.PoolTimeout("secret"), NotConnected),
        (httpx.ProxyError("secret"), NotConnected),
        (httpx.ReadTimeout("secret"), TimedOut),
        (httpx.WriteTimeout("secret"), TimedOut),
        (httpx.ReadError("secret"), Broken),
        (httpx.WriteError("secret"), Broken),
        (httpx.RemoteProtocolError("secret"), Broken),
        (httpx.LocalProtocolError("secret"), Malformed),
        (httpx.DecodingError("secret"), Malformed),
        (httpx.StreamClosed(), Malformed),
    ],
)
def test_errors(error: Exception, expected: type[TransportError]) -> None:
    """Each of httpx's errors becomes the one that tells the caller what to do, without its message."""
    with pytest.raises(expected) as raised, transport._translated():
        raise error
    assert str(raised.value) == type(error).__name__
    assert raised.value.__cause__ is None


async def test_loopback_needs_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment is for the world outside: this machine is reached directly."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    async with served(echo) as url, Transport() as http:
        assert (await http.call("GET", url)).status == 201
        assert (await http.call("GET", url.replace("127.0.0.1", "localhost"))).status == 201


def test_nobody_else_needs_httpx() -> None:
    """The rest of the router's code works without httpx being loaded."""
    code = "import sys, bot.router.prompt, bot.router.prices, bot.draft_parser; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 -- our own words
