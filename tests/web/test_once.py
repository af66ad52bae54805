"""A form that is sent twice has its effect once."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict

from web.reception.conftest import Reception, a_reception, at_once


@pytest.fixture
def plain_house(db: None) -> Reception:
    return a_reception()


def form(key: str, **told: str) -> QueryDict:
    made = QueryDict(mutable=True)
    made.update({"once": key, "csrfmiddlewaretoken": uuid.uuid4().hex} | told)
    return made


def test_the_second_time_gives_what_the_first_made(plain_house: Reception) -> None:
    from rotonde.web.accounts.domain.once import new_key, once

    key, done = new_key(), []

    def act() -> str:
        done.append("x")
        return f"made-{len(done)}"

    user = plain_house.people["worker"]
    assert [once(user, form(key, a="1"), act) for _ in range(3)] == ["made-1"] * 3
    assert done == ["x"]


def test_other_words_under_the_same_key_are_refused_with_what_was_made(plain_house: Reception) -> None:
    from rotonde.web.accounts.domain.once import SentDifferently, new_key, once

    key, user = new_key(), plain_house.people["worker"]
    once(user, form(key, a="Een"), lambda: "first")
    with pytest.raises(SentDifferently) as refused:
        once(user, form(key, a="een"), lambda: "second")
    assert refused.value.made == "first"


def test_a_key_of_somebody_else_is_another_key(plain_house: Reception) -> None:
    from rotonde.web.accounts.domain.once import new_key, once

    key = new_key()
    made = [once(plain_house.people[who], form(key), lambda who=who: who) for who in ("worker", "colleague")]
    assert made == ["worker", "colleague"]


@pytest.mark.parametrize("key", ["", "x", "1" * 40])
def test_without_a_key_nothing_is_done(plain_house: Reception, key: str) -> None:
    from rotonde.web.accounts.domain.once import NoKey, once

    with pytest.raises(NoKey):
        once(plain_house.people["worker"], form(key), lambda: pytest.fail("it was done"))


def test_an_act_that_fails_leaves_its_key_to_be_used_again(plain_house: Reception) -> None:
    from rotonde.web.accounts.domain.once import new_key, once

    key, user = new_key(), plain_house.people["worker"]

    def fail() -> str:
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError):
        once(user, form(key), fail)
    assert once(user, form(key), lambda: "done") == "done"


def test_keys_are_forgotten_after_two_days(plain_house: Reception) -> None:
    from django.utils import timezone

    from rotonde.web.accounts.domain.once import new_key, once
    from rotonde.web.accounts.models import PostedForm

    user = plain_house.people["worker"]
    once(user, form(new_key()), lambda: "old")
    PostedForm.objects.filter(user=user).update(at=timezone.now() - timedelta(days=2, seconds=1))
    once(user, form(new_key()), lambda: "new")
    assert list(PostedForm.objects.filter(user=user).values_list("made", flat=True)) == ["new"]


@pytest.mark.postgres
def test_in_fifty_races_a_form_acts_once(postgres: Any) -> None:
    from rotonde.web.accounts.domain.once import new_key, once

    house, done = a_reception(), []

    def send(key: str) -> Callable[[], str]:
        def sent() -> str:
            with house.inside():
                return once(house.people["worker"], form(key, a="1"), lambda: done.append(key) or key)

        return sent

    for _ in range(50):
        key = new_key()
        assert at_once(postgres, send(key), send(key)) == [key, key]
    assert len(done) == 50
