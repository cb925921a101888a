"""A workspace with its page, and what a browser does with it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.workspace import Timing, Workspace

Json = dict[str, Any]

NOW = 1_790_000_000.0


class Browser:
    """Requests as the page's script makes them."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session = session
        self.address = address

    async def do(self, who: str, action: str, **given: Any) -> Json:
        """Do something; returns the answer."""
        async with self.session.post(f"{self.address}/page/do/{action}", json={"as": who, **given}) as response:
            assert response.status == 200, await response.text()
            answer: Json = await response.json()
            return answer

    async def status(self, method: str, path: str, **more: Any) -> int:
        """Make any request; returns the status."""
        async with self.session.request(method, self.address + path, **more) as response:
            await response.read()
            return response.status

    @asynccontextmanager
    async def stream(self, who: str) -> AsyncIterator["Events"]:
        """Listen as somebody's page does."""
        async with self.session.get(f"{self.address}/page/stream", params={"as": who}) as response:
            yield Events(response)


class Events:
    """A stream of server-sent events."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self.response = response

    async def next(self) -> tuple[str, Json]:
        """Wait for the next event: its kind, and its data."""
        kind = (await self.response.content.readline()).decode().removeprefix("event: ").strip()
        data = (await self.response.content.readline()).decode().removeprefix("data: ")
        await self.response.content.readline()
        return kind, json.loads(data)

    async def ended(self) -> bool:
        """Tell whether the stream has ended, once the next bytes or the end are there."""
        return await self.response.content.readline() == b""


@pytest.fixture
async def ws() -> AsyncIterator[Workspace]:
    async with Workspace.start(clock=lambda: NOW, timing=Timing(ack=0.5, retries=()), page=True) as workspace:
        yield workspace


@pytest.fixture
async def browser(ws: Workspace) -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession() as session:
        yield Browser(session, ws.slack.base)
