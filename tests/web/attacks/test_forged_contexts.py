"""SQL that forges in whose name it asks: what isn't a number of an organisation opens nothing, and what is no text."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DataError, connection, transaction
from django.utils.timezone import localdate

from rotonde.web.accounts.walls import inside
from rotonde.web.people.emergency.opening import open_in_emergency
from rotonde.web.people.sharing.notes import write_note
from rotonde.web.protection.domain.holding_back import hold_back
from rotonde.web.protection.domain.requesting import take_request
from web.sharing.worlds import IDENTITY, World, a_world, consent_to, share_with, somebody

pytestmark = pytest.mark.postgres
PLANTED = "Kwikstaart"
ODD = ("", " ", "x", "%", "*", "null", "00000000-0000-0000-0000-000000000000", "{}", "' OR '1'='1")
DOORS = ("user", "address", "link", "outside", "marks")


def asked(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def walled() -> list[str]:
    return [name for (name,) in asked("SELECT relname FROM pg_class WHERE relforcerowsecurity ORDER BY 1")]


def rows_told(name: str, value: str) -> int:
    """How many rows there are where the transaction was told this; none where the database takes it for nonsense."""
    try:
        with transaction.atomic():
            asked("SELECT set_config(%s, %s, true)", f"rotonde.{name}", value)
            return sum(asked(f'SELECT count(*) FROM "{table}"')[0][0] for table in walled())
    except DataError:
        return 0


def planted_everywhere(world: World) -> None:
    """A word in everything that a worker writes about somebody."""
    giver, worker = world.giver.organisation, world.giver.worker
    with inside(giver):
        north = giver.offices.get(name="Noord")
    elsewhere, officer = somebody(giver, "worker", north), somebody(giver, "protection_officer")
    with inside(giver), transaction.atomic():
        open_in_emergency(elsewhere, "2026-0001", "danger", f"het gaat om {PLANTED}", 4)
        take_request(worker, world.person, "access", {"what": PLANTED}, localdate())
        hold_back(officer, world.person, PLANTED, localdate() + timedelta(days=9), localdate())


def test_what_is_no_number_of_an_organisation_opens_no_table(postgres: Any) -> None:
    world = a_world()
    share_with(world, consent_to(world, "name"), "name")
    both = f"{world.giver.organisation.id},{world.receiver.organisation.id}"
    told = {(name, value): rows_told(name, value) for name in ("organisation", *DOORS) for value in (*ODD, both)}
    assert [where for where, rows in told.items() if rows] == []


def test_whoever_tells_the_database_the_number_of_an_organisation_reads_no_name_number_or_text(postgres: Any) -> None:
    world = a_world()
    made = share_with(world, consent_to(world, "name", "contact"), "name", "contact")
    planted_everywhere(world)
    with world.receiver.inside():
        write_note(world.receiver.worker, made, PLANTED)
    found: dict[str, bytes] = {}
    for partner in (world.giver, world.receiver):
        with partner.inside():
            for table in walled():
                said = [value for row in asked(f'SELECT * FROM "{table}"') for value in row]
                found[table] = found.get(table, b"") + b" ".join(
                    bytes(one) if isinstance(one, (bytes, memoryview)) else str(one).encode() for one in said
                )
    secrets = [PLANTED, "Ada Verzonnen", "Bas Verzonnen", "2026-0001", IDENTITY["p1"]["phone"], IDENTITY["p1"]["insz"]]
    assert [(table, one) for table, said in found.items() for one in secrets if one.encode() in said] == []
    assert sum(1 for said in found.values() if said) > 10
