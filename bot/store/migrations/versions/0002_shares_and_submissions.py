"""Where a request was asked, what shares it with others, and submitted forms of every kind.

There is no downgrade: SQLite can't drop a column that refers to another row.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns, and turn `invites` into `submissions`."""
    op.add_column("requests", sa.Column("origin", sa.String(32)))
    op.add_column("requests", sa.Column("origin_name", sa.String(255)))
    # Written out, since Alembic would copy SQLite's table for a foreign key, and dropping the old one breaks the rows
    # that refer to it. This is the same in SQLite and PostgreSQL.
    op.execute(
        "ALTER TABLE requests ADD COLUMN share_of VARCHAR(32) CONSTRAINT fk_requests_share_of REFERENCES requests (id)"
    )
    op.create_table(
        "submissions",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("request_id", sa.String(32), nullable=False),
        sa.Column("form", sa.String(32), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_submissions"),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name="fk_submissions_request_id"),
    )
    op.execute(
        "INSERT INTO submissions (key, request_id, form, created_at) "
        "SELECT view_id, request_id, 'invite_form', created_at FROM invites"
    )
    op.drop_table("invites")
