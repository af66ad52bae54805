"""What is held of a person is registered, table by table."""

from typing import Any

from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from rotonde.web.accounts.wall_operations import OrganisationWall, WallAround, WallOfTwo
from rotonde.web.people.holdings import holdings, named_models, to_erase

NO_CLIENTS = {"accounts", "audit", "editing"}
"""Apps below people, or that say nothing of clients: users, offices, the log with its numbers, amounts of the law."""


def walled_tables() -> dict[str, str]:
    """Every table of ours around which a migration raises a wall, with its app."""
    found = {}
    for (app, _), migration in MigrationLoader(None).disk_migrations.items():
        for operation in migration.operations:
            if isinstance(operation, OrganisationWall | WallAround | WallOfTwo):
                found[operation.table] = app
    return found


def test_every_table_behind_a_wall_says_what_it_holds_of_a_person_or_why_nothing() -> None:
    named = {model._meta.db_table for model in named_models()}
    assert {table for table, app in walled_tables().items() if app not in NO_CLIENTS} == named


def test_the_apps_left_out_have_no_way_to_a_person() -> None:
    from rotonde.web.people.models import Dossier, Person

    ways = [
        field
        for app in NO_CLIENTS
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if field.many_to_one and field.related_model in (Person, Dossier)
    ]
    assert ways == []


def test_no_model_is_in_two_holdings() -> None:
    models: list[Any] = [model for one in holdings() for model in one.models]
    assert len(models) == len(set(models))


def test_a_person_is_erased_after_everything_that_hangs_on_them() -> None:
    order = [one.name for one in to_erase()]
    assert order[-2:] == ["people.file", "people.person"]
