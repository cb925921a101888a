"""What the figures on verdicts are measured with: a router that takes its time, and the bot with many people asking."""

import asyncio
import json
import re
import socket
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from bot.serve import running
from bot.settings import Settings
from bot.workspace import Workspace

KEY = "bench"
_NUMBER = re.compile(r"Request (\d+)")
_PIECES = 100


@dataclass(frozen=True)
class Asked:
    """When one request got what, in seconds of the same clock."""

    headers: float
    """The router's headers went out."""
    verdict: float
    """The verdict was on its way to the person."""
    whole: float
    """The whole answer was."""

    @property
    def wait(self) -> float:
        """Seconds from the headers to the verdict."""
        return self.verdict - self.headers

    @property
    def share(self) -> float:
        """The wait's share of the time that the whole answer took from the headers on."""
        return self.wait / (self.whole - self.headers)


@dataclass
class SlowRouter:
    """A router on loopback that answers when so many ask, all at once, which is as hard as it gets."""

    url: str = ""
    together: asyncio.Barrier = field(default_factory=lambda: asyncio.Barrier(1))
    headers: dict[int, float] = field(default_factory=dict)
    """When it sent its headers, by the number in the request."""


@asynccontextmanager
async def slow_router(seconds: float) -> AsyncIterator[SlowRouter]:
    """Run a router that decides at once and writes an email for so many seconds."""
    router = SlowRouter()

    async def answer(request: web.Request) -> web.StreamResponse:
        number = number_in((await request.json())["messages"][-1]["content"])
        await router.together.wait()
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "x-model-router-selected-route": "write_email"}
        )
        await response.prepare(request)
        router.headers[number] = time.time()
        for piece in (f"Subject: Request {number}\n\n", *["All is well. "] * (_PIECES - 1)):
            await asyncio.sleep(seconds / _PIECES)
            choice = {"index": 0, "delta": {"content": piece}, "finish_reason": None}
            await response.write(f"data: {json.dumps({'choices': [choice]})}\n\n".encode())
        end = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
        await response.write(f"data: {json.dumps(end)}\n\ndata: [DONE]\n\n".encode())
        return response

    app = web.Application()
    app.router.add_post("/v1/chat/completions", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        router.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        yield router
    finally:
        await runner.cleanup()


def number_in(text: str) -> int:
    """Return the number by which a request is told apart; raises ValueError where there is none."""
    found = _NUMBER.search(text)
    if found is None:
        raise ValueError(text)
    return int(found[1])


async def ask_all(router: SlowRouter, parallel: int) -> list[Asked]:
    """Let so many people use the command at once, in a bot that runs as `serve` does over signed HTTP."""
    router.together = asyncio.Barrier(parallel)
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        async with Workspace.start() as workspace:
            settings = Settings.parse(
                {
                    "SLACK_BOT_TOKEN": workspace.bot_token,
                    "SLACK_SIGNING_SECRET": workspace.signing_secret,
                    "SLACK_API_URL": workspace.api_url,
                    "PORT": str(port),
                    "ROUTER_URL": router.url,
                    "MODEL_ACCESS_KEY": KEY,
                    "DATABASE_URL": f"sqlite:///{Path(folder)}/bench.sqlite3",
                }
            )
            async with running(settings, "http") as deps:
                await workspace.connect_http(f"http://127.0.0.1:{port}/slack/events")
                ana = workspace.person("ana")
                texts = [f"Request {number}: some metrics to share with my team." for number in range(parallel)]
                await asyncio.gather(*(ana.command("/meeting-or-email", text) for text in texts))
                await deps.supervisor.drain(seconds=600)
            return _asked(workspace, router)


def _asked(workspace: Workspace, router: SlowRouter) -> list[Asked]:
    """Read from what Slack received when each verdict and each whole answer came in."""
    messages = workspace.channel("team").messages
    edits: dict[int, list[float]] = {}
    for call in (call for call in workspace.calls if call.method == "chat.update"):
        parent = messages[messages[str(call.args["ts"])].thread_ts or ""]
        edits.setdefault(number_in(parent.words), []).append(call.time)
    return [Asked(router.headers[number], times[0], times[-1]) for number, times in edits.items()]
