"""What a migration writes to raise a wall on PostgreSQL. On SQLite these do nothing."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation


class _OnPostgres(Operation):
    """Statements for PostgreSQL alone, there and back."""

    reversible = True
    reduces_to_sql = True
    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Leave the models as they are."""

    def database_forwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *_: Any) -> None:
        self._run(schema_editor, self.up)

    def database_backwards(self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, *_: Any) -> None:
        self._run(schema_editor, self.down)

    @staticmethod
    def _run(schema_editor: BaseDatabaseSchemaEditor, statements: tuple[str, ...]) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE", None)
            for statement in statements:
                schema_editor.execute(statement, None)


def told(name: str, kind: str) -> str:
    """Give what this transaction was told, as SQL; null where it was told nothing.

    >>> told("organisation", "uuid")
    "NULLIF(current_setting('rotonde.organisation', true), '')::uuid"
    """
    return f"NULLIF(current_setting('rotonde.{name}', true), '')::{kind}"


class OrganisationWall(_OnPostgres):
    """Show the rows of a table only inside their organisation; also to the owner of the table."""

    def __init__(self, table: str) -> None:
        self.table = table
        rule = f"organisation_id = {told('organisation', 'uuid')}"
        self.up = _raised(table, "organisation_wall", rule)
        self.down = _lowered(table, "organisation_wall")

    def describe(self) -> str:
        return f"Raise the wall between organisations around {self.table}"


class WallOfUsers(_OnPostgres):
    """Show the rows of a table only where the user they belong to is to be seen."""

    def __init__(self, table: str, column: str = "user_id") -> None:
        self.table = table
        self.column = column
        rule = f"EXISTS (SELECT 1 FROM accounts_user WHERE accounts_user.id = {table}.{column})"  # noqa: S608 - names of ours
        self.up = _raised(table, "wall_of_users", rule)
        self.down = _lowered(table, "wall_of_users")

    def describe(self) -> str:
        return f"Raise the wall of users around {self.table}"


class WallOfTwo(_OnPostgres):
    """Show the rows of a table inside two organisations, and let only the first of them write."""

    def __init__(self, table: str, writer: str, reader: str) -> None:
        self.table, self.writer, self.reader = table, writer, reader
        here = told("organisation", "uuid")
        self.up = (
            *_raised(table, "wall_of_the_writer", f"{writer} = {here}"),
            f"CREATE POLICY seen_by_the_reader ON {table} FOR SELECT USING ({reader} = {here})",
        )
        self.down = (f"DROP POLICY seen_by_the_reader ON {table}", *_lowered(table, "wall_of_the_writer"))

    def describe(self) -> str:
        return f"Raise the wall around {self.table}, with a window for the other side"


class WallAround(_OnPostgres):
    """Show the rows of a table where the row is seen that they belong to; each organisation writes its own there."""

    def __init__(self, table: str, writer: str, belongs_to: str, column: str) -> None:
        self.table = table
        seen = f"EXISTS (SELECT 1 FROM {belongs_to} WHERE {belongs_to}.id = {table}.{column})"  # noqa: S608 - names of ours
        self.up = (
            *_raised(table, "wall_of_the_writer", f"{writer} = {told('organisation', 'uuid')} AND {seen}"),
            f"CREATE POLICY seen_by_both ON {table} FOR SELECT USING ({seen})",
        )
        self.down = (f"DROP POLICY seen_by_both ON {table}", *_lowered(table, "wall_of_the_writer"))

    def describe(self) -> str:
        return f"Raise the wall around {self.table}, as high as that of what it belongs to"


class DoorForSigningIn(_OnPostgres):
    """Show one user, by number or address, before it is known of which organisation."""

    def __init__(self) -> None:
        rule = f"id = {told('user', 'uuid')} OR email = {told('address', 'text')}"
        self.up = (f"CREATE POLICY signing_in ON accounts_user FOR SELECT USING ({rule})",)
        self.down = ("DROP POLICY signing_in ON accounts_user",)

    def describe(self) -> str:
        return "Leave a door in the wall for who signs in"


class DoorForLinks(_OnPostgres):
    """Show the one link whose digest is held up, before it is known of which organisation."""

    def __init__(self) -> None:
        rule = f"digest = {told('link', 'text')}"
        self.up = (f"CREATE POLICY holding_link ON accounts_onetimelink FOR SELECT USING ({rule})",)
        self.down = ("DROP POLICY holding_link ON accounts_onetimelink",)

    def describe(self) -> str:
        return "Leave a door in the wall for who holds a one-time link"


class DoorForArriving(_OnPostgres):
    """Show the users with one digest of the sign-in service, before it is known for which organisation they come."""

    def __init__(self) -> None:
        rule = f"outside_id = {told('outside', 'text')}"
        self.up = (f"CREATE POLICY arriving ON accounts_user FOR SELECT USING ({rule})",)
        self.down = ("DROP POLICY arriving ON accounts_user",)

    def describe(self) -> str:
        return "Leave a door in the wall for who comes from the sign-in service"


class DoorForMarks(_OnPostgres):
    """Show the marks of persons that are held up, whatever organisation they are of: who holds one knew it already."""

    def __init__(self) -> None:
        rule = f"mark = ANY(string_to_array({told('marks', 'text')}, ','))"
        self.up = (f"CREATE POLICY holding_marks ON people_matchmark FOR SELECT USING ({rule})",)
        self.down = ("DROP POLICY holding_marks ON people_matchmark",)

    def describe(self) -> str:
        return "Leave a door in the wall for who holds marks of a person"


class DoorForCards(_OnPostgres):
    """Show the one card whose token is held up, and that it was shown, to whoever sees the card."""

    def __init__(self) -> None:
        held = f"digest = {told('card', 'text')}"
        seen = (
            "EXISTS (SELECT 1 FROM referral_cards_card WHERE referral_cards_card.id = referral_cards_cardshown.card_id)"
        )
        self.up = (
            f"CREATE POLICY holding_card ON referral_cards_card FOR SELECT USING ({held})",
            f"CREATE POLICY with_the_card ON referral_cards_cardshown FOR SELECT USING ({seen})",
        )
        self.down = (
            "DROP POLICY with_the_card ON referral_cards_cardshown",
            "DROP POLICY holding_card ON referral_cards_card",
        )

    def describe(self) -> str:
        return "Leave a door in the wall for who holds a referral card"


def _raised(table: str, name: str, rule: str) -> tuple[str, ...]:
    return (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY {name} ON {table} USING ({rule}) WITH CHECK ({rule})",
    )


def _lowered(table: str, name: str) -> tuple[str, ...]:
    return (
        f"DROP POLICY {name} ON {table}",
        f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    )
