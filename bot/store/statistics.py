"""What the requests add up to, week by week: counts, tokens, money and times, and nothing that anybody wrote.

The names are those of DigitalOcean's console (model match rate, fallback rate), so that one can compare. A row that
shows an answer to others (`share_of`) is the same request once more and counts for nothing. One that writes the other
kind of draft (`override_of`) is no request of its own, but its tokens and its cost are spent.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Row, select

from bot.figures import percentile
from bot.labelled import FALLBACK
from bot.store.entry import Status
from bot.store.store import Store
from bot.store.tables import requests
from bot.verdict import Verdict

_WEEK = timedelta(weeks=1)

_COLUMNS = (
    requests.c.created_at,
    requests.c.source,
    requests.c.status,
    requests.c.verdict,
    requests.c.route,
    requests.c.asked_for,
    requests.c.override_of,
    requests.c.prompt_tokens,
    requests.c.completion_tokens,
    requests.c.cost_usd,
    requests.c.seconds_to_verdict,
)

Rows = Sequence[Row[*tuple[object, ...]]]


class Figures(BaseModel):
    """One span of time. Rates are of the requests that got a decision (`decided`), None where there was none."""

    model_config = ConfigDict(frozen=True)

    requests: int
    decided: int
    failed: int
    """Those that ended in an error, whether or not the router had decided by then."""
    verdicts: dict[str, int]
    sources: dict[str, int]
    match_rate: float | None
    """Matched to a configured task."""
    fallback_rate: float | None
    """The router said `fallback`; what named no route at all is in neither rate."""
    override_rate: float | None
    """The person asked for the other kind of draft."""
    prompt_tokens: int
    completion_tokens: int
    cost_usd: float
    """An estimate, of what has a price."""
    p50_seconds_to_verdict: float | None
    p95_seconds_to_verdict: float | None


class Week(BaseModel):
    """A week from Monday to Sunday, in UTC."""

    model_config = ConfigDict(frozen=True)

    monday: date
    figures: Figures


class Statistics(BaseModel):
    """The weeks, oldest first, and all of them together."""

    model_config = ConfigDict(frozen=True)

    weeks: tuple[Week, ...]
    total: Figures


async def statistics(store: Store, weeks: int, now: datetime) -> Statistics:
    """Add up the last `weeks` weeks, the current one included. Raises StoreUnavailable."""
    first = _monday(now) - (weeks - 1) * _WEEK
    start = datetime.combine(first, time(), UTC)
    query = select(*_COLUMNS).where(requests.c.share_of.is_(None), requests.c.created_at >= start)
    rows = await store.rows(query)
    by_week: dict[date, list[Row[*tuple[object, ...]]]] = {first + number * _WEEK: [] for number in range(weeks)}
    for row in rows:
        by_week.get(_monday(row.created_at), []).append(row)
    made = tuple(Week(monday=monday, figures=figures(of_the_week)) for monday, of_the_week in by_week.items())
    return Statistics(weeks=made, total=figures([row for of_the_week in by_week.values() for row in of_the_week]))


def figures(rows: Rows) -> Figures:
    """Add up rows of the table."""
    own = [row for row in rows if row.override_of is None]
    decided = [row for row in own if row.verdict is not None]
    seconds = [row.seconds_to_verdict for row in decided if row.seconds_to_verdict is not None]
    verdicts = Counter(row.verdict for row in decided)
    sources = Counter(row.source for row in own)
    return Figures(
        requests=len(own),
        decided=len(decided),
        failed=sum(row.status == Status.FAILED for row in own),
        verdicts={verdict.value: verdicts[verdict] for verdict in Verdict},
        sources=dict(sources.most_common()),
        match_rate=_rate(sum(row.verdict != Verdict.UNSURE for row in decided), len(decided)),
        fallback_rate=_rate(sum((row.route or "").casefold() == FALLBACK for row in decided), len(decided)),
        override_rate=_rate(sum(row.asked_for is not None for row in decided), len(decided)),
        prompt_tokens=sum(row.prompt_tokens or 0 for row in rows),
        completion_tokens=sum(row.completion_tokens or 0 for row in rows),
        cost_usd=sum(row.cost_usd or 0.0 for row in rows),
        p50_seconds_to_verdict=percentile(seconds, 0.5),
        p95_seconds_to_verdict=percentile(seconds, 0.95),
    )


def _rate(count: int, of: int) -> float | None:
    return count / of if of else None


def _monday(moment: datetime) -> date:
    day = moment.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())
