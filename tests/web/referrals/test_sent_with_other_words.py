"""A referral, a step or a card that is sent again by the same form with other words: nothing is dropped in silence."""

import uuid
from typing import Any

from rotonde.web.referrals.models import Referral, ReferralSaid
from web.interrupted.two import client_of
from web.referrals.cards.conftest import Maker
from web.referrals.referring import sent
from web.referrals.test_referral_pages import BOARD, asked, hidden, one_referral, page
from web.sharing.worlds import World

OTHER = "Ik wil liever eerst met iemand praten."


def test_another_referral_by_the_same_form_is_not_kept_and_that_is_said(world: World, application: Any) -> None:
    worker, here, first = client_of(world.giver.worker), f"/nl/doorverwijzen/{world.person.id}/", asked(world)
    there = worker.post(here, first)["Location"]
    made = one_referral(world)
    assert worker.post(here, first)["Location"] == there

    answer = worker.post(here, first | {"why": OTHER})
    said = answer.content.decode()
    assert answer.status_code == 409
    assert f"begon je al een andere doorverwijzing, naar {world.receiver.organisation.name}." in said
    assert f'href="{BOARD}{made.id}/"' in said
    assert OTHER in said
    assert OTHER not in page(worker, f"{BOARD}{made.id}/")

    assert worker.post(here, first | {"why": OTHER, "key": hidden(said, "key")}).status_code == 302
    with world.giver.inside():
        assert Referral.objects.filter(person=world.person).count() == 2


def test_who_goes_back_to_say_yes_in_another_way_goes_on_with_the_same_referral(world: World, application: Any) -> None:
    worker, here, first = client_of(world.giver.worker), f"/nl/doorverwijzen/{world.person.id}/", asked(world)
    worker.post(here, first)
    made = one_referral(world)
    assert worker.post(here, first | {"how": "oral"})["Location"] == f"{BOARD}{made.id}/toestemming/?hoe=oral&taal=nl"


def test_another_step_by_the_same_form_is_not_kept_and_what_was_written_stays(world: World, application: Any) -> None:
    made, partner = sent(world), client_of(world.receiver.worker)
    number = hidden(page(partner, f"{BOARD}{made.id}/"), "number")
    step, told = (
        f"{BOARD}{made.id}/stap/",
        {"move": "accept", "number": number, "key": str(uuid.uuid4()), "text": "Ja."},
    )
    assert [partner.post(step, told).status_code for _ in range(2)] == [302, 302]
    answer = partner.post(step, told | {"text": OTHER})
    assert answer.status_code == 409
    assert "Niet bewaard: met dit formulier zei je al iets anders." in answer.content.decode()
    assert OTHER in answer.content.decode()
    assert OTHER not in page(partner, f"{BOARD}{made.id}/")
    with world.receiver.inside():
        assert ReferralSaid.objects.filter(referral=made).count() == int(number) + 1


def test_another_card_by_the_same_form_is_not_said_to_be_none(signed_in_as: Any) -> None:
    from django.core.cache import cache

    from rotonde.web.referrals.cards.models import CardShown

    cache.clear()
    maker = Maker(signed_in_as)
    first, second = (maker.token(maker.make(name=name)) for name in ("CAW Een", "CAW Twee"))
    assert "CAW Een" in maker.came(first).content.decode()
    answer = maker.came(second)
    said = answer.content.decode()
    assert (answer.status_code, "Dit is nog niet genoteerd" in said, f'value="{second}"' in said) == (409, True, True)
    assert maker.came(second, key=hidden(said, "key")).status_code == 200
    assert CardShown.objects.count() == 2
