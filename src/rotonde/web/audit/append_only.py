"""What a migration writes so that the rows of a table can be added and never changed or taken away."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

REFUSAL = "lines of the log are only added"

SQLITE = (
    "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '" + REFUSAL + "'); END",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '" + REFUSAL + "'); END",
)
SQLITE_BACK = ("DROP TRIGGER {table}_no_update", "DROP TRIGGER {table}_no_delete")
POSTGRES = (
    "CREATE FUNCTION {table}_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '" + REFUSAL + "'; END $$",
    "CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_only_grows()",
    "CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {table}_only_grows()",
)
POSTGRES_BACK = (
    "DROP TRIGGER only_grows ON {table}",
    "DROP TRIGGER never_emptied ON {table}",
    "DROP FUNCTION {table}_only_grows()",
)
REWRITING = "what was done is never rewritten"
SQLITE_UPDATE = (
    "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '" + REWRITING + "'); END",
)
POSTGRES_UPDATE = (
    "CREATE FUNCTION {table}_as_it_was() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '" + REWRITING + "'; END $$",
    "CREATE TRIGGER as_it_was BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_as_it_was()",
)
POSTGRES_UPDATE_BACK = ("DROP TRIGGER as_it_was ON {table}", "DROP FUNCTION {table}_as_it_was()")


class AppendOnly(Operation):
    """Refuse every update and delete on a table, in the database itself."""

    reversible = True
    reduces_to_sql = True
    sqlite: tuple[str, ...] = SQLITE
    sqlite_back: tuple[str, ...] = SQLITE_BACK
    postgres: tuple[str, ...] = POSTGRES
    postgres_back: tuple[str, ...] = POSTGRES_BACK

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Leave the models as they are."""

    def database_forwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *_: Any) -> None:
        self._run(schema_editor, self.sqlite, self.postgres)

    def database_backwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *_: Any) -> None:
        self._run(schema_editor, self.sqlite_back, self.postgres_back)

    def _run(self, schema_editor: BaseDatabaseSchemaEditor, sqlite: tuple[str, ...], postgres: tuple[str, ...]) -> None:
        statements = postgres if schema_editor.connection.vendor == "postgresql" else sqlite
        for statement in statements:
            schema_editor.execute(statement.format(table=self.table), None)

    def describe(self) -> str:
        return f"Let {self.table} only grow"


class NeverRewritten(AppendOnly):
    """Refuse every update on a table, in the database itself; a row can be erased with the file that it belongs to."""

    sqlite, sqlite_back = SQLITE_UPDATE, SQLITE_BACK[:1]
    postgres, postgres_back = POSTGRES_UPDATE, POSTGRES_UPDATE_BACK

    def describe(self) -> str:
        return f"Let the rows of {self.table} stay as they were written"


class RefuseAgain(AppendOnly):
    """Raise the refusals of SQLite again: it loses them where a migration changed the table; PostgreSQL keeps them."""

    sqlite = ("DROP TRIGGER IF EXISTS {table}_no_update", "DROP TRIGGER IF EXISTS {table}_no_delete", *SQLITE)
    sqlite_back = ()
    postgres = postgres_back = ()

    def describe(self) -> str:
        return f"Let {self.table} only grow, also after it was changed"
