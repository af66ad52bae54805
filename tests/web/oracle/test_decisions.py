"""Every decision of the policy equals that of a table written by hand, in both readings, on both databases."""

from itertools import islice

import pytest

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import actions
from rotonde.web.people.models import Consent
from web.oracle.deciding import Count, differences
from web.oracle.made_world import a_world
from web.oracle.planning import rows, words_of
from web.oracle.world import KINDS, ROLES, SECRECY

FIFTY_THOUSAND = 50_000


def test_the_table_names_every_action_and_no_other() -> None:
    assert set(rows()) == set(actions())


def test_the_table_names_every_role_and_no_other() -> None:
    assert {role for row in rows().values() for role in row.may} == set(ROLES) - {"policy_officer"}
    assert set(ROLES) == set(User.Role.values)


def compared(every: int) -> Count:
    world, count = a_world(), Count()
    found = list(islice(differences(world, rows().values(), world.sample(every), count), 40))
    assert found == []
    assert count.granted > 500, "a table in which hardly anything is granted compares nothing"
    print(f"{count.compared} decisions, {count.granted} granted, {len(world.people[::every])} users")  # noqa: T201  the figures are the point
    return count


def test_a_sample_of_the_decisions_equals_the_table(either_database: str) -> None:
    assert compared(every=13).compared > FIFTY_THOUSAND // 2


@pytest.mark.proof
def test_every_decision_equals_the_table(either_database: str) -> None:
    assert compared(every=1).compared > 10 * FIFTY_THOUSAND


def test_every_situation_of_the_table_occurs_in_the_world(db: None) -> None:
    world = a_world()
    told = {word for row in rows().values() for phrases in row.may.values() for phrase in phrases for word in phrase}
    met = {
        word
        for somebody in world.sample(4)
        for things in world.things.values()
        for thing in things
        for word in words_of(somebody, thing)
    }
    assert told <= met
    assert {(h.organisation.kind, h.organisation.secrecy) for h in world.houses} == {
        (kind, secrecy) for kind in KINDS for secrecy in SECRECY
    }
    assert Consent.objects.exists()
