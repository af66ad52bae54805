"""One predicate, two readings: what a page may show and what the database chooses never differ."""

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from hypothesis import given, settings
from hypothesis import strategies as st

from rotonde.web.accounts import policy
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import register
from rotonde.web.accounts.policy.predicates import (
    Always,
    Among,
    And,
    FieldIs,
    NoRecord,
    Not,
    Or,
    Predicate,
    RoleIs,
    Same,
)

ORGANISATIONS = [uuid.UUID(int=n) for n in (1, 2)]
OFFICES = [uuid.UUID(int=n) for n in (11, 12, 13)]
PEOPLE = [uuid.UUID(int=n) for n in (21, 22, 23)]
ROLES = list(User.Role.values)


class File(models.Model):
    """A record, as policies know a dossier: of an organisation, perhaps of an office, perhaps of a worker."""

    organisation_id = models.UUIDField()
    office_id = models.UUIDField(null=True)
    id_of_worker = models.UUIDField(null=True)

    class Meta:
        app_label = "a_world_of_the_tests"

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.office_id} {self.id_of_worker}"


@dataclass(frozen=True)
class Worker:
    """What a policy knows of a user."""

    id: uuid.UUID
    role: str
    organisation_id: uuid.UUID | None
    office_ids: frozenset[uuid.UUID]
    is_active: bool = True
    is_authenticated: bool = True
    in_role: bool = True
    functions_on: frozenset[str] = frozenset({"files", "carried_answers", "linking", "sharing"})

    def holds_role_on(self, day: date) -> bool:
        return self.in_role


WORLD = [(o, f, w) for o in ORGANISATIONS for f in (*OFFICES, None) for w in (*PEOPLE[:2], None)]


@pytest.fixture
def world(either_database: str) -> Iterator[list[File]]:
    """Every kind of record there is, in a table of its own."""
    column = "char(32)" if either_database == "sqlite" else "uuid"
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TABLE a_world_of_the_tests_file (id integer PRIMARY KEY, organisation_id {column},"
            f" office_id {column}, id_of_worker {column})"
        )
    File.objects.bulk_create(
        File(id=n, organisation_id=o, office_id=f, id_of_worker=w) for n, (o, f, w) in enumerate(WORLD)
    )
    yield list(File.objects.all())
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE a_world_of_the_tests_file")


workers = st.builds(
    Worker,
    id=st.sampled_from(PEOPLE),
    role=st.sampled_from(ROLES),
    organisation_id=st.sampled_from([*ORGANISATIONS, None]),
    office_ids=st.frozensets(st.sampled_from(OFFICES)),
)
leaves: st.SearchStrategy[Predicate] = st.one_of(
    st.builds(Always, st.booleans()),
    st.builds(RoleIs, st.frozensets(st.sampled_from(ROLES))),
    st.builds(Same, st.sampled_from(["organisation_id", "office_id"]), st.just("organisation_id")),
    st.builds(Same, st.just("id_of_worker"), st.just("id")),
    st.builds(Among, st.just("office_id"), st.just("office_ids")),
    st.builds(FieldIs, st.just("office_id"), st.sampled_from([*OFFICES, None])),
)
trees: st.SearchStrategy[Predicate] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=12,
)


def test_what_a_page_may_show_is_what_the_database_chooses(world: list[File], registered: Any) -> None:
    @settings(max_examples=300, deadline=None)
    @given(trees, workers)
    def agree(tree: Predicate, worker: Worker) -> None:
        action = registered(tree)
        shown = {file.pk for file in world if policy.allows(worker, action, file)}
        assert {file.pk for file in policy.visible(worker, action, File)} == shown

    agree()


