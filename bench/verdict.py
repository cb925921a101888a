"""How soon a verdict is on its way to Slack, with 50 people asking at once.

    python -m bench.verdict

The whole bot runs over signed HTTP, in a stand-in for Slack, on a router that sends all headers at once, when all have
asked, and then writes for 5 seconds; the three share one process, so the figures hold more work than the bot's own.
Measured for each answer: from the router's headers to the call that shows the verdict, as Slack receives it, and its
share of the time from the headers to the whole answer. The baseline, in the same run and as many at once, is a client
that waits for the whole completion before it says anything: its share is 100 % by construction, and is measured all
the same.
"""

import asyncio
import statistics
import time

import aiohttp

from bench.harness import KEY, Asked, SlowRouter, ask_all, slow_router

PARALLEL = 50
DRAFT_SECONDS = 5.0
GOAL = 0.03


async def blocking(router: SlowRouter, number: int) -> Asked:
    """Ask as a client does that reads the whole completion, then looks at its headers."""
    body = {
        "model": "router:meeting-or-email",
        "messages": [{"role": "user", "content": f"Request {number}: some metrics."}],
        "stream": True,
    }
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"{router.url}/chat/completions", json=body, headers={"Authorization": f"Bearer {KEY}"}
        ) as response,
    ):
        await response.read()
        whole = time.time()
    return Asked(headers=router.headers[number], verdict=whole, whole=whole)


def report(name: str, asked: list[Asked]) -> None:
    """Print a line: the wait for the verdict, and its share of the whole answer's time."""
    waits = _percentiles([each.wait * 1000 for each in asked])
    shares = _percentiles([each.share * 100 for each in asked])
    print(
        f"{name:16} n={len(asked)}  headers to verdict: p50 {waits[0]:7.1f} ms, p99 {waits[1]:7.1f} ms;  "
        f"share of the whole: p50 {shares[0]:5.1f} %, p99 {shares[1]:5.1f} %"
    )


def _percentiles(values: list[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile."""
    return statistics.median(values), statistics.quantiles(values, n=100, method="inclusive")[98]


async def main() -> None:
    """Measure and print; exits with 1 where the goal isn't reached."""
    async with slow_router(DRAFT_SECONDS) as router:
        alone = await ask_all(router, 1)
        asked = await ask_all(router, PARALLEL)
        router.together = asyncio.Barrier(PARALLEL)
        waited = await asyncio.gather(*(blocking(router, number) for number in range(PARALLEL)))
    print(f"alone: {alone[0].wait * 1000:.1f} ms, {alone[0].share:.1%} of the whole")
    report("the bot", asked)
    report("a blocking one", list(waited))
    reached = len(asked) == PARALLEL and _percentiles([each.share for each in asked])[1] < GOAL
    print(f"goal: under {GOAL:.0%} of the whole, at p99: {'reached' if reached else 'missed'}")
    if not reached:
        raise SystemExit(1)


if __name__ == "__main__":
    asyncio.run(main())
