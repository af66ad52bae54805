"""Raw SQL meets no row without an organisation, and inside one none of another: of every table there is."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from rotonde.web.accounts.walls import inside
from web.oracle.made_world import a_world
from web.oracle.world import World

OF_THE_INSTALLATION = {"editing_proposal", "editing_publication", "editing_reckoning"}
"""Amounts of the law, and who put them forward: nothing of a client (ADR 0030)."""
NOTHING_OF_A_PERSON = {
    "accounts_organisation",
    "accounts_partnership",
    "accounts_membership",
    "directory_change",
    "directory_handover",
    "directory_location",
    "directory_provider",
    "directory_pulse",
    "directory_remark",
    "directory_saidoftwo",
    "directory_service",
    "directory_serviceatlocation",
    "django_content_type",
}
OF_LIBRARIES = {"auth_permission", "auth_group", "auth_group_permissions", "account_emailconfirmation"}
"""Tables that come with a library and that Rotonde never writes: they hold permissions of models, or nothing."""
BY_ANOTHER_KEY = {"django_session", "people_carriedanswers", "django_tasks_database_dbtaskresult"}
"""Sealed with a key of their own, or by numbers without a meaning: opened before it is known of which organisation."""


def tables() -> dict[str, set[str]]:
    return {
        model._meta.db_table: {field.column for field in model._meta.local_concrete_fields}
        for model in apps.get_models(include_auto_created=True)
    }


def walled() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        return {name for (name,) in cursor.fetchall()}


def rows(sql: str, *values: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return int(cursor.fetchone()[0])


@pytest.mark.postgres
def test_every_table_has_a_wall_or_is_named_as_having_nothing_of_a_person(postgres: Any) -> None:
    known = OF_THE_INSTALLATION | NOTHING_OF_A_PERSON | OF_LIBRARIES | BY_ANOTHER_KEY
    assert set(tables()) - walled() == known
    assert [name for name in sorted(OF_LIBRARIES - {"auth_permission"}) if rows(f'SELECT count(*) FROM "{name}"')] == []


@pytest.mark.postgres
def test_raw_sql_meets_no_row_without_an_organisation_and_none_of_another(postgres: Any) -> None:
    world: World = a_world()
    found = dict.fromkeys(sorted(walled()), 0)
    assert [name for name in found if rows(f'SELECT count(*) FROM "{name}"')] == []
    columns = tables()
    for house in world.houses[:6]:
        with inside(house.organisation):
            for name in found:
                found[name] += rows(f'SELECT count(*) FROM "{name}"')
                if "organisation_id" in columns[name]:
                    foreign = f'SELECT count(*) FROM "{name}" WHERE organisation_id <> %s'
                    assert rows(foreign, house.organisation.pk) == 0, name
                if "receiver_id" in columns[name]:
                    giver = "giver_id" if "giver_id" in columns[name] else "sender_id"
                    foreign = f'SELECT count(*) FROM "{name}" WHERE %s NOT IN ({giver}, receiver_id)'
                    assert rows(foreign, house.organisation.pk) == 0, name
    assert sum(1 for count in found.values() if count) > 15