@given(trees, trees, workers, st.sampled_from(WORLD))
def test_and_or_and_not_mean_what_they_say(one: Predicate, other: Predicate, worker: Worker, made: Any) -> None:
    file = File(organisation_id=made[0], office_id=made[1], id_of_worker=made[2])
    a, b = one.holds(worker, file), other.holds(worker, file)
    assert ((one & other).holds(worker, file), (one | other).holds(worker, file)) == (a and b, a or b)
    assert (~one).holds(worker, file) == (not a)


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Register a predicate for the time of a test; gives the name of its action."""
    monkeypatch.setattr(register, "_PREDICATES", dict(register._PREDICATES))

    def register_it(tree: Predicate, action: str = "tests.do") -> str:
        register._PREDICATES[action] = tree
        return action

    return register_it


# --- the oracle: a plain table, written by hand, without any code of the policy

OWN_OFFICE, OWN_ORGANISATION, ONESELF, NEVER = "own office", "own organisation", "oneself", "never"
ROLES_IN_ORDER = ("rights_worker", "worker", "coordinator", "administrator", "protection_officer")
TABLE = {
    "people.read_dossier": (OWN_OFFICE, OWN_OFFICE, OWN_ORGANISATION, NEVER, NEVER),
    "people.write_dossier": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "people.pair": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "people.read_person": (OWN_OFFICE, OWN_OFFICE, OWN_ORGANISATION, NEVER, NEVER),
    "people.write_person": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "people.merge_person": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "people.undo_merge": (OWN_OFFICE, OWN_OFFICE, OWN_ORGANISATION, NEVER, NEVER),
    "people.link_person": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "people.see_upload": (OWN_OFFICE, NEVER, NEVER, NEVER, NEVER),
    "entitlements.see_run": (OWN_OFFICE, OWN_OFFICE, OWN_ORGANISATION, NEVER, NEVER),
    "entitlements.take_step": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "entitlements.apply": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, NEVER),
    "accounts.manage_user": (NEVER, NEVER, NEVER, OWN_ORGANISATION, NEVER),
    "accounts.manage_office": (NEVER, NEVER, NEVER, OWN_ORGANISATION, NEVER),
    "accounts.manage_team": (NEVER, NEVER, NEVER, OWN_ORGANISATION, NEVER),
    "accounts.see_partnership": (NEVER, NEVER, NEVER, OWN_ORGANISATION, NEVER),
    "audit.read_log": (NEVER, NEVER, NEVER, NEVER, OWN_ORGANISATION),
    "protection.serve_person": (OWN_OFFICE, OWN_OFFICE, NEVER, NEVER, OWN_ORGANISATION),
    "protection.hold_person": (NEVER, NEVER, NEVER, NEVER, OWN_ORGANISATION),
    "protection.see_rule": (NEVER, NEVER, NEVER, OWN_ORGANISATION, OWN_ORGANISATION),
    "protection.see_tombstone": (NEVER, NEVER, NEVER, OWN_ORGANISATION, OWN_ORGANISATION),
    "tests.see_own": (ONESELF, ONESELF, ONESELF, ONESELF, ONESELF),
}


# An expert by experience reads what they are paired with, and here nobody is: pairings are in caseload/test_pairing.py.
# An editor sees nothing of clients, users or the log: of these actions only what everybody may with their own.
ONLY_ONESELF = {"tests.see_own": ONESELF}
"""What every other role may do: see what is their own."""


def expected(action: str, worker: Worker, file: File) -> bool:
    if not worker.is_active or not worker.is_authenticated or not worker.in_role:
        return False
    same_organisation = worker.organisation_id == file.organisation_id
    answers = {
        NEVER: False,
        OWN_ORGANISATION: same_organisation,
        OWN_OFFICE: same_organisation and any(office == file.office_id for office in worker.office_ids),
        ONESELF: same_organisation and worker.id == file.id_of_worker,
    }
    row = dict(zip(ROLES_IN_ORDER, TABLE[action], strict=True))
    return answers[row.get(worker.role, ONLY_ONESELF.get(action, NEVER))]


def test_twenty_thousand_decisions_equal_those_of_a_table_written_by_hand(registered: Any, db: None) -> None:
    registered(policy.same("organisation_id") & policy.same("id_of_worker", "id"), "tests.see_own")
    chance = random.Random(4)
    granted = 0
    for _ in range(20_000):
        worker = Worker(
            id=chance.choice(PEOPLE),
            role=chance.choice(ROLES),
            organisation_id=chance.choice(ORGANISATIONS),
            office_ids=frozenset(chance.sample(OFFICES, chance.randint(0, 3))),
            is_active=chance.random() < 0.95,
            in_role=chance.random() < 0.95,
            is_authenticated=chance.random() < 0.95,
        )
        organisation, office, owner = chance.choice(WORLD)
        file = File(organisation_id=organisation, office_id=office, id_of_worker=owner)
        action = chance.choice(list(TABLE))
        answer = policy.allows(worker, action, file)
        granted += answer
        assert answer == expected(action, worker, file), (action, worker, file.__dict__)
    assert 1_000 < granted < 19_000


OF_THE_INSTALLATION = {"editing.judge", "editing.withdraw"}
"""Amounts of the law are the same for every organisation: who judges one may sit in another (ADR 0030)."""


def test_every_action_that_opens_records_stays_inside_the_organisation(db: None) -> None:
    """An action that looks at no record is a page without data of its own: those are named here."""
    pages = {
        "accounts.manage_users",
        "audit.open_log",
        "audit.open_oddities",
        "editing.open_desk",
        "editing.put_forward",
        "editing.see_proposal",
        "entitlements.answer",
        "entitlements.doubt_right",
        "entitlements.see_doubts",
        "people.ask_partners",
        "grounds.open",
        "grounds.record",
        "people.bring_in_files",
        "people.open_carried",
        "people.open_emergency_page",
        "people.open_reviews",
        "people.see_doubles",
        "people.see_files",
        "people.see_paired",
        "people.see_shares",
        "protection.open_desk",
        "protection.open_periods",
    }
    elsewhere = File(organisation_id=ORGANISATIONS[1], office_id=OFFICES[0], id_of_worker=PEOPLE[0])
    elsewhere.id = PEOPLE[0]
    elsewhere.receiver_id = ORGANISATIONS[1]  # of what partners share, the receiver is who looks
    found = set()
    for action in set(policy.actions()) - OF_THE_INSTALLATION:
        for role in ROLES:
            worker = Worker(PEOPLE[0], role, ORGANISATIONS[0], frozenset(OFFICES))
            try:
                policy.allows(worker, action)
                found.add(action)
            except NoRecord:
                assert not policy.allows(worker, action, elsewhere)
    assert found - {a for a in found if _looks_at_a_record(a)} == pages


def _looks_at_a_record(action: str) -> bool:
    for role in ROLES:
        try:
            policy.allows(Worker(PEOPLE[0], role, ORGANISATIONS[0], frozenset(OFFICES)), action)
        except NoRecord:
            return True
    return False


def test_an_action_that_nobody_registered_is_an_error_and_not_a_refusal() -> None:
    worker = Worker(PEOPLE[0], "coordinator", ORGANISATIONS[0], frozenset())
    for ask in (policy.allows, policy.query, policy.require):
        with pytest.raises(policy.UnknownAction, match=r"people\.fly"):
            ask(worker, "people.fly")


def test_an_action_is_registered_with_one_predicate_only() -> None:
    policy.may("audit.open_log", policy.role_is("protection_officer"))
    with pytest.raises(ValueError, match="registered already"):
        policy.may("audit.open_log", policy.EVERYONE)
    assert policy.actions()["audit.open_log"] == policy.role_is("protection_officer")


def test_a_visitor_may_nothing_whatever_the_predicate(db: None, registered: Any) -> None:
    action = registered(policy.EVERYONE)
    assert not policy.allows(AnonymousUser(), action)
    assert not policy.visible(AnonymousUser(), action, User).exists()


def test_a_predicate_about_a_record_refuses_to_decide_without_one() -> None:
    worker = Worker(PEOPLE[0], "administrator", ORGANISATIONS[0], frozenset())
    with pytest.raises(NoRecord):
        policy.allows(worker, "accounts.manage_user")


def test_a_field_may_lie_on_another_record() -> None:
    file = File(organisation_id=ORGANISATIONS[0], office_id=None, id_of_worker=None)
    note = type("Note", (), {"file": file})()
    worker = Worker(PEOPLE[0], "worker", ORGANISATIONS[0], frozenset())
    assert Same("file__organisation_id", "organisation_id").holds(worker, note)
    assert not Same("file__organisation_id", "organisation_id").holds(worker, type("Note", (), {"file": None})())
