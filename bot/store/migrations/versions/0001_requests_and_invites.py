"""The first tables: requests and invites."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create both tables."""
    op.create_table(
        "requests",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source", sa.String(32), nullable=False),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("asker", sa.String(32), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(32)),
        sa.Column("thread_ts", sa.String(32)),
        sa.Column("message_ts", sa.String(32)),
        sa.Column("parent_ts", sa.String(32)),
        sa.Column("request", sa.JSON()),
        sa.Column("stakeholder_ids", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("verdict", sa.String(16)),
        sa.Column("route", sa.String(255)),
        sa.Column("asked_for", sa.String(16)),
        sa.Column("override_of", sa.String(32)),
        sa.Column("draft", sa.JSON()),
        sa.Column("facts", sa.JSON()),
        sa.Column("model", sa.String(255)),
        sa.Column("prompt_tokens", sa.Integer()),
        sa.Column("completion_tokens", sa.Integer()),
        sa.Column("cost_usd", sa.Float()),
        sa.Column("seconds_to_verdict", sa.Float()),
        sa.Column("seconds", sa.Float()),
        sa.Column("error", sa.String(64)),
        sa.Column("erased_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_requests"),
        sa.UniqueConstraint("key", name="uq_requests_key"),
        sa.ForeignKeyConstraint(["override_of"], ["requests.id"], name="fk_requests_override_of"),
    )
    op.create_index("ix_requests_created_at", "requests", ["created_at"])
    op.create_index("ix_requests_override_of", "requests", ["override_of"])
    op.create_table(
        "invites",
        sa.Column("view_id", sa.String(64), nullable=False),
        sa.Column("request_id", sa.String(32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("view_id", name="pk_invites"),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name="fk_invites_request_id"),
    )


def downgrade() -> None:
    """Drop both tables."""
    op.drop_table("invites")
    op.drop_table("requests")
