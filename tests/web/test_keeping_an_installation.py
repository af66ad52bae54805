"""Accounts are opened and the master key is changed from the command line."""

import builtins
import json
import os
import uuid
from datetime import date
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import CommandError

from rotonde.cli.manage import NOBODY_YET
from rotonde.web import keys
from rotonde.web.accounts import sealing, sessions, walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.domain.partnering import (
    NoMandate,
    NotAPartner,
    add_partner,
    end_partner,
    memberships_on,
    open_partnership,
)
from rotonde.web.accounts.domain.rotating import rotate_master_key
from rotonde.web.accounts.models import Membership, Organisation, User
from rotonde.web.accounts.sealing import CannotUnseal, seal, unseal


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    waiting = iter(answers)
    monkeypatch.setattr(builtins, "input", lambda _="": next(waiting))


def test_an_account_is_opened_in_a_new_organisation_and_in_one_that_is_there(
    either_database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after, kept = ["Noord, , Zuid"], ["worker", "Zuid"], {}
    for name, asked in (("Robin", before), ("Noor", after)):
        typed(monkeypatch, f"OCMW {either_database}", *asked, name, f"{name}.{either_database}@verzonnen.example")
        call_command("open_account")
        password = capsys.readouterr().out.strip().rsplit(" ", 1)[-1]
        organisation = Organisation.objects.get(name=f"OCMW {either_database}")
        with walls.inside(organisation):
            user = User.objects.get(name=name, organisation=organisation)
            assert user.check_password(password)
            kept[name] = user.role, [office.name for office in user.offices.all()]
            offices = [office.name for office in organisation.offices.order_by("name")]
    assert kept == {"Robin": ("administrator", []), "Noor": ("worker", ["Zuid"])}
    assert offices == ["Noord", "Zuid"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([""], "has a name"),
        (["OCMW Verzonnen", "koning"], "no such role"),
        (["OCMW Verzonnen", "worker", "", "Robin", "robin"], "no email address"),
        (["OCMW Nieuw", "Zuid", "Robin", "robin"], "no email address"),
    ],
)
def test_what_cannot_be_is_told(db: None, monkeypatch: pytest.MonkeyPatch, answers: list[str], said: str) -> None:
    typed(monkeypatch, *answers)
    before = list(User.objects.values_list("email")), list(Organisation.objects.values_list("name"))
    with pytest.raises(CommandError, match=said):
        call_command("open_account")
    assert (list(User.objects.values_list("email")), list(Organisation.objects.values_list("name"))) == before


def an_organisation_of(kind: str) -> Organisation:
    made = open_organisation(f"{kind} {uuid.uuid4().hex}", offices=[], kind=kind)
    return Organisation.objects.get(pk=made.pk)


def test_a_partnership_is_opened_and_a_dmw_acts_under_the_mandate_of_a_partner(
    either_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ocmw, dmw, name = an_organisation_of("ocmw"), an_organisation_of("dmw"), f"Breed onthaal {uuid.uuid4().hex}"
    typed(monkeypatch, name, "Overeenkomst van 1 januari 2026", "2026-01-01", ocmw.name, "2026-01-01")
    call_command("open_partnership")
    typed(monkeypatch, name, dmw.name, "2026-02-01", ocmw.name, "Mandaat van 1 februari 2026")
    call_command("open_partnership")
    kept = Membership.objects.filter(partnership__name=name).order_by("begins_on")
    assert [(one.organisation, str(one.begins_on), one.mandated_by, one.mandate) for one in kept] == [
        (ocmw, "2026-01-01", None, ""),
        (dmw, "2026-02-01", ocmw, "Mandaat van 1 februari 2026"),
    ]
    typed(monkeypatch, name, dmw.name, date.today().isoformat())
    call_command("open_partnership")
    assert kept.get(organisation=dmw).ends_on == date.today()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([""], "has a name"),
        (["Nieuw", ""], "under which agreement"),
        (["Nieuw", "Overeenkomst", "morgen"], "That is no day"),
        (["Nieuw", "Overeenkomst", "2026-01-01", "Niemand"], "no organisation of that name"),
        (["Nieuw", "Overeenkomst", "2026-01-01", "OCMW Verzonnen", "x"], "That is no day"),
    ],
)
def test_a_partnership_that_cannot_be_is_told(
    db: None, monkeypatch: pytest.MonkeyPatch, answers: list[str], said: str
) -> None:
    typed(monkeypatch, *answers)
    with pytest.raises(CommandError, match=said):
        call_command("open_partnership")
    assert not Membership.objects.exists()


