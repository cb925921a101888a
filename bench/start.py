"""How long a command takes to start, against importing its packages alone.

    python -m bench.start

`ask` runs whole, against a router on loopback that answers at once; `serve` runs until it says that it is ready, in a
stand-in for Slack. The baselines only import the packages that each needs. Medians of interleaved runs; the goal is a
ratio near 1: the project's own part in starting is small.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bot.workspace import Workspace
from tests.support.scripted_router import ScriptedRouter

RUNS = 7
ROOT = Path(__file__).parents[1]
_BOTH = "import asyncio, httpx, httpx_sse, tenacity, dotenv; from pydantic import BaseModel"
ASK_PACKAGES = _BOTH
SERVE_PACKAGES = (
    f"{_BOTH}; import aiohttp.web, slack_bolt.async_app, slack_bolt.adapter.socket_mode.aiohttp, "
    "sqlalchemy.ext.asyncio, aiosqlite, alembic.command, icalendar"
)
"""What each command loads at its start, and no more: a package too many would flatter the ratio."""


async def timed(*arguments: str, env: dict[str, str], until: bytes = b"") -> float:
    """Return the seconds until a Python process ends, or until it prints a line with `until`; it is then stopped."""
    started = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=ROOT,
        env=os.environ | env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None  # noqa: S101 -- it was asked for
    seen = b""
    async for line in process.stdout:
        seen += line
        if until and until in line:
            elapsed = time.perf_counter() - started
            process.terminate()
            await process.communicate()
            return elapsed
    code = await process.wait()
    elapsed = time.perf_counter() - started
    if code != 0 or until:
        raise SystemExit(f"{arguments} failed:\n{seen.decode()}")
    return elapsed


async def main() -> None:
    """Measure and print."""
    figures: dict[str, list[float]] = {"ask": [], "ask packages": [], "serve": [], "serve packages": []}
    async with ScriptedRouter() as router, Workspace.start() as workspace:
        with tempfile.TemporaryDirectory() as folder:
            env = {
                "ROUTER_URL": router.url,
                "MODEL_ACCESS_KEY": router.key,
                "SLACK_BOT_TOKEN": workspace.bot_token,
                "SLACK_APP_TOKEN": workspace.app_token,
                "SLACK_API_URL": workspace.api_url,
                "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
                "LOG_LEVEL": "INFO",
            }
            for _ in range(RUNS):
                figures["ask packages"].append(await timed("-c", ASK_PACKAGES, env=env))
                figures["ask"].append(await timed("-m", "bot", "ask", "Some metrics to share.", env=env))
                figures["serve packages"].append(await timed("-c", SERVE_PACKAGES, env=env))
                figures["serve"].append(await timed("-m", "bot", "serve", "--socket", env=env, until=b"ready"))
    for command in ("ask", "serve"):
        whole, packages = statistics.median(figures[command]), statistics.median(figures[f"{command} packages"])
        print(f"{command:5} {whole:.2f} s, its packages alone {packages:.2f} s: {whole / packages:.2f} times")


if __name__ == "__main__":
    asyncio.run(main())
