"""${message}

Widen first, backfill, and narrow in a later release; name every constraint; it must run on SQLite and PostgreSQL.
The file's name starts with its revision: "0007_what_it_does.py".
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
