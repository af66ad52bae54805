"""*Wie keek in mijn gegevens* is whole: what shows somebody's data leaves a line, and the list shows that line."""

import ast
import contextlib
import io
import re
import uuid
import zipfile
from pathlib import Path
from typing import Any

import pypdf
import pytest
from django.urls import NoReverseMatch, URLPattern, get_resolver, reverse

import rotonde.web
from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import User
from rotonde.web.audit.domain.about import FINDERS, lines_about
from rotonde.web.audit.domain.record import record_read
from rotonde.web.audit.models import Event
from rotonde.web.entitlements.models import Run
from rotonde.web.entitlements.who_looked.done_wording import DONE, FUNCTIONS
from rotonde.web.people.models import Dossier, Person, Upload

pytestmark = pytest.mark.django_db
NAME, NUMBER = "Zwaluwstaart", "2026-0777"
ROWS = [
    [NUMBER, NAME + " Verzonnen", "02/03/1988", "650,00", "04/05/2016", "01/10/2026"],
    ["2026-0778", "Ander Verzonnen", "02/03/1951", "500,00", "", "01/06/2025"],
]


@pytest.fixture
def file(run: Any) -> Any:
    run(rows=ROWS)
    from rotonde.web.people.domain.dossiers import contents_of

    return next(one for one in Dossier.objects.all() if contents_of(one).number == NUMBER)


def person_of(file: Any) -> Person:
    from rotonde.web.people.domain.dossiers import contents_of

    applicant = next(member for member, role in contents_of(file).roles.items() if role == "applicant")
    return Person.objects.get(dossier=file, member=applicant)


def words_in(response: Any) -> str:
    """Everything that can be read in an answer, whatever sort of file it is."""
    if getattr(response, "streaming", False):
        return ""
    content, kind = response.content, response.headers.get("Content-Type", "")
    if "pdf" in kind:
        return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return content.decode("utf-8", "replace")


def patterns(resolver: Any = None) -> list[URLPattern]:
    found = []
    for one in (resolver or get_resolver()).url_patterns:
        found += [one] if isinstance(one, URLPattern) else patterns(one)
    return found


def addresses(file: Any) -> list[str]:
    """The address of every page that can be asked for, with this file wherever one wants a file."""
    fills = {
        "lang": "nl",
        "dossier": file.id,
        "person": person_of(file).id,
        "run": Run.objects.get().id,
        "upload": Upload.objects.get().id,
        "right": "sociaal_tarief_energie",
        "application": uuid.UUID(int=1),
        "user": uuid.UUID(int=1),
        "office": file.office_id,
        "id": uuid.UUID(int=1),
        "kind": "lijst.csv",
    }
    found = set()
    for pattern in patterns():
        names = [name for name in pattern.pattern.converters if name in fills]
        if len(names) == len(pattern.pattern.converters) and pattern.name and not pattern.name.startswith("api"):
            with contextlib.suppress(NoReverseMatch):  # an address of another language, or of a program's interface
                found.add(reverse(pattern.name, kwargs={name: fills[name] for name in names}))
    return sorted(found)


def test_every_address_that_shows_a_file_leaves_a_line_that_the_list_tells_of(signed_in_as: Any, file: Any) -> None:
    pages = signed_in_as("rights_worker")
    organisation, subjects = file.organisation, [file.id, person_of(file).id]
    shown, silent = [], []
    for address in addresses(file):
        for headers in ({}, {"HX-Request": "true"}):
            fresh = signed_in_as("rights_worker") if headers else pages
            before = lines_about(organisation, subjects).count()
            words = words_in(fresh.client.get(address, headers=headers))
            if NAME not in words and NUMBER not in words:
                break
            shown.append(address)
            if lines_about(organisation, subjects).count() == before:
                silent.append((address, headers))
    assert silent == []
    assert len(set(shown)) >= 12
    html = pages.get(f"/nl/dossiers/{file.id}/wie-keek/")
    assert told(html) == lines_about(organisation, subjects).count()


def told(html: str) -> int:
    found = re.search(r"De lijst telt (\d+) regels", html)
    assert found
    return int(found[1])


def test_a_part_of_a_page_asked_for_again_and_again_is_one_line(signed_in_as: Any, file: Any) -> None:
    pages = signed_in_as("rights_worker")
    for _ in range(3):
        pages.client.get(f"/nl/dossiers/{file.id}/", headers={"HX-Request": "true"})
    assert Event.objects.filter(action="people.dossier_read").count() == 1


