"""Before a link is made, who makes it gives their own password once more: a desk left open gives no account away."""

from typing import Any

import pytest
from tests.web.administration.houses import AGAIN, PASSWORD, House, invited, link_on, page_of

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import OneTimeLink, User


def links_in(house: House) -> int:
    with walls.inside(house.organisation):
        return OneTimeLink.objects.filter(organisation=house.organisation).count()


@pytest.mark.parametrize("what", ["link", "invitation"])
def test_nothing_is_made_before_the_password_and_nothing_typed_is_lost(house: House, what: str) -> None:
    administrator = house.signed_in("administrator")
    if what == "link":
        asked = administrator.post(page_of(house, "worker") + "link/", {"lost": "both"})
    else:
        asked = invited(house, administrator, email=f"noor.{house.organisation.id.hex}@verzonnen.example")
    assert asked["Location"].startswith(AGAIN + "?next=%2Fnl%2Fbeheer%2F")
    assert administrator.get(asked["Location"]).status_code == 200
    assert administrator.post(asked["Location"], {"password": "iets heel anders"}).status_code == 200
    assert links_in(house) == 0

    link_on(administrator.post(asked["Location"], {"password": PASSWORD}))
    assert links_in(house) == 1
    if what == "link":
        assert [action for action, *_ in house.logged("accounts.give_link_for_both")] == ["accounts.give_link_for_both"]
    else:
        with walls.inside(house.organisation):
            noor = User.objects.get(name="Noor Verzonnen", organisation=house.organisation)
            assert [one.name for one in noor.offices.all()] == ["Noord"]


def test_loading_the_page_with_the_link_again_makes_no_other_link(house: House) -> None:
    administrator = house.signed_in("administrator")
    asked = administrator.post(page_of(house, "worker") + "link/", {"lost": "password"})
    link_on(administrator.post(asked["Location"], {"password": PASSWORD}))
    again = administrator.post(asked["Location"], {"password": PASSWORD}, follow=True)
    assert again.redirect_chain[-1][0] == page_of(house, "worker")
    assert [action for action, *_ in house.logged("accounts.give_link")] == ["accounts.give_link"]


def test_after_five_minutes_the_password_is_asked_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    from allauth.account.internal.flows import reauthentication

    administrator = house.sure_of("administrator")
    assert invited(house, administrator).status_code == 200
    now: Any = reauthentication.time.time
    monkeypatch.setattr(reauthentication.time, "time", lambda: now() + 301)
    assert invited(house, administrator)["Location"].startswith(AGAIN)
