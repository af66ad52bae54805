"""The pages of referrals as a worker, a partner and a coordinator use them."""

import re
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils.timezone import localdate

from rotonde.web.accounts.models import User
from rotonde.web.accounts.walls import inside
from rotonde.web.people.consent.giving import withdraw_consent
from rotonde.web.people.models import Consent, Share
from rotonde.web.referrals.domain.clocks import run_clocks
from rotonde.web.referrals.models import Referral, ReferralSaid
from rotonde.web.referrals.pages import board, counts
from web.referrals.referring import WHY, moves, read_by, sent, state, waits_for_consent
from web.sharing.worlds import Partner, World, a_partner, somebody, together
from web.sheets import sheets_of

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
TICKED = dict.fromkeys(("informed", "agrees", "same_purpose", "only_needed"), "1")
BOARD = "/nl/doorverwijzingen/"


@pytest.fixture
def signed_in(application: Any) -> Any:
    def sign_in(user: User) -> Client:
        cache.clear()
        client = Client(headers={"host": "127.0.0.1"})
        with inside(user.organisation_id):
            client.force_login(user)
        return client

    return sign_in


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return str(response.content.decode())


def hidden(html: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    assert found, name
    return found[1]


def asked(world: World, **told: Any) -> dict[str, Any]:
    """What is filled in to refer somebody."""
    to = str(world.receiver.organisation.id)
    first = {"to": to, "why": WHY, "categories": ["name", "contact"], "language": "fr", "how": "paper"}
    return first | {"text_language": "nl", "key": str(uuid.uuid4())} | told


def one_referral(world: World) -> Referral:
    with world.giver.inside():
        return Referral.objects.get(person=world.person)


def test_an_empty_board_says_once_that_it_is_empty_and_where_a_referral_begins(world: World, signed_in: Any) -> None:
    worker = signed_in(world.receiver.worker)
    said = ("Er zijn geen doorverwijzingen", "Doorverwijzen begint op", "Er wacht nu niets op ons", "kant=")
    assert [one in page(worker, BOARD) for one in said] == [True, True, False, False]
    assert "kant=" in page(worker, BOARD + "?kant=van-ons")  # the way back to all of them


def test_somebody_is_referred_agrees_and_is_helped_with_every_step_on_the_page(world: World, signed_in: Any) -> None:
    worker, partner = signed_in(world.giver.worker), signed_in(world.receiver.worker)
    here = f"/nl/doorverwijzen/{world.person.id}/"
    assert f'href="{here}"' in page(worker, f"/nl/personen/{world.person.id}/")
    assert "Ada Verzonnen doorverwijzen" in page(worker, here)
    to_consent = worker.post(here, asked(world))["Location"]
    one = one_referral(world)
    assert to_consent == f"{BOARD}{one.id}/toestemming/?hoe=paper&taal=nl"
    assert "Er zijn geen doorverwijzingen" in page(partner, BOARD)
    shown = page(worker, to_consent)
    assert "Ik geef ocmw Verzonnen" in shown
    told = {name: hidden(shown, name) for name in ("hoe", "taal", "digest", "number")}
    where = to_consent.partition("?")[0]
    assert worker.post(where, told | {"do": "paper"}).content[:5] == b"%PDF-"
    unticked = worker.post(where, told | {"do": "send"})
    assert (unticked.status_code, "Duid de vier voorwaarden aan" in unticked.content.decode()) == (400, True)
    assert worker.post(where, told | TICKED | {"do": "send"})["Location"] == f"{BOARD}{one.id}/"
    assert "Ada Verzonnen" in page(partner, BOARD)

    read = page(partner, f"{BOARD}{one.id}/")
    assert WHY in read
    assert "0470 00 00 00" in read
    assert "Français" in read
    said = {"move": "waitlist", "number": hidden(read, "number"), "key": str(uuid.uuid4())}
    wrong = partner.post(f"{BOARD}{one.id}/stap/", said | {"expected_on": "gisteren", "text": "Wij zijn vol."})
    assert (wrong.status_code, "Vul een dag in die nog komt" in wrong.content.decode()) == (400, True)
    assert "Wij zijn vol." in wrong.content.decode()
    day = localdate() + timedelta(days=20)
    done = partner.post(f"{BOARD}{one.id}/stap/", said | {"expected_on": f"{day:%d/%m/%Y}", "text": "Wij zijn vol."})
    assert done["Location"] == f"{BOARD}{one.id}/?klaar=1"
    again = page(worker, f"{BOARD}{one.id}/")
    assert "zette de vraag op de wachtlijst" in again
    assert "Wij zijn vol." in again


def test_not_agreed_yet_waits_and_is_asked_later_also_aloud(world: World, signed_in: Any) -> None:
    worker, partner = signed_in(world.giver.worker), signed_in(world.receiver.worker)
    kept = worker.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world, how="not_yet"))
    one = one_referral(world)
    assert kept["Location"] == f"{BOARD}{one.id}/"
    assert "wacht op instemming" in page(worker, BOARD)
    page(partner, f"{BOARD}{one.id}/", 404)
    shown = page(worker, f"{BOARD}{one.id}/toestemming/?hoe=oral&taal=fr")
    assert 'lang="fr"' in shown
    told = {name: hidden(shown, name) for name in ("hoe", "taal", "digest", "number")}
    changed = worker.post(f"{BOARD}{one.id}/toestemming/", told | TICKED | {"do": "send", "digest": "0" * 64})
    assert (changed.status_code, "intussen veranderd" in changed.content.decode()) == (400, True)
    worker.post(f"{BOARD}{one.id}/toestemming/", told | TICKED | {"do": "send"})
    with world.giver.inside():
        share = Share.objects.get(person=world.person, function="worker")
        assert share.unconfirmed_until == localdate() + timedelta(days=14)
        assert Consent.objects.get(person=world.person).channel == "oral"
    assert "Laat voordien tekenen" in page(worker, f"{BOARD}{one.id}/")
    assert "Ada Verzonnen" in page(partner, f"{BOARD}{one.id}/")


