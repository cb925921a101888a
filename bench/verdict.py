"""How soon a verdict is on its way to Slack, with 50 people asking at once.

    python -m bench.verdict

The whole bot runs over signed HTTP, in a stand-in for Slack, on a router that sends its headers and then writes for 5
seconds. Measured for each answer: from the router's headers to the call that shows the verdict, and its share of the
time from the headers to the whole answer. The baseline, in the same run and as many at once, is a client that waits
for the whole completion before it says anything: its share is 100 % by construction, and is measured all the same.
"""

import asyncio
import statistics
import tempfile
import time

import aiohttp

from bench.harness import Asked, ask_all, slow_router
from bot.serve import running
from bot.settings import Settings
from bot.workspace import Workspace

PARALLEL = 50
DRAFT_SECONDS = 5.0
GOAL = 0.03


async def blocking(url: str, key: str) -> Asked:
    """Ask as a client does that reads the whole completion, then looks at its headers."""
    async with aiohttp.ClientSession() as session:
        body = {
            "model": "router:meeting-or-email",
            "messages": [{"role": "user", "content": "Some metrics."}],
            "stream": True,
        }
        async with session.post(f"{url}/chat/completions", json=body, headers={"Authorization": f"Bearer {key}"}) as got:
            headers = time.perf_counter()
            await got.read()
        whole = time.perf_counter()
        return Asked(headers=headers, verdict=whole, whole=whole)


def report(name: str, asked: list[Asked]) -> float:
    """Print a line; return the median share."""
    waits = sorted(each.verdict - each.headers for each in asked)
    share = statistics.median((each.verdict - each.headers) / (each.whole - each.headers) for each in asked)
    p99 = statistics.quantiles(waits, n=100)[98]
    print(
        f"{name:12} n={len(asked)}  headers to verdict p50 {statistics.median(waits) * 1000:7.1f} ms, "
        f"p99 {p99 * 1000:7.1f} ms, share of the whole answer {share:6.1%}"
    )
    return share
