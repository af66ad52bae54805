"""A link works once, for three days, for one person; nobody but that person ever knows the password."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone
from tests.web.administration.houses import ANOTHER, PASSWORD, House, link_on, page_of, two_words

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import OneTimeLink
from rotonde.web.administration.domain import links
from rotonde.web.audit.models import Event


def visitor() -> Client:
    return Client(headers={"host": "127.0.0.1"})


def link_for(house: House, who: str, lost: str = "password") -> str:
    return link_on(house.sure_of("administrator").post(page_of(house, who) + "link/", {"lost": lost}))


def test_a_link_is_used_once_and_opening_it_uses_nothing_up(house: House) -> None:
    link = link_for(house, "worker")
    worker = house.signed_in("worker")
    for _ in range(3):
        assert visitor().get(link).status_code == 200
    assert visitor().post(link, two_words()).status_code == 302
    for answer in (visitor().get(link), visitor().post(link, two_words("weer vier andere woorden"))):
        assert (answer.status_code, "werkt niet meer" in answer.content.decode()) == (410, True)
    assert house.now("worker").check_password(ANOTHER)
    assert worker.get("/nl/account/").status_code == 302, "the sessions of the old password are over"
    ours = house.people["worker"].pk
    assert house.logged("accounts.give_link", "accounts.password_chosen") == [
        ("accounts.give_link", house.people["administrator"].pk, str(ours)),
        ("accounts.password_chosen", ours, str(ours)),
    ]


@pytest.mark.parametrize(("after", "works"), [(timedelta(days=3, minutes=-1), True), (timedelta(days=3), False)])
def test_a_link_works_for_three_days(
    house: House, monkeypatch: pytest.MonkeyPatch, after: timedelta, works: bool
) -> None:
    link, later = link_for(house, "worker"), timezone.now() + after
    monkeypatch.setattr(links.timezone, "now", lambda: later)
    assert visitor().get(link).status_code == (200 if works else 410)
    assert visitor().post(link, two_words()).status_code == (302 if works else 410)
    assert house.now("worker").check_password(ANOTHER) == works


def test_a_link_that_expires_while_the_page_is_open_changes_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    link_for(house, "worker")
    later = timezone.now() + timedelta(days=4)
    monkeypatch.setattr(links.timezone, "now", lambda: later)
    with walls.inside(house.organisation):
        link = OneTimeLink.objects.get(user=house.people["worker"])
        with pytest.raises(links.LinkIsGone):
            links.choose_password(link, ANOTHER)
    assert house.now("worker").check_password(PASSWORD)


def test_a_guessed_link_is_told_nothing_else_than_an_old_one(house: House) -> None:
    used = link_for(house, "worker")
    visitor().post(used, two_words())
    old = visitor().get(used)
    for guess in ("x", "0" * 43, used.split("/")[-2][:-1], links.digest_of(used.split("/")[-2])):
        answer = visitor().get(f"/nl/aanmelden/link/{guess}/")
        assert answer.status_code == 410
        assert answer.content.decode().replace(f"/{guess}/", "") == old.content.decode().replace(
            f"/{used.split('/')[-2]}/", ""
        )


def test_a_new_link_replaces_the_one_before(house: House) -> None:
    first = link_for(house, "worker")
    second = link_for(house, "worker")
    assert (visitor().get(first).status_code, visitor().get(second).status_code) == (410, 200)


def test_what_was_typed_wrong_leaves_the_link_and_the_password_as_they_were(house: House) -> None:
    link = link_for(house, "worker")
    wrong = [
        (two_words("kort"), "nl", "Dit wachtwoord is te kort. Neem minstens 12 tekens."),
        (two_words("kort"), "fr", "Ce mot de passe est trop court. Prenez au moins 12 caractères."),
        (two_words("password1234"), "nl", "Dit wachtwoord wordt te vaak gebruikt."),
        (two_words(house.people["worker"].email), "nl", "Dit wachtwoord lijkt te veel op je naam of je e-mailadres."),
        ({"password1": ANOTHER, "password2": "iets anders van vier"}, "nl", "hetzelfde wachtwoord twee keer"),
        ({"password1": ANOTHER, "password2": ""}, "nl", "Dit veld is verplicht"),
    ]
    for typed, lang, said in wrong:
        assert said in visitor().post(link.replace("/nl/", f"/{lang}/"), typed).content.decode()
    assert house.now("worker").check_password(PASSWORD)
    assert visitor().post(link, two_words()).status_code == 302


def test_the_database_and_the_log_keep_no_link(house: House) -> None:
    token = link_for(house, "worker").split("/")[-2]
    with walls.inside(house.organisation):
        rows = [*OneTimeLink.objects.filter(organisation=house.organisation).values_list()]
        rows += [*Event.objects.filter(organisation=house.organisation).values_list()]
    assert rows
    assert not [row for row in rows if token in str(row)]


def with_an_app(house: House, who: str) -> None:
    from rotonde.web.accounts.sessions import sealed_text

    with walls.inside(house.organisation):
        data = {"secret": sealed_text("GEHEIM")}
        Authenticator.objects.create(user=house.people[who], type=Authenticator.Type.TOTP, data=data)


@pytest.mark.parametrize(("lost", "left"), [("password", 1), ("both", 0)])
def test_a_lost_second_step_goes_only_when_its_own_link_is_used(house: House, lost: str, left: int) -> None:
    with_an_app(house, "worker")
    link = link_for(house, "worker", lost)
    with walls.inside(house.organisation):
        assert Authenticator.objects.filter(user=house.people["worker"]).count() == 1
    assert visitor().post(link, two_words()).status_code == 302
    with walls.inside(house.organisation):
        assert Authenticator.objects.filter(user=house.people["worker"]).count() == left
    dropped = house.logged("accounts.give_link_for_both", "accounts.second_step_dropped")
    assert [action for action, *_ in dropped] == (
        ["accounts.give_link_for_both", "accounts.second_step_dropped"] if lost == "both" else []
    )


def test_an_administrator_who_opens_the_link_while_signed_in_sets_no_password(house: House) -> None:
    administrator = house.sure_of("administrator")
    link = link_on(administrator.post(page_of(house, "worker") + "link/", {"lost": "password"}))
    for answer in (administrator.get(link), administrator.post(link, two_words())):
        assert "Meld je eerst af" in answer.content.decode()
    assert house.now("worker").check_password(PASSWORD)
    assert visitor().get(link).status_code == 200


def test_no_log_of_the_server_holds_a_link_that_still_works(house: House, caplog: pytest.LogCaptureFixture) -> None:
    administrator = house.sure_of("administrator")
    link = link_on(administrator.post(page_of(house, "worker") + "link/", {"lost": "password"}))
    for asker in (administrator, visitor()):
        asker.get(link)
        asker.post(link, two_words("kort"))
    assert link.split("/")[-2] not in caplog.text
    assert visitor().post(link, two_words()).status_code == 302


@pytest.mark.postgres
def test_a_link_opens_the_wall_for_its_own_row_and_no_other(postgres: Any, application: Any) -> None:
    from django.db import transaction

    one, other = House.opened(), House.opened()
    mine = links.give_link(one.people["administrator"], one.people["worker"], drops_second_step=False)
    links.give_link(other.people["administrator"], other.people["worker"], drops_second_step=False)
    with transaction.atomic():
        assert list(OneTimeLink.objects.all()) == []
        with walls.holding_link(mine.link.digest):
            assert list(OneTimeLink.objects.values_list("user_id", flat=True)) == [one.people["worker"].pk]
            assert OneTimeLink.objects.all().delete()[0] == 0, "the door is for looking"
        assert list(OneTimeLink.objects.all()) == []
