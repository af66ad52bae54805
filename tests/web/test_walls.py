"""Nothing of one organisation is seen by another: the database itself sees to it on PostgreSQL."""

import uuid
from typing import Any

import pytest
from django.apps import apps
from django.db import Error, connection, transaction
from django.db.migrations.loader import MigrationLoader

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Office, Organisation, User
from rotonde.web.accounts.wall_operations import OrganisationWall, WallAround, WallOfTwo, WallOfUsers
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Event

PASSWORD = "vier gewone woorden samen"


def an_organisation() -> tuple[Organisation, User]:
    """Open an organisation with one rights worker, who looked at something once."""
    organisation = open_organisation("Verzonnen", offices=["Zuid"], is_made_up=True)
    with walls.inside(organisation):
        offices = list(organisation.offices.all())
    user, _ = open_account(
        organisation,
        name="Robin Verzonnen",
        email=f"{uuid.uuid4().hex}@verzonnen.example",
        role=User.Role.RIGHTS_WORKER,
        offices=offices,
        password=PASSWORD,
    )
    with walls.inside(organisation):
        record_read(user, "accounts.looked", offices)
    return organisation, user


def rows(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


OUTSIDE = {"accounts_membership"}
"""Who works with whom holds nothing of a person, and partners see each other (ADR 0032)."""


def tables_with_an_organisation() -> set[str]:
    return {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if any(field.column == "organisation_id" for field in model._meta.local_concrete_fields)
    } - OUTSIDE


def tables_between_two() -> set[str]:
    """What one organisation writes and another sees."""
    return {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if "receiver_id" in {field.column for field in model._meta.local_concrete_fields}
    }


AROUND = {"referrals_referralsaid"}
"""What both organisations say of what lies between them: seen by who sees that, written by each in its own name."""


def tables_of_users() -> set[str]:
    return {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_concrete_fields
        if field.column == "user_id" and field.related_model is User
    }


def test_every_table_with_an_organisation_or_a_user_has_its_wall_in_a_migration() -> None:
    operations = [o for m in MigrationLoader(None).disk_migrations.values() for o in m.operations]
    assert {o.table for o in operations if isinstance(o, OrganisationWall)} == tables_with_an_organisation()
    assert {o.table for o in operations if isinstance(o, WallOfUsers)} == tables_of_users() - (
        tables_with_an_organisation()
    )
    assert {o.table for o in operations if isinstance(o, WallOfTwo)} == tables_between_two()
    assert {o.table for o in operations if isinstance(o, WallAround)} == AROUND


@pytest.mark.postgres
def test_every_such_table_has_its_wall_in_the_database_also_for_its_owner(postgres: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        walled = {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False,)
    assert walled == tables_with_an_organisation() | tables_of_users() | tables_between_two() | AROUND


@pytest.mark.postgres
def test_without_an_organisation_no_table_has_rows_and_with_one_only_its_own(postgres: Any) -> None:
    (one, user), (_, somebody_else) = an_organisation(), an_organisation()
    tables = ["accounts_office", "accounts_user", "accounts_user_offices", "audit_event"]
    assert [rows(table) for table in tables] == [0, 0, 0, 0]
    with walls.inside(one):
        assert [rows(table) for table in tables] == [1, 1, 1, 1]
        assert User.objects.get() == user
        assert not User.objects.filter(pk=somebody_else.pk).exists()
    assert [rows(table) for table in tables] == [0, 0, 0, 0]


@pytest.mark.postgres
def test_nothing_is_written_changed_or_erased_on_the_other_side(postgres: Any) -> None:
    (one, _), (other, somebody_else) = an_organisation(), an_organisation()
    with pytest.raises(Error, match="row-level security"), walls.inside(one):
        Office.objects.create(organisation=other, name="Noord")
    with walls.inside(one):
        assert User.objects.filter(pk=somebody_else.pk).update(name="Iemand") == 0
        assert Office.objects.filter(organisation=other).delete() == (0, {})
    with walls.inside(other):
        assert list(Office.objects.values_list("name", flat=True)) == ["Zuid"]


@pytest.mark.postgres
def test_the_wall_stands_again_after_a_failure(postgres: Any) -> None:
    one, _ = an_organisation()

    def look_and_fail() -> None:
        assert rows("accounts_user") == 1
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), walls.inside(one):
        look_and_fail()
    assert rows("accounts_user") == 0
    with transaction.atomic():
        with pytest.raises(ZeroDivisionError), walls.inside(one):
            look_and_fail()
        assert rows("accounts_user") == 0


def test_work_for_one_organisation_does_not_go_on_inside_another(either_database: str) -> None:
    (one, _), (other, _) = an_organisation(), an_organisation()
    with walls.inside(one):
        with walls.inside(one.id):
            assert walls.current_organisation() == one.id
        with pytest.raises(walls.AnotherOrganisation), walls.inside(other):
            pass
        assert walls.current_organisation() == one.id
    assert walls.current_organisation() is None


@pytest.mark.postgres
def test_somebody_signs_in_through_the_door_and_sees_their_own_side_only(postgres: Any, application: Any) -> None:
    from django.test import Client

    (one, user), (_, somebody_else) = an_organisation(), an_organisation()
    client = Client(headers={"host": "127.0.0.1"})
    wrong = client.post("/nl/aanmelden/", {"login": user.email, "password": "iets heel anders"})
    assert "horen niet bij elkaar" in wrong.content.decode()
    nobody = client.post("/nl/aanmelden/", {"login": "niemand@verzonnen.example", "password": PASSWORD})
    assert "horen niet bij elkaar" in nobody.content.decode()
    signed_in = client.post("/nl/aanmelden/", {"login": user.email.upper(), "password": PASSWORD})
    assert signed_in["Location"] == "/nl/"
    assert user.name in client.get("/nl/account/").content.decode()
    assert client.post("/nl/afmelden/")["Location"] == "/nl/aanmelden/"
    assert client.get("/nl/account/").status_code == 302
    with walls.inside(one):
        assert list(Event.objects.order_by("at").values_list("action", "actor_id")) == [
            ("accounts.looked", user.pk),
            ("accounts.failed_to_sign_in", user.pk),
            ("accounts.signed_in", user.pk),
            ("accounts.signed_out", user.pk),
        ]
    with walls.inside(somebody_else.organisation_id):
        assert list(Event.objects.values_list("action", flat=True)) == ["accounts.looked"]
    assert rows("accounts_user") == 0


@pytest.mark.postgres
def test_a_page_that_fails_keeps_nothing_it_wrote(postgres: Any, application: Any, monkeypatch: Any) -> None:
    from django.test import Client

    from rotonde.web.audit import views

    one, user = an_organisation()
    with walls.inside(one):
        User.objects.update(role=User.Role.PROTECTION_OFFICER)
    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
    client.post("/nl/aanmelden/", {"login": user.email, "password": PASSWORD})

    def write_and_fail(*_: Any) -> None:
        record_read(user, "accounts.never", user)
        raise ZeroDivisionError

    monkeypatch.setattr(views, "visible", write_and_fail)
    assert client.get("/nl/logboek/").status_code == 500
    with walls.inside(one):
        assert "accounts.never" not in Event.objects.values_list("action", flat=True)
