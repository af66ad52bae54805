"""How a text is typed by who brings a list of services in, and how one stands in the list itself."""

import json
from uuid import NAMESPACE_OID, uuid5

from django.core.files.uploadedfile import SimpleUploadedFile

from web.hostile_desk import Desk, Shown

START, COORDINATOR = "/nl/hulp/binnenbrengen/", "coordinator"


def columns_of_a_list(desk: Desk, text: str) -> Shown:
    """Bring in a list, type the organisation and a day that is none, and read both again; then see a name."""
    file = SimpleUploadedFile("lijst.csv", b"naam;tel\nSoep;09 999 99 01\n")
    page = desk.post(COORDINATOR, START, {"file": file})
    organisation, day = text[:190].strip(), text[:20].strip()
    yield desk.post(COORDINATOR, page.request["PATH_INFO"], {"organisation": organisation, "assured": day}), []
    named = "N " + text[:190].strip()
    service = {"id": str(uuid5(NAMESPACE_OID, text)), "name": named, "status": "active"}
    brought = SimpleUploadedFile("lijst.json", json.dumps([service]).encode())
    yield desk.post(COORDINATOR, START, {"file": brought}), [named]