def test_a_consent_that_stands_is_not_asked_again(world: World, signed_in: Any) -> None:
    worker = signed_in(world.giver.worker)
    here = f"/nl/doorverwijzen/{world.person.id}/"
    first = worker.post(here, asked(world))["Location"]
    shown = page(worker, first)
    told = {name: hidden(shown, name) for name in ("hoe", "taal", "digest", "number")}
    worker.post(first.partition("?")[0], told | TICKED | {"do": "send"})
    second = worker.post(here, asked(world, why="Nog iets.", categories=["name"]))["Location"]
    assert "stemde hiermee al in" in page(worker, second)
    assert worker.post(second.partition("?")[0], told | TICKED | {"do": "send"}).status_code == 302
    with world.giver.inside():
        assert (
            Consent.objects.filter(person=world.person).count(),
            Referral.objects.filter(person=world.person).count(),
        ) == (1, 2)


def test_what_is_missing_is_said_and_nothing_typed_is_lost(world: World, signed_in: Any) -> None:
    worker = signed_in(world.giver.worker)
    here = f"/nl/doorverwijzen/{world.person.id}/"
    told = worker.post(here, {"why": "Een begin.", "language": "ar"})
    html = told.content.decode()
    assert told.status_code == 400
    for sentence in ("Kies een dienst.", "Duid aan wat er meegaat.", "Zeg of de persoon instemt."):
        assert sentence in html
    assert "Een begin." in html
    bound = worker.post(here, asked(world, why="x" * 700))
    assert (bound.status_code, "hoogstens 600 tekens" in bound.content.decode()) == (400, True)


def test_the_own_health_fund_is_found_among_the_partners(world: World, signed_in: Any) -> None:
    from rotonde.web.accounts.models import Organisation

    worker, dmw = signed_in(world.giver.worker), a_partner("dmw")
    together(world.giver, dmw)
    with dmw.inside():
        Organisation.objects.filter(id=dmw.organisation.id).update(name="Dienst maatschappelijk werk CM")
    here = f"/nl/doorverwijzen/{world.person.id}/"
    unasked = worker.post(here, asked(world, to="dmw"))
    assert (unasked.status_code, "Kies het ziekenfonds" in unasked.content.decode()) == (400, True)
    elsewhere = worker.post(here, asked(world, to="dmw", fund="helan"))
    assert (elsewhere.status_code, "geen partner hier" in elsewhere.content.decode()) == (400, True)
    assert worker.post(here, asked(world, to="dmw", fund="cm")).status_code == 302
    assert one_referral(world).wanted_id == dmw.organisation.id


