"""However sharing ends, whoever is signed in already reads nothing more: by no page, list or note."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Membership, Organisation, Partnership, User
from rotonde.web.accounts.walls import inside
from rotonde.web.people.consent.giving import withdraw_consent
from rotonde.web.people.models import Consent, Person, Share
from rotonde.web.people.sharing.granting import end_share
from web.sharing.worlds import World, consent_to, share_with

YESTERDAY = localdate() - timedelta(days=1)
Way = Callable[[World, Consent, Share], object]


def of_giver(change: Way) -> Way:
    def way(world: World, consent: Consent, made: Share) -> None:
        with world.giver.inside():
            change(world, consent, made)

    return way


def of_receiver(**told: Any) -> Way:
    def way(world: World, consent: Consent, made: Share) -> None:
        with world.receiver.inside():
            User.objects.filter(pk=world.receiver.worker.pk).update(**told)

    return way


def organisation(which: str, **told: Any) -> Way:
    return lambda world, consent, made: Organisation.objects.filter(pk=getattr(world, which).organisation.pk).update(
        **told
    )


WAYS: dict[str, Way] = {
    "withdrawn": of_giver(lambda world, consent, made: withdraw_consent(world.giver.worker, consent)),
    "stopped": of_giver(lambda world, consent, made: end_share(world.giver.worker, made)),
    "over": of_giver(lambda world, consent, made: Share.objects.filter(pk=made.pk).update(until=YESTERDAY)),
    "not signed in time": of_giver(
        lambda world, consent, made: Share.objects.filter(pk=made.pk).update(unconfirmed_until=YESTERDAY)
    ),
    "restricted": of_giver(
        lambda world, consent, made: Person.objects.filter(pk=world.person.pk).update(is_restricted=True)
    ),
    "erased": of_giver(lambda world, consent, made: Person.objects.filter(pk=world.person.pk).delete()),
    "the giver left": lambda world, consent, made: Membership.objects.filter(
        organisation=world.giver.organisation
    ).update(ends_on=YESTERDAY),
    "the receiver left": lambda world, consent, made: Membership.objects.filter(
        organisation=world.receiver.organisation
    ).update(ends_on=YESTERDAY),
    "the partnership is over": lambda world, consent, made: Partnership.objects.filter(pk=world.partnership.pk).update(
        ends_on=YESTERDAY
    ),
    "no agreement": lambda world, consent, made: Partnership.objects.filter(pk=world.partnership.pk).update(
        agreement=""
    ),
    "off at the giver": organisation("giver", is_made_up=False),
    "off at the receiver": organisation("receiver", is_made_up=False),
    "a receiver without a basis": organisation("receiver", kind="association"),
    "a role that is over": of_receiver(role_until=YESTERDAY),
    "a role that hasn't begun": of_receiver(role_from=localdate() + timedelta(days=1)),
    "another role": of_receiver(role="rights_worker"),
    "a coordinator": of_receiver(role="coordinator"),
    "a closed account": of_receiver(is_active=False),
    "an expert by experience": of_receiver(role="expert_by_experience"),
}


def all_that_is_shown(client: Client, made: Share) -> str:
    """Everything that somebody gets to see of a share, in every way to ask for it."""
    here = f"/nl/gedeeld/{made.id}/"
    shown = [
        client.get(where, headers=headers)
        for where in (here, here.replace("nl", "fr", 1), "/nl/gedeeld/", f"{here}?blad=1")
        for headers in ({}, {"HX-Request": "true"}, {"Accept": "application/json"}, {"If-None-Match": "*"})
    ]
    shown += [client.head(here), client.post(here, {"note": ""}), client.post(here, {"note": "Nog iets."})]
    cache.clear()
    return "".join(f"{one.content.decode()} {one.headers}" for one in shown)


@pytest.mark.parametrize("how", WAYS)
def test_however_it_ends_nothing_stays_readable(application: Any, world: World, how: str) -> None:
    consent = consent_to(world, "name", "contact", "housing", channel="oral")
    made = share_with(world, consent, "name", "contact", "housing", days=10)
    client = Client(headers={"host": "127.0.0.1"})
    with inside(world.receiver.organisation):
        client.force_login(world.receiver.worker)
    secrets = ("Ada Verzonnen", "0470 00 00 00", "Verzonstraat")
    before = all_that_is_shown(client, made)
    assert [one for one in secrets if one not in before] == []
    WAYS[how](world, consent, made)
    after = all_that_is_shown(client, made)
    assert [one for one in secrets if one in after] == []
