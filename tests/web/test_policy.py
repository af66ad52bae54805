"""One predicate, two readings: what a page may show and what the database chooses never differ."""

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
