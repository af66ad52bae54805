"""How it is now: open or stopped, whether there is room, and what is different for a while."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid5

from rotonde.web.directory.care.sections.section import Field, Section, Typed
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import ServiceCapacity, Unit
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import OURS

BAND = Unit(id=uuid5(OURS, "unit:band"), name="band")
ROOM = {"full": 0, "limited": 1, "free": 2}
STATUSES = ("active", "temporarily closed", "defunct")


def _fields(told: Service, w: Wording) -> list[Field]:
    offered = STATUSES if told.status in STATUSES else (*STATUSES, told.status)
    return [
        Field("status", "radio", w["field_status"], options=[(one, w[f"status_{one}"]) for one in offered]),
        Field("alert", "text", w["field_alert"], w["hint_alert"], longest=500),
        Field("room", "radio", w["field_room"], options=[(one, w[f"room_{one or 'unknown'}"]) for one in ("", *ROOM)]),
        Field("wait_time", "line", w["field_wait_time"], w["hint_wait_time"], longest=150),
    ]


def _typed(told: Service) -> dict[str, str]:
    band = _band(told)
    room = next((code for code, n in ROOM.items() if band is not None and band.available == n), "")
    return {
        "status": told.status,
        "alert": told.alert or "",
        "room": room,
        "wait_time": told.wait_time or "",
    }


def _kept(told: Service, typed: Typed) -> Service:
    before = _typed(told)
    status = typed["status"] if typed["status"] in (*STATUSES, told.status) else told.status
    update = {"status": status, "alert": typed["alert"] or None, "wait_time": typed["wait_time"] or None}
    if typed["room"] != before["room"]:
        update["capacities"] = _with_room(told, typed["room"])  # type: ignore[assignment]
    return told.model_copy(update=update)


def _with_room(told: Service, room: str) -> list[ServiceCapacity]:
    band = _band(told)
    others = [one for one in told.capacities if one is not band]
    if room not in ROOM:
        return others
    kept = band or ServiceCapacity(
        id=uuid5(told.id, "capacity:band"), unit=BAND, available=Decimal(0), updated=datetime.now(UTC)
    )
    now = datetime.now(UTC).replace(microsecond=0)
    changed = {"available": Decimal(ROOM[room]), "updated": now, "description": None}
    return [kept.model_copy(update=changed), *others]


def _band(told: Service) -> ServiceCapacity | None:
    return next((one for one in told.capacities if one.unit.name == "band"), None)


NOW = Section("nu", _fields, _typed, _kept)