def test_partners_are_offered_lightest_first_and_never_oneself(world: World, signed_in: Any) -> None:
    from rotonde.web.referrals.receivers import receivers_for

    city, dmw = a_partner("city_service", "official"), a_partner("dmw")
    together(world.giver, city, dmw)
    with world.giver.inside():
        assert [one.kind for one in receivers_for(world.giver.organisation)] == ["city_service", "dmw", "caw"]
    with dmw.inside():
        assert [one.kind for one in receivers_for(dmw.organisation)] == ["city_service", "ocmw"]


def test_two_at_once_get_the_conversation_as_it_stands_and_a_sentence(world: World, signed_in: Any) -> None:
    made = sent(world)
    partner = signed_in(world.receiver.worker)
    number = hidden(page(partner, f"{BOARD}{made.id}/"), "number")
    step, keys = f"{BOARD}{made.id}/stap/", [str(uuid.uuid4()) for _ in range(3)]
    assert partner.post(step, {"move": "accept", "number": number, "key": keys[0]}).status_code == 302
    assert partner.post(step, {"move": "accept", "number": number, "key": keys[0]}).status_code == 302
    late = partner.post(
        step, {"move": "decline", "reason": "no_place", "number": number, "key": keys[1], "text": "Vol."}
    )
    assert late.status_code == 409
    assert "Iemand was je voor." in late.content.decode()
    assert "aanvaardde de doorverwijzing" in late.content.decode()
    assert "Vol." in late.content.decode()
    unlawful = partner.post(step, {"move": "report_no_show", "number": int(number) + 1, "key": keys[2]})
    assert (unlawful.status_code, "Dat kan nu niet meer" in unlawful.content.decode()) == (409, True)
    assert partner.post(step, {"move": "remind_to_open", "number": number}).status_code == 404
    with world.receiver.inside():
        assert ReferralSaid.objects.filter(referral=made).count() == 4


def test_what_was_written_is_closed_to_the_receiver_when_the_person_withdraws(world: World, signed_in: Any) -> None:
    made = sent(world)
    partner, worker = signed_in(world.receiver.worker), signed_in(world.giver.worker)
    assert WHY in page(partner, f"{BOARD}{made.id}/")
    with world.giver.inside():
        withdraw_consent(world.giver.worker, Consent.objects.get(id=made.consent_id))
    after = page(partner, f"{BOARD}{made.id}/")
    assert "Dit wordt niet meer gedeeld" in after
    assert [word for word in (WHY, "Ada", "0470") if word in after] == []
    assert "Ada" not in page(partner, BOARD)
    assert "De toestemming geldt niet meer" in page(worker, f"{BOARD}{made.id}/")


def test_silence_stands_on_the_board_the_day_list_and_with_the_coordinator_without_a_name(
    world: World, signed_in: Any
) -> None:
    coordinator: User = somebody(world.giver.organisation, User.Role.COORDINATOR)
    made = sent(world, MONDAY)
    for day in range(1, 12):
        run_clocks(MONDAY + timedelta(days=day))
    worker, boss = signed_in(world.giver.worker), signed_in(coordinator)
    assert "geen antwoord" in page(worker, BOARD).partition('class="board')[0]
    assert "zoek met de persoon verder" in page(worker, "/nl/wacht-op-mij/")
    counted = page(boss, f"{BOARD}cijfers/")
    assert made.id.hex[:6].upper() in counted
    assert [word for word in ("Ada", WHY, "Robin") if word in counted.partition("<main")[2]] == []
    assert "bleef stil" in page(boss, "/nl/wacht-op-mij/")
    page(boss, f"{BOARD}{made.id}/", 404)
    assert boss.get(BOARD).status_code == 403
    read = page(worker, f"{BOARD}{made.id}/")
    assert f"/nl/doorverwijzen/{world.person.id}/?na={made.id}" in read
    assert WHY in page(worker, f"/nl/doorverwijzen/{world.person.id}/?na={made.id}")
    number = hidden(read, "number")
    for client, where in ((worker, f"{BOARD}{made.id}/"), (boss, f"{BOARD}cijfers/")):
        assert client.post(f"{BOARD}{made.id}/opgenomen/", {"number": number})["Location"] == where
    assert "zoek met de persoon verder" not in page(worker, "/nl/wacht-op-mij/")
    assert "bleef stil" not in page(boss, "/nl/wacht-op-mij/")


