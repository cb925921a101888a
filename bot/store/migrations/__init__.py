"""Migrations: run whenever the store is opened, from any folder, without a configuration file."""

import asyncio
import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

_one_at_a_time = threading.Lock()
"""Alembic keeps the running migration in module globals, so a process runs one at a time, whatever its event loops."""


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the database to the newest revision, in one transaction that only one process is in at a time.

    Raises what SQLAlchemy raises.
    """
    while not _one_at_a_time.acquire(blocking=False):  # noqa: ASYNC110 -- whoever holds it may be in another loop
        await asyncio.sleep(0.01)
    try:
        async with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                # The driver doesn't begin a transaction for DDL by itself; with this one, a process that
                # opens the same file meanwhile waits here and then finds nothing left to do.
                await connection.exec_driver_sql("BEGIN IMMEDIATE")
            await connection.run_sync(_upgrade)
            await connection.commit()
    finally:
        _one_at_a_time.release()


def _upgrade(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    # A "%" in the path would start an interpolation of configparser's.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    command.upgrade(config, "head")
