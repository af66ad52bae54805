"""An expert by experience reads a household while they are paired and the client agrees, and nothing else."""

import copy
import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web.administration.houses import House
from tests.web.right_page.conftest import FORM

from rotonde.web.accounts import policy, walls
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import register
from rotonde.web.accounts.policy.predicates import And, Not, Or, Predicate, role_is, same, some
from rotonde.web.people.domain.pairing import BadDay, PairedAlready, end_pairing, open_pairings, pair, record_agreement
from rotonde.web.people.models import Dossier, Pairing
from rotonde.web.people.models.pairing import pairings_of

TODAY = date.today()
DAY = timedelta(days=1)


@pytest.fixture
def house(application: Any, either_database: str) -> House:
    from django.core.cache import cache

    cache.clear()
    return House.opened()


def a_file(house: House, office: str = "Zuid", name: str = "Demo Een") -> Dossier:
    from rotonde.web.people.domain.dossiers import Contents, put_in_office

    identity, roles = (
        {"pa": {"full_name": name}, "pc": {"full_name": "Kleine Demo"}},
        {"pa": "applicant", "pc": "child"},
    )
    told = Contents(uuid.uuid4().hex, copy.deepcopy(FORM), "actief.csv", "2026-10-31", identity, roles)
    with walls.inside(house.organisation):
        return put_in_office(house.office(office), [told]).dossiers[told.number]


def paired(house: House, file: Dossier, agreed_on: date | None = TODAY, until: date = TODAY + DAY) -> Pairing:
    with walls.inside(house.organisation):
        return pair(house.people["worker"], file, house.people["expert_by_experience"], until, agreed_on)


def changed(house: House, pairing: Pairing, **fields: Any) -> None:
    with walls.inside(house.organisation):
        Pairing.objects.filter(pk=pairing.pk).update(**fields)


def reads(house: House, file: Dossier, who: str = "expert_by_experience") -> bool:
    """Say whether somebody may read a file; both readings of the policy say the same."""
    with walls.inside(house.organisation):
        user = house.now(who)
        shown = policy.visible(user, "people.read_dossier", Dossier).filter(pk=file.pk).exists()
        assert policy.allows(user, "people.read_dossier", file) == shown
        return shown


def test_who_is_paired_while_the_client_agrees_reads_that_household_and_no_other(house: House) -> None:
    file, other = a_file(house), a_file(house)
    assert not reads(house, file)
    paired(house, file)
    assert (reads(house, file), reads(house, other)) == (True, False)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"agreed_on": None}, False),
        ({"agreed_on": TODAY + DAY}, False),
        ({"agreed_on": TODAY - DAY}, True),
        ({"until": TODAY}, True),
        ({"until": TODAY - DAY}, False),
        ({"ended_at": timezone.now()}, False),
    ],
    ids=["not agreed", "agrees tomorrow", "agreed yesterday", "last day", "over", "ended"],
)
def test_only_a_pairing_that_counts_today_shows_anything(house: House, fields: dict[str, Any], shown: bool) -> None:
    file = a_file(house)
    changed(house, paired(house, file), **fields)
    assert reads(house, file) == shown


def test_a_pairing_gives_reading_and_nothing_else(house: House) -> None:
    file = a_file(house)
    paired(house, file)
    with walls.inside(house.organisation):
        expert = house.now("expert_by_experience")
        given_to = {
            action
            for action in policy.actions()
            if action.startswith(("people.", "entitlements.")) and may(expert, action, file)
        }
    assert given_to == {"people.read_dossier", "people.see_paired"}


def may(user: User, action: str, file: Dossier) -> bool:
    try:
        return policy.allows(user, action, file)
    except AttributeError:  # asked of another kind of record
        return False


@pytest.mark.parametrize("role", sorted(set(User.Role.values) - {"expert_by_experience"}))
def test_in_another_role_a_pairing_opens_nothing(house: House, role: str) -> None:
    file = a_file(house, office="Noord")
    before = reads(house, file, role)
    with walls.inside(house.organisation):
        Pairing.objects.create(
            organisation=house.organisation, dossier=file, expert=house.people[role], agreed_on=TODAY, until=TODAY
        )
    assert reads(house, file, role) == before


