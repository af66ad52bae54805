"""A value counts once somebody else looked: four eyes, two editors at once, what the log tells. On both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from rotonde.rights.published_values import BadPublishedValue, in_force
from rotonde.web.accounts import policy
from rotonde.web.accounts.walls import inside
from rotonde.web.audit.models import Event
from rotonde.web.editing.domain import judging
from rotonde.web.editing.domain.judging import ChangedMeanwhile, FourEyes, NoReason, publish, reject
from rotonde.web.editing.domain.ledger import values_after
from rotonde.web.editing.domain.putting_forward import (
    AlreadyJudged,
    AlreadyTakenBack,
    ask_to_take_back,
    put_forward,
    withdraw,
)
from rotonde.web.editing.models import Proposal, Publication
from rotonde.web.entitlements.running_catalogue import newest_catalogue, running, shipped
from web.editing.conftest import TAX, editor

pytestmark = pytest.mark.usefixtures("either_database")
DAY = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def at_work(editors: tuple[Any, Any]) -> Any:
    with newest_catalogue(), inside(editors[0].organisation_id):
        yield


def known_now() -> Any:
    """What the pages know of the tax, at their next request."""
    with newest_catalogue():
        row = in_force(running().catalogue, TAX.parameter, TAX.key, DAY)
        return row and row["value"]


def test_what_somebody_else_published_counts_and_what_waits_does_not(editors: Any, shown: Any) -> None:
    before = known_now()
    proposal = put_forward(editors[0], replace(TAX, value="61.51"))
    assert known_now() == before
    publish(editors[1], proposal.id, shown(proposal).id)
    assert known_now() == "61.51"


def test_who_put_it_forward_cannot_publish_it_whatever_the_way(editors: Any, shown: Any, monkeypatch: Any) -> None:
    proposal = put_forward(editors[0], TAX)
    seen = shown(proposal).id
    assert not policy.allows(editors[0], "editing.judge", proposal)
    monkeypatch.setattr(judging, "require", lambda *_: None)  # as if the policy had a hole
    for judge in (lambda: publish(editors[0], proposal.id, seen), lambda: reject(editors[0], proposal.id, "nee")):
        with pytest.raises(FourEyes):
            judge()
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.filter(id=proposal.id).update(state="published", decided_by=editors[0])
    assert not Publication.objects.filter(proposal=proposal).exists()


@pytest.mark.parametrize("role", ["rights_worker", "worker", "coordinator", "administrator", "protection_officer"])
def test_nobody_but_an_editor_puts_forward_or_publishes(role: str, editors: Any, shown: Any) -> None:
    proposal = put_forward(editors[0], TAX)
    somebody = editor(1)
    somebody.role = role
    with pytest.raises(PermissionDenied):
        put_forward(somebody, TAX)
    with pytest.raises(PermissionDenied):
        publish(somebody, proposal.id, shown(proposal).id)


def test_nothing_is_published_of_which_the_effect_was_not_seen(editors: Any, shown: Any) -> None:
    proposal, other = put_forward(editors[0], TAX), put_forward(editors[0], replace(TAX, value="62"))
    with pytest.raises(ChangedMeanwhile):
        publish(editors[1], proposal.id, shown(other).id)


def test_of_two_editors_at_once_one_publishes_and_the_other_looks_again(editors: Any, shown: Any) -> None:
    one, other = put_forward(editors[0], TAX), put_forward(editors[1], replace(TAX, value="70"))
    seen_by_one, seen_by_other = shown(one), shown(other)
    publish(editors[1], one.id, seen_by_one.id)
    with pytest.raises(ChangedMeanwhile):
        publish(editors[0], other.id, seen_by_other.id)
    with pytest.raises(AlreadyJudged):
        publish(editors[1], one.id, seen_by_one.id)
    assert known_now() == "61.5"


def test_two_publications_never_have_one_number(editors: Any, shown: Any, monkeypatch: Any) -> None:
    first, second = put_forward(editors[0], TAX), put_forward(editors[0], replace(TAX, value="70"))
    seen = shown(first), shown(second)
    publish(editors[1], first.id, seen[0].id)
    later = [*Publication.objects.values_list("number", flat=True)]
    monkeypatch.setattr(judging, "effect_key", lambda proposal: seen[1].key)  # both looked before either published
    monkeypatch.setattr(judging, "next_number", lambda: later[0])
    with pytest.raises(ChangedMeanwhile):
        publish(editors[1], second.id, seen[1].id)
    assert Proposal.objects.get(id=second.id).state == "waiting"


def test_a_rejection_gives_a_reason_and_ends_it(editors: Any, shown: Any) -> None:
    proposal = put_forward(editors[0], TAX)
    with pytest.raises(NoReason):
        reject(editors[1], proposal.id, " \0 ")
    assert reject(editors[1], proposal.id, "De tabel is van 2024.").reason == "De tabel is van 2024."
    with pytest.raises(AlreadyJudged):
        publish(editors[1], proposal.id, shown(proposal).id)


def test_only_who_put_it_forward_withdraws_it(editors: Any) -> None:
    proposal = put_forward(editors[0], TAX)
    with pytest.raises(PermissionDenied):
        withdraw(editors[1], proposal.id)
    assert withdraw(editors[0], proposal.id).state == "withdrawn"
    with pytest.raises(AlreadyJudged):
        withdraw(editors[0], proposal.id)


def test_taking_back_is_a_proposal_of_its_own_and_brings_back_what_was_there(
    editors: Any, shown: Any, publish_for: Callable[..., Any]
) -> None:
    before, told = known_now(), values_after(None)
    published = publish_for(*editors, value="88")
    assert known_now() == "88"
    asked = ask_to_take_back(editors[1], published)
    assert ask_to_take_back(editors[0], published) == asked
    with pytest.raises(FourEyes):
        publish(editors[1], asked.id, shown(asked).id)
    taking_back = publish(editors[0], asked.id, judging.Reckoning.objects.get(proposal=asked).id)
    assert (known_now(), values_after(None)) == (before, told)
    assert values_after(published.number)[-1].value == "88"
    for one in (published, taking_back):
        with pytest.raises(AlreadyTakenBack):
            ask_to_take_back(editors[0], one)


def test_a_value_that_does_not_fit_is_not_even_put_forward(editors: Any) -> None:
    with pytest.raises(BadPublishedValue):
        put_forward(editors[0], replace(TAX, value="-5"))


def test_the_ledger_only_grows(editors: Any, publish_for: Callable[..., Any]) -> None:
    from django.db import DatabaseError

    published = publish_for(*editors)
    for change in (lambda: Publication.objects.filter(id=published.id).update(number=9), published.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_the_hash_that_is_kept_is_that_of_the_catalogue_that_runs(editors: Any, publish_for: Any) -> None:
    published = publish_for(*editors, value="77")
    with newest_catalogue():
        assert running().catalogue.hash == published.catalogue != shipped().hash


def test_the_log_tells_who_did_what_to_which_proposal_and_no_value(editors: Any, shown: Any) -> None:
    proposal = put_forward(editors[0], TAX)
    published = publish(editors[1], proposal.id, shown(proposal).id)
    lines = Event.objects.filter(record__in=[str(proposal.id), str(published.id)]).order_by("at")
    assert [(one.actor_id, one.action) for one in lines] == [
        (editors[0].id, "editing.put_forward"),
        (editors[1].id, "editing.publish"),
    ]
