"""What an organisation says of itself, its teams, and with whom it works."""

import uuid
from datetime import date

import pytest
from tests.web.administration.houses import House

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_organisation
from rotonde.web.accounts.domain.partnering import add_partner, open_partnership
from rotonde.web.accounts.models import Organisation, Partnership, Team

PAGE = "/nl/beheer/organisatie/"
DAY = date(2026, 1, 1)
TOLD = {"kind": "caw", "secrecy": "official", "number": "0123.456.749", "processes_insz_under": "Machtiging 1"}


def an_organisation(kind: str) -> Organisation:
    made = open_organisation(f"{kind} {uuid.uuid4().hex[:8]}", offices=[], kind=kind, is_made_up=True)
    return Organisation.objects.get(pk=made.pk)


def a_partnership(*partners: Organisation) -> Partnership:
    made = open_partnership(f"Onthaal {uuid.uuid4().hex[:8]}", "Overeenkomst van 1 januari 2026", DAY)
    for one in partners:
        add_partner(made, one, DAY)
    return made


def teams_of(house: House) -> dict[str, list[str]]:
    with walls.inside(house.organisation):
        found = Team.objects.filter(organisation=house.organisation)
        return {one.name: sorted(user.name for user in one.members.all()) for one in found}


def test_an_organisation_says_what_it_is_and_the_log_tells_who_did(house: House) -> None:
    administrator = house.signed_in("administrator")
    assert administrator.post(PAGE, TOLD)["Location"] == PAGE
    own = Organisation.objects.get(pk=house.organisation.pk)
    assert (own.kind, own.secrecy, own.number) == ("caw", "official", "0123456749")
    assert own.processes_insz_under == "Machtiging 1"
    assert house.logged("accounts.describe_organisation") == [
        ("accounts.describe_organisation", house.people["administrator"].pk, str(house.organisation.pk))
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"number": "0123456748"}, "Dit is geen KBO-nummer of OVO-code."),
        ({"number": "OVO12"}, "Dit is geen KBO-nummer of OVO-code."),
        ({"kind": "koning"}, "Kies"),
        ({"secrecy": ""}, "Vul dit in."),
    ],
)
def test_what_cannot_be_is_told_beside_the_field_and_changes_nothing(
    house: House, changes: dict[str, str], said: str
) -> None:
    answer = house.signed_in("administrator").post(PAGE, TOLD | changes)
    assert answer.status_code == 400
    assert Organisation.objects.get(pk=house.organisation.pk).number == ""
    if "kind" not in changes:
        assert said in answer.content.decode()


def test_a_team_is_made_renamed_filled_and_taken_away(house: House) -> None:
    administrator = house.signed_in("administrator")
    assert administrator.post("/nl/beheer/teams/", {"name": "Brugfiguren"})["Location"] == PAGE
    with walls.inside(house.organisation):
        team = Team.objects.get(organisation=house.organisation)
    posted = {"name": "Brug", "members": [str(house.people[who].pk) for who in ("worker", "coordinator")]}
    administrator.post(f"/nl/beheer/teams/{team.pk}/", posted)
    assert teams_of(house) == {"Brug": ["Test coordinator", "Test worker"]}
    taken = administrator.post("/nl/beheer/teams/", {"name": "Brug"})
    assert (taken.status_code, "Er is al een team Brug." in taken.content.decode()) == (400, True)
    nameless = administrator.post(f"/nl/beheer/teams/{team.pk}/", {"name": " "})
    assert (nameless.status_code, "Een team heeft een naam." in nameless.content.decode()) == (400, True)
    administrator.post(f"/nl/beheer/teams/{team.pk}/", {"drop": "1"})
    assert teams_of(house) == {}


def test_nobody_of_another_organisation_is_put_in_a_team_and_no_other_team_is_reached(house: House) -> None:
    other = House.opened()
    administrator = house.signed_in("administrator")
    administrator.post("/nl/beheer/teams/", {"name": "Brug", "members": [str(other.people["worker"].pk)]})
    assert teams_of(house) == {}
    other.signed_in("administrator").post("/nl/beheer/teams/", {"name": "Elders"})
    with walls.inside(other.organisation):
        elsewhere = Team.objects.get(organisation=other.organisation)
    assert administrator.post(f"/nl/beheer/teams/{elsewhere.pk}/", {"drop": "1"}).status_code == 404
    assert teams_of(other) == {"Elders": []}


def test_an_administrator_sees_the_partners_of_their_own_partnerships_and_no_others(house: House) -> None:
    own, dmw, stranger = house.organisation, an_organisation("dmw"), an_organisation("caw")
    ours, theirs = a_partnership(own), a_partnership(stranger)
    add_partner(ours, dmw, DAY, own, "Mandaat van 1 januari 2026")
    page = house.signed_in("administrator").get(PAGE).content.decode()
    said = (
        ours.name,
        dmw.name,
        "1 januari 2026",
        f"Werkt onder het mandaat van {own.name}: Mandaat van 1 januari 2026",
    )
    assert [one in page for one in said] == [True] * 4
    assert [one in page for one in (theirs.name, stranger.name)] == [False] * 2


def test_a_partnership_that_is_over_is_not_shown_any_more(house: House) -> None:
    ours = a_partnership(house.organisation)
    ours.ends_on = DAY
    ours.save()
    page = house.signed_in("administrator").get(PAGE).content.decode()
    assert (ours.name in page, "Jullie zitten in geen samenwerkingsverband." in page) == (False, True)


@pytest.mark.parametrize("who", ["worker", "coordinator", "protection_officer", "expert_by_experience"])
def test_nobody_but_an_administrator_reaches_these_pages(house: House, who: str) -> None:
    client = house.signed_in(who)
    assert {client.get(PAGE).status_code, client.post("/nl/beheer/teams/", {"name": "x"}).status_code} == {403}