def test_a_draft_is_changed_until_it_is_asked(world: World, signed_in: Any) -> None:
    worker = signed_in(world.giver.worker)
    worker.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world, how="draft"))
    one = one_referral(world)
    assert state(world.giver, one.id) == "draft"
    where = f"{BOARD}{one.id}/aanpassen/"
    assert WHY in page(worker, where)
    assert worker.post(where, asked(world, why="Anders gezegd."))["Location"] == f"{BOARD}{one.id}/"
    assert "Anders gezegd." in page(worker, f"{BOARD}{one.id}/")
    moves(world.giver, one.id, "ask_consent")
    assert worker.get(where)["Location"] == f"{BOARD}{one.id}/"


def test_another_office_and_who_is_no_partner_find_nothing(world: World, signed_in: Any) -> None:
    made = waits_for_consent(world)
    with world.giver.inside():
        noord = world.giver.organisation.offices.get(name="Noord")
    elsewhere = somebody(world.giver.organisation, User.Role.WORKER, noord)
    third: Partner = a_partner("dmw")
    for user in (elsewhere, third.worker):
        client = signed_in(user)
        page(client, f"{BOARD}{made.id}/", 404)
        page(client, f"/nl/doorverwijzen/{world.person.id}/", 404)
        assert client.post(f"{BOARD}{made.id}/stap/", {"move": "client_stops", "number": "2"}).status_code == 404


def test_addresses_logs_and_mails_hold_nothing_of_anybody(plain_world: World, signed_in: Any, mailoutbox: Any) -> None:
    world, worker = plain_world, signed_in(plain_world.giver.worker)
    worker.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world, why="PLANTAARDIG geheim"))
    one = one_referral(world)
    read = page(worker, f"{BOARD}?kant=van-ons")
    assert re.findall(r'href="[^"]*(?:Ada|PLANT)[^"]*"', read) == []
    assert b"PLANTAARDIG" not in bytes(one.sealed)
    assert mailoutbox == []


def test_as_a_fhir_task_it_holds_no_name_and_no_word_of_anybody(plain_world: World, signed_in: Any) -> None:
    world, made = plain_world, sent(plain_world)
    read_by(world.receiver, made.id)
    moves(world.receiver, made.id, "decline", reason="no_place", text="Vol tot maart.")
    for user in (world.giver.worker, world.receiver.worker):
        answer = signed_in(user).get(f"{BOARD}{made.id}/taak.json")
        task = answer.json()
        assert answer["Content-Type"] == "application/fhir+json"
        assert (task["resourceType"], task["status"], task["statusReason"]) == (
            "Task",
            "rejected",
            {"text": "geen plaats"},
        )
        assert [word for word in ("Ada", WHY, "Vol tot maart.", "Robin") if word in answer.content.decode()] == []


def test_in_french_and_english_every_page_speaks_that_language(plain_world: World, signed_in: Any) -> None:
    world, made = plain_world, sent(plain_world)
    read_by(world.receiver, made.id)
    worker = signed_in(world.giver.worker)
    for lang, words in (
        ("fr", ("Orientations", "Orienter", "Ce qui s’est passé")),
        ("en", ("Referrals", "Refer", "What happened")),
    ):
        for where, word in zip(
            ("doorverwijzingen/", f"doorverwijzen/{world.person.id}/", f"doorverwijzingen/{made.id}/"),
            words,
            strict=True,
        ):
            assert word in page(worker, f"/{lang}/{where}")


def test_a_board_of_many_asks_as_few_questions_as_one_of_few(
    plain_world: World, django_assert_max_num_queries: Any
) -> None:
    from rotonde.web.referrals.domain.reading import referrals_of
    from rotonde.web.referrals.domain.waiting import standing

    for _ in range(5):
        sent(plain_world)
    user = plain_world.giver.worker
    with plain_world.giver.inside(), django_assert_max_num_queries(3):
        assert len(standing(referrals_of(user), user)) == 5


def test_the_board_shows_a_referral_once_and_what_it_brought(plain_world: World, signed_in: Any) -> None:
    world = plain_world
    made = sent(world)
    for name in ("accept", "make_contact"):
        read_by(world.receiver, made.id)
        moves(world.receiver, made.id, name)
    there = signed_in(world.receiver.worker).get("/nl/doorverwijzingen/").content.decode()
    assert there.count(f"/nl/doorverwijzingen/{made.id}/") == 1
    moves(world.receiver, made.id, "complete", outcome="help_started", verdict="helped")
    here = signed_in(world.giver.worker).get("/nl/doorverwijzingen/").content.decode()
    assert "hulp gestart, geholpen" in here


