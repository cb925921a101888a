"""What the requests add up to, through the store and through the command line."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.draft import Kind
from bot.request import Source
from bot.store import Store
from bot.store.statistics import Statistics, statistics
from bot.verdict import Verdict
from tests.store.conftest import Clock
from tests.support.entries import WORDS, email_answer, new_entry
from tests.support.process import run

NOW = datetime(2026, 9, 23, 12, tzinfo=UTC)
"""A Wednesday."""


async def answered(store: Store, key: str, source: Source = Source.MENTION, *, seconds: float = 0.5) -> str:
    entry = await store.accept(new_entry(key, source=source))
    assert entry is not None
    answer = email_answer()
    facts = answer.facts.model_copy(update={"seconds_to_verdict": seconds})
    await store.keep(entry.id, answer.model_copy(update={"facts": facts}))
    return entry.id


async def filled(url: str, clock: Clock) -> None:
    """Three weeks: two answers and an override, nothing, then a fallback, an unknown, a failure and a shared answer."""
    async with Store.open(url, now=clock) as store:
        clock.now = datetime(2026, 9, 7, 0, 0, tzinfo=UTC)
        await answered(store, "a", Source.COMMAND, seconds=1.0)
        root = await store.find(await answered(store, "b", seconds=3.0))
        assert root is not None
        other, _ = await store.override(root, Kind.AGENDA)
        await store.keep(other.id, email_answer(Kind.AGENDA))
        clock.now = datetime(2026, 9, 21, 23, 59, tzinfo=UTC)
        for key, route in (("c", "fallback"), ("d", None)):
            entry = await store.accept(new_entry(key, source=Source.SHORTCUT))
            assert entry is not None
            await store.decided(entry.id, Verdict.UNSURE, route, 2.0)
        gone = await store.accept(new_entry("e"))
        assert gone is not None
        await store.fail(gone.id, "RouterUnavailable")
        private = await store.find(await answered(store, "f"))
        assert private is not None
        shared, _ = await store.share(private)
        await store.keep(shared.id, email_answer())


async def test_the_figures(url: str, clock: Clock) -> None:
    """Requests count once, overrides only by what they cost, shared answers for nothing, and weeks start on Monday."""
    await filled(url, clock)
    async with Store.open(url) as store:
        made = await statistics(store, 3, NOW)
    assert [(week.monday, week.figures.requests) for week in made.weeks] == [
        (date(2026, 9, 7), 2), (date(2026, 9, 14), 0), (date(2026, 9, 21), 4),
    ]  # fmt: skip
    total = made.total
    assert (total.requests, total.decided, total.failed) == (6, 5, 1)
    assert total.verdicts == {"email": 3, "meeting": 0, "unsure": 2}
    assert total.sources == {"mention": 3, "shortcut": 2, "command": 1}
    assert (total.match_rate, total.fallback_rate, total.override_rate) == (0.6, 0.2, 0.2)
    assert (total.prompt_tokens, total.completion_tokens) == (400, 160)
    assert total.cost_usd == pytest.approx(0.004)
    assert (total.p50_seconds_to_verdict, total.p95_seconds_to_verdict) == (2.0, 3.0)
    assert made.weeks[1].figures.match_rate is None


async def test_what_is_older_isnt_counted(url: str, clock: Clock) -> None:
    """Only the weeks that were asked for count."""
    await filled(url, clock)
    async with Store.open(url) as store:
        assert (await statistics(store, 1, NOW)).total.requests == 4


async def test_they_outlive_what_people_wrote(url: str, clock: Clock) -> None:
    """Erasing what was written changes no figure."""
    await filled(url, clock)
    async with Store.open(url, now=lambda: NOW) as store:
        before = await statistics(store, 3, NOW)
        assert await store.erase_before(NOW) > 0
        assert await statistics(store, 3, NOW) == before


async def test_the_command(tmp_path: Path) -> None:
    """In a pipe it is plain text with a bar a week; `--json` prints what the model `Statistics` reads."""
    url = f"sqlite:///{tmp_path}/bot.sqlite3"
    async with Store.open(url) as store:
        await answered(store, "a")
    ended = await run("stats", "--weeks", "2", env={"DATABASE_URL": url})
    assert (ended.code, ended.err) == (0, "")
    assert "model match rate     100%" in ended.out
    assert "█" * 24 in ended.out
    assert "\x1b" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80
    assert WORDS not in ended.out
    ended = await run("stats", "--json", env={"DATABASE_URL": url})
    made = Statistics.model_validate(json.loads(ended.out))
    assert (len(made.weeks), made.total.requests) == (8, 1)


async def test_no_database_yet(tmp_path: Path) -> None:
    """Where there is no database, that is said, and none is made; programs get zeros."""
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/none/bot.sqlite3"}
    ended = await run("stats", env=env)
    assert (ended.code, ended.out) == (0, "There is no database yet, so nobody has asked anything.\n")
    ended = await run("stats", "--json", env=env)
    assert json.loads(ended.out)["total"]["requests"] == 0
    assert not (tmp_path / "none").exists()


async def test_wrong_usage(tmp_path: Path) -> None:
    """Weeks that make no sense are wrong usage; an address that isn't a database's is one sentence."""
    assert (await run("stats", "--weeks", "0")).code == 2
    ended = await run("stats", env={"DATABASE_URL": f"mongodb://{tmp_path}"})
    assert ended.code == 1
    assert ended.err.count("\n") == 1
