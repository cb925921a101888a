"""The database's engine, and transactions that outlive whoever asked for them.

Every transaction is a task of its own, which the caller's cancellation doesn't reach: a call into aiosqlite that is
cancelled leaves its thread, and with it the shutdown, hanging, and the write in doubt.
"""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry

from bot.errors import ConfigurationError, StoreUnavailable
from bot.store import migrations

log = logging.getLogger(__name__)

T = TypeVar("T")


def exists(database_url: str) -> bool:
    """Tell whether a database is there to be read.

    Raises ConfigurationError for an address that isn't SQLite's, and StoreUnavailable where its folder can't be read.
    """
    path = _checked(database_url).database
    with _failures():
        return path is None or Path(path).exists()


BUSY_SECONDS = 10
"""How long SQLite waits for another process that is writing to the same file."""


class Database:
    """An engine, and the transactions that are running on it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._running: set[asyncio.Task[Any]] = set()
        self._closed = False

    @classmethod
    @asynccontextmanager
    async def open(cls, database_url: str) -> AsyncIterator[Self]:
        """Open the database, its tables brought up to date; on the way out, finish what is running and close.

        Raises ConfigurationError for an address that isn't SQLite's, and StoreUnavailable where it can't be opened.
        """
        url = _checked(database_url)
        with _failures():
            _make_folder(url)
        database = cls(_engine(url))
        try:
            await asyncio.shield(database.start(database.migrate()))
            yield database
        finally:
            await asyncio.shield(asyncio.create_task(database.close()))

    async def migrate(self) -> None:
        """Bring the tables up to date; raises StoreUnavailable."""
        with _failures():
            await migrations.upgrade(self._engine)

    def start(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run `work` as a task that is finished before the database is closed."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def run(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """Run `work` in a transaction, to its end even where the caller is cancelled; raises StoreUnavailable."""

        async def transaction() -> T:
            async with self.begin() as connection:
                return await work(connection)

        return await asyncio.shield(self.start(transaction()))

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """Begin a transaction; only for code that `start` runs. Raises StoreUnavailable."""
        if self._closed:
            raise StoreUnavailable("closed")
        with _failures():
            async with self._engine.begin() as connection:
                yield connection

    async def close(self) -> None:
        """Wait for what is running, then close every connection; nothing can be run afterwards."""
        while self._running:
            await asyncio.wait(set(self._running))
        self._closed = True
        await self._engine.dispose()


@contextmanager
def _failures() -> Iterator[None]:
    """Turn whatever a database raises into StoreUnavailable, without its text: it may quote what a person wrote."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        cause = getattr(error, "orig", None) or error
        name = type(cause).__name__
        log.error("database_failed error=%s", name)  # noqa: TRY400 -- for the same reason
        raise StoreUnavailable(name) from None


def _checked(database_url: str) -> URL:
    try:
        url = make_url(database_url)
    except ArgumentError:
        url = None
    if url is None or url.get_backend_name() != "sqlite":
        # Never the address itself: it may hold a password.
        raise ConfigurationError(("DATABASE_URL must be a SQLite address, for example sqlite:///data/bot.sqlite3.",))
    return url.set(drivername="sqlite+aiosqlite")


def _make_folder(url: URL) -> None:
    if url.database and url.database != ":memory:":
        # What people wrote is in there: nobody else on the machine needs to read it.
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _engine(url: URL) -> AsyncEngine:
    engine = create_async_engine(
        url,
        # SQLite has one writer at a time. Queueing for the one connection is fair; polling for the file's lock isn't.
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"timeout": BUSY_SECONDS},
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _prepare)
    return engine


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Set up a new connection.

    Readers go on beside the writer, a commit doesn't wait for the disk (it survives the process, not a power cut),
    foreign keys are checked, and what is erased is overwritten in the file.
    """
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
