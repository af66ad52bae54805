"""A name, a national number and a note, planted wherever something can be typed, stand in no log, address or export."""

import html as markup
import io
import logging
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from django.db import connection

from rotonde.web.accounts import walls
from rotonde.web.audit.domain.exporting import exported
from rotonde.web.audit.domain.sealing import seal_log
from rotonde.web.audit.models import Event
from rotonde.web.log_lines import Sparing
from rotonde.web.people.models import Dossier
from web.audit.test_who_looked import addresses
from web.conftest import Form

pytestmark = pytest.mark.django_db
NAME, INSZ, NOTE = "Kwikstaartje", "85073003328", "slaapt-in-de-auto"
PLANTED = (NAME, INSZ, NOTE)
TYPED = " ".join(PLANTED)
ROWS = [
    [INSZ, NAME + " Verzonnen", "02/03/1988", "650,00", "04/05/2016", "01/10/2026"],
    ["2026-0778", "Ander Verzonnen", "02/03/1951", "500,00", "", "01/06/2025"],
]
SIGNING_OUT = "/nl/afmelden/"
LOGGERS = ("", "django", "rotonde")


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Every line that a log would hold, from the least urgent on."""
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Sparing())
    before = {name: logging.getLogger(name).level for name in LOGGERS}
    for name in LOGGERS:
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(logging.INFO)
    yield kept
    for name in LOGGERS:
        logging.getLogger(name).removeHandler(handler)
        logging.getLogger(name).setLevel(before[name])


@pytest.fixture
def file(run: Any) -> Any:
    run(rows=ROWS)
    return Dossier.objects.first()


def planted_in(text: str) -> list[str]:
    return [secret for secret in PLANTED if secret.casefold() in unquote(text).casefold()]


def addresses_in(response: Any) -> str:
    """Every address that an answer leads to, and the name under which a download is kept."""
    headers = response.headers.get("Location", "") + response.headers.get("Content-Disposition", "")
    if response.streaming or "html" not in response.headers.get("Content-Type", ""):
        return headers
    found = re.findall(r'\b(?:href|src|action|formaction|hx-[a-z]+)="([^"]*)"', response.content.decode())
    return headers + " ".join(markup.unescape(one) for one in found)


def typed_everywhere(page: str) -> dict[str, str]:
    """The form of a page with what was planted in every field that text can be typed in."""
    return {name: value if value and name != "note" else TYPED for name, value in Form(page).fields.items()}


def walk(pages: Any, file: Any, within: str = "/") -> list[tuple[str, list[str]]]:
    """Ask and post every page with secrets in it; give the addresses of answers that hold one."""
    found = []
    pages.client.raise_request_exception = False
    for address in [one for one in addresses(file) if one != SIGNING_OUT and within in one]:
        first = pages.client.get(address)
        answers = [first, pages.client.get(address, {"blad": TYPED, "voor": TYPED, "zoek": TYPED, "recht": TYPED})]
        if first.status_code == 200 and "html" in first.headers.get("Content-Type", ""):
            fields = typed_everywhere(first.content.decode())
            answers += [pages.client.post(address, fields), pages.client.post(address, dict.fromkeys(fields, TYPED))]
        else:
            answers.append(pages.client.post(address, {"note": TYPED, "name": TYPED}))
        found += [(address, planted_in(addresses_in(one))) for one in answers[2:] if planted_in(addresses_in(one))]
        found += [(address, planted_in(addresses_in(first)))] if planted_in(addresses_in(first)) else []
    return found


def everything_in_the_log() -> str:
    with connection.cursor() as cursor:
        told = []
        for table in ("audit_event", "audit_concerned", "audit_batch"):
            cursor.execute(f"SELECT * FROM {table}")
            told += [str(row) for row in cursor.fetchall()]
    return "\n".join(told)


def test_what_a_rights_worker_types_stands_in_no_line_address_or_event(
    signed_in_as: Any, file: Any, lines: io.StringIO
) -> None:
    pages = signed_in_as("rights_worker")
    assert walk(pages, file, "/dossiers/") == []
    assert planted_in(lines.getvalue()) == []
    assert planted_in(everything_in_the_log()) == []
    assert Event.objects.count() > 20
    organisation = file.organisation
    seal_log(organisation)
    assert planted_in(b"".join(exported([organisation])).decode()) == []


@pytest.mark.proof
@pytest.mark.parametrize("role", ["rights_worker", "coordinator", "administrator", "protection_officer", "editor", ""])
def test_what_anybody_types_stands_in_no_line_address_or_event(
    signed_in_as: Any, file: Any, lines: io.StringIO, role: str
) -> None:
    assert walk(signed_in_as(role), file) == []
    assert planted_in(lines.getvalue() + everything_in_the_log()) == []


def test_a_page_that_fails_over_a_secret_tells_nothing_of_it(
    signed_in_as: Any, file: Any, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.entitlements.household_file import views

    def fail(*_: Any, **__: Any) -> None:
        try:
            int(TYPED)
        except ValueError as why:
            raise KeyError(TYPED) from why

    monkeypatch.setattr(views, "open_file", fail)
    pages = signed_in_as("rights_worker")
    pages.client.raise_request_exception = False
    response = pages.client.get(f"/nl/dossiers/{file.id}/", {"voor": TYPED})
    assert response.status_code == 500
    assert planted_in(response.content.decode() + lines.getvalue()) == []
    assert "KeyError" in lines.getvalue()


@pytest.mark.parametrize("place", [f"/nl/dossiers/{INSZ}/", f"/nl/{NAME}/", f"/nl/recht/{NAME}/", f"/{NOTE}"])
def test_an_address_that_somebody_made_up_stands_in_no_line(signed_in_as: Any, lines: io.StringIO, place: str) -> None:
    pages = signed_in_as("rights_worker")
    for answer in (pages.client.get(place), pages.client.post(place, {"x": TYPED})):
        assert answer.status_code in (404, 405)
    assert planted_in(lines.getvalue()) == []
    assert "Not Found" in lines.getvalue()


def test_a_wrong_sign_in_tells_no_address(signed_in_as: Any, lines: io.StringIO) -> None:
    visitor = signed_in_as("")
    visitor.client.post("/nl/aanmelden/", {"login": f"{NAME}@verzonnen.example", "password": NOTE})
    assert planted_in(lines.getvalue() + everything_in_the_log()) == []


def test_nothing_can_be_written_in_an_event_that_isnt_a_code(signed_in_as: Any) -> None:
    from rotonde.web.audit.domain.record import record_read

    pages = signed_in_as("rights_worker")
    for secret in (*PLANTED[:2], TYPED, NAME.lower() + " " + INSZ):
        with walls.inside(pages.user.organisation), pytest.raises(ValueError, match="codes of small letters"):
            record_read(pages.user, secret, ())
