"""The pages of the editors as a browser without JavaScript sees them: queue, value, proposal and changelog."""

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from rotonde.web.editing.models import Proposal, Publication, Reckoning
from rotonde.web.editing.reckoning import town
from rotonde.web.entitlements.running_catalogue import shipped
from web.editing.conftest import TAX, editor

pytestmark = pytest.mark.usefixtures("db")
PLACE = f"waarde/{TAX.parameter}/{TAX.key}/"
TYPED = {
    "value": "61,50",
    "starts": "01/01/2025",
    "source_title": TAX.source.title,
    "source_url": TAX.source.url,
    "checked_on": "20/11/2026",
    "confidence": "sourced",
}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% debug %}",
    "' OR 1=1 --",
    "\0\ud7ff\u202e\u0007",
    "=HYPERLINK(1)",
    "9" * 400,
    "../../etc",
]

LIVE = ("<script>alert", "<img src=x", "\0")


@pytest.fixture
def as_editor(application: Any) -> Any:
    """Somebody who signs in as the first or second editor: `as_editor(1).get("/nl/redactie/")`."""

    def sign_in(number: int) -> Client:
        client = Client(headers={"host": "127.0.0.1"})
        client.force_login(editor(number))
        return client

    return sign_in


def text_of(response: Any) -> str:
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def put_forward(client: Client, **changed: str) -> Any:
    return client.post(f"/nl/redactie/{PLACE}", TYPED | changed)


def done(proposal_id: str) -> Reckoning:
    """Have the effect of a proposal count as shown."""
    change = {"right": "vrijstelling_provinciebelasting", "amounts": 3, "euros": 184.5}
    change["verdicts"] = [{"from": "unknown", "to": "entitled", "count": 2}]
    town_ = {"households": 167, "on": "2026-11-21", "as_of": None, "rights": [change], "waiting": [111, 0]}
    result = {"rights": [], "cases": {"all": 9, "touched": 4, "changed": [], "count": 0}, "town": town_}
    Reckoning.objects.filter(proposal_id=proposal_id).update(state="done", result=result)
    return Reckoning.objects.get(proposal_id=proposal_id)


def test_a_value_goes_from_missing_to_published_by_two_editors(as_editor: Any) -> None:
    asked = put_forward(as_editor(0))
    address = asked["Location"]
    proposal_id = address.split("/")[-2]
    effect = done(proposal_id)
    page = text_of(as_editor(1).get(address))
    assert "€ 61,50 per jaar" in page.replace("\xa0", " ")
    assert "2: van nog vragen naar lijkt te voldoen" in page
    as_editor(1).post(f"{address}beslissen/", {"what": "publish", "effect": str(effect.id)})
    assert "Gepubliceerd op" in text_of(as_editor(0).get(address))
    row = text_of(as_editor(0).get(f"/nl/redactie/{PLACE}")).partition('class="rows"')[2].partition("</li>")[0]
    assert "1 januari 2025" in row
    assert TAX.source.title in row


def test_whoever_put_it_forward_sees_no_button_to_publish_and_is_refused_with_a_sentence(as_editor: Any) -> None:
    address = put_forward(as_editor(0))["Location"]
    effect = done(address.split("/")[-2])
    page = text_of(as_editor(0).get(address))
    assert 'value="publish"' not in page
    assert "Iemand anders van de redactie" in page
    refused = as_editor(0).post(f"{address}beslissen/", {"what": "publish", "effect": str(effect.id)})
    assert (refused.status_code, "Laat iemand anders het beoordelen" in refused.content.decode()) == (409, True)
    assert not Publication.objects.exists()


