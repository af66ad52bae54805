"""Days, what is missing, and rows of another table: both readings agree, also turned round and put together."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, models
from django.utils.timezone import localdate
from hypothesis import given, settings
from hypothesis import strategies as st

from rotonde.web.accounts.policy.predicates import And, IsMissing, Not, Or, Predicate, Some, TodayWithin


class Term(models.Model):
    """Something that runs from a day until another, and may point at another one."""

    first = models.DateField(null=True)
    last = models.DateField(null=True)
    other = models.IntegerField(null=True)

    class Meta:
        app_label = "a_world_of_days"

    def __str__(self) -> str:
        return f"{self.first} {self.last} {self.other}"


def running(_: Any) -> Any:
    return Term.objects.filter(last__isnull=True)


AWAY = (None, -1, 0, 1)


@pytest.fixture
def terms(either_database: str) -> Iterator[list[Term]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE a_world_of_days_term (id integer PRIMARY KEY, first date, last date, other integer)"
        )
    today = localdate()
    days = [(a, b) for a in AWAY for b in AWAY]
    Term.objects.bulk_create(
        Term(
            id=n,
            first=None if a is None else today + timedelta(days=a),
            last=None if b is None else today + timedelta(days=b),
            other=n % 5 or None,
        )
        for n, (a, b) in enumerate(days)
    )
    yield list(Term.objects.all())
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE a_world_of_days_term")


leaves: st.SearchStrategy[Predicate] = st.one_of(
    st.builds(IsMissing, st.sampled_from(["first", "last", "other"])),
    st.builds(TodayWithin, st.just("first"), st.just("last")),
    st.just(Some(running, (("id", "other"),))),
)
trees: st.SearchStrategy[Predicate] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)


def test_what_holds_of_a_record_is_what_the_database_chooses(terms: list[Term]) -> None:
    @settings(max_examples=200, deadline=None)
    @given(trees)
    def agree(tree: Predicate) -> None:
        condition = tree.as_query(None)
        chosen = Term.objects.all() if condition is True else Term.objects.none()
        if not isinstance(condition, bool):
            chosen = Term.objects.filter(condition)
        assert {one.id for one in chosen} == {one.id for one in terms if tree.holds(None, one)}

    agree()


def test_the_first_and_the_last_day_count_and_a_missing_day_is_no_limit(terms: list[Term]) -> None:
    today = localdate()
    held = {(one.first, one.last) for one in terms if TodayWithin("first", "last").holds(None, one)}
    tomorrow = today + timedelta(days=1)
    yesterday = today - timedelta(days=1)
    assert held == {(a, b) for a in (None, yesterday, today) for b in (None, today, tomorrow)}