def test_only_a_dmw_has_a_mandate_and_of_another_partner(db: None) -> None:
    ocmw, caw, dmw = (an_organisation_of(kind) for kind in ("ocmw", "caw", "dmw"))
    day = date(2026, 1, 1)
    partnership = open_partnership(f"Verband {uuid.uuid4().hex}", "Overeenkomst", day)
    add_partner(partnership, ocmw, day)
    for organisation, by, mandate in ((caw, ocmw, "Mandaat"), (dmw, dmw, "Mandaat"), (dmw, ocmw, ""), (dmw, None, "x")):
        with pytest.raises(NoMandate):
            add_partner(partnership, organisation, day, by, mandate)
    for organisation, by, mandate in ((ocmw, None, ""), (dmw, caw, "Mandaat")):
        with pytest.raises(NotAPartner):
            add_partner(partnership, organisation, day, by, mandate)
    with pytest.raises(NotAPartner):
        end_partner(partnership, caw, day)
    assert [one.organisation for one in memberships_on(day).filter(partnership=partnership)] == [ocmw]
    assert not memberships_on(date(2025, 12, 31)).filter(partnership=partnership).exists()


def an_installation() -> tuple[Organisation, User, bytes]:
    """Open an organisation with something sealed, and a user with an app for codes who is signed in."""
    organisation = open_organisation("Verzonnen", offices=[])
    user, _ = open_account(organisation, name="Robin", email=f"{organisation.id}@verzonnen.example", role="worker")
    with walls.inside(organisation):
        secret = sessions.sealed_text("GEHEIM")
        Authenticator.objects.create(user=user, type="totp", data={"secret": secret, "used": [1]})
    Session.objects.create(session_key=organisation.id.hex[:30], session_data="x", expire_date="2099-01-01T00:00Z")
    return organisation, user, seal(organisation, "notes", b"Anna")


def test_with_a_new_master_key_everything_still_opens_and_the_old_one_opens_nothing(
    either_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    organisation, user, sealed = an_installation()
    old, new = keys.master_key(), os.urandom(32)
    rotate_master_key(old, new)
    try:
        organisation.refresh_from_db()
        with pytest.raises(CannotUnseal):
            unseal(organisation, "notes", sealed)
        monkeypatch.setattr(sealing, "master_key", lambda: new)
        monkeypatch.setattr(sessions, "master_key", lambda: new)
        assert unseal(organisation, "notes", sealed) == b"Anna"
        with walls.inside(organisation):
            data = Authenticator.objects.get(user=user).data
        assert (sessions.unsealed_text(data["secret"]), data["used"]) == ("GEHEIM", [1])
        assert not Session.objects.exists()
    finally:
        rotate_master_key(new, old)  # the other tests go on with the key they know


def test_a_wrong_old_key_changes_nothing(db: None, tmp_path: Path) -> None:
    organisation, user, sealed = an_installation()
    before = json.dumps(Authenticator.objects.get(user=user).data)
    file = tmp_path / "old.key"
    file.write_text(keys.new_key())
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("rotate_master_key", file)
    organisation.refresh_from_db()
    assert unseal(organisation, "notes", sealed) == b"Anna"
    assert json.dumps(Authenticator.objects.get(user=user).data) == before
    assert Session.objects.exists()


def test_the_command_line_leads_to_these_commands() -> None:
    from typer.testing import CliRunner

    from rotonde.cli.main import app

    outcome = CliRunner().invoke(app, ["manage", "help"])
    assert {"open_account", "rotate_master_key", "migrate"} <= set(outcome.output.split())


def test_after_making_the_tables_it_is_said_how_the_first_administrator_comes_about(tmp_path: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "rotonde.cli.main", "manage", "migrate"]
    environment = os.environ | {"ROTONDE_DATA": str(tmp_path), "ROTONDE_DATABASE": ""}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    assert said.strip().splitlines()[-1] == NOBODY_YET


BEHIND_A_WEB_SERVER = """
import django; django.setup()
from django.core.management import call_command; call_command("migrate", verbosity=0)
from django.test import Client
told = {"host": "rotonde.example", "x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.7"}
visitor = Client(enforce_csrf_checks=True, headers=told)
visitor.get("/nl/aanmelden/")
cookie = visitor.cookies["csrftoken"]
posted = {"csrfmiddlewaretoken": cookie.value, "login": "robin@verzonnen.example", "password": "iets"}
for origin in ("https://rotonde.example", "https://elders.example"):
    answer = visitor.post("/nl/aanmelden/", posted, headers={"origin": origin})
    print(answer.status_code, answer.wsgi_request.build_absolute_uri("/nl/"), bool(cookie["secure"]))
print(Client(headers={"host": "elders.example"}).get("/nl/aanmelden/").status_code)
"""


def test_behind_a_web_server_the_pages_answer_to_the_names_that_people_type(tmp_path: Path) -> None:
    import subprocess
    import sys

    told = {"ROTONDE_DATA": str(tmp_path), "ROTONDE_DATABASE": "", "ROTONDE_HOSTS": "rotonde.example, ander.example"}
    command = [sys.executable, "-c", BEHIND_A_WEB_SERVER]
    said = subprocess.run(command, env=os.environ | told, capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == [
        "200 https://rotonde.example/nl/ True",
        "403 https://rotonde.example/nl/ True",
        "400",
    ]
