import asyncio
import sqlite3
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import ConfigurationError, StoreUnavailable
from bot.store import Store
from bot.store.tables import metadata
from tests.support.entries import WORDS, email_answer, new_entry


async def test_migrations_and_tables_agree(url: str) -> None:
    """Whoever changes a table without a migration, or the other way round, hears of it here."""
    async with Store.open(url):
        pass
    engine = create_engine(url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []
    assert set(metadata.tables) == {"requests", "submissions"}


async def test_the_file_is_set_up_for_a_bot(store: Store) -> None:
    """Readers beside the writer, and keys that are checked."""

    async def pragmas(connection: AsyncConnection) -> list[object]:
        names = ("journal_mode", "foreign_keys", "secure_delete", "busy_timeout")
        return [(await connection.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in names]

    assert await store._database.run(pragmas) == ["wal", 1, 1, 10_000]


async def test_the_path_is_relative_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default address works in an empty folder: its folder is made there."""
    monkeypatch.chdir(tmp_path)
    async with Store.open("sqlite:///data/bot.sqlite3") as store:
        await store.ping()
    assert (tmp_path / "data/bot.sqlite3").is_file()


async def test_memory_will_do() -> None:
    """A store in memory has its tables and keeps them while it is open."""
    async with Store.open("sqlite:///:memory:") as store:
        entry = await store.accept(new_entry())
        assert entry is not None
        assert await store.find(entry.id) == entry


@pytest.mark.parametrize("url", ["postgresql://bot:secret@db/bot", "secret", "", "mysql:///x"])
async def test_any_other_address_is_refused_without_quoting_it(url: str) -> None:
    """The mistake is named by its variable; the address may hold a password and isn't repeated."""
    with pytest.raises(ConfigurationError) as caught:
        async with Store.open(url):
            pass
    assert "DATABASE_URL" in caught.value.sentence
    assert "secret" not in caught.value.sentence


async def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path) -> None:
    """What isn't a database can't be opened, and isn't overwritten."""
    path = tmp_path / "bot.sqlite3"
    path.write_text("a shopping list, long enough to be read as a header " * 10)
    with pytest.raises(StoreUnavailable, match="DatabaseError"):
        async with Store.open(f"sqlite:///{path}"):
            pass
    assert path.read_text().startswith("a shopping list")


async def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, the store says it can't be reached."""
    (tmp_path / "data").write_text("")
    with pytest.raises(StoreUnavailable):
        async with Store.open(f"sqlite:///{tmp_path}/data/bot.sqlite3"):
            pass


async def test_failures_do_not_quote_what_was_written(store: Store, url: str) -> None:
    """A broken table gives one small error, without SQL, values or a cause that holds them."""
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        connection.execute("DROP TABLE requests")
    connection.close()
    with pytest.raises(StoreUnavailable) as caught:
        await store.accept(new_entry())
    assert str(caught.value) == "OperationalError"
    assert WORDS not in repr(caught.value.__cause__)
    assert caught.value.__suppress_context__
    assert not caught.value.try_again
    with pytest.raises(StoreUnavailable):
        await store.ping()


async def test_a_cancelled_caller_loses_no_write(url: str) -> None:
    """Callers that are cancelled at any moment leave nothing hanging, and what they asked to keep is kept."""
    async with Store.open(url) as store:
        entry = await store.accept(new_entry())
        assert entry is not None
        callers: list[asyncio.Task[object]] = []
        for number in range(20):
            callers += [
                asyncio.create_task(store.accept(new_entry(f"Late{number}"))),
                asyncio.create_task(store.keep(entry.id, email_answer())),
            ]
            for _ in range(number):
                await asyncio.sleep(0)
            for caller in callers:
                caller.cancel()
        results = await asyncio.gather(*callers, return_exceptions=True)
        assert any(isinstance(result, asyncio.CancelledError) for result in results)
    async with Store.open(url) as store:
        kept = await store.find(entry.id)
        assert kept is not None
        assert kept.draft == email_answer().draft
        assert await store.accept(new_entry("Late19")) is None


async def test_closing_waits_for_what_is_running(url: str) -> None:
    """A write that is under way when the store is closed is finished first."""
    async with Store.open(url) as store:
        writing = asyncio.create_task(store.accept(new_entry()))
        await asyncio.sleep(0)
    assert await writing is not None
    async with Store.open(url) as store:
        assert await store.accept(new_entry()) is None


async def test_a_closed_store_is_unavailable(url: str) -> None:
    """Whoever comes late is told so; nothing opens the file again."""
    async with Store.open(url) as store:
        pass
    with pytest.raises(StoreUnavailable):
        await store.ping()
    with pytest.raises(StoreUnavailable):
        await store.accept(new_entry())


async def test_several_processes_may_open_a_new_file_at_once(url: str) -> None:
    """Only one creates the tables; the others wait for it and find them."""
    script = (
        "import asyncio, sys\n"
        "from bot.store import Store\n"
        "async def main():\n"
        "    async with Store.open(sys.argv[1]) as store:\n"
        "        await store.ping()\n"
        "asyncio.run(main())\n"
    )
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", script, url, cwd=Path(__file__).parents[2], stderr=asyncio.subprocess.PIPE
        )
        for _ in range(4)
    ]
    for process in processes:
        _, complaint = await process.communicate()
        assert process.returncode == 0, complaint.decode()


async def test_several_stores_may_be_opened_at_once(tmp_path: Path) -> None:
    """Alembic's module globals aren't mixed up by stores that are opened together in one process."""

    async def opened(number: int) -> None:
        async with Store.open(f"sqlite:///{tmp_path}/{number}.sqlite3") as store:
            await store.ping()

    await asyncio.gather(*(opened(number) for number in range(5)))
