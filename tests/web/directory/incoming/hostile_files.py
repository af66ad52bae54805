"""Files that are faulty or meant ill: each with the sentence that it gets, and how many services are still read."""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

import openpyxl

from web.directory.incoming.conftest import id_of, service

GOOD = service("Goed")


class Case(NamedTuple):
    """A file, what is said of it, and how many services are read all the same."""

    name: str
    content: bytes
    sentence: str
    services: int = 0


def as_json(*told: Any) -> bytes:
    return json.dumps(list(told)).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def workbook(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


SERVICES = f"id,name,status\n{id_of('a')},Soep,active\n".encode()
PACKAGE = zipped({"services.csv": SERVICES})


def locked(package: bytes) -> bytes:
    """Say in the list of a zip file that its parts have a password."""
    place = package.index(b"PK\x01\x02") + 8
    return package[:place] + b"\x01" + package[place + 1 :]


def damaged(package: bytes) -> bytes:
    place = package.index(b"services.csv") + len("services.csv") + 3
    return package[:place] + bytes([package[place] ^ 0xFF]) + package[place + 1 :]


def in_place(**more: Any) -> dict[str, Any]:
    told = service("Plaats")
    told["service_at_locations"][0]["location"] |= more
    return told


def whole_files() -> Iterator[Case]:
    """Files of which nothing can be read."""
    yield Case("empty", b"", "leeg")
    yield Case("ten megabytes of nothing", b"\0" * 10_000_000, "leeg")
    yield Case("ten megabytes of blanks", b" \n" * 5_000_000, "leeg")
    yield Case("larger than anybody needs", b"[" + b" " * 50_000_001, "groter dan 50 MB. Breng het in delen binnen.")
    yield Case("a picture", b"\x89PNG\r\n\x1a\n" + b"x" * 99, "afbeelding")
    yield Case("a web page", b"<!doctype html><p>404", "webpagina")
    yield Case("a PDF", b"%PDF-1.7 x", "pdf")
    yield Case("JSON that was cut off", as_json(GOOD)[:200], "dit is geen geldige JSON (regel 1).")
    yield Case("JSON without an end of depth", b"[" * 200_000, "te diep in elkaar gestoken")
    yield Case("JSON with what is no number", b'[{"id": NaN}]', "geen geldige JSON")
    yield Case("an empty list", b"[]", "er staat geen enkele dienst in dit bestand")
    yield Case("a page without a list", b'{"contents": 7}', "Bij contents: dit is geen lijst van diensten.")
    yield Case("letters of two kinds", b'["\xc3\xa9 \xe9"]', "de letters op twee manieren bewaard")
    yield Case("a zip file that was cut off", PACKAGE[:-30], "niet volledig. Kopieer of exporteer het opnieuw.")
    yield Case("a zip file that is damaged", damaged(PACKAGE), "beschadigd of niet helemaal gekopieerd")
    yield Case("a zip file with a password", locked(PACKAGE), "heeft een wachtwoord")
    yield Case("a bomb", zipped({"services.csv": b"a" * 40_000_000}), "uitgepakt veel te groot")
    yield Case("a way out of the folder", zipped({"../services.csv": SERVICES}), "vreemde plaats")
    crowd = {f"{place}.csv": b"id\n" for place in range(200)}
    yield Case("too many files", zipped(crowd | {"services.csv": SERVICES}), "te veel bestanden")
    yield Case("no table of services", zipped({"datapackage.json": b"{}"}), "geen services.csv")
    yield Case(
        "a table without ids", zipped({"services.csv": b"name\nSoep\n"}), "Bij services.csv: deze tabel heeft geen"
    )
    yield Case("no heading that is known", b"rood;groen\n1;2\n", "geen enkele kolom is herkend")
    yield Case("a quote that never ends", b'naam;tel\n"Soep;09\nBabbel;08\n', "aanhalingsteken")


def records() -> Iterator[Case]:
    """Files with faulty records: the others are read."""
    yield Case("no object", as_json(7, GOOD), "Bij [0]: hier hoort een dienst te staan.", 1)
    yield Case("no id", as_json({"name": "x", "status": "active"}, GOOD), "Bij [0]: er is geen geldig id", 1)
    yield Case("the same id twice", as_json(GOOD, GOOD), "dit id staat al eerder in het bestand, bij [0].", 1)
    yield Case("no name", as_json(GOOD, {"id": id_of("n"), "status": "active"}), "het veld name ontbreekt", 1)
    yield Case("an unknown status", as_json(service("S", status="maybe"), GOOD), "“maybe” kan hier niet. Kies uit:", 1)
    no_day = service("D", assured_date="2026-02-31")
    yield Case("a day that doesn't exist", as_json(no_day, GOOD), "Bij [0].assured_date: “2026-02-31” is geen", 1)
    no_hour = service("H", schedules=[{"id": id_of("h"), "opens_at": "25:00"}])
    yield Case("an hour that doesn't exist", as_json(no_hour, GOOD), "“25:00” is geen uur", 1)
    yield Case("a mail that is none", as_json(service("M", email="x"), GOOD), "“x” is geen mailadres", 1)
    script = service("W", url="javascript:alert(1)")
    yield Case("a script as an address", as_json(script, GOOD), "“javascript:alert(1)” is geen webadres", 1)
    yield Case("a name without an end", as_json(service("x" * 400), GOOD), "langer dan 300 tekens", 1)
    yield Case(
        "a point outside the world", as_json(in_place(latitude=451), GOOD), "“451” is geen getal dat hier kan", 1
    )
    yield Case("a field of nobody", as_json(service("V", password="x")), "het veld password kent de standaard niet", 1)
    secret = in_place(location_type="virtual")
    yield Case("a secret shelter with an address", as_json(secret), "Dat adres is niet overgenomen.", 1)
    one, other = (
        {"id": id_of(name), "name": name, "description": "x", "parent_organization_id": id_of(parent)}
        for name, parent in (("Kip", "Ei"), ("Ei", "Kip"))
    )
    circle = {"organizations": [one | {"legal_status": "vzw"}, other | {"legal_status": "vzw"}], "services": [GOOD]}
    yield Case("parents in a circle", json.dumps(circle).encode(), "elkaars moederorganisatie in een kring", 1)
    lines = json.dumps(GOOD).encode() + b"\n{oeps\n"
    yield Case("a broken line among lines", lines, "Rij 2: dit is geen geldige JSON", 1)
    lost = f"id,service_id,number\n{id_of('p')},{id_of('nowhere')},09 999 99 01\n".encode()
    yield Case("what hangs on nothing", zipped({"services.csv": SERVICES, "phones.csv": lost}), "verwijst naar iets", 1)
    yield Case("a row without a name", b"naam;tel\nSoep;09 999 99 01\n;09 999 99 02\n", "Rij 3: er staat geen naam", 1)
    yield Case("the same row twice", b"naam;tel\nSoep;09 999 99 01\nSoep;09 999 99 01\n", "staat al in rij 2", 1)
    wide = b"naam;tel;mail\nSoep;09 999 99 01;\nBabbel;1;2;3\n"
    yield Case("a row that is too wide", wide, "Rij 3: deze rij heeft te", 1)
    yield Case("no phone", b"naam;tel\nSoep;bel maar\n", "“bel maar” is niet bruikbaar als telefoon", 1)
    tomorrow = b"naam;nagekeken\nSoep;01/01/2999\n"
    yield Case("a day in the future", tomorrow, "“01/01/2999” is niet bruikbaar als nagekeken op", 1)
    hours = b"naam;uren\nSoep;wie weet\n"
    yield Case("hours that say nothing", hours, "de uren “wie weet” zijn niet zeker te lezen", 1)


def harmless() -> Iterator[Case]:
    """Files that are strange and no fault: they are read as the texts that they are."""
    yield Case("HTML in a name", as_json(service("<script>alert(1)</script>")), "", 1)
    yield Case("a formula in a cell", workbook(["naam", "tel"], ["'=HYPERLINK(1)", "09 999 99 01"]), "", 1)
    yield Case("letters that no database keeps", as_json(service() | {"name": "So\0ep \ud800"}), "", 1)
    yield Case("sixteen bits a letter", "naam;tel\nSoep é;09 999 99 01\n".encode("utf-16"), "", 1)
    yield Case("letters of Windows", "naam;tel\nSoep é;09 999 99 01\n".encode("cp1252"), "", 1)
