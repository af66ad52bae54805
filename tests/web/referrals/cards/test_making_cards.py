import re
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from web.referrals.cards.conftest import TOLD, Maker
from web.sheets import sheets_of


def test_a_card_needs_only_the_name_of_a_service(maker: Maker) -> None:
    page = maker.page(
        maker.client.post("/nl/kaarten/nieuw/", {"name": "Sociaal Huis", "once": str(uuid4())})["Location"]
    )

    assert "<h1>Sociaal Huis</h1>" in page
    assert "Wanneer open?" not in page


def test_what_was_typed_stands_on_the_card(maker: Maker) -> None:
    page = maker.page(maker.make())

    for said in (
        "CAW Verzonnen",
        "Verzonnenstraat 1, 9999 Verzonnen",
        'href="tel:099999999"',
        'maandag – dinsdag: <bdi dir="ltr">9:00–12:00, 13:00–16:00</bdi>',
        'zaterdag: <bdi dir="ltr">10:00–12:00</bdi>',
        "“Ik wil weten welke hulp ik kan krijgen.”",
        "“Ik kom voor Onthaal.”",
        "je identiteitskaart",
    ):
        assert said in page


@pytest.mark.parametrize(
    ("told", "field", "sentence"),
    [
        ({"name": " "}, "name", "Typ de naam van de dienst, zodat iemand weet waar naartoe."),
        ({"name": "x" * 81}, "name", "Dit is te lang voor de kaart: hoogstens 80 tekens."),
        ({"own_words": "x" * 141}, "own_words", "Dit is te lang voor de kaart: hoogstens 140 tekens."),
        ({"hours_2": "als ik er ben"}, "hours_2", "Dit zijn geen uren. Schrijf ze als 9-12, 13-16."),
        ({"hours_2": "9-" * 30}, "hours_2", "Dit is te lang voor de kaart: hoogstens 40 tekens."),
        ({"own_words": "Ik ben 85.07.30-033.28"}, "own_words", "Hier staat een nummer van 11 cijfers."),
        ({"address": "Straat 85073003328"}, "address", "Hier staat een nummer van 11 cijfers."),
    ],
)
def test_what_cannot_stand_on_a_card_comes_back_with_one_sentence(
    maker: Maker, told: dict[str, str], field: str, sentence: str
) -> None:
    from rotonde.web.referrals.cards.models import Card

    response = maker.client.post("/nl/kaarten/nieuw/", TOLD | told)
    page = response.content.decode()

    assert response.status_code == 400
    found = re.search(rf'<p class="status" id="{field}-status" role="alert">(.*?)</p>', page)
    assert found
    assert found[1].startswith(sentence)
    assert 'value="Verzonnenstraat 1, 9999 Verzonnen"' in page or field == "address"
    assert Card.objects.count() == 0


def test_more_than_three_sentences_do_not_fit(maker: Maker) -> None:
    response = maker.client.post("/nl/kaarten/nieuw/", TOLD | {"say": ["letter", "bills", "housing", "food"]})

    assert "Kies hoogstens 3 zinnen" in response.content.decode()


def test_own_offices_and_partners_are_there_to_choose_from(maker: Maker) -> None:
    page = maker.page("/nl/kaarten/nieuw/")

    assert '<option value="OCMW Verzonnen Zuid"></option>' in page


def test_a_form_that_is_sent_twice_makes_one_card_and_with_other_words_none(maker: Maker) -> None:
    from rotonde.web.referrals.cards.models import Card

    key = str(uuid4())
    assert maker.make(once=key) == maker.make(once=key)
    changed = maker.client.post("/nl/kaarten/nieuw/", TOLD | {"once": key, "phone": "09 999 99 98"})
    page = changed.content.decode()
    assert (changed.status_code, Card.objects.count()) == (409, 1)
    assert ("al een kaart gemaakt" in page, 'value="09 999 99 98"' in page) == (True, True)
    again = re.search(r'name="once" value="([^"]+)"', page)
    assert again
    assert maker.make(once=again[1], phone="09 999 99 98")
    assert Card.objects.count() == 2


