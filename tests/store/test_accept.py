import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import StoreUnavailable
from bot.request import Request
from bot.store import Status, Store, database
from tests.store.conftest import Clock
from tests.support.entries import WORDS, new_entry


def commits_of(store: Store) -> list[object]:
    engine = store._database._engine
    assert isinstance(engine, AsyncEngine)
    commits: list[object] = []
    event.listen(engine.sync_engine, "commit", commits.append)
    return commits


async def test_a_request_is_written_down_as_it_came(store: Store, clock: Clock) -> None:
    """What is accepted can be found under its id, with everything that was known then."""
    accepted = await store.accept(new_entry(private=True))
    assert accepted is not None
    assert await store.find(accepted.id) == accepted
    assert accepted.status is Status.ACCEPTED
    assert accepted.created_at == clock.now
    assert accepted.request == Request(text=WORDS)
    assert accepted.stakeholder_ids == ("U2", "U3")
    assert accepted.private


async def test_a_repeated_delivery_is_refused(store: Store) -> None:
    """The same key is accepted once, even after a while."""
    assert await store.accept(new_entry("Ev1")) is not None
    assert await store.accept(new_entry("Ev1")) is None
    assert await store.accept(new_entry("Ev2")) is not None


async def test_of_many_deliveries_at_once_one_is_accepted(store: Store) -> None:
    """Deliveries of the same thing that arrive together are told apart by the database."""
    accepted = await asyncio.gather(*(store.accept(new_entry("Ev1")) for _ in range(50)))
    assert sum(entry is not None for entry in accepted) == 1


async def test_two_processes_accept_a_request_once(url: str) -> None:
    """Two stores on one file, as two processes have them, agree on who accepted what."""
    async with Store.open(url) as one, Store.open(url) as other:
        accepted = await asyncio.gather(
            *(store.accept(new_entry(f"Ev{number}")) for number in range(20) for store in (one, other))
        )
    assert sum(entry is not None for entry in accepted) == 20


async def test_a_rush_is_written_in_few_transactions(store: Store) -> None:
    """Two hundred requests at once don't wait for two hundred commits."""
    commits = commits_of(store)
    accepted = await asyncio.gather(*(store.accept(new_entry(f"Ev{number}")) for number in range(200)))
    assert None not in accepted
    assert len({entry.id for entry in accepted if entry}) == 200
    assert len(commits) <= 2


async def test_after_a_failure_the_next_request_is_accepted(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests that couldn't be written are reported so, and aren't written later behind their sender's back."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    async with Store.open(url) as store:
        blocker = sqlite3.connect(url.removeprefix("sqlite:///"))
        blocker.execute("BEGIN IMMEDIATE")
        results = await asyncio.gather(
            *(store.accept(new_entry(f"Ev{number}")) for number in range(3)), return_exceptions=True
        )
        assert [type(result) for result in results] == [StoreUnavailable] * 3
        blocker.rollback()
        blocker.close()
        assert await store.accept(new_entry("Ev4")) is not None
        assert await store.accept(new_entry("Ev0")) is not None


async def test_after_a_lost_connection_the_next_request_is_accepted(store: Store) -> None:
    """Where not even a connection could be had, the requests of that moment aren't mixed up with later ones."""
    begin = store._database.begin

    def refuse() -> None:
        raise StoreUnavailable("OperationalError")

    store._database.begin = refuse  # type: ignore[method-assign,assignment]
    with pytest.raises(StoreUnavailable):
        await store.accept(new_entry("Ev1"))
    store._database.begin = begin  # type: ignore[method-assign]
    assert await store.accept(new_entry("Ev1")) is not None


@pytest.mark.parametrize("text", ["\0", "\ud800", "😀 שלום", "'; DROP TABLE requests; --"])
async def test_any_text_is_kept(store: Store, text: str) -> None:
    """What people write comes back as it was, however odd."""
    accepted = await store.accept(new_entry(request=Request(text=text)))
    assert accepted is not None
    found = await store.find(accepted.id)
    assert found is not None
    assert found.request == Request(text=text)


async def test_an_unknown_id_finds_nothing(store: Store) -> None:
    """A button whose request isn't there finds None, not an error."""
    assert await store.find("nothing") is None


async def test_requests_outlive_the_process(url: str, tmp_path: Path) -> None:
    """What was accepted is there when the store is opened again, and still counts as delivered."""
    async with Store.open(url) as store:
        accepted = await store.accept(new_entry())
        assert accepted is not None
    assert (tmp_path / "data" / "bot.sqlite3").is_file()
    async with Store.open(url) as store:
        assert await store.find(accepted.id) == accepted
        assert await store.accept(new_entry()) is None
