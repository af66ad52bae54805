"""How a text is typed by who keeps services of the directory, and by anybody who says that one is wrong."""

import re
from typing import Any
from uuid import uuid4

from web.hostile_desk import Desk, Shown

WORKER = "worker"
NEW = "/nl/hulp/zorg/nieuw/"
PARTS = ("wat", "uren", "gesloten", "prijs", "waar", "bereiken", "talen", "gebied", "nu", "meebrengen")
KEPT = {
    "wat": ("name", "description", "for_whom", "how"),
    "nu": ("alert", "wait_time"),
    "gesloten": ("why_0",),
    "prijs": ("what_0",),
    "waar": ("new_name", "new_street", "new_city", "new_access"),
    "bereiken": ("for_0",),
    "talen": ("interpreters",),
    "meebrengen": ("documents",),
}
BESIDE = {
    "gesloten": {"from_0": "24/12/2026"},
    "waar": {"new_postcode": "9999"},
    "bereiken": {"number_0": "09 999 99 01"},
}


def _service(desk: Desk) -> str:
    from web.directory.made_services import a_service

    if "service" not in desk.before:
        place = {"id": str(uuid4()), "name": "Zaal", "location_type": "physical"}
        desk.before["service"] = a_service(service_at_locations=[{"id": str(uuid4()), "location": place}])
    return f"/nl/hulp/zorg/{desk.before['service'].id}/"


def changed_service(desk: Desk, text: str) -> Shown:
    """What is kept, on the page of the service and in its history."""
    page, texts = _service(desk), []
    for part, names in KEPT.items():
        read = re.search(r'name="read" value="([^"]*)"', desk.get(WORKER, f"{page}{part}/").content.decode())
        assert read is not None
        typed = {name: f"{name} {text}" for name in names} | BESIDE.get(part, {})
        told: dict[str, Any] = {"status": "active", "name": "x"} | typed | {"read": _plain(read[1])}
        shown = desk.post(WORKER, f"{page}{part}/", told)
        assert shown.redirect_chain, part
        texts += [typed[name] for name in names]
    yield shown, texts
    yield desk.get(WORKER, f"{page}geschiedenis/"), [f"name {text}"]
    yield desk.get(WORKER, "/nl/hulp/zorg/"), [f"name {text}"]


def service_that_is_handed_back(desk: Desk, text: str) -> Shown:
    """What is wrong or too long, back in its fields."""
    for part in PARTS:
        yield desk.typed(text, WORKER, f"{_service(desk)}{part}/")


def new_service_that_is_handed_back(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, WORKER, NEW)


def remarked(desk: Desk, text: str) -> Shown:
    """What somebody says is wrong: back in its field, for who keeps the service, and where nobody sees a field."""
    from datetime import date

    from rotonde.web.directory.domain.remarks import remark

    page = _service(desk).replace("/zorg/", "/dienst/") + "melding/"
    yield desk.typed(text, "", page, "text")
    yield desk.post("", page, {"website": text}), []
    remark(desk.before["service"], "other", text, date.today())
    yield desk.get(WORKER, _service(desk)), [text]


def _plain(escaped: str) -> str:
    from html import unescape

    return unescape(escaped)
