"""Laws of sharing, on random courses: what is read lies within consent, purpose and share at every instant."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rotonde.web.accounts.models import Membership, Organisation
from rotonde.web.accounts.policy import allows
from rotonde.web.people.consent.categories import minimal, shareable
from rotonde.web.people.consent.giving import CannotConsent, confirm_consent, withdraw_consent
from rotonde.web.people.models import Consent, Emergency, Share
from rotonde.web.people.sharing.granting import CannotShare, end_share
from rotonde.web.people.sharing.reading import NotSharedNow, read_shared, shares_with
from web.sharing.worlds import World, a_world, consent_to, share_with


def times(examples: int) -> settings:
    """So many random examples, on a machine of any speed."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


often = times(200)
some_categories = st.sets(st.sampled_from(shareable()), min_size=1).map(sorted)


def on(days: int) -> Any:
    """The clock, some days on."""
    later = timezone.now() + timedelta(days=days)
    return patch("django.utils.timezone.now", return_value=later)


def read(world: World, made: Share) -> set[str] | None:
    """The categories in which something is read; None where reading is refused."""
    with world.receiver.inside():
        try:
            return {one.category for one in read_shared(world.receiver.worker, made).fields}
        except NotSharedNow:
            return None


def listed(world: World, made: Share) -> bool:
    with world.receiver.inside():
        return made in shares_with(world.receiver.worker)


@dataclass
class Course:
    """What we know ourselves of the consents and shares, kept in plain sets and days: the oracle."""

    today: int = 0
    members: bool = True
    consents: list[dict[str, Any]] = field(default_factory=list)
    shares: list[dict[str, Any]] = field(default_factory=list)

    def may_read(self, share: dict[str, Any]) -> bool:
        consent = share["consent"]
        spoken = consent["oral"] and not consent["confirmed"] and self.today > consent["day"] + 14
        within = share["day"] <= self.today <= share["until"] and self.today <= consent["until"]
        return within and not spoken and not consent["withdrawn"] and not share["ended"] and self.members


def steps() -> st.SearchStrategy[tuple[str, Any]]:
    return st.one_of(
        st.tuples(
            st.just("consent"),
            st.fixed_dictionaries({"categories": some_categories, "days": st.integers(0, 60), "oral": st.booleans()}),
        ),
        st.tuples(
            st.just("share"),
            st.fixed_dictionaries({"of": st.integers(0, 5), "categories": some_categories, "days": st.integers(0, 60)}),
        ),
        st.tuples(st.sampled_from(["withdraw", "confirm", "end"]), st.integers(0, 2)),
        st.tuples(st.just("wait"), st.integers(1, 20)),
        st.tuples(st.just("members"), st.booleans()),
    )


def course_of(world: World, secrecy: str, taken: list[tuple[str, Any]]) -> None:
    """Walk a course in the world and beside it, and compare after each step."""
    course = Course()
    Organisation.objects.filter(id=world.receiver.organisation.id).update(secrecy=secrecy)
    world.receiver.organisation.refresh_from_db()
    for what, told in taken:
        with on(course.today):
            STEPS[what](world, course, told)
        with on(course.today):
            for share in course.shares:
                found = read(world, share["made"])
                assert (found is not None) == course.may_read(share), (what, told)
                assert listed(world, share["made"]) == course.may_read(share)
                if found is not None:
                    assert found <= set(share["categories"]) & set(share["consent"]["categories"])
                    assert secrecy == "professional" or found <= minimal()


def _consent(world: World, course: Course, told: Any) -> None:
    if not course.members:
        return
    bound = world.receiver.organisation.secrecy == "professional"
    wanted = [one for one in told["categories"] if bound or one in minimal()] or ["name"]
    channel = "oral" if told["oral"] else "paper"
    made = consent_to(world, *wanted, days=told["days"], channel=channel)
    until = course.today + told["days"]
    known = {"made": made, "categories": wanted, "oral": told["oral"], "day": course.today, "until": until}
    course.consents.append(known | {"confirmed": False, "withdrawn": False})


def _share(world: World, course: Course, told: Any) -> None:
    if not course.consents:
        return
    consent = course.consents[told["of"] % len(course.consents)]
    wanted = set(told["categories"]) & set(consent["categories"]) or set(consent["categories"])
    try:
        made = share_with(world, consent["made"], *wanted, days=told["days"])
    except CannotShare:
        return
    until = course.today + told["days"]
    known = {"made": made, "consent": consent, "categories": wanted, "day": course.today, "until": until}
    course.shares.append(known | {"ended": False})


def _withdraw(world: World, course: Course, told: int) -> None:
    for consent in course.consents[told : told + 1]:
        with world.giver.inside():
            withdraw_consent(world.giver.worker, Consent.objects.get(id=consent["made"].id))
        consent["withdrawn"] = True


