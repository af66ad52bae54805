"""What holds of the policy whatever is in the database: what adds, what closes, and who never sees what."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rotonde.web.accounts.models import Membership, Organisation, User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.accounts.walls import inside
from rotonde.web.people.models import Emergency, Pairing, Share
from web.oracle.deciding import model_of
from web.oracle.made_world import a_world
from web.oracle.planning import House, Row, Somebody, Thing, rows
from web.oracle.world import EVERYTHING, KINDS, ROLES, SECRECY, World

Seen = AbstractSet[tuple[str, Any]]
DAY = timedelta(days=1)
ASKED_OF_RECORDS = [row for row in rows().values() if row.of]
OF_THE_INSTALLATION = {"Proposal"}
ELSEWHERE_ONLY = {"people.open_in_emergency", "people.read_in_emergency"}
"""What is about another office: who gets that office no longer needs it (ADR 0038)."""
FILES_OF_CLIENTS = {"Dossier", "Person", "Upload", "Run", "Share", "Request", "Emergency"}
FILES_OF_CLIENTS |= {"Appointment", "Booking", "Enrolment", "FollowUp"}
OF_WHO_PROTECTS = {
    "people.review_emergency",
    "protection.serve_person",
    "protection.hold_person",
    "protection.decide_request",
}
SIZES = pytest.mark.parametrize("examples", [4, pytest.param(200, marks=pytest.mark.proof)])


def often(examples: int) -> Any:
    quiet = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return settings(max_examples=examples, deadline=None, database=None, suppress_health_check=quiet)


def seen(user: User, of: list[Row] = ASKED_OF_RECORDS) -> Seen:
    """Every action with every record for which a user may do it now."""
    with inside(user.organisation_id):
        return {(row.action, pk) for row in of for pk in ids(user, row)}


def ids(user: User, row: Row) -> set[Any]:
    return set(visible(user, row.action, model_of(row)).values_list("pk", flat=True))


@contextmanager
def undone() -> Iterator[None]:
    """What is written here is forgotten after."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def as_if(somebody: Somebody, **told: Any) -> User:
    """The same user with something else so: nothing of it is kept."""
    user = User.objects.select_related("organisation").get(pk=somebody.user.pk)
    for name, value in told.items():
        user.__dict__[name] = value
    return user


def drawn(world: World) -> st.SearchStrategy[User]:
    """A user of the first organisation or the CAW, in any role, with any offices, functions and days."""
    today = localdate()
    near = [one for one in world.people if one.house.name in ("ocmw professional", "caw professional")]
    offices = [office.pk for house in world.houses[:4] for office in house.offices.values()]
    days = st.sampled_from([None, today - DAY, today, today + DAY])
    return st.builds(
        as_if,
        st.sampled_from(near),
        role=st.sampled_from(ROLES),
        office_ids=st.frozensets(st.sampled_from(offices), max_size=3),
        functions_on=st.frozensets(st.sampled_from(sorted(EVERYTHING))),
        is_active=st.sampled_from([True, True, True, False]),
        role_from=days,
        role_until=days,
    )


def for_each(strategy: st.SearchStrategy[Any], examples: int, law: Callable[[Any], None]) -> None:
    often(examples)(given(strategy)(law))()


@SIZES
def test_both_readings_of_every_action_agree(world: World, examples: int) -> None:
    def agree(user: User) -> None:
        for row in ASKED_OF_RECORDS:
            found = ids(user, row)
            known = {thing.record.pk: thing.record for thing in world.things[row.of]}
            assert found & set(known) == {pk for pk, record in known.items() if allows(user, row.action, record)}

    for_each(drawn(world), examples, agree)


@SIZES
def test_an_office_more_takes_nothing_away_but_the_need_for_an_emergency(world: World, examples: int) -> None:
    office = st.sampled_from([office.pk for house in world.houses[:2] for office in house.offices.values()])

    def grows(asked: tuple[User, Any]) -> None:
        user, more = asked
        before = seen(user)
        user.__dict__["office_ids"] = user.office_ids | {more}
        lost = before - seen(user)
        assert {action for action, _ in lost} <= ELSEWHERE_ONLY
        assert {("people.read_dossier", pk) for _, pk in lost} <= seen(user)

    for_each(st.tuples(drawn(world), office), examples, grows)


@SIZES
def test_a_function_more_takes_nothing_away(world: World, examples: int) -> None:
    def grows(asked: tuple[User, str]) -> None:
        user, more = asked
        before = seen(user)
        user.__dict__["functions_on"] = user.functions_on | {more}
        assert before <= seen(user)

    for_each(st.tuples(drawn(world), st.sampled_from(sorted(EVERYTHING))), examples, grows)


@SIZES
def test_who_is_closed_or_not_in_a_role_today_may_nothing(world: World, examples: int) -> None:
    today = localdate()
    closed = [{"is_active": False}, {"role_until": today - DAY}, {"role_from": today + DAY}]

    def closes(asked: tuple[User, dict[str, Any]]) -> None:
        user, told = asked
        user.__dict__.update(told)
        assert seen(user) == set()
        assert not any(allows(user, row.action) for row in rows().values() if not row.of)

    for_each(st.tuples(drawn(world), st.sampled_from(closed)), examples, closes)


