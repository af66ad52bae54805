"""How a text is typed about moments, sessions and tries."""

import re
import uuid
from datetime import timedelta
from typing import Any

from web.hostile_desk import Desk, Shown
from web.hostile_persons import person_of

SLOTS, SESSIONS, WORKER = "/nl/afspraken/momenten/", "/nl/onthaalmomenten/", "rights_worker"


def _tomorrow() -> str:
    from django.utils.timezone import localdate

    return f"{localdate() + timedelta(days=1):%d/%m/%Y}"


def _offered(desk: Desk, **told: str) -> Any:
    whole: dict[str, Any] = {"id": str(uuid.uuid4()), "office": str(desk.office.id), "weekdays": list("0123456")}
    whole |= {"opens": "9", "closes": "10", "minutes": "30", "places": "1", "place": "Plein 1"}
    return desk.post(WORKER, SLOTS, whole | {"first": _tomorrow(), "last": _tomorrow()} | told)


def offered_moments(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, WORKER, SLOTS, "opens|closes|first|last|except|places|place|bring")
    told = {"place": "P " + text, "bring": "B " + text}
    shown = _offered(desk, **told)
    yield shown, [told["place"]]
    series = shown.request["PATH_INFO"].split("/")[-2]
    yield desk.get(WORKER, SLOTS), [told["place"]]
    appoint = f"/nl/personen/{person_of(desk).id}/afspraak/"
    from rotonde.web.reception.models import Slot

    slot = Slot.objects.filter(series=series).first()
    assert slot is not None
    made = desk.post(WORKER, appoint, {"id": str(uuid.uuid4()), "slot": f"{slot.id}:{slot.organisation_id}"})
    yield made, list(told.values())
    yield desk.get(WORKER, "/nl/afspraken/"), [told["place"]]
    yield desk.get(WORKER, made.request["PATH_INFO"] + "verzetten/"), [told["place"]]


def phone_of_moments(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, WORKER, SLOTS, "phone")
    yield _offered(desk, phone=text.ljust(41, "."), place=""), [text]


def planned_session(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, WORKER, SESSIONS, "day|begins|ends|places|place")
    told = {"id": str(uuid.uuid4()), "office": str(desk.office.id), "day": _tomorrow(), "begins": "9", "ends": "10"}
    place = "P " + text
    planned = desk.post(WORKER, SESSIONS, told | {"place": place, "language": "nl", "places": "3"})
    yield planned, [place]
    yield desk.get(WORKER, SESSIONS), [place]
    yield desk.get(WORKER, f"/nl/personen/{person_of(desk).id}/afspraak/"), [place] if _is_offered(desk) else []
    cancelled = desk.post(WORKER, f"{planned.request['PATH_INFO']}niet/", {})  # only the first sessions are offered
    yield cancelled, [place]


def _is_offered(desk: Desk) -> bool:
    return bool(
        re.search("onthaalmoment/", desk.get(WORKER, f"/nl/personen/{person_of(desk).id}/afspraak/").content.decode())
    )


def a_try(desk: Desk, text: str) -> Shown:
    from rotonde.web.reception.models import Appointment, Booking, Slot

    user = desk.signed_in_as(WORKER).user
    if not Booking.objects.filter(state="did_not_happen").exists():
        _offered(desk)
        slot = Slot.objects.select_related("series").filter(bookings__isnull=True).first()
        assert slot is not None
        moment = {"begins_at": slot.begins_at, "ends_at": slot.ends_at, "place": "x", "number": 1, "reference": "x"}
        booking = Booking.objects.create(
            owner=user.organisation,
            booker=user.organisation,
            office=desk.office,
            slot=slot,
            state="did_not_happen",
            **moment,
        )
        Appointment.objects.create(
            organisation=user.organisation, person=person_of(desk), booking=booking, made_by=user
        )
    missed = Booking.objects.filter(state="did_not_happen").values_list("id", flat=True)[0]
    yield desk.typed(text, WORKER, f"/nl/opvolgen/{missed}/", "on", way="phone", reached="no")
