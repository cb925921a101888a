"""What Alembic runs: the migrations, on the connection that it was handed."""

from alembic import context

from bot.store.tables import metadata

# render_as_batch: SQLite can alter a table only by copying it.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
