"""The tables: `requests`, one row an answer, and `submissions`, one row a form that was submitted on one.

Plain SQL types only, so that SQLite on one machine and PostgreSQL behind many processes hold the same. Whoever
changes a table adds a migration in `bot/store/migrations/versions`; a test compares the two.
"""

from datetime import UTC, datetime

from sqlalchemy import JSON, Boolean, Column, DateTime, Dialect, Float, ForeignKey, Integer, MetaData, String, Table
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is dropped on the way in and put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Turn an aware datetime into UTC; a naive one is a mistake of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give what the database held its time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


requests = Table(
    "requests",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("key", String(255), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False, index=True),
    Column("source", String(32), nullable=False),
    Column("team_id", String(32), nullable=False),
    Column("asker", String(32), nullable=False),
    Column("private", Boolean, nullable=False),
    Column("channel", String(32)),
    Column("origin", String(32)),
    Column("origin_name", String(255)),
    Column("thread_ts", String(32)),
    Column("message_ts", String(32)),
    Column("parent_ts", String(32)),
    Column("request", JSON(none_as_null=True)),
    Column("stakeholder_ids", JSON, nullable=False),
    Column("status", String(16), nullable=False),
    Column("verdict", String(16)),
    Column("route", String(255)),
    Column("asked_for", String(16)),
    Column("override_of", String(32), ForeignKey("requests.id"), index=True),
    Column("share_of", String(32), ForeignKey("requests.id")),
    Column("draft", JSON(none_as_null=True)),
    Column("facts", JSON(none_as_null=True)),
    Column("model", String(255)),
    Column("prompt_tokens", Integer),
    Column("completion_tokens", Integer),
    Column("cost_usd", Float),
    Column("seconds_to_verdict", Float),
    Column("seconds", Float),
    Column("error", String(64)),
    Column("erased_at", Moment),
)

submissions = Table(
    "submissions",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("request_id", String(32), ForeignKey("requests.id"), nullable=False),
    Column("form", String(32), nullable=False),
    Column("created_at", Moment, nullable=False),
)