def test_an_effect_that_was_overtaken_is_told_and_worked_out_anew(as_editor: Any) -> None:
    one, other = (put_forward(as_editor(0), value=v)["Location"] for v in ("61,50", "70"))
    first, second = (done(address.split("/")[-2]) for address in (one, other))
    as_editor(1).post(f"{one}beslissen/", {"what": "publish", "effect": str(first.id)})
    refused = as_editor(1).post(f"{other}beslissen/", {"what": "publish", "effect": str(second.id)})
    assert (refused.status_code, "Intussen is iets anders gepubliceerd" in refused.content.decode()) == (409, True)
    assert Reckoning.objects.filter(proposal_id=other.split("/")[-2]).count() == 2


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("value", "", "Vul dit in."),
        ("value", "veel", "Dit is geen getal."),
        ("value", "99.999.999", "Dit ligt niet tussen"),
        ("value", "1,1234567", "te veel cijfers achter de komma"),
        ("starts", "31/02/2026", "Dit is geen dag."),
        ("starts", "01/01/1800", "Deze dag ligt te ver weg."),
        ("until", "31/12/2024", "Dit is voor de eerste dag."),
        ("source_title", " ", "Vul dit in."),
        ("source_url", "javascript:alert(1)", "Dit is geen webadres."),
        ("checked_on", "01/01/2999", "Deze dag moet nog komen."),
        ("review_by", "20/11/2026", "Dit moet na de dag liggen"),
        ("confidence", "memory", "Kies hoe zeker het is."),
        ("note", "x" * 1001, "Dit is te lang."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_what_was_typed_stays(
    field: str, typed: str, sentence: str, as_editor: Any
) -> None:
    response = put_forward(as_editor(0), **{field: typed})
    page = response.content.decode()
    assert (response.status_code, sentence in page) == (400, True)
    assert page.count('class="status"') == 1
    assert TYPED["source_title"] in page or field == "source_title"
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_in_a_field_are_refused_as_words(hostile: str, as_editor: Any) -> None:
    for field in ("value", "starts", "until", "checked_on", "review_by", "confidence"):
        response = put_forward(as_editor(0), **{field: hostile})
        assert response.status_code == 400, field
        assert not any(sign in response.content.decode() for sign in LIVE)


def test_hostile_words_in_a_source_are_shown_as_words(as_editor: Any) -> None:
    told = " ".join(HOSTILE)[:280]
    asked = put_forward(as_editor(0), source_title=told, source_place=told, note=told)
    effect = done(asked["Location"].split("/")[-2])
    as_editor(1).post(asked["Location"] + "beslissen/", {"what": "publish", "effect": str(effect.id)})
    for address in (asked["Location"], "/nl/redactie/wijzigingen/", f"/nl/redactie/{PLACE}"):
        page = text_of(as_editor(0).get(address))
        assert not any(sign in page for sign in LIVE)
        assert "{{ 7*7 }}" in page
    assert text_of(Client(headers={"host": "127.0.0.1"}).get("/nl/redactie/waarden.yaml")).startswith("format:")


@pytest.mark.parametrize("address", [f"waarde/{bad}/" for bad in ("niets", "a.b", "leefloon.ris_year/cat9", "%3Cb%3E")])
def test_an_amount_that_does_not_exist_is_a_page_that_does_not_exist(address: str, as_editor: Any) -> None:
    assert as_editor(0).get(f"/nl/redactie/{address}").status_code == 404


def test_the_queue_tells_why_for_which_rights_whom_to_ask_and_who_owns_it(as_editor: Any) -> None:
    page = text_of(as_editor(0).get("/nl/redactie/?waarom=gap&recht=vrijstelling_provinciebelasting"))
    assert "Algemene provinciebelasting per jaar" in page
    assert "De belastingdienst van je provincie" in page
    assert "de redactie" in page
    assert "ontbreekt" in page
    assert "Hoogste tarief per dag" not in page


def test_the_queue_begins_where_most_households_wait(as_editor: Any) -> None:
    as_editor(0).get("/nl/redactie/")
    Reckoning.objects.filter(key__startswith="waiting ").update(
        state="done",
        result={"gap": {"inkomensgarantie_ouderen.transfer_rate": 150, f"{TAX.parameter}[{TAX.key}]": 111}},
    )
    titles = re.findall(r"<h3>(.*?)</h3>", text_of(as_editor(0).get("/nl/redactie/")))
    assert titles[:2] == [
        "Deel van wat verkocht of weggeschonken is dat per jaar als inkomen telt",
        "Algemene provinciebelasting per jaar",
    ]


def test_nobody_else_opens_the_desk_and_an_editor_opens_no_client(as_editor: Any, signed_in_as: Any) -> None:
    for role in ("rights_worker", "worker", "coordinator", "administrator", "protection_officer"):
        assert signed_in_as(role).client.get("/nl/redactie/").status_code == 403
    assert signed_in_as("").client.get("/nl/redactie/").status_code == 302
    for address in ("gezin/", "dossiers/", "logboek/", "dossiers/zoeken/"):
        assert as_editor(0).get(f"/nl/{address}").status_code in {302, 403, 405}, address
    assert as_editor(0).get("/nl/")["Location"] == "/nl/redactie/"


def test_everybody_reads_what_changed_and_nobody_reads_who_approved(as_editor: Any) -> None:
    address = put_forward(as_editor(0), note="uit de tweede tabel")["Location"]
    effect = done(address.split("/")[-2])
    as_editor(1).post(f"{address}beslissen/", {"what": "publish", "effect": str(effect.id)})
    visitor = Client(headers={"host": "127.0.0.1"})
    page = text_of(visitor.get("/nl/redactie/wijzigingen/"))
    assert "niet bekend" in page
    assert "€\xa061,50" in page
    assert TAX.source.title in page
    data = visitor.get("/nl/redactie/wijzigingen.json")
    told = json.loads(data.content)["changes"]
    assert [(one["number"], one["value"]["value"], one["before"]) for one in told] == [(1, "61.50", None)]
    for shown in (page, data.content.decode(), text_of(visitor.get("/nl/redactie/waarden.yaml"))):
        assert "redacteur" not in shown
        assert str(editor(0).id) not in shown
        assert "verzonnen.example" not in shown


def test_the_file_of_values_after_a_publication_gives_the_catalogue_of_then(as_editor: Any, tmp_path: Any) -> None:
    from rotonde.rights.published_values import with_published
    from rotonde.rights.values_files import read_values

    for value in ("61,50", "62"):
        address = put_forward(as_editor(0), value=value)["Location"]
        effect = done(address.split("/")[-2])
        as_editor(1).post(f"{address}beslissen/", {"what": "publish", "effect": str(effect.id)})
    for published in Publication.objects.all():
        file = tmp_path / f"{published.number}.yaml"
        file.write_bytes(
            Client(headers={"host": "127.0.0.1"}).get(f"/nl/redactie/waarden.yaml?tot={published.number}").content
        )
        assert with_published(shipped(), read_values(file)).hash == published.catalogue


def test_a_scale_is_filled_in_row_by_row(as_editor: Any) -> None:
    scale = {**TYPED, "threshold": ["0", "6.200", "", ""], "amount": ["0", "0,04", "", ""]}
    scale.pop("value")
    address = "/nl/redactie/waarde/inkomensgarantie_ouderen.movable_capital/"
    assert text_of(as_editor(0).get(address)).count('name="threshold"') >= 4
    assert as_editor(0).post(address, scale | {"amount": ["0", "", "", ""]}).status_code == 400
    assert as_editor(0).post(address, scale).status_code == 302
    assert Proposal.objects.get().value["rows"] == [["0", "0"], ["6200", "0.04"]]


def test_the_sample_of_the_town_is_as_large_as_is_said() -> None:
    homes = {home for one in town.situations(shipped()) for home in one.records["household"]}
    assert len(homes) >= town.HOUSEHOLDS


def test_what_is_counted_is_counted_once_a_day_and_again_when_its_worker_died(as_editor: Any) -> None:
    from django.utils import timezone

    for _ in range(2):
        as_editor(0).get("/nl/redactie/")
    waiting = Reckoning.objects.get(key__startswith="waiting ")
    assert str(date.today()) in waiting.key
    Reckoning.objects.update(state="busy", beat_at=timezone.now() - timedelta(minutes=5))
    as_editor(0).get("/nl/redactie/")
    waiting.refresh_from_db()
    assert timezone.now() - waiting.beat_at < timedelta(minutes=1)
