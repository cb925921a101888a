"""A workspace, and a small real Bolt app in it, over Socket Mode or over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.workspace import Timing, Workspace

QUICK = Timing(ack=0.5, retries=(0.0, 0.05, 0.1))


class Clock:
    """A clock that tests turn."""

    def __init__(self) -> None:
        self.now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def ws(clock: Clock) -> AsyncIterator[Workspace]:
    async with Workspace.start(clock=clock, timing=QUICK) as workspace:
        yield workspace


@pytest.fixture
async def client(ws: Workspace) -> AsyncWebClient:
    return AsyncWebClient(token=ws.bot_token, base_url=ws.api_url, timeout=5)


@pytest.fixture
def app(ws: Workspace, client: AsyncWebClient) -> AsyncApp:
    return AsyncApp(client=client, signing_secret=ws.signing_secret)


@asynccontextmanager
async def over_socket(ws: Workspace, app: AsyncApp) -> AsyncIterator[None]:
    handler = AsyncSocketModeHandler(app, ws.app_token, web_client=AsyncWebClient(base_url=ws.api_url))
    await handler.connect_async()  # type: ignore[no-untyped-call]
    try:
        await ws.until(lambda: ws.sockets.connections)
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


@asynccontextmanager
async def over_http(ws: Workspace, app: AsyncApp) -> AsyncIterator[None]:
    runner = web.AppRunner(app.web_app("/slack/events"))
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await ws.connect_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
        yield
    finally:
        await runner.cleanup()


@pytest.fixture(params=[over_socket, over_http], ids=["socket", "http"])
def connected(request: pytest.FixtureRequest) -> object:
    return request.param
