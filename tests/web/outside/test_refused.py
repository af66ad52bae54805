"""Nobody comes in by a sign-in that breaks one rule. Every case differs from a good sign-in in one thing (R20)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.web.administration.houses import link_on, page_of
from tests.web.outside.conftest import BACK, BEGIN, World, browser, come_in, is_in
from tests.web.outside.fake_provider import PERSON
from tests.web.outside.negative_cases import ALL, Case

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import User
from rotonde.web.accounts.outside import asking, fetching
from rotonde.web.accounts.wording.outside import SENTENCES
from rotonde.web.administration.outside.pages import TOLD

TOLD_WHY = ("/nl/aanmelden/overheid/niet/", "/nl/aanmelden/afgesloten/", "/nl/aanmelden/niet-vandaag/")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait shorter for a service that says nothing."""
    monkeypatch.setattr(fetching, "WAIT", 0.3)
    monkeypatch.setattr(fetching, "WHOLE", 0.4)


def stays_out(client: Client, answer: Any) -> None:
    """See that somebody isn't in, and is told so in a sentence."""
    assert (answer.status_code, answer["Location"].split("?")[0] in TOLD_WHY) == (302, True), answer["Location"]
    assert client.get(answer["Location"]).status_code == 200
    assert "_auth_user_id" not in client.session
    assert not is_in(client)


def test_a_sign_in_that_breaks_no_rule_is_let_in(world: World) -> None:
    client = browser()
    come_in(world, client)
    assert is_in(client)


@pytest.mark.parametrize("case", ALL.values(), ids=ALL.keys())
def test_a_sign_in_that_breaks_one_rule_is_refused(world: World, case: Case) -> None:
    changes, client = case(world), browser()
    stays_out(client, come_in(world, client, **(changes or {})))


def test_every_reason_is_told_in_its_own_words_and_another_reason_in_those_of_trouble(world: World) -> None:
    said = {}
    for reason in (*sorted(TOLD), "outside_choose", "<b>", ""):
        page = browser().get("/fr/aanmelden/overheid/niet/", {"waarom": reason}).content.decode()
        said[reason] = page.split('class="lead">')[1].split("<")[0]
    assert len(set(said.values())) == len(TOLD)
    assert said["outside_choose"] == said["<b>"] == said[""] == said["outside_trouble"]


# --- used twice, or by somebody else


def test_an_answer_is_taken_once(world: World) -> None:
    client = browser()
    told = world.service.sign_in(client.get(BEGIN)["Location"])
    assert client.get(BACK, told)["Location"] == "/nl/"
    client.post("/nl/afmelden/")
    stays_out(client, client.get(BACK, told))


def test_a_state_is_used_up_by_a_wrong_answer_too(world: World) -> None:
    client = browser()
    told = world.service.sign_in(client.get(BEGIN)["Location"])
    stays_out(client, client.get(BACK, told | {"state": "x"}))
    stays_out(client, client.get(BACK, told))


def test_an_answer_is_not_taken_in_another_browser(world: World) -> None:
    told = world.service.sign_in(browser().get(BEGIN)["Location"])
    stranger = browser()
    stays_out(stranger, stranger.get(BACK, told))


def test_the_code_of_somebody_else_is_not_taken_with_an_own_state(world: World) -> None:
    stolen = world.service.sign_in(browser().get(BEGIN)["Location"])["code"]
    client = browser()
    stays_out(client, come_in(world, client, code=stolen))


def test_a_code_that_was_used_is_not_taken_again(world: World) -> None:
    first = browser()
    told = world.service.sign_in(first.get(BEGIN)["Location"])
    first.get(BACK, told)
    client = browser()
    stays_out(client, come_in(world, client, code=told["code"]))


def test_a_token_of_an_earlier_sign_in_is_not_taken_again(world: World) -> None:
    made: list[str] = []
    world.service.make_token = lambda claims: made.append(world.service.signed(claims)) or made[0]
    first, second = browser(), browser()
    come_in(world, first)
    assert is_in(first)
    stays_out(second, come_in(world, second))


