"""From a file to a run, through the pages and without JavaScript; what is refused leaves nothing behind."""

import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from web.caseload.conftest import ROWS, export

pytestmark = pytest.mark.django_db
START = "/nl/dossiers/binnenbrengen/"


def bring(pages: Any, content: bytes, name: str = "actief.csv") -> Any:
    return pages.client.post(START, {"file": SimpleUploadedFile(name, content)})


def carry_out_all() -> None:
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.models import Run

    for run in Run.objects.filter(state="waiting"):
        carry_out_run(run.organisation, run.id)


def reckon(pages: Any, content: bytes) -> Any:
    """Bring a file in and have it reckoned as proposed; gives the address of its run."""
    address = bring(pages, content).headers["Location"]
    fields = pages.fields(pages.get(address))
    for button in ("look", "reckon"):
        fields.pop(button, None)
    return pages.client.post(address, fields | {"reckon": "1"}).headers["Location"]


def test_a_file_becomes_a_list_in_three_pages(pages: Any) -> None:
    address = reckon(pages, export())
    assert "We rekenen de dossiers na" in pages.get(address)
    carry_out_all()
    done = pages.get(address)
    assert "De werklijst is klaar" in done
    assert re.findall(r"<dd>(\d+)</dd>", done) == ["3", "0"]


def test_looking_stores_no_run_and_says_what_would_be_left_out(pages: Any) -> None:
    from rotonde.web.entitlements.models import Run

    address = bring(pages, export([*ROWS, ["", "", "02/03/1970", "", "", ""]])).headers["Location"]
    html = pages.get(address)
    fields = {k: v for k, v in pages.fields(html).items() if k not in ("look", "reckon")}
    looked = pages.client.post(address, fields | {"look": "1"}).content.decode()
    assert "3 dossiers kunnen nagerekend worden." in looked
    assert "1 dossier valt weg." in looked
    assert "rij 5" in looked
    assert Run.objects.count() == 0


def test_columns_are_remembered_for_the_next_export(pages: Any) -> None:
    reckon(pages, export())
    address = bring(pages, export(ROWS[:2])).headers["Location"]
    assert "Dit soort export ken je al" in pages.get(address)


def asked_about(html: str) -> dict[str, str]:
    """Read which words a page asks about, with the name of their field."""
    return {word: name for name, word in re.findall(r'name="(t\d+\.c\d+\.w\d+)\.word" value="([^"]*)"', html)}


def test_what_somebody_says_a_word_means_holds_from_looking_to_reckoning_and_the_next_time(pages: Any) -> None:
    from rotonde.web.entitlements.models import Run

    content = "dossiernummer;geb.datum;woonsituatie\r\n" + "".join(
        f"{n};02/03/19{n};{word}\r\n" for n, word in ((70, "caravan"), (71, "H"), (72, "privé"), (73, "H"))
    )
    address = bring(pages, content.encode()).headers["Location"]
    html = pages.get(address)
    assert asked_about(html) == {"caravan": "t0.c2.w0", "H": "t0.c2.w1"}
    fields = {k: v for k, v in pages.fields(html).items() if k not in ("look", "reckon")}
    nothing_said = pages.client.post(address, fields | {"look": "1"}).content.decode()
    assert "1 dossier kan nagerekend worden." in nothing_said
    assert nothing_said.count("het woord ‘H’ is nog niet vertaald") == 1, "asked once, however many files it is in"
    said = fields | {"look": "1", "t0.c2.w0": "other", "t0.c2.w1": "private"}
    html = pages.client.post(address, said).content.decode()
    assert "4 dossiers kunnen nagerekend worden." in html
    fields = {k: v for k, v in pages.fields(html).items() if k not in ("look", "reckon")}
    pages.client.post(address, fields | {"reckon": "1"})
    carry_out_all()
    assert list(Run.objects.values_list("answered", "left_out")) == [(4, 0)]
    again = bring(pages, content.replace("70;", "74;").encode()).headers["Location"]
    fields = {k: v for k, v in pages.fields(pages.get(again)).items() if k not in ("look", "reckon")}
    assert "4 dossiers kunnen" in pages.client.post(again, fields | {"look": "1"}).content.decode()


def test_more_words_than_stand_on_a_page_at_once_are_all_kept(pages: Any) -> None:
    words = [f"woord {chr(97 + n)}" for n in range(25)]
    rows = "".join(f"{n};02/03/1970;{word}\r\n" for n, word in enumerate(words, 1))
    address = bring(pages, f"dossiernummer;geb.datum;woonsituatie\r\n{rows}".encode()).headers["Location"]
    html = pages.get(address)
    for _ in range(2):
        fields = {k: v for k, v in pages.fields(html).items() if k not in ("look", "reckon")}
        html = pages.client.post(
            address, fields | {"look": "1"} | dict.fromkeys(asked_about(html).values(), "other")
        ).content.decode()
    assert "25 dossiers kunnen nagerekend worden." in html