ends = st.sampled_from([None, timezone.now()])
days = st.sampled_from([None, TODAY - DAY, TODAY, TODAY + DAY])
pairings = st.lists(
    st.tuples(st.integers(0, 2), st.booleans(), days, days.filter(bool), ends),
    max_size=6,
    unique_by=lambda one: (one[0], one[1], one[4]),
)
trees: st.SearchStrategy[Predicate] = st.recursive(
    st.sampled_from(
        [
            some(pairings_of, dossier_id="id"),
            role_is("expert_by_experience"),
            same("organisation_id"),
        ]
    ),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


def test_in_any_world_of_pairings_page_and_database_agree_with_a_table(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "_PREDICATES", dict(register._PREDICATES))
    files = [a_file(house) for _ in range(3)]
    with walls.inside(house.organisation):
        experts = [house.now("expert_by_experience"), house.now("volunteer")]

    @settings(max_examples=60, deadline=None)
    @given(pairings, trees)
    def agree(made: list[Any], tree: Predicate) -> None:
        register._PREDICATES["tests.tree"] = tree
        with walls.inside(house.organisation):
            Pairing.objects.filter(dossier__in=files).delete()
            for n, is_expert, agreed_on, until, ended in made:
                who = experts[0] if is_expert else experts[1]
                told = {"agreed_on": agreed_on, "until": until, "ended_at": ended}
                Pairing.objects.create(organisation=house.organisation, dossier=files[n], expert=who, **told)
            rows = Pairing.objects.filter(dossier__in=files)
            expected = {
                one.dossier_id
                for one in rows
                if one.expert_id == experts[0].pk and one.agreed_on and one.agreed_on <= TODAY <= one.until
                if one.ended_at is None
            }
            found = set(policy.visible(experts[0], "people.read_dossier", Dossier).values_list("pk", flat=True))
            assert found & {one.pk for one in files} == expected
            for user in experts:
                for action in ("people.read_dossier", "tests.tree"):
                    chosen = set(policy.visible(user, action, Dossier).values_list("pk", flat=True))
                    shown = {one.pk for one in files if policy.allows(user, action, one)}
                    assert chosen & {one.pk for one in files} == shown

    agree()


# --- who pairs, and how


def test_a_worker_of_the_office_pairs_records_the_agreement_and_ends_it(house: House) -> None:
    file, worker = a_file(house), house.people["worker"]
    made = paired(house, file, agreed_on=None)
    assert not reads(house, file)
    with walls.inside(house.organisation):
        record_agreement(worker, made, TODAY)
    assert reads(house, file)
    with walls.inside(house.organisation):
        end_pairing(worker, made)
        assert open_pairings(file) == []
    assert not reads(house, file)
    actions = ("people.paired", "people.pairing_agreed", "people.unpaired")
    assert house.logged(*actions) == [(action, worker.pk, str(file.pk)) for action in actions]


@pytest.mark.parametrize("who", ["coordinator", "administrator", "expert_by_experience", "protection_officer"])
def test_nobody_else_pairs(house: House, who: str) -> None:
    file = a_file(house)
    with pytest.raises(PermissionDenied), walls.inside(house.organisation):
        pair(house.people[who], file, house.people["expert_by_experience"], TODAY, TODAY)
    made = paired(house, file)
    with pytest.raises(PermissionDenied), walls.inside(house.organisation):
        end_pairing(house.people[who], made)
    assert reads(house, file)


def test_a_worker_of_another_office_does_not_pair(house: House) -> None:
    with pytest.raises(PermissionDenied):
        paired(house, a_file(house, office="Noord"))


@pytest.mark.parametrize(
    ("agreed_on", "until"),
    [(TODAY + DAY, TODAY + DAY), (TODAY, TODAY - DAY), (TODAY, TODAY + timedelta(days=366))],
    ids=["agrees tomorrow", "over already", "longer than a year"],
)
def test_days_that_cannot_be_pair_nobody(house: House, agreed_on: date, until: date) -> None:
    file = a_file(house)
    with pytest.raises(BadDay):
        paired(house, file, agreed_on, until)
    with walls.inside(house.organisation):
        assert open_pairings(file) == []


def test_an_expert_is_paired_with_a_household_once_and_again_when_it_is_over(house: House) -> None:
    file = a_file(house)
    made = paired(house, file)
    with pytest.raises(PairedAlready):
        paired(house, file)
    changed(house, made, until=TODAY - DAY)
    paired(house, file)
    assert reads(house, file)


def test_nobody_but_an_expert_by_experience_of_the_own_organisation_is_paired(house: House) -> None:
    file, other = a_file(house), House.opened()
    for who in (house.people["volunteer"], other.people["expert_by_experience"]):
        with pytest.raises(User.DoesNotExist), walls.inside(house.organisation):
            pair(house.people["worker"], file, who, TODAY, TODAY)


# --- the pages


def fold(client: Client, file: Dossier) -> str:
    page = client.get(f"/nl/dossiers/{file.pk}/")
    assert page.status_code == 200
    return page.content.decode()


def test_on_the_page_of_the_file_a_worker_pairs_and_the_expert_reads_at_the_next_request(house: House) -> None:
    file = a_file(house)
    worker, expert = house.signed_in("worker"), house.signed_in("expert_by_experience")
    where, page = f"/nl/dossiers/{file.pk}/koppeling/", f"/nl/dossiers/{file.pk}/"
    assert expert.get(page).status_code == 404
    assert "Er is nu geen gezin waarmee je meegaat." in expert.get("/nl/gekoppeld/").content.decode()
    told = {"expert": str(house.people["expert_by_experience"].pk), "until": f"{TODAY:%d/%m/%Y}", "agreed_on": ""}
    assert worker.post(where, told)["Location"] == page
    assert "leest nog niet mee" in fold(worker, file)
    assert expert.get(page).status_code == 404
    with walls.inside(house.organisation):
        made = Pairing.objects.get(dossier=file)
    assert worker.post(where, {"agree": str(made.pk), "agreed_on": f"{TODAY:%d/%m/%Y}"})["Location"] == page
    assert "genoteerd door Test worker" in fold(worker, file)
    assert "Demo Een" in expert.get("/nl/gekoppeld/").content.decode()
    read = fold(expert, file)
    assert ("Demo Een" in read, 'name="save"' in read, 'name="expert"' in read) == (True, False, False)
    for refused in ("/nl/dossiers/", f"{page}koppeling/"):
        assert expert.post(refused, {"end": str(made.pk)}).status_code in (403, 405)
    worker.post(where, {"end": str(made.pk)})
    assert expert.get(page).status_code == 404


def test_an_expert_begins_at_their_households_and_a_volunteer_and_policy_officer_see_none(house: House) -> None:
    file = a_file(house)
    paired(house, file)
    assert house.signed_in("expert_by_experience").get("/nl/")["Location"] == "/nl/gekoppeld/"
    for who, begins in (("volunteer", "/nl/kaarten/"), ("policy_officer", "/nl/account/")):
        client = house.signed_in(who)
        assert client.get("/nl/")["Location"] == begins
        pages = ("/nl/gekoppeld/", "/nl/dossiers/", "/nl/gezin/", "/nl/dossiers/binnenbrengen/")
        assert [client.get(page).status_code for page in pages] == [403] * 4
        assert client.get(f"/nl/dossiers/{file.pk}/").status_code == 404
        assert client.get("/nl/rechten/").status_code == 200


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"until": "ooit"}, "Die dag kan niet."),
        ({"agreed_on": "morgen"}, "Die dag kan niet."),
        ({"again": "1"}, "is al gekoppeld aan dit dossier"),
    ],
)
def test_what_cannot_be_is_told_with_a_way_back(house: House, changes: dict[str, str], said: str) -> None:
    file, worker = a_file(house), house.signed_in("worker")
    where = f"/nl/dossiers/{file.pk}/koppeling/"
    told = {"expert": str(house.people["expert_by_experience"].pk), "until": f"{TODAY:%d/%m/%Y}", "agreed_on": ""}
    if "again" in changes:
        worker.post(where, told)
    answer = worker.post(where, told | changes)
    assert (answer.status_code, said in answer.content.decode()) == (400, True)
    assert f'href="/nl/dossiers/{file.pk}/"' in answer.content.decode()