def test_a_question_is_open_for_ten_minutes(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client = browser()
    told = world.service.sign_in(client.get(BEGIN)["Location"])
    later = asking.time.time() + 601
    monkeypatch.setattr(asking.time, "time", lambda: later)
    stays_out(client, client.get(BACK, told))


def test_a_second_question_closes_the_first(world: World) -> None:
    client = browser()
    first = world.service.sign_in(client.get(BEGIN)["Location"])
    client.get(BEGIN)
    stays_out(client, client.get(BACK, first))


def test_what_is_said_twice_is_not_taken(world: World) -> None:
    client = browser()
    told = world.service.sign_in(client.get(BEGIN)["Location"])
    stays_out(client, client.get(f"{BACK}?code={told['code']}&state={told['state']}&state=x"))


def test_who_never_asked_does_not_come_back(world: World) -> None:
    client = browser()
    for told in ({}, {"code": "x", "state": ""}, {"code": "x", "state": "y"}):
        stays_out(client, client.get(BACK, told))


def test_nobody_is_sent_elsewhere_afterwards(world: World) -> None:
    for begin in (BEGIN + "?next=https://elders.example/", BEGIN + "?next=//elders.example"):
        client = browser()
        assert come_in(world, client, begin=begin, next="https://elders.example/")["Location"] == "/nl/"


def test_the_thirty_first_try_in_a_minute_waits(world: World) -> None:
    client = browser()
    answers = [client.get(BEGIN)["Location"] for _ in range(31)]
    assert [where for where in answers if where.startswith("/")] == [
        "/nl/aanmelden/overheid/niet/?waarom=outside_too_often"
    ]
    assert SENTENCES["outside_too_often"][0] in client.get(answers[-1]).content.decode()


def test_an_unknown_key_is_asked_for_once_in_half_a_minute(world: World) -> None:
    world.service.make_token = lambda claims: world.service.signed(claims, kid="another")
    world.service.asked.clear()
    for _ in range(4):
        come_in(world, browser())
    assert world.service.asked.count("/keys") == 2


def test_an_account_that_is_no_longer_linked_when_it_is_chosen_stays_shut(world_on_either: World) -> None:
    other = world_on_either.another_house()
    client = browser()
    come_in(world_on_either, client)
    with walls.inside(other.organisation):
        User.objects.filter(pk=other.people["worker"].pk).update(outside_id="")
    client.post("/nl/aanmelden/overheid/kies/", {"account": str(other.people["worker"].pk)})
    assert not is_in(client)


# --- links


def link_for(world: World, who: str = "coordinator") -> str:
    return link_on(world.house.sure_of("administrator").post(page_of(world.house, who) + "link/"))


def test_a_link_that_is_gone_links_nobody(world: World) -> None:
    world.service.claims["vo_id"] = "nieuw"
    for guess in ("/nl/aanmelden/link/geraden/", link_for(world)):
        client = browser()
        told = world.service.sign_in(client.get(guess + "overheid/")["Location"])
        link_for(world)  # replaces the one before
        stays_out(client, client.get(BACK, told))
    assert world.house.now("coordinator").outside_id == ""


def test_a_link_that_expired_meanwhile_links_nobody(world: World) -> None:
    from rotonde.web.accounts.models import OneTimeLink

    world.service.claims["vo_id"] = "nieuw"
    client, link = browser(), link_for(world)
    told = world.service.sign_in(client.get(link + "overheid/")["Location"])
    OneTimeLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    stays_out(client, client.get(BACK, told))


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({"vo_id": "nieuw", "vo_orgcode": "OVO009999"}, "outside_another_organisation"),
        ({"vo_id": PERSON}, "outside_linked_already"),
        ({"vo_id": "nieuw", "vo_doelgroepcode": "BUR"}, "outside_trouble"),
    ],
)
def test_a_link_links_only_who_came_for_its_organisation_and_is_not_there_yet(
    world_on_either: World, claims: dict[str, str], said: str
) -> None:
    world_on_either.service.claims |= claims
    link, client = link_for(world_on_either), browser()
    answer = come_in(world_on_either, client, begin=link + "overheid/")
    assert SENTENCES[said][0] in client.get(answer["Location"]).content.decode()
    assert not is_in(client)
    assert world_on_either.house.now("coordinator").outside_id == ""
    assert browser().get(link).status_code == 200, "the link is still there"


def test_a_link_of_an_account_out_of_its_role_lets_nobody_in(world: World) -> None:
    world.service.claims["vo_id"] = "nieuw"
    link, client = link_for(world), browser()
    world.change("coordinator", role_until=timezone.localdate() - timedelta(days=1))
    stays_out(client, come_in(world, client, begin=link + "overheid/"))


def test_an_administrator_does_not_link_themself_by_mistake(world: World) -> None:
    administrator = world.house.sure_of("administrator")
    link = link_on(administrator.post(page_of(world.house, "coordinator") + "link/"))
    assert "Meld je eerst af" in administrator.get(link + "overheid/").content.decode()


def test_sixty_cases_and_more_are_tried() -> None:
    assert len(ALL) >= 60