def test_years_that_got_their_century_and_columns_that_nobody_uses_are_said(pages: Any) -> None:
    content = b"dossiernummer;geb.datum;schoenmaat\r\n1;02/03/88;40\r\n2;02/03/1990;41\r\n3;2/3/16;42\r\n"
    address = bring(pages, content).headers["Location"]
    html = pages.get(address)
    assert "Deze kolommen tellen niet mee: schoenmaat." in html
    fields = {k: v for k, v in pages.fields(html).items() if k not in ("look", "reckon")}
    html = pages.client.post(address, fields | {"look": "1"}).content.decode()
    assert "Jaartallen met twee cijfers aangevuld: 1," in html
    assert "2 dossiers kunnen nagerekend worden." in html
    assert "van ‘2/3/16’ weten we de eeuw niet" in html


def test_a_meaning_can_be_searched_in_words(pages: Any) -> None:
    content = b"dossiernummer;raar\r\n1;02/03/1988\r\n2;02/03/1990\r\n3;02/03/1991"
    address = bring(pages, content).headers["Location"]
    fields = {k: v for k, v in pages.fields(pages.get(address)).items() if k not in ("look", "reckon")}
    asked = fields | {"look": "1", "t0.c1.search": "Aanvrager: geboortedatum"}
    html = pages.client.post(address, asked).content.decode()
    assert re.search(r'value="applicant:birth_date" selected', html)
    wrong = pages.client.post(address, fields | {"look": "1", "t0.c1.search": "schoenmaat"})
    assert (wrong.status_code, "‘schoenmaat’ kennen we niet" in wrong.content.decode()) == (400, True)


def test_a_pasted_table_is_a_file_too(pages: Any) -> None:
    response = pages.client.post(START, {"pasted": "dossiernummer\tgeb.datum\n7\t02/03/1988\n"})
    assert response.status_code == 302
    assert "geb.datum" in pages.get(response.headers["Location"])


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leeg.csv", b"", "leeg"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n" + b"Planted Person" * 20, "afbeelding"),
        ("half.xlsx", b"PK\x03\x04" + b"Planted Person", "werkboek"),
    ],
)
def test_a_refused_file_gets_a_sentence_and_leaves_nothing(
    pages: Any, name: str, content: bytes, sentence: str
) -> None:
    from rotonde.web.people.models import Upload

    response = bring(pages, content, name)
    assert response.status_code == 400
    alert = re.search(r'role="alert" id="error"><p>(.*?)</p>', response.content.decode())
    assert alert
    assert sentence in alert[1]
    assert Upload.objects.count() == 0


def test_a_name_that_comes_in_is_in_no_temporary_file(pages: Any) -> None:
    before = set(Path(tempfile.gettempdir()).glob("*"))
    bring(pages, export([["2026-0001", "Planted " * 400_000, "02/03/1988", "", "", ""]]))
    fresh = set(Path(tempfile.gettempdir()).glob("*")) - before
    assert [one for one in fresh if one.is_file() and b"Planted" in one.read_bytes()] == []


def test_a_file_can_be_erased_at_once_with_a_receipt(pages: Any) -> None:
    address = bring(pages, export()).headers["Location"]
    html = pages.client.post(address + "wissen/").content.decode()
    assert "Het bestand is gewist op" in html
    assert pages.client.get(address).status_code == 410


@pytest.mark.parametrize("role", ["worker", "coordinator", "administrator", "protection_officer"])
def test_only_a_rights_worker_brings_in(signed_in_as: Any, pages: Any, role: str) -> None:
    address = bring(pages, export()).headers["Location"]
    other = signed_in_as(role)
    assert other.client.get(START).status_code == 403
    assert other.client.get(address).status_code == 404


def test_the_run_of_another_office_is_not_there(pages: Any) -> None:
    from rotonde.web.accounts.models import Office
    from rotonde.web.entitlements.models import Run

    address = reckon(pages, export())
    Run.objects.update(office=Office.objects.get(organisation=pages.user.organisation, name="Noord"))
    assert pages.client.get(address).status_code == 404


def test_a_run_whose_worker_died_is_put_in_line_again_once(pages: Any) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from rotonde.web.entitlements.domain.leases import DEAD_AFTER, put_back
    from rotonde.web.entitlements.models import Run

    address = reckon(pages, export())
    assert not put_back(Run.objects.get())
    Run.objects.update(state="busy", beat_at=timezone.now() - DEAD_AFTER - timedelta(seconds=1))
    seen_by_two = Run.objects.get()
    pages.get(address)
    assert Run.objects.get().state == "waiting"
    assert not put_back(seen_by_two)


def test_no_address_holds_anything_of_a_person(pages: Any) -> None:
    address = reckon(pages, export())
    assert re.fullmatch(r"/nl/dossiers/rekenbeurt/[0-9a-f-]{36}/", address)
