"""A database that is in use already is brought up to date, with everything in it."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from bot.draft import Kind
from bot.store import Entry, Store, migrations
from bot.store.tables import metadata
from tests.support.entries import WORDS

FIRST = """
INSERT INTO requests (id, key, created_at, source, team_id, asker, private, channel, thread_ts, request,
                      stakeholder_ids, status, override_of)
VALUES ('root', 'Ev1', '2026-09-01 00:00:00.000000', 'command', 'T1', 'U1', 1, 'D1', '1.1', '{"text": "WORDS"}',
        '["U2"]', 'answered', NULL),
       ('other', 'override:root:agenda', '2026-09-01 00:00:01.000000', 'command', 'T1', 'U1', 1, 'D1', '1.1', NULL,
        '[]', 'answered', 'root');
INSERT INTO invites (view_id, request_id, created_at) VALUES ('V1', 'root', '2026-09-01 00:00:02.000000');
""".replace("WORDS", WORDS)


def at_revision(url: str, revision: str) -> None:
    """Make a database as an earlier version of the bot left it."""
    Path(url.removeprefix("sqlite:///")).parent.mkdir()
    engine = create_engine(url)
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        command.upgrade(config, revision)
    engine.dispose()


def written(url: str, script: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        connection.executescript(f"PRAGMA foreign_keys = ON; {script}")


async def found(store: Store, entry_id: str) -> Entry:
    entry = await store.find(entry_id)
    assert entry is not None
    return entry


async def test_a_database_of_the_first_version_is_upgraded_with_what_is_in_it(url: str) -> None:
    """Requests and their overrides stay, an invite still counts as submitted, and the new columns can be used."""
    await asyncio.to_thread(at_revision, url, "0001")
    await asyncio.to_thread(written, url, FIRST)
    async with Store.open(url) as store:
        root = await found(store, "root")
        assert root.request is not None
        assert (root.request.text, root.request.thread) == (WORDS, None)
        assert (root.origin, root.origin_name, root.share_of) == (None, None, None)
        assert [entry.id for entry in await store.overrides("root")] == ["other"]
        assert not await store.first_submission("V1", "root", "invite_form")
        assert await store.first_submission("V2", "root", "post_form")
        shared, made = await store.share(root)
        assert made
        assert (await found(store, shared.id)).share_of == "root"
        assert not (await store.override(root, Kind.AGENDA))[1]


async def test_an_upgraded_database_is_like_a_new_one(url: str) -> None:
    """Its tables are those of the code, and a second start finds nothing to do."""
    await asyncio.to_thread(at_revision, url, "0001")
    for _ in range(2):
        async with Store.open(url) as store:
            await store.ping()
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
