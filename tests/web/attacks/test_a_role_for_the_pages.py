"""The pages work as a role that owns nothing, as the manual says; and what SQL of that role can't do."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connections
from django.db.utils import load_backend

from rotonde.web.people.sharing.reading import read_shared
from web.sharing.worlds import a_world, consent_to, share_with

pytestmark = pytest.mark.postgres
MANUAL = Path(__file__).parents[3] / "docs/running.md"
ROLE = "rotonde_pages"
BEYOND_IT = (
    "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE people_person NO FORCE ROW LEVEL SECURITY",
    "DROP POLICY organisation_wall ON people_person",
    "CREATE POLICY everybody ON people_person USING (true)",
    "TRUNCATE people_sharednote",
    "DROP TABLE people_sharednote",
    "ALTER TABLE audit_event DISABLE TRIGGER USER",
    "SET session_replication_role = replica",
    "CREATE FUNCTION public.seen(text) RETURNS bool LANGUAGE sql AS 'select true'",
    "UPDATE audit_event SET action = 'x'",
    "DELETE FROM audit_event",
    "DELETE FROM audit_concerned",
    "INSERT INTO audit_batch SELECT * FROM audit_batch",
    "INSERT INTO audit_sealed SELECT * FROM audit_sealed",
    "INSERT INTO audit_archived SELECT * FROM audit_archived",
    "ALTER ROLE rotonde_pages BYPASSRLS",
    "SET ROLE rotonde",
)


def statements() -> list[str]:
    """What the manual has typed for the role of the pages."""
    block = next(one for one in re.findall(r"```\n(.*?)```", MANUAL.read_text("utf-8"), re.DOTALL) if ROLE in one)
    return [" ".join(one.split()) for one in block.split(";") if one.strip()]


@pytest.fixture
def pages_role(postgres: Any) -> Iterator[Any]:
    """A connection as that role, in place of the one that owns the tables."""
    where = postgres.settings_dict
    at = {"host": where["HOST"], "port": where["PORT"], "dbname": where["NAME"]}
    with psycopg.connect(**at, user="keeper", autocommit=True) as keeper:
        if not keeper.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            for statement in statements():
                keeper.execute(statement)
    theirs = load_backend(where["ENGINE"]).DatabaseWrapper(where | {"USER": ROLE}, "default")
    connections["default"] = theirs
    yield theirs
    theirs.close()
    connections["default"] = postgres


def test_sharing_and_reading_work_as_a_role_that_owns_nothing(pages_role: Any) -> None:
    world = a_world()
    made = share_with(world, consent_to(world, "name"), "name")
    with world.receiver.inside():
        assert [one.value for one in read_shared(world.receiver.worker, made).fields] == ["Ada Verzonnen"]


@pytest.mark.parametrize("statement", BEYOND_IT)
def test_no_statement_of_that_role_lowers_a_wall_or_touches_the_log(pages_role: Any, statement: str) -> None:
    with pages_role.cursor() as cursor, pytest.raises(Exception, match=r"denied|must be") as why:
        cursor.execute(statement)
    assert isinstance(why.value.__cause__, psycopg.errors.InsufficientPrivilege)
