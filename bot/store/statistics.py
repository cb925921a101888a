"""What the requests add up to, week by week: counts, tokens, money and times, and nothing that anybody wrote.

The names are those of DigitalOcean's console (model match rate, fallback rate), so that one can compare. A row that
shows an answer to others (`share_of`) is the same request once more and counts for nothing. One that writes the other
kind of draft (`override_of`) is no request of its own, but its tokens and its cost are spent, in the week it was made.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from math import fsum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Row, select

from bot.figures import percentile
from bot.labelled import FALLBACK
from bot.request import Source
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

Rows = Sequence[Row[*tuple[Any, ...]]]
"""Rows of the table, with these columns."""


class Figures(BaseModel):
    """What some rows add up to. Rates are of the `decided` ones, from 0 to 1, and None where there is none."""

    model_config = ConfigDict(frozen=True)

    requests: int
    decided: int
    """Those that the router gave a verdict for, whatever became of their draft."""
    failed: int
    """Those that ended in an error and weren't tried again with success; some of them are decided."""
    unfinished: int
    """Those that are being answered, or that a crash of the bot left so; some of them are decided."""
    verdicts: dict[Verdict, int]
    match_rate: float | None
    """Matched to a configured task."""
    fallback_rate: float | None
    """The router said `fallback`; what named no route at all, or an unknown one, is in neither rate."""
    override_rate: float | None
    """The person asked for the other kind of draft, or for one where the router hadn't decided."""
    prompt_tokens: int
    completion_tokens: int
    cost_usd: float | None
    """An estimate, of what has a price; None where nothing has."""
    p50_seconds_to_verdict: float | None
    p95_seconds_to_verdict: float | None
    """Both by nearest rank, of the decided ones."""

    @classmethod
    def of(cls, rows: Rows) -> Self:
        """Add rows up."""
        own = [row for row in rows if row.override_of is None]
        decided = [row for row in own if row.verdict is not None]
        seconds = [row.seconds_to_verdict for row in decided if row.seconds_to_verdict is not None]
        costs = [row.cost_usd for row in rows if row.cost_usd is not None]
        states = Counter(row.status for row in own)
        verdicts = Counter(row.verdict for row in decided)
        return cls(
            requests=len(own),
            decided=len(decided),
            failed=states[Status.FAILED],
            unfinished=states[Status.ACCEPTED] + states[Status.WORKING],
            verdicts={verdict: verdicts[verdict] for verdict in Verdict},
            match_rate=_share(decided, (row.verdict != Verdict.UNSURE for row in decided)),
            fallback_rate=_share(decided, (_is_fallback(row.route) for row in decided)),
            override_rate=_share(decided, (row.asked_for is not None for row in decided)),
            prompt_tokens=sum(row.prompt_tokens or 0 for row in rows),
            completion_tokens=sum(row.completion_tokens or 0 for row in rows),
            cost_usd=fsum(costs) if costs else None,
            p50_seconds_to_verdict=percentile(seconds, 0.5),
            p95_seconds_to_verdict=percentile(seconds, 0.95),
        )


class Span(BaseModel):
    """A span of time: all that was asked in it, and the same by way in, without those that nobody used."""

    model_config = ConfigDict(frozen=True)

    all: Figures
    sources: dict[Source, Figures]

    @classmethod
    def of(cls, rows: Rows, **more: Any) -> Self:
        """Add rows up; `more` is what a subclass has besides."""
        by_source: defaultdict[str, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
        for row in rows:
            by_source[row.source].append(row)
        sources = {source: Figures.of(by_source[source]) for source in Source if source in by_source}
        return cls(all=Figures.of(rows), sources=sources, **more)


class Week(Span):
    """A week from Monday to Sunday, in UTC."""

    monday: date


class Statistics(BaseModel):
    """The weeks, oldest first, those without a request too, and all of them together."""

    model_config = ConfigDict(frozen=True)

    weeks: tuple[Week, ...]
    total: Span


async def statistics(store: Store, weeks: int, now: datetime) -> Statistics:
    """Add up the last `weeks` weeks, the one of `now` included. Raises StoreUnavailable."""
    start = datetime.combine(_mondays(weeks, now)[0], time(), UTC)
    query = select(*_COLUMNS).where(requests.c.share_of.is_(None), requests.c.created_at >= start)
    return add_up(await store.rows(query), weeks, now)


def add_up(rows: Rows, weeks: int, now: datetime) -> Statistics:
    """Add up rows of the last `weeks` weeks; what lies in the future, by a clock that was wrong, doesn't count."""
    by_week: dict[date, list[Row[*tuple[Any, ...]]]] = {monday: [] for monday in _mondays(weeks, now)}
    for row in rows:
        if (monday := _monday(row.created_at)) in by_week:
            by_week[monday].append(row)
    return Statistics(
        weeks=tuple(Week.of(of_the_week, monday=monday) for monday, of_the_week in by_week.items()),
        total=Span.of([row for of_the_week in by_week.values() for row in of_the_week]),
    )


def _share(of: Rows, those: Iterable[bool]) -> float | None:
    return sum(those) / len(of) if of else None


def _is_fallback(route: str | None) -> bool:
    return (route or "").strip().casefold() == FALLBACK


def _mondays(weeks: int, now: datetime) -> list[date]:
    """Return the first days of the last weeks, oldest first."""
    return [_monday(now) - number * _WEEK for number in reversed(range(weeks))]


def _monday(moment: datetime) -> date:
    day = moment.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())
