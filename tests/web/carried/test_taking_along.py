"""After the check somebody chooses what goes along; nothing else is kept, and nothing can be read without the code."""

import json
import logging
import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from rotonde.web import counting
from rotonde.web.people.carried import limits
from rotonde.web.people.models import CarriedAnswers
from web.carried.conftest import ANSWERS, PLANTED, TAKE, THROW, situation

pytestmark = pytest.mark.django_db


def ticks(html: str) -> dict[str, bool]:
    """Every box of the page, and whether it is ticked."""
    return {
        value: bool(checked)
        for value, checked in re.findall(r'type="checkbox"[^>]*name="take" value="([^"]+)"( checked)?', html)
    }


def make(pages: Any, *take: str, address: str = TAKE, **other: str) -> Any:
    told = {"situation": situation(), "chosen": "1", "make": "1", "take": list(take)} | other
    return pages.client.post(address, told)


def way_back(html: str) -> tuple[str, str]:
    """Where the way back to the result leads, with which answers."""
    found = re.search(r'action="([^"]*/check/resultaat/)"><input type="hidden" name="answers" value="([^"]*)"', html)
    assert found
    return found[1], unescape(found[2])


def code_on(html: str) -> str:
    found = re.search(r'name="shown" value="([^"]+)"', html)
    assert found
    return found[1]


@pytest.fixture
def citizen(signed_in_as: Callable[[str], Any]) -> Any:
    return signed_in_as("")


ALL = [
    "persons|pe2||",
    "complete|||",
    "persons|pe1|birth_date|",
    "persons|pe1|net_wage_month|2026-11",
    "persons|pe1|pregnant|",
    "persons|pe1|receives.leefloon|",
    "persons|pe2|birth_date|",
    "persons|pe2|care_supplement|",
    "households|ho1|rent_month|",
    "households|ho1|tenancy|",
]
DELICATE = {"persons|pe1|pregnant|", "persons|pe2|care_supplement|"}


def test_every_answer_stands_there_in_words_and_what_is_sensitive_isnt_ticked(citizen: Any) -> None:
    html = citizen.client.post(TAKE, {"situation": situation()}).content.decode()
    assert ticks(html) == {place: place not in DELICATE for place in ALL}
    text = " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())
    assert "Hoort bij je je kind, 7 jaar" in text
    assert "Ben je zwanger? Ja gevoelig" in text
    assert "€ 731,37" in text
    assert "kleintje" not in text


def opened_by_worker(code: str) -> Any:
    from rotonde.web.accounts.models import User
    from rotonde.web.people.carried.code import read_code
    from rotonde.web.people.carried.keeping import open_carried
    from rotonde.web.people.carried.lock import lock_of

    worker = User.objects.get(email="worker@verzonnen.example")
    return open_carried(worker, lock_of(read_code(code)), date.today())


def test_only_what_is_ticked_goes_along(citizen: Any) -> None:
    html = make(citizen, "persons|pe1|birth_date|", "households|ho1|tenancy|").content.decode()
    assert "2 antwoorden gaan mee." in html
    assert opened_by_worker(code_on(html)).situation == {
        "focus": "ho1",
        "persons": {"pe1": {"birth_date": "1991-08-17"}},
        "households": {"ho1": {"tenancy": "private"}},
        "links": {"member": [{"of": "pe1", "to": "ho1"}], "parent": []},
    } | {kind: {} for kind in ("deliveries", "jobs", "properties", "enrolments")}


def test_everything_ticked_goes_along_whole(citizen: Any) -> None:
    opened = opened_by_worker(code_on(make(citizen, *ALL).content.decode()))
    told = json.dumps(ANSWERS).replace('"ik"', '"pe1"').replace('"kleintje"', '"pe2"').replace('"thuis"', '"ho1"')
    assert {kind: records for kind, records in opened.situation.items() if records} == json.loads(told)
    assert opened.told_on == date.today()


def test_who_leaves_somebody_out_doesnt_tell_that_the_list_is_whole(citizen: Any) -> None:
    html = make(citizen, *[one for one in ALL if one != "persons|pe2||"]).content.decode()
    text = json.dumps(opened_by_worker(code_on(html)).situation)
    assert ("pe2" in text, "complete" in text, "2019" in text) == (False, False, False)


