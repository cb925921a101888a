"""Requests that are made from another one, each of them once: the other kind of draft, and what shares an answer.

Functions on a connection, for a transaction of the store's.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.dialects.sqlite import insert  # PostgreSQL's own has the same methods
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.draft import Kind
from bot.store.entry import Entry, Status, new_id
from bot.store.tables import requests

_OF_THE_ROOT = (
    *("source", "team_id", "asker", "private", "channel", "origin", "origin_name", "thread_ts"),
    *("request", "stakeholder_ids", "verdict", "route"),
)
"""What a request for the other kind of draft has in common with the one that it is made from."""


async def one(connection: AsyncConnection, where: ColumnElement[bool]) -> Entry | None:
    """Return the request that is selected; None where there is none."""
    row = (await connection.execute(select(requests).where(where))).mappings().one_or_none()
    return None if row is None else Entry.model_validate(dict(row))


async def override(connection: AsyncConnection, root: Entry, kind: Kind, now: datetime) -> tuple[Entry, bool]:
    """Return the request that writes this kind of draft instead of the root's, and whether it was made just now.

    The root keeps the kind as the person's label, and so does what the root shares.
    """
    current = await one(connection, requests.c.id == (root.override_of or root.id))
    if current is None or current.erased:
        return current or root, False
    entry, made = await _once(
        connection,
        Entry(
            **{name: getattr(current, name) for name in _OF_THE_ROOT},
            key=f"override:{current.id}:{kind}",
            created_at=now,
            asked_for=kind,
            override_of=current.id,
        ),
    )
    if made:
        labelled = requests.c.id.in_([each for each in (current.id, current.share_of) if each])
        await connection.execute(update(requests).where(labelled).values(asked_for=kind))
    return entry, made


async def share(connection: AsyncConnection, original: Entry) -> tuple[Entry, bool]:
    """Return what shows an answer in the conversation it was asked in, and whether it was made just now.

    It is as old as the original, so that both are erased at the same time.
    """
    current = await one(connection, requests.c.id == original.id)
    if current is None or current.erased:
        return current or original, False
    own = {
        "id": new_id(),
        "key": f"share:{current.id}",
        "private": False,
        "channel": current.origin,
        "thread_ts": None,
        "message_ts": None,
        "parent_ts": None,
        "status": Status.ACCEPTED,
        "asked_for": current.asked_for if current.override_of else None,  # the other draft isn't beside this one
        "share_of": current.id,
    }
    return await _once(connection, current.model_copy(update=own))


async def _once(connection: AsyncConnection, entry: Entry) -> tuple[Entry, bool]:
    """Write a request down, unless its key is there already; then return that one, and False."""
    statement = insert(requests).values(entry.row()).on_conflict_do_nothing(index_elements=["key"])
    if await connection.scalar(statement.returning(requests.c.id)) is not None:
        return entry, True
    return await one(connection, requests.c.key == entry.key) or entry, False
