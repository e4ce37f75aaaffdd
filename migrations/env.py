"""How Alembic runs here: on a connection with an open transaction that `digest.store` hands over.

There is no alembic.ini: `digest db upgrade` makes the configuration, and holds a lock while it runs, so that
all migrations of one upgrade go in together or not at all.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=connection.dialect.name == "sqlite",
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
