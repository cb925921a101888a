"""What the requests add up to, through the store."""

from datetime import UTC, date, datetime

import pytest

from bot.draft import Kind
from bot.request import Source
from bot.store import Store
from bot.store.statistics import add_up, statistics
from bot.verdict import Verdict
from tests.store.conftest import Clock
from tests.support.entries import email_answer, new_entry

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
    """Three weeks: two answers and an override; nothing; one answer, shared, and four that came to no answer.

    Of these the router sent one to the fallback, and one to a task that isn't configured, before its draft broke off.
    """
    async with Store.open(url, now=clock) as store:
        clock.now = datetime(2026, 9, 7, 0, 0, tzinfo=UTC)
        await answered(store, "a", Source.COMMAND, seconds=1.0)
        root = await store.find(await answered(store, "b", seconds=3.0))
        assert root is not None
        other, _ = await store.override(root, Kind.AGENDA)
        await store.keep(other.id, email_answer(Kind.AGENDA))
        clock.now = datetime(2026, 9, 21, 23, 59, tzinfo=UTC)
        for key, route in (("c", " Fallback"), ("d", "write_poem")):
            entry = await store.accept(new_entry(key, source=Source.SHORTCUT))
            assert entry is not None
            await store.decided(entry.id, Verdict.UNSURE, route, 2.0)
            if route == "write_poem":
                await store.fail(entry.id, "StreamBroken")
        gone = await store.accept(new_entry("e"))
        assert gone is not None
        await store.fail(gone.id, "RouterUnavailable")
        await store.accept(new_entry("f"))
        private = await store.find(await answered(store, "g"))
        assert private is not None
        shared, _ = await store.share(private)
        await store.keep(shared.id, email_answer())


async def test_requests_are_counted_once(url: str, clock: Clock) -> None:
    """An override is no request of its own, nor is a shared answer; what failed or broke off is told apart."""
    await filled(url, clock)
    async with Store.open(url) as store:
        made = await statistics(store, 3, NOW)
    assert [(week.monday, week.all.requests) for week in made.weeks] == [
        (date(2026, 9, 7), 2), (date(2026, 9, 14), 0), (date(2026, 9, 21), 5),
    ]  # fmt: skip
    total = made.total.all
    assert (total.requests, total.decided, total.failed, total.unfinished) == (7, 5, 2, 2)
    assert total.verdicts == {"email": 3, "meeting": 0, "unsure": 2}


async def test_rates_are_of_what_was_decided(url: str, clock: Clock) -> None:
    """Matched, fallback and neither add up; a week without a decision has no rates and no times."""
    await filled(url, clock)
    async with Store.open(url) as store:
        made = await statistics(store, 3, NOW)
    total, empty = made.total.all, made.weeks[1].all
    assert (total.match_rate, total.fallback_rate, total.override_rate) == (0.6, 0.2, 0.2)
    assert (total.p50_seconds_to_verdict, total.p95_seconds_to_verdict) == (2.0, 3.0)
    assert (empty.match_rate, empty.fallback_rate, empty.override_rate) == (None, None, None)
    assert (empty.p50_seconds_to_verdict, empty.p95_seconds_to_verdict, empty.cost_usd) == (None, None, None)


async def test_an_override_is_paid_for(url: str, clock: Clock) -> None:
    """Its tokens and its cost count, in the week that it was made in; those of a shared answer don't."""
    await filled(url, clock)
    async with Store.open(url) as store:
        made = await statistics(store, 3, NOW)
    assert [(each.all.prompt_tokens, each.all.completion_tokens, each.all.cost_usd) for each in made.weeks] == [
        (300, 120, pytest.approx(0.003)), (0, 0, None), (100, 40, pytest.approx(0.001)),
    ]  # fmt: skip


async def test_each_way_in_has_its_figures(url: str, clock: Clock) -> None:
    """By way in, requests, rates and cost add up to the whole; a way in that nobody used isn't listed."""
    await filled(url, clock)
    async with Store.open(url) as store:
        made = await statistics(store, 3, NOW)
    sources = made.total.sources
    assert {source: figures.requests for source, figures in sources.items()} == {
        "command": 1, "shortcut": 2, "mention": 4,
    }  # fmt: skip
    assert (sources[Source.SHORTCUT].match_rate, sources[Source.SHORTCUT].cost_usd) == (0.0, None)
    assert sources[Source.MENTION].prompt_tokens == 300
    assert made.weeks[0].sources.keys() == {"command", "mention"}


async def test_what_is_older_isnt_counted(url: str, clock: Clock) -> None:
    """Only the weeks that were asked for count, from Monday at midnight in UTC."""
    await filled(url, clock)
    async with Store.open(url) as store:
        assert (await statistics(store, 1, NOW)).total.all.requests == 5
        late_on_sunday_in_new_york = datetime.fromisoformat("2026-09-27T22:00:00-04:00")
        assert (await statistics(store, 1, late_on_sunday_in_new_york)).total.all.requests == 0


async def test_they_outlive_what_people_wrote(url: str, clock: Clock) -> None:
    """Erasing what was written, by age or because its asker removed it, changes no figure."""
    await filled(url, clock)
    async with Store.open(url, now=lambda: NOW) as store:
        before = await statistics(store, 3, NOW)
        assert await store.erase_before(NOW) > 0
        assert await statistics(store, 3, NOW) == before
        last = await answered(store, "h")
        before = await statistics(store, 3, NOW)
        await store.remove(last)
        assert await statistics(store, 3, NOW) == before


async def test_a_failed_request_that_is_answered_later_is_an_answer(store: Store, clock: Clock) -> None:
    """After "Try again" it counts as what became of it, once."""
    entry = await store.accept(new_entry())
    assert entry is not None
    await store.fail(entry.id, "RouterUnavailable")
    assert (await statistics(store, 1, clock.now)).total.all.failed == 1
    await store.take_again(entry.id)
    await store.keep(entry.id, email_answer())
    total = (await statistics(store, 1, clock.now)).total.all
    assert (total.requests, total.decided, total.failed, total.unfinished) == (1, 1, 0, 0)


def test_nothing_adds_up_to_nothing() -> None:
    """Weeks are there without a single row, up to ten years of them."""
    made = add_up((), 520, NOW)
    assert (len(made.weeks), made.weeks[-1].monday, made.total.all.requests) == (520, date(2026, 9, 21), 0)