@SIZES
def test_without_a_share_nobody_sees_anything_of_another_organisation(world: World, examples: int) -> None:
    houses = {
        (type(thing.record).__name__, thing.record.pk): {thing.house, thing.receiver} - {None}
        for many in world.things.values()
        for thing in many
    }

    def walled(user: User) -> None:
        for row in ASKED_OF_RECORDS:
            for pk in ids(user, row) if row.of not in {"Share"} | OF_THE_INSTALLATION else ():
                both = houses.get((row.of, pk))
                assert not both or user.organisation in {one.organisation for one in both}

    for_each(drawn(world), examples, walled)


@SIZES
def test_a_pairing_adds_reading_for_that_expert_and_nothing_else(world: World, examples: int) -> None:
    dossiers = st.sampled_from([one for one in world.things["Dossier"] if not one.words_for])

    def adds(asked: tuple[User, Thing]) -> None:
        user, thing = asked
        with undone():
            before = seen(user)
            Pairing.objects.create(
                organisation=thing.house.organisation,  # type: ignore[union-attr]
                dossier=thing.record,
                expert_id=user.pk,
                agreed_on=localdate(),
                until=localdate(),
            )
            after = seen(user)
        assert before <= after
        assert after - before <= {("people.read_dossier", thing.record.pk)}
        if user.role == "expert_by_experience":
            assert {action for action, _ in after if action.startswith(("people", "entitlements"))} <= {
                "people.read_dossier"
            }

    for_each(st.tuples(drawn(world), dossiers), examples, adds)


@SIZES
def test_an_emergency_adds_reading_that_ends_and_nothing_else(world: World, examples: int) -> None:
    dossiers = st.sampled_from([one for one in world.things["Dossier"] if not one.words_for])

    def ends(asked: tuple[User, Thing]) -> None:
        user, thing = asked
        with undone():
            before = seen(user)
            made = Emergency.objects.create(
                organisation=thing.house.organisation,  # type: ignore[union-attr]
                dossier=thing.record,
                opened_by_id=user.pk,
                reason="danger",
                sealed=b"x",
                until=timezone.now() + timedelta(hours=1),
            )
            after = {one for one in seen(user) if one[1] != made.pk}
            Emergency.objects.filter(pk=made.pk).update(until=timezone.now())
            ended = {one for one in seen(user) if one[1] != made.pk}
        assert before <= after
        assert after - before <= {("people.read_in_emergency", thing.record.pk)}
        assert ended == before

    for_each(st.tuples(drawn(world), dossiers), examples, ends)


@SIZES
def test_stopping_a_share_closes_it_and_nothing_else_and_leaves_the_notes(world: World, examples: int) -> None:
    shares = st.sampled_from([one.record for one in world.things["Share"]])

    def closes(asked: tuple[User, Share]) -> None:
        user, share = asked
        with undone():
            before = seen(user)
            Share.objects.filter(pk=share.pk).update(ended_at=timezone.now())
            assert before - seen(user) == before & {("people.read_share", share.pk)}

    for_each(st.tuples(drawn(world), shares), examples, closes)


@SIZES
def test_an_organisation_that_leaves_reads_and_gives_nothing_more(world: World, examples: int) -> None:
    near: list[House] = world.houses[:5]
    shared = [row for row in ASKED_OF_RECORDS if row.of == "Share"]

    def closes(asked: tuple[User, House]) -> None:
        user, house = asked
        with undone():
            before = seen(user)
            Membership.objects.filter(organisation=house.organisation).update(ends_on=localdate() - DAY)
            after = seen(user)
            assert {action for action, _ in before - after} <= {"people.read_share"}
            left = Share.objects.filter(pk__in=[pk for _, pk in seen(user, shared) & set(reading(after))])
            assert not left.filter(giver=house.organisation).exists()
            assert not left.filter(receiver=house.organisation).exists()

    for_each(st.tuples(drawn(world), st.sampled_from(near)), examples, closes)


def reading(found: Seen) -> Iterator[tuple[str, Any]]:
    return (one for one in found if one[0] == "people.read_share")


@SIZES
def test_who_administers_and_who_protects_see_no_client_but_as_the_table_says(world: World, examples: int) -> None:
    def none(user: User) -> None:
        for role in ("administrator", "protection_officer", "editor", "volunteer", "policy_officer"):
            user.__dict__["role"] = role
            found = {row.action for row in ASKED_OF_RECORDS if row.of in FILES_OF_CLIENTS and ids(user, row)}
            assert found <= (OF_WHO_PROTECTS if role == "protection_officer" else set())

    for_each(drawn(world), examples, none)


@SIZES
def test_the_regime_of_secrecy_and_the_kind_change_nothing_in_ones_own_organisation(
    world: World, examples: int
) -> None:
    own = [row for row in ASKED_OF_RECORDS if row.of != "Share"]

    def same(asked: tuple[User, str, str]) -> None:
        user, kind, secrecy = asked
        with undone():
            before = seen(user, own)
            Organisation.objects.filter(pk=user.organisation_id).update(kind=kind, secrecy=secrecy)
            user.organisation.refresh_from_db()
            assert seen(user, own) == before

    for_each(st.tuples(drawn(world), st.sampled_from(KINDS), st.sampled_from(SECRECY)), examples, same)


def test_other_numbers_of_organisations_change_nothing(world: World) -> None:
    with undone():
        assert by_name(world) == by_name(a_world())


def by_name(world: World) -> list[tuple[str, str, int]]:
    """How much each user may do of each action: the numbers of the records are others in every world."""
    some = world.sample(17)
    return [
        (str(one), row.action, len(ids(one.user, row) & {thing.record.pk for thing in world.things[row.of]}))
        for one in some
        for row in ASKED_OF_RECORDS
    ]