def test_the_table_holds_a_hash_ciphertext_and_a_day_and_nothing_else(citizen: Any) -> None:
    code = code_on(make(citizen, *ALL).content.decode())
    assert {field.name for field in CarriedAnswers._meta.get_fields()} == {"lookup", "ciphertext", "expires_on"}
    kept = CarriedAnswers.objects.get()
    assert kept.expires_on == date.today() + timedelta(days=14)
    assert re.fullmatch(r"[0-9a-f]{64}", kept.lookup)
    assert len(kept.ciphertext) == 12 + 4096 + 16
    assert code.replace("-", "").encode() not in bytes(kept.ciphertext)


def whole_database() -> bytes:
    """Every value of every table."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            found += [
                bytes(v) if isinstance(v, (bytes, memoryview)) else str(v).encode() for row in cursor for v in row
            ]
    return b"\n".join(found)


def test_planted_answers_are_found_in_no_table_log_address_or_cookie(
    citizen: Any, pages: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    answers = []
    for address, told in [
        (TAKE, {"situation": situation()}),
        (TAKE, {"situation": situation() + "}"}),
        (TAKE, {"situation": situation(), "chosen": "1", "make": "1"}),
        (TAKE, {"situation": situation(), "chosen": "1", "make": "1", "take": ALL}),
    ]:
        answers.append(citizen.client.post(address, told))
    code = code_on(answers[-1].content.decode())
    answers.append(citizen.client.post(TAKE, {"shown": code, "until": "2026-12-06", "number": "9"}))
    answers.append(citizen.client.get(THROW))
    assert [one.status_code for one in answers] == [200, 400, 400, 200, 200, 200]
    assert [dict(one.cookies) for one in answers] == [{}] * 6
    assert {one.headers["Cache-Control"] for one in answers} == {"no-store"}
    assert {one.headers.get("Location") for one in answers} == {None}
    assert all(code not in one.request["PATH_INFO"] + one.request["QUERY_STRING"] for one in answers)

    opened = pages.client.post("/nl/code/", {"code": code})
    assert "731,37" in opened.content.decode()
    kept, logged = whole_database(), caplog.text + "".join(str(vars(one)) for one in caplog.records)
    told = [*PLANTED, "pregnant", "care_supplement", code, code.replace("-", "")]
    assert [one for one in told if one.encode() in kept] == []
    assert [one for one in [*PLANTED, code, code.replace("-", "")] if one in logged] == []


def test_a_page_that_fails_halfway_leaves_nothing(citizen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from rotonde.web.entitlements.carried_answers import citizen_views

    def fails(_: str) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(citizen_views, "qr_of", fails)
    with pytest.raises(ZeroDivisionError):
        make(citizen, *ALL)
    assert not CarriedAnswers.objects.exists()


def test_nothing_ticked_is_said_and_what_was_chosen_stays_as_it_was(citizen: Any) -> None:
    response = make(citizen)
    assert response.status_code == 400
    html = response.content.decode()
    assert "Vink minstens één antwoord aan." in html
    assert set(ticks(html).values()) == {False}
    assert not CarriedAnswers.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        "",
        "{",
        "[]",
        "null",
        '{"persons": {}}',
        situation(persons={"ik": {"rent_month": 5}}),
        situation(persons={"ik": {"birth_date": "gisteren"}}),
        situation(persons={"ik": {"birth_date": ["<script>"]}}),
        situation(links={"member": [{"of": ["ik"], "to": {}}]}),
        situation(persons={"thuis": {}}),
        "[" * 100_000,
    ],
)
def test_what_isnt_a_household_is_refused_with_one_sentence(citizen: Any, sent: str) -> None:
    response = citizen.client.post(TAKE, {"situation": sent, "chosen": "1", "make": "1", "take": ALL})
    assert response.status_code == 400
    assert "Beantwoord eerst de vragen" in response.content.decode()
    assert not CarriedAnswers.objects.exists()


def test_who_comes_without_answers_is_told_where_to_begin(citizen: Any) -> None:
    assert "Beantwoord eerst de vragen" in citizen.get(TAKE)


def test_the_page_of_the_code_says_until_when_and_what_it_isnt(citizen: Any) -> None:
    from rotonde.web.entitlements.notation import day

    html = make(citizen, *ALL).content.decode()
    code = code_on(html)
    until = day(date.today() + timedelta(days=14), "nl")
    for words in (f"Werkt tot en met {until}.", "Dit is geen aanvraag.", "één keer", "<svg", "Code weggooien"):
        assert words in html
    assert re.search(r'<span class="unseen">(\w \w \w \w( – )?){4}</span>', html)
    french = citizen.client.post("/fr/check/meenemen/", citizen.fields(html)).content.decode()
    assert "Ton code" in french
    assert code_on(french) == code
    assert CarriedAnswers.objects.count() == 1


@pytest.mark.parametrize(("asked_in", "back_to"), [("nl", "fr"), ("tr", "tr")])
def test_from_choosing_the_code_and_throwing_it_away_a_way_leads_back_to_the_result(
    citizen: Any, asked_in: str, back_to: str
) -> None:
    from rotonde.web.entitlements.public_check.carried import Carried, Step

    answers = Carried(steps=[Step("place", {"municipality": "Gent"}), Step("home", {"partner": "none"})]).written()
    about = {"check_answers": answers, "check_lang": asked_in}
    choice = citizen.client.post("/fr/check/meenemen/", {"situation": situation(), **about}).content.decode()
    for carried in (choice, code := make(citizen, *ALL, address="/fr/check/meenemen/", **about).content.decode()):
        assert {name: citizen.fields(carried)[name] for name in about} == about | {"check_lang": back_to}
    gone = citizen.client.post("/fr/check/meenemen/weg/", {"code": code_on(code), **about}).content.decode()
    for html in (choice, code, gone):
        assert way_back(html) == (f"/{back_to}/check/resultaat/", answers)
    result = citizen.client.post(f"/{back_to}/check/resultaat/", {"answers": answers, "go": "here"}).content.decode()
    assert 'name="at" value="2"' in result


def test_who_comes_to_the_code_without_answers_goes_back_to_the_questions(citizen: Any) -> None:
    html = make(citizen, *ALL, check_lang="../../").content.decode()
    assert '<a class="button is-quiet" href="/nl/check/">Naar de vragen</a>' in html


def test_who_ticked_none_of_a_list_reads_what_that_says(citizen: Any) -> None:
    persons = {"ik": {"main_status": {"any_of": ["none", "bridging_right"]}}}
    told = {"focus": "thuis", "persons": persons, "households": {"thuis": {}}, "links": {}}
    told["links"] = {"member": [{"of": "ik", "to": "thuis"}]}
    html = citizen.client.post(TAKE, {"situation": json.dumps(told)}).content.decode()
    assert "Niets van: werkt, werkloos met uitkering, arbeidsongeschikt" in html
    assert "geen van deze" not in html


def test_who_throws_the_code_away_erases_the_answers_and_isnt_told_whether_there_were_any(citizen: Any) -> None:
    code = code_on(make(citizen, *ALL).content.decode())
    first = citizen.client.post(THROW, {"code": code.lower()})
    assert not CarriedAnswers.objects.exists()
    second = citizen.client.post(THROW, {"code": code})
    assert (first.status_code, first.content) == (200, second.content)
    wrong = citizen.client.post(THROW, {"code": "7K4M"})
    assert wrong.status_code == 400
    assert 'value="7K4M"' in wrong.content.decode()


def test_after_fourteen_days_the_night_erases_them(a_code: Callable[..., str], worker: Any) -> None:
    from rotonde.web.entitlements.domain.nightly import tonight

    today = date(2026, 11, 30)
    a_code(today - timedelta(days=15))
    a_code(today - timedelta(days=14))
    tonight(worker.organisation, today)
    assert CarriedAnswers.objects.get().expires_on == today


def test_somebody_makes_only_so_many_codes_an_hour_and_loses_nothing_by_it(
    citizen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAKING", limits.MAKING._replace(by_one=2))
    assert [make(citizen, *ALL).status_code for _ in range(3)] == [200, 200, 429]
    last = make(citizen, *ALL[:4])
    assert sorted(place for place, ticked in ticks(last.content.decode()).items() if ticked) == sorted(ALL[:4])
    assert CarriedAnswers.objects.count() == 2
    other = citizen.client.post(
        TAKE,
        {"situation": situation(), "chosen": "1", "make": "1", "take": ALL},
        headers={"x-forwarded-for": "10.9.9.9, 192.0.2.7"},
    )
    assert other.status_code == 200


def test_all_together_make_only_so_many(citizen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAKING", limits.MAKING._replace(by_all=2))
    made = [
        citizen.client.post(
            TAKE,
            {"situation": situation(), "chosen": "1", "make": "1", "take": ALL},
            headers={"x-forwarded-for": f"192.0.2.{n}"},
        ).status_code
        for n in range(3)
    ]
    assert made == [200, 200, 429]


@pytest.mark.parametrize("line", ["192.0.2.{}", "2001:db8:1:{}::1"])
def test_one_network_does_not_use_up_what_there_is_for_everybody(
    citizen: Any, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setattr(limits, "MAKING", limits.MAKING._replace(by_network=3, by_all=4))
    told = {"situation": situation(), "chosen": "1", "make": "1", "take": ALL}

    def made(address: str) -> int:
        return int(citizen.client.post(TAKE, told, headers={"x-forwarded-for": address}).status_code)

    assert [made(line.format(n)) for n in range(1, 8)] == [200] * 3 + [429] * 4
    assert made("198.51.100.7") == 200
    assert made("203.0.113.7") == 429


def test_no_address_of_a_client_is_kept_where_is_counted(citizen: Any, rf: Any) -> None:
    from django.core.cache import cache

    request = rf.post(TAKE, headers={"x-forwarded-for": "192.0.2.44"}, REMOTE_ADDR="127.0.0.1")
    counting.count(limits.MAKING, counting.client_of(request))
    kept = str(cache._cache)  # type: ignore[attr-defined]
    assert kept.count("counted-") == 3
    assert "192.0.2.44" not in kept


@pytest.mark.parametrize(
    ("told", "through", "client"),
    [
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "203.0.113.9, 192.0.2.44", "192.0.2.44"),
        ("198.51.100.7", "192.0.2.44", "198.51.100.7"),
        ("::1", "2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("127.0.0.1", "::ffff:192.0.2.44", "192.0.2.44"),
        ("127.0.0.1", "<script>", ""),
    ],
)
def test_a_client_is_who_the_proxy_on_this_machine_names(rf: Any, told: str, through: str, client: str) -> None:
    request = rf.post(TAKE, headers={"x-forwarded-for": through}, REMOTE_ADDR=told)
    assert counting.client_of(request) == client


def test_what_the_check_brings_is_taken_along_whole_and_named_as_it_was_told(citizen: Any) -> None:
    from rotonde.web.entitlements.public_check.carried import Carried, Step
    from rotonde.web.entitlements.public_check.replay import replayed

    steps = [
        Step("place", {"municipality": "Gent"}),
        Step("home", {"partner": "here", "children": "1", "adults": "1"}),
        Step("ages", {"me": "34", "partner": "36", "child1": "6"}),
        Step("status", {"work": "yes"}),
    ]
    told = replayed(Carried(steps=steps), date.today()).situation
    html = citizen.client.post(TAKE, {"situation": json.dumps(told)}).content.decode()
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    for said in (
        "Over je partner, 36 jaar",
        "Over een kind, 6 jaar",
        "Over persoon 4, 18 jaar of ouder",
        "Hoe oud? 34 jaar",
        "Gent",
    ):
        assert said in text
    opened = opened_by_worker(code_on(make(citizen, *ticks(html), situation=json.dumps(told)).content.decode()))
    names = {"me": "pe1", "partner": "pe2", "child1": "pe3", "adult1": "pe4", "home": "ho1"}
    assert opened.situation["persons"] == {names[one]: facts for one, facts in told["persons"].items()}
    assert opened.situation["links"]["member"] == [
        {"of": names[pair["of"]], "to": names[pair["to"]]} for pair in told["links"]["member"]
    ]