@pytest.mark.parametrize(("verdict", "asks_it"), [("helped", False), ("not_asked_yet", True)])
def test_who_opens_a_completed_one_reads_on_top_what_it_brought(
    plain_world: World, signed_in: Any, verdict: str, asks_it: bool
) -> None:
    made = sent(plain_world)
    for name in ("accept", "make_contact"):
        read_by(plain_world.receiver, made.id)
        moves(plain_world.receiver, made.id, name)
    moves(plain_world.receiver, made.id, "complete", outcome="help_started", verdict=verdict)
    page = signed_in(plain_world.giver.worker).get(f"/nl/doorverwijzingen/{made.id}/").content.decode()
    assert ("<b>Hulp gestart, geholpen</b>" in page, "<b>Hulp gestart</b>" in page) == (not asks_it, asks_it)
    assert ('id="move-tell_verdict" open>' in page) == asks_it


def test_the_move_by_which_help_goes_on_stands_first_and_open(plain_world: World, signed_in: Any) -> None:
    made = sent(plain_world)
    page = signed_in(plain_world.receiver.worker).get(f"/nl/doorverwijzingen/{made.id}/").content.decode()
    assert 'id="move-accept" open>' in page
    assert page.count(" open>") == 1
    moves(plain_world.receiver, made.id, "accept")
    page = signed_in(plain_world.receiver.worker).get(f"/nl/doorverwijzingen/{made.id}/").content.decode()
    assert page.index("move-set_appointment") < page.index("move-make_contact") < page.index("move-decline")


def test_a_number_to_call_is_asked_where_nobody_could_reach_the_person(plain_world: World, signed_in: Any) -> None:
    from rotonde.web.people.persons.newcomers import make_person
    from rotonde.web.people.persons.record import Record, record_of

    world = plain_world
    with world.giver.inside():
        person = make_person(world.giver.worker, world.giver.worker.offices.get(), Record(given="Amina"))
    client, where = signed_in(world.giver.worker), f"/nl/doorverwijzen/{person.id}/"
    assert 'name="phone"' in client.get(where).content.decode()
    told = {"to": str(world.receiver.organisation.id), "why": "Help.", "categories": ["name"], "how": "not_yet"}
    assert client.post(where, told | {"phone": "0470 00 00 00"}).status_code == 302
    with world.giver.inside():
        person.refresh_from_db()
        assert record_of(person).phone == "0470 00 00 00"
    assert 'name="phone"' not in client.get(where).content.decode()


def test_a_worker_reads_the_code_that_a_coordinator_sees(plain_world: World, signed_in: Any) -> None:
    from rotonde.web.referrals.pages.counts import code_of

    made = sent(plain_world)
    for side in (plain_world.giver, plain_world.receiver):
        said = f"Code om hierover met de coördinator te spreken: {code_of(made)}"
        assert said in page(signed_in(side.worker), f"{BOARD}{made.id}/")


def test_every_referral_stands_on_a_sheet_of_the_board_and_of_the_figures(
    world: World, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for shown in (board, counts):
        monkeypatch.setattr(shown, "LINES", 2)
    worker, coordinator = (
        signed_in(world.giver.worker),
        signed_in(somebody(world.giver.organisation, User.Role.COORDINATOR)),
    )
    for _ in range(4):
        worker.post(f"/nl/doorverwijzen/{world.person.id}/", asked(world, how="not_yet"))
    sent(world)
    with world.giver.inside():
        every = set(Referral.objects.values_list("id", flat=True))
    assert len(every) == 5

    sheets = list(sheets_of(worker, f"{BOARD}?kant=van-ons"))
    found = [re.findall(rf'href="{BOARD}([0-9a-f-]{{36}})/"', sheet) for sheet in sheets]
    assert [len(set(sheet)) for sheet in found] == [2, 2, 1]
    assert {uuid.UUID(one) for sheet in found for one in sheet} == every
    assert {tuple(re.findall(r"<small>(\d+)</small>", sheet)) for sheet in sheets} == {("0", "1", "0", "0", "0")}

    codes = [
        re.findall(r'<tr><th scope="row">(\w{6})</th>', sheet) for sheet in sheets_of(coordinator, f"{BOARD}cijfers/")
    ]
    assert [len(sheet) for sheet in codes] == [2, 2, 1]
    assert len({one for sheet in codes for one in sheet}) == 5
