"""The store: every question that the bot asks of its tables, each one short transaction."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Self

from sqlalchemy import ColumnElement, Select, case, func, literal, or_, select, update
from sqlalchemy import Row as SqlRow
from sqlalchemy.dialects.sqlite import insert  # PostgreSQL's own has the same methods
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answer import Answer
from bot.draft import Kind
from bot.request import Request
from bot.store import family
from bot.store.database import Database
from bot.store.entry import Entry, NewEntry, Status
from bot.store.tables import requests, submissions
from bot.verdict import Verdict

Row = dict[str, Any]

_WORKING = case((requests.c.status == Status.ACCEPTED, Status.WORKING), else_=requests.c.status)

_ERASED: Row = {"request": None, "draft": None, "stakeholder_ids": [], "origin_name": None}

_ERASED_KEY = "erased:"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class _Arrivals:
    """Requests that are written together, since they came while the database was busy."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.written: asyncio.Task[set[str]] | None = None


class Store:
    """The tables of one database. Every method raises StoreUnavailable where the database can't do its part.

    A method that is cancelled still does its work: what was asked to be kept is kept.
    """

    def __init__(self, database: Database, now: Callable[[], datetime] = _utc_now) -> None:
        self._database = database
        self._now = now
        self._arrivals: _Arrivals | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls, database_url: str, *, now: Callable[[], datetime] = _utc_now) -> AsyncIterator[Self]:
        """Open the database at `sqlite:///path`, relative to the current folder, or `sqlite:///:memory:`.

        Its folder is created and its tables are brought up to date; on the way out, what is running is finished.
        `now` returns the current moment, with a time zone. Raises ConfigurationError for any other kind of address.
        """
        async with Database.open(database_url) as database:
            yield cls(database, now)

    async def accept(self, new: NewEntry) -> Entry | None:
        """Write a request down; None where its key is there already: the same thing was delivered again.

        Requests that come while the database is busy are written in one transaction with one insert.
        """
        entry = Entry(**dict(new), origin=new.channel, created_at=self._now())
        arrivals = self._arrivals
        if arrivals is None or arrivals.written is None:
            arrivals = self._arrivals = _Arrivals()
            arrivals.written = self._database.start(self._write(arrivals))
        arrivals.rows.append(entry.row())
        return entry if entry.id in await asyncio.shield(arrivals.written) else None

    async def _write(self, arrivals: _Arrivals) -> set[str]:
        """Write what has arrived by the time the database is free; returns the ids that are new."""
        try:
            async with self._database.begin() as connection:
                self._arrivals = None
                statement = insert(requests).on_conflict_do_nothing(index_elements=["key"])
                return set(await connection.scalars(statement.returning(requests.c.id), arrivals.rows))
        finally:
            # Where the database couldn't even be reached, the next request starts afresh.
            if self._arrivals is arrivals:
                self._arrivals = None

    async def find(self, entry_id: str) -> Entry | None:
        """Return the request with this id, as it stands now; None where there is none."""
        return await self._database.run(lambda connection: family.one(connection, requests.c.id == entry_id))

    async def placed(
        self,
        entry_id: str,
        *,
        channel: str,
        thread_ts: str | None,
        message_ts: str | None = None,
        parent_ts: str | None = None,
    ) -> None:
        """Keep where the answer is, as Slack named it; what isn't given stays as it was."""
        known = {"channel": channel, "thread_ts": thread_ts, "message_ts": message_ts, "parent_ts": parent_ts}
        await self._update(
            requests.c.id == entry_id,
            {"status": _WORKING, **{name: value for name, value in known.items() if value is not None}},
        )

    async def read(self, entry_id: str, request: Request) -> None:
        """Keep what was read of the thread that the person pointed to."""
        await self._update(_open(entry_id), {"request": request.model_dump(mode="json")})

    async def decided(self, entry_id: str, verdict: Verdict, route: str | None, seconds: float) -> None:
        """Keep the router's decision, and how many seconds it took."""
        await self._update(
            _open(entry_id), {"status": _WORKING, "verdict": verdict, "route": route, "seconds_to_verdict": seconds}
        )

    async def keep(self, entry_id: str, answer: Answer) -> None:
        """Keep the answer; not where the request was removed or erased meanwhile."""
        facts = answer.facts
        usage = facts.usage
        await self._update(
            _open(entry_id),
            {
                "status": Status.ANSWERED,
                "error": None,
                "verdict": answer.verdict,
                "route": facts.route,
                "draft": answer.draft.model_dump(mode="json"),
                "facts": facts.model_dump(mode="json"),
                "model": facts.model,
                "prompt_tokens": usage.prompt_tokens if usage else None,
                "completion_tokens": usage.completion_tokens if usage else None,
                "cost_usd": facts.cost_usd,
                "seconds_to_verdict": facts.seconds_to_verdict,
                "seconds": facts.seconds,
            },
        )

    async def fail(self, entry_id: str, error_name: str) -> None:
        """Keep that the request failed, by the name of the error's class."""
        await self._update(_open(entry_id), {"status": Status.FAILED, "error": error_name})

    async def take_again(self, entry_id: str) -> bool:
        """Take up a failed request once more: True for exactly one of several who try at the same time."""
        failed = _open(entry_id) & (requests.c.status == Status.FAILED)
        return await self._update(failed, {"status": Status.WORKING, "error": None}) == 1

    async def override(self, root: Entry, kind: Kind) -> tuple[Entry, bool]:
        """Return the request that writes this kind of draft instead of the root's, and whether it was made just now.

        It is made once, however often this is called, and the root keeps the kind as the person's label. Where the
        root was erased meanwhile, the root itself is returned, as it stands now, and False.
        """
        now = self._now()
        return await self._database.run(lambda connection: family.override(connection, root, kind, now))

    async def share(self, original: Entry) -> tuple[Entry, bool]:
        """Return the row that shows this answer in the conversation it was asked in, and whether it was made just now.

        It is made once, however often this is called. Where the original was erased meanwhile, the original itself is
        returned, as it stands now, and False.
        """
        return await self._database.run(lambda connection: family.share(connection, original))

    async def overrides(self, root_id: str) -> list[Entry]:
        """Return the requests that write another kind of draft for this one, oldest first."""
        of_the_root = (requests.c.override_of == root_id) & requests.c.share_of.is_(None)
        query = select(requests).where(of_the_root).order_by(requests.c.created_at)

        async def read(connection: AsyncConnection) -> list[Entry]:
            return [Entry.model_validate(dict(row)) for row in (await connection.execute(query)).mappings()]

        return await self._database.run(read)

    async def rows(self, query: Select[*tuple[Any, ...]]) -> Sequence[SqlRow[*tuple[Any, ...]]]:
        """Return what a query of the tables selects, for figures."""

        async def read(connection: AsyncConnection) -> Sequence[SqlRow[*tuple[Any, ...]]]:
            return (await connection.execute(query)).all()

        return await self._database.run(read)

    async def first_submission(self, key: str, request_id: str, form: str) -> bool:
        """Note that a form was submitted: True the first time, False whenever Slack delivers it again.

        `key` is what Slack repeats then; `form` says which kind of form it is, for the statistics.
        """
        row = {"key": key, "request_id": request_id, "form": form, "created_at": self._now()}

        async def note(connection: AsyncConnection) -> bool:
            statement = insert(submissions).values(row).on_conflict_do_nothing(index_elements=["key"])
            return await connection.scalar(statement.returning(submissions.c.key)) is not None

        return await self._database.run(note)

    async def remove(self, entry_id: str) -> None:
        """Mark one answer as removed by its asker, and erase what was written; its counts stay.

        Its key stays too, so that a late repeat of the same event isn't answered. A draft of the other kind is an
        answer of its own and isn't touched.
        """
        await self._update(_open(entry_id), {"status": Status.REMOVED, **_ERASED, "erased_at": self._now()})

    async def erase_before(self, moment: datetime) -> int:
        """Erase what people wrote in requests made before this moment; returns how many requests that were.

        The drafts of the other kind go with their request, whenever they were made. Counts, times and Slack's ids of
        people and places stay.
        """
        old = requests.c.created_at < moment
        roots = select(requests.c.id).where(old)
        due = or_(old, requests.c.override_of.in_(roots)) & requests.c.key.not_like(f"{_ERASED_KEY}%")
        key = literal(_ERASED_KEY) + requests.c.id
        erased_at = func.coalesce(requests.c.erased_at, self._now())
        return await self._update(due, {**_ERASED, "key": key, "erased_at": erased_at})

    async def ping(self) -> None:
        """Return if the database can be reached and has its tables."""
        await self._database.run(lambda connection: connection.scalar(select(requests.c.id).limit(1)))

    async def _update(self, where: ColumnElement[bool], values: Row) -> int:
        async def change(connection: AsyncConnection) -> int:
            return (await connection.execute(update(requests).where(where).values(values))).rowcount

        return await self._database.run(change)


def _open(entry_id: str) -> ColumnElement[bool]:
    """Select the request with this id, unless it was erased: nothing is written into it again."""
    return (requests.c.id == entry_id) & requests.c.erased_at.is_(None)
