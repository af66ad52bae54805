"""Where an organisation asks a second step, whoever has none sets one up before anything else."""

from django.core.cache import cache
from tests.web.administration.houses import House
from tests.web.test_signing_in import set_up_app

from rotonde.web.accounts import walls
from rotonde.web.accounts.models import Organisation

SETTING_UP = {
    "/nl/account/veilig/": 200,
    "/nl/account/veilig/app/": 302,  # shows first that it is you
    "/nl/account/veilig/sleutels/": 200,
    "/nl/aanmelden/opnieuw/": 200,
    "/nl/afmelden/": 200,
}


def asks(house: House) -> bool:
    return Organisation.objects.get(pk=house.organisation.pk).asks_second_step


def test_an_administrator_makes_it_obligatory_and_no_longer_and_the_log_tells(house: House) -> None:
    administrator = house.signed_in("administrator")
    assert f"0 van de {len(house.people)} actieve accounts" in administrator.get("/nl/beheer/").content.decode()
    administrator.post("/nl/beheer/tweede-stap/", {"asked": "1"})
    assert asks(house)
    assert administrator.get("/nl/beheer/")["Location"] == "/nl/account/veilig/", "also of who asked it"
    set_up_app(administrator)
    assert f"1 van de {len(house.people)} actieve accounts" in administrator.get("/nl/beheer/").content.decode()
    administrator.post("/nl/beheer/tweede-stap/", {"asked": "0"})
    assert not asks(house)
    actor, ours = house.people["administrator"].pk, str(house.organisation.pk)
    assert house.logged("accounts.ask_second_step", "accounts.stop_second_step") == [
        ("accounts.ask_second_step", actor, ours),
        ("accounts.stop_second_step", actor, ours),
    ]


def test_whoever_has_none_is_led_to_setting_one_up_and_then_goes_on(house: House) -> None:
    worker = house.signed_in("worker")
    Organisation.objects.filter(pk=house.organisation.pk).update(asks_second_step=True)
    for page in ("/nl/", "/nl/dossiers/", "/nl/gezin/", "/nl/account/"):
        assert worker.get(page, follow=True).redirect_chain[-1] == ("/nl/account/veilig/", 302)
    part = worker.get("/nl/gezin/", headers={"HX-Request": "true"})
    assert (part.status_code, part["HX-Redirect"]) == (204, "/nl/account/veilig/")
    assert {page: worker.get(page).status_code for page in SETTING_UP} == SETTING_UP
    assert "Je organisatie vraagt een tweede stap" in worker.get("/nl/account/veilig/").content.decode()
    set_up_app(worker)
    assert worker.get("/nl/dossiers/").status_code == 200
    assert "Je organisatie vraagt" not in worker.get("/nl/account/veilig/").content.decode()


def test_whoever_turns_theirs_off_again_sets_up_another_first(house: House) -> None:
    worker = house.signed_in("worker")
    set_up_app(worker)
    Organisation.objects.filter(pk=house.organisation.pk).update(asks_second_step=True)
    assert worker.get("/nl/dossiers/").status_code == 200
    cache.clear()
    worker.post("/nl/account/veilig/app/uit/")
    assert worker.get("/nl/dossiers/")["Location"] == "/nl/account/veilig/"


def test_pages_without_an_account_and_other_organisations_are_not_touched(house: House) -> None:
    elsewhere = House.opened()
    Organisation.objects.filter(pk=house.organisation.pk).update(asks_second_step=True)
    assert house.signed_in("worker").get("/nl/recht/leefloon/").status_code == 200
    assert elsewhere.signed_in("worker").get("/nl/dossiers/").status_code == 200
    with walls.inside(elsewhere.organisation):
        assert not Organisation.objects.get(pk=elsewhere.organisation.pk).asks_second_step