def _confirm(world: World, course: Course, told: int) -> None:
    for consent in course.consents[told : told + 1]:
        with world.giver.inside():
            try:
                confirm_consent(world.giver.worker, Consent.objects.get(id=consent["made"].id), "paper")
            except CannotConsent:
                return
        consent["confirmed"] = True


def _end(world: World, course: Course, told: int) -> None:
    for share in course.shares[told : told + 1]:
        with world.giver.inside():
            end_share(world.giver.worker, Share.objects.get(id=share["made"].id))
        share["ended"] = True


def _wait(world: World, course: Course, told: int) -> None:
    course.today += told


def _members(world: World, course: Course, told: bool) -> None:
    ends = None if told else date(2020, 1, 1)
    Membership.objects.filter(organisation=world.giver.organisation).update(ends_on=ends)
    course.members = told


STEPS: dict[str, Any] = {
    "consent": _consent,
    "share": _share,
    "withdraw": _withdraw,
    "confirm": _confirm,
    "end": _end,
    "wait": _wait,
    "members": _members,
}


def undone(walk: Any) -> None:
    """Do this and forget it, so that each example begins in the same world."""
    try:
        with transaction.atomic():
            walk()
            raise _Forget
    except _Forget:
        pass


class _Forget(Exception):
    pass


def walk_courses(world: World, how_many: settings) -> None:
    @how_many
    @given(st.sampled_from(["professional", "official", "discretion"]), st.lists(steps(), max_size=12))
    def holds(secrecy: str, taken: list[tuple[str, Any]]) -> None:
        undone(lambda: course_of(world, secrecy, taken))

    holds()


def test_on_every_course_what_is_read_is_what_was_agreed_shared_and_runs(plain_world: World) -> None:
    walk_courses(plain_world, often)


@pytest.mark.proof
def test_it_is_so_on_three_thousand_courses(plain_world: World) -> None:
    walk_courses(plain_world, times(3000))


def test_more_consent_never_shows_less(plain_world: World) -> None:
    world = plain_world

    @often
    @given(some_categories, some_categories)
    def holds(less: list[str], more: list[str]) -> None:
        def walk() -> None:
            narrow = share_with(world, consent_to(world, *less), *less)
            wide = {*less, *more}
            broad = share_with(world, consent_to(world, *wide), *wide)
            small, large = read(world, narrow), read(world, broad)
            assert small is not None
            assert large is not None
            assert small <= large

        undone(walk)

    holds()


def test_who_gives_and_who_receives_are_all_that_counts(plain_world: World) -> None:
    """Another receiver, or the giver itself, reads nothing by a share that isn't theirs."""
    world, other = plain_world, a_world()

    @often
    @given(some_categories)
    def holds(wanted: list[str]) -> None:
        def walk() -> None:
            made = share_with(world, consent_to(world, *wanted), *wanted)
            for user in (world.giver.worker, other.giver.worker, other.receiver.worker):
                assert not allows(user, "people.read_share", made)
                assert made not in shares_with(user)
                with pytest.raises(NotSharedNow):
                    read_shared(user, made)

        undone(walk)

    holds()


def test_after_an_emergency_nothing_more_is_read(plain_world: World) -> None:
    from rotonde.web.accounts.models import User
    from rotonde.web.accounts.policy import visible
    from rotonde.web.people.emergency.opening import HOURS, end_emergency, open_in_emergency
    from rotonde.web.people.models import Dossier
    from web.sharing.worlds import somebody

    world = plain_world
    north = world.giver.organisation.offices.get(name="Noord")
    user = somebody(world.giver.organisation, User.Role.WORKER, north)

    @often
    @given(st.sampled_from(HOURS), st.integers(0, 600), st.none() | st.integers(0, 600))
    def holds(hours: int, minutes: int, closed: int | None) -> None:
        def walk() -> None:
            begun = timezone.now()
            one = open_in_emergency(user, "2026-0001", "danger", "De huisarts belde: gevaar.", hours)
            assert one.until - one.opened_at <= timedelta(hours=4)
            if closed is not None:
                with patch("django.utils.timezone.now", return_value=begun + timedelta(minutes=closed)):
                    end_emergency(user, one)
            ended = closed is not None or minutes >= hours * 60
            at = begun + timedelta(minutes=minutes, seconds=1)
            with patch("django.utils.timezone.now", return_value=at):
                found = visible(user, "people.read_in_emergency", Dossier)
                assert (world.dossier in found) == (not ended)
                assert allows(user, "people.read_in_emergency", world.dossier) == (not ended)
                assert not allows(user, "people.write_dossier", world.dossier)
            assert Emergency.objects.filter(opened_by=user).count() == 1

        undone(walk)

    holds()
