"""Who may manage whom, against a table written by hand; and an administrator sees nothing of any household."""

import uuid
from typing import Any

import pytest
from tests.web.administration.houses import House, page_of
from tests.web.test_signing_in import addresses

from rotonde.web.accounts import policy, walls
from rotonde.web.accounts.models import Organisation, User

ROLES = ("rights_worker", "worker", "coordinator", "administrator", "protection_officer")

# action: may an administrator do it with themself, a colleague, somebody elsewhere? No other role ever may.
TABLE = {
    "accounts.manage_user": (True, True, False),
    "accounts.change_user": (False, True, False),
    "accounts.manage_office": (True, True, False),
}
# action on files: may an administrator do it, in their own office?
FILES = (
    "people.read_dossier",
    "people.write_dossier",
    "people.bring_in",
    "people.see_upload",
    "entitlements.see_list",
    "entitlements.see_run",
)


def test_only_an_administrator_manages_and_nobody_changes_themself(db: None) -> None:
    here, there = Organisation(id=uuid.uuid4()), Organisation(id=uuid.uuid4())
    for role in ROLES:
        somebody = User(id=uuid.uuid4(), organisation=here, role=role)
        somebody.office_ids = frozenset()
        for other_role in ROLES:
            colleague = User(id=uuid.uuid4(), organisation=here, role=other_role)
            stranger = User(id=uuid.uuid4(), organisation=there, role=other_role)
            for action, expected in TABLE.items():
                found = tuple(policy.allows(somebody, action, record) for record in (somebody, colleague, stranger))
                assert found == (expected if role == "administrator" else (False,) * 3), (action, role)
    administrator = User(id=uuid.uuid4(), organisation=here, role="administrator")
    administrator.office_ids = frozenset()
    editor = User(id=uuid.uuid4(), organisation=here, role="editor")
    assert not policy.allows(administrator, "accounts.change_user", editor), "an editor publishes for everybody"
    closed = User(id=uuid.uuid4(), organisation=here, role="administrator", is_active=False)
    assert not policy.allows(closed, "accounts.manage_user", User(id=uuid.uuid4(), organisation=here))


def test_the_pages_of_managing_are_for_administrators_alone(house: House) -> None:
    office = house.office("Zuid").pk
    pages = ["/nl/beheer/", "/nl/beheer/uitnodigen/", page_of(house, "coordinator")]
    posts = [
        "/nl/beheer/diensten/",
        f"/nl/beheer/diensten/{office}/",
        "/nl/beheer/tweede-stap/",
        *(page_of(house, "coordinator") + deed for deed in ("", "link/", "sluiten/", "openen/")),
    ]
    for role in ROLES:
        client = house.signed_in(role)
        assert {client.get(page).status_code for page in pages} == {200 if role == "administrator" else 403}
        if role != "administrator":
            assert {client.post(post, {"name": "Oost", "asked": "1"}).status_code for post in posts} == {403}
    assert house.logged("accounts.add_office", "accounts.rename_office", "accounts.ask_second_step") == []


def test_an_administrator_finds_nobody_and_no_office_of_another_organisation(house: House) -> None:
    elsewhere, administrator = House.opened(), house.sure_of("administrator")
    assert str(elsewhere.organisation.id.hex) not in administrator.get("/nl/beheer/").content.decode()
    page = page_of(elsewhere, "worker")
    assert administrator.get(page).status_code == 404
    assert {administrator.post(page + deed).status_code for deed in ("", "link/", "sluiten/", "openen/")} == {404}
    assert administrator.post(f"/nl/beheer/diensten/{elsewhere.office('Zuid').pk}/", {"name": "X"}).status_code == 404
    assert elsewhere.now("worker").is_active


def test_an_administrator_changes_nothing_about_themself(house: House) -> None:
    administrator, page = house.sure_of("administrator"), page_of(house, "administrator")
    assert "Je eigen rol wijzig je niet zelf" in administrator.get(page).content.decode()
    told = {"role": "worker", "offices": [str(house.office("Zuid").pk)], "seen": "x", "lost": "both"}
    assert {administrator.post(page + deed, told).status_code for deed in ("", "link/", "sluiten/")} == {403}
    assert (house.now("administrator").role, house.now("administrator").is_active) == ("administrator", True)


def test_an_administrator_sees_no_household_on_any_page_whatever_their_offices(house: House) -> None:
    administrator = house.now("administrator")
    assert house.offices("administrator") == ["Zuid"]
    office = house.office("Zuid")
    record = type("File", (), {"organisation_id": office.organisation_id, "office_id": office.pk, "id": office.pk})()
    with walls.inside(house.organisation):
        assert [action for action in FILES if policy.allows(administrator, action, record)] == []
    client = house.signed_in("administrator")
    of_households = [path for path in addresses() if path.startswith(("/nl/gezin/", "/nl/dossiers/", "/nl/logboek/"))]
    assert {"/nl/gezin/", "/nl/dossiers/", "/nl/dossiers/binnenbrengen/", "/nl/logboek/"} <= set(of_households)
    for path in of_households:
        assert {client.get(path).status_code, client.post(path).status_code} <= {403, 404, 405}, path
    assert client.get("/nl/")["Location"] == "/nl/beheer/"


@pytest.mark.parametrize("role", ROLES)
def test_the_head_of_the_page_leads_only_administrators_to_managing(house: House, role: str) -> None:
    text: Any = house.signed_in(role).get("/nl/account/").content.decode()
    assert ('href="/nl/beheer/"' in text) == (role == "administrator")