def test_the_list_says_who_when_and_why_and_names_no_worker(signed_in_as: Any, file: Any) -> None:
    pages = signed_in_as("rights_worker")
    pages.get(f"/nl/dossiers/{file.id}/")
    html = pages.get(f"/nl/dossiers/{file.id}/wie-keek/")
    assert f"Dit is de lijst voor {NAME} Verzonnen" in html
    assert "Door OCMW Verzonnen" in html
    assert "Waarvoor: nagaan op welke rechten je recht hebt" in html
    assert "Een rechtenverkenner bekeek het dossier." in html
    assert "Rotonde zelf, zonder dat iemand meekeek, keek na op welke rechten je gezin recht kan hebben." in html
    assert pages.user.name not in html.split("<main")[1]
    assert NAME not in re.sub(r"<main.*</main>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize(("lang", "said"), [("fr", "Un explorateur de droits"), ("en", "A rights worker looked")])
def test_the_list_can_be_read_in_each_language(signed_in_as: Any, file: Any, lang: str, said: str) -> None:
    pages = signed_in_as("rights_worker")
    pages.get(f"/nl/dossiers/{file.id}/")
    assert said in pages.get(f"/{lang}/dossiers/{file.id}/wie-keek/")


def test_who_looked_through_a_share_stands_under_their_own_organisation(signed_in_as: Any, file: Any) -> None:
    caw = open_organisation("CAW Verzonnen", offices=[])
    somebody, _ = open_account(caw, name="Sam Elders", email="sam@caw.example", role=User.Role.WORKER)
    with walls.inside(file.organisation):
        record_read(somebody, "people.dossier_read", (), about=[person_of(file).id], fields=["name", "contact"])
    html = signed_in_as("rights_worker").get(f"/nl/dossiers/{file.id}/wie-keek/{person_of(file).id}/")
    after = html.split("Door CAW Verzonnen")[1]
    assert "Een medewerker bekeek het dossier. Wat: contact (adres, telefoon, e-mail)" in after
    assert "Sam" not in html


def test_a_housemate_does_not_see_what_was_about_one_person_alone(signed_in_as: Any, file: Any) -> None:
    pages, person = signed_in_as("rights_worker"), person_of(file)
    mate = Person.objects.filter(dossier=file).exclude(id=person.id).get()
    before = told(pages.get(f"/nl/dossiers/{file.id}/wie-keek/{mate.id}/"))
    record_read(pages.user, "tests.read", person)
    assert told(pages.get(f"/nl/dossiers/{file.id}/wie-keek/{mate.id}/")) == before + 1  # the looking itself


def test_the_paper_is_tagged_for_a_screen_reader_and_says_the_same(signed_in_as: Any, file: Any) -> None:
    pages = signed_in_as("rights_worker")
    response = pages.client.get(f"/nl/dossiers/{file.id}/wie-keek/{person_of(file).id}/lijst.pdf")
    assert response.status_code == 200
    read = pypdf.PdfReader(io.BytesIO(response.content))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Wie keek in mijn gegevens?" in words_in(response)
    assert NAME not in response["Content-Disposition"]


def test_the_list_is_for_who_may_read_the_file(signed_in_as: Any, file: Any) -> None:
    for role in ("administrator", "protection_officer", "editor"):
        assert signed_in_as(role).client.get(f"/nl/dossiers/{file.id}/wie-keek/").status_code == 404
    assert signed_in_as("").client.get(f"/nl/dossiers/{file.id}/wie-keek/").status_code == 302
    stranger = uuid.uuid4()
    assert signed_in_as("worker").client.get(f"/nl/dossiers/{file.id}/wie-keek/{stranger}/").status_code == 404


ABOUT_PEOPLE = ("people", "entitlements", "protection")
ABOUT_PEOPLE += ("reception/contacts", "reception/applying", "reception/exits", "reception/appointments")
RECORDING = {"record_read", "record_write", "record_machine"}


def test_every_thing_done_with_a_file_has_a_sentence_for_the_person() -> None:
    """What is about a person, by the calls in the code: `record_read(user, "people.dossier_read", …)`."""
    folder = Path(rotonde.web.__file__).parent
    done = set()
    for path in [one for app in ABOUT_PEOPLE for one in (folder / app).rglob("*.py")]:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in RECORDING:
                done |= {one.value for one in ast.walk(call.args[1]) if isinstance(one, ast.Constant)}
    done -= {"protection.asked_"}  # what was asked follows: said as a question about data
    about_nobody = {
        "people.columns_remembered",
        "entitlements.visits_ended",
        "people.carried_opened",
        "people.carried_refused",
        "people.carried_discarded",
        "people.emergency_not_found",
        "protection.period_filled",
        "protection.period_signed",
        "protection.periods_seen",
        "protection.erased_of_nobody",
        "reception.signalled",
        "reception.signal_taken_up",
        "reception.signals_read",
        "reception.complaint_path_changed",
        "appointments.published",
        "appointments.withdrawn",
        "appointments.booked_by_partner",
        "appointments.freed_by_partner",
        "appointments.session_planned",
        "appointments.session_cancelled",
        "entitlements.doubted",
        "entitlements.answered_doubt",
    }
    assert {one for one in done - about_nobody if "." in str(one)} - DONE.keys() == set()
    assert set(FINDERS) == {"run", "upload"}
    assert set(User.Role.values) - FUNCTIONS.keys() == {"editor", "policy_officer"}