def test_a_new_card_can_be_made_like_another(maker: Maker) -> None:
    page = maker.page(f"/nl/kaarten/nieuw/?zoals={maker.make().split('/')[-2]}")

    assert 'value="Verzonnenstraat 1, 9999 Verzonnen"' in page
    assert 'name="hours_5" value="10:00–12:00"' in page
    assert 'value="interpreter" checked' in page
    assert maker.client.get("/nl/kaarten/nieuw/?zoals=iets").status_code == 200


def test_the_list_says_until_when_a_card_works_and_how_often_somebody_came(maker: Maker) -> None:
    address = maker.make(term="30")
    maker.came(maker.token(address))
    page = maker.page("/nl/kaarten/")
    from babel.dates import format_date

    day = format_date(date.today() + timedelta(days=30), "d MMMM y", locale="nl_BE")
    assert re.findall(r"<td[^>]*>(?:<a[^>]*>)?(.*?)(?:</a>)?</td>", page) == [
        "CAW Verzonnen",
        f"tot en met {day}",
        "1 keer",
    ]


def test_a_withdrawn_card_stops_at_once_and_is_no_longer_printed(maker: Maker) -> None:
    address = maker.make()
    token = maker.token(address)
    assert maker.client.get(f"/nl/kaart/{token}/").status_code == 200
    maker.client.post(address + "intrekken/")

    assert maker.client.get(f"/nl/kaart/{token}/").status_code == 404
    assert "ingetrokken op" in maker.page(address)
    assert "kaart.pdf" not in maker.page(address)
    assert maker.came(token).status_code == 400


def test_a_volunteer_prints_and_counts_but_makes_none(maker: Maker, signed_in_as: Any) -> None:
    address = maker.make()
    volunteer = Maker(signed_in_as, "volunteer")
    page = volunteer.page(address)

    assert "kaart.pdf" in page
    assert "Kaart intrekken" not in page
    assert "Nieuwe kaart" not in volunteer.page("/nl/kaarten/")
    assert volunteer.client.get("/nl/kaarten/nieuw/").status_code == 403
    assert volunteer.client.post(address + "intrekken/").status_code == 403
    assert volunteer.came(maker.token(address)).status_code == 200


def test_a_card_of_another_organisation_is_not_seen(maker: Maker) -> None:
    from django.test import Client

    from rotonde.web.accounts.domain.opening import open_account, open_organisation

    address = maker.make()
    other = open_organisation("CAW Elders", offices=["Onthaal"], kind="caw", is_made_up=True)
    user, _ = open_account(
        other, name="Elders", email="elders@verzonnen.example", role="rights_worker", offices=list(other.offices.all())
    )
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)

    assert client.get(address).status_code == 404
    assert client.get(address + "nl/kaart.pdf").status_code == 404
    assert client.post(address + "intrekken/").status_code == 404
    assert "CAW Verzonnen" not in client.get("/nl/kaarten/").content.decode()
    noted = client.post("/nl/kaarten/gekomen/", {"code": maker.token(address)}).content.decode()
    assert "Genoteerd: iemand kwam met de kaart: <b>CAW Verzonnen</b>" in noted
    assert "1 keer" in maker.page(address)


def test_every_change_stands_in_the_log_and_nothing_else_is_kept_of_anybody(maker: Maker) -> None:
    from rotonde.web.audit.models import Event

    address = maker.make()
    maker.came(maker.token(address))
    maker.client.post(address + "intrekken/")

    assert list(
        Event.objects.filter(action__startswith="cards.").order_by("at", "id").values_list("action", flat=True)
    ) == [
        "cards.made",
        "cards.shown",
        "cards.withdrawn",
    ]


def test_every_card_stands_on_a_sheet_of_the_list(maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    from rotonde.web.referrals.cards import desk_pages

    monkeypatch.setattr(desk_pages, "LINES", 2)
    names = {f"Dienst {n}" for n in range(5)}
    for name in names:
        maker.make(name=name)

    found = [re.findall(r">(Dienst \d)</a>", sheet) for sheet in sheets_of(maker.client, "/nl/kaarten/")]

    assert [len(sheet) for sheet in found] == [2, 2, 1]
    assert {name for sheet in found for name in sheet} == names
