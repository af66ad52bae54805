"""What changed of a service in words: from what to what, when, and in which role; never by whom."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from babel.dates import get_day_names
from django.utils.timezone import localdate

from rotonde.web.directory.care.sections.speaking import language_said
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hours.typed import DAYS
from rotonde.web.directory.kinds.kinds import kind
from rotonde.web.directory.models import Change, Location, Provider, Service
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.words import in_language

MOST = 200
LABELS = {
    "name": "field_name",
    "description": "field_description",
    "eligibility_description": "field_for_whom",
    "minimum_age": "field_minimum_age",
    "maximum_age": "field_maximum_age",
    "application_process": "field_how",
    "status": "field_status",
    "alert": "field_alert",
    "capacities": "field_room",
    "wait_time": "field_wait_time",
    "schedules": "section_uren",
    "cost_options": "section_prijs",
    "phones": "field_number",
    "email": "field_email",
    "url": "field_url",
    "website": "field_url",
    "languages": "section_talen",
    "interpretation_services": "field_interpreters",
    "service_areas": "section_gebied",
    "required_documents": "field_documents",
    "attributes": "label_kinds",
    "service_at_locations": "label_places",
    "organization_id": "label_organisation",
    "assured_date": "label_assured_date",
    "kept_by": "label_kept_by",
    "addresses": "label_address",
    "accessibility": "field_access",
    "location_type": "label_location_type",
}
OF = {"location": "of_place", "organization": "of_organisation"}
ROOM = {0: "room_full", 1: "room_limited", 2: "room_free"}


@dataclass(frozen=True)
class Moment:
    """What changed on one day in one role, and each field with what became of it."""

    when: str
    lines: list[tuple[str, str]]


def changes_of(service: Service, w: Wording) -> tuple[list[Moment], bool]:
    """Give what changed of a service, its places and its organisation, the last first; and whether there was more."""
    places = service.at_locations.exclude(location=None).values_list("location_id", flat=True)
    records = [service.id, *places, *filter(None, [service.provider_id])]
    found = list(Change.objects.filter(record__in=records).order_by("-at", "field")[: MOST + 1])
    moments = [
        Moment(when, [_line(one, w) for one in theirs])
        for when, theirs in groupby(found[:MOST], key=lambda one: _when(one.at, one.by_role, w))
    ]
    return moments, len(found) > MOST


def _when(at: Any, role: str, w: Wording) -> str:
    day = notation.day(localdate(at), w.lang)
    key = f"role_{role}" if f"role_{role}" in w else "role_other"
    return w.say("changed_at", day=day, role=w[key])


def _line(one: Change, w: Wording) -> tuple[str, str]:
    of = OF.get(one.kind)
    if one.action == "create":
        label = w["service"] if of is None else w["label_places" if one.kind == "location" else "label_organisation"]
        return label, w["was_made"]
    label = w[LABELS.get(one.field, "label_other")]
    return (w.say(of, label=label) if of else label), _said(one, w)


def _said(one: Change, w: Wording) -> str:
    before, after = _items(one.field, one.before, w), _items(one.field, one.after, w)
    gone = [text for text in before if text not in after]
    came = [text for text in after if text not in before]
    match len(before) <= 1 and len(after) <= 1, bool(gone), bool(came):
        case True, True, True:
            return w.say("from_to", before=_quoted(gone, w), after=_quoted(came, w))
        case _, False, False:
            return w["is_changed"]
    parts = [w.say("added", after=_quoted(came, w))] if came else []
    parts += [w.say("removed", before=_quoted(gone, w))] if gone else []
    return " · ".join(parts)


def _quoted(texts: Iterable[str], w: Wording) -> str:
    return "; ".join(f"“{text}”" for text in texts)


def _items(field: str, kept: str, w: Wording) -> list[str]:
    """What a field held, in words, one text for each thing in it."""
    if not kept:
        return []
    if field in PLAIN:
        return [PLAIN[field](kept, w)]
    say = THINGS.get(field)
    try:
        told = json.loads(kept)
    except ValueError:
        return [kept]
    if isinstance(told, (int, float, str)):
        return [kept]
    return [text for one in told if (text := say(one, w))] if say and isinstance(told, list) else []


def _schedule(one: dict[str, Any], w: Wording) -> str:
    days = get_day_names("abbreviated", locale=w.lang)
    on = ", ".join(days[DAYS.index(day[-2:])] for day in str(one.get("byday") or "").split(",") if day[-2:] in DAYS)
    times = f"{one['opens_at'][:5]}–{one['closes_at'][:5]}" if one.get("opens_at") and one.get("closes_at") else ""
    dates = " – ".join(notation.day(one[name], w.lang) for name in ("valid_from", "valid_to") if one.get(name))
    words = [dates, on, times, one.get("description") or "", one.get("attending_type") or ""]
    return " ".join(word for word in words if word)


def _price(one: dict[str, Any], w: Wording) -> str:
    amount = one.get("amount")
    said = "" if amount is None else notation.money(amount, w.lang) if amount else w["free"]
    return " ".join(word for word in (one.get("option") or "", said) if word)


def _phone(one: dict[str, Any], w: Wording) -> str:
    return " ".join(word for word in (one.get("number"), one.get("description")) if word)


def _language(one: dict[str, Any], w: Wording) -> str:
    return language_said(one["code"], w.lang) if one.get("code") else str(one.get("name") or "")


def _room(one: dict[str, Any], w: Wording) -> str:
    key = ROOM.get(one.get("available", -1)) if one.get("unit", {}).get("name") == "band" else None
    return w[key] if key else str(one.get("available", ""))


def _term(one: dict[str, Any], w: Wording) -> str:
    code = str(one.get("label") or "")
    match one.get("link_type"):
        case "kinds":
            try:
                return kind(code).name[w.position]
            except KeyError:
                return code
        case "rights":
            right = engine_port.right(code)
            return in_language(right["names"], w.lang) if right else code
        case "holidays":
            key = f"holidays_{code}"
            return f"{w['field_holidays']}: {w[key]}" if key in w else ""
        case "accessibility":
            key = f"way_in_{code}"
            return f"{w['field_way_in']}: {w[key]}." if key in w else ""
        case "identifiers":
            return f"{code}: {one.get('value') or ''}"
    return ""


def _place(one: dict[str, Any], w: Wording) -> str:
    found = Location.objects.filter(id__in=[one["location_id"]] if one.get("location_id") else []).first()
    return str(found.told.get("name") or w["no_address"]) if found else ""


def _provider(kept: str, w: Wording) -> str:
    return Provider.objects.filter(id=kept).values_list("name", flat=True).first() or ""


def _address(one: dict[str, Any], w: Wording) -> str:
    return f"{one.get('address_1', '')}, {one.get('postal_code', '')} {one.get('city', '')}"


def _way_in(one: dict[str, Any], w: Wording) -> str:
    terms = [_term(attribute, w) for attribute in one.get("attributes", [])]
    return " ".join(filter(None, [*terms, one.get("description")]))


def _word(key: str, code: str, w: Wording) -> str:
    return w[key] if key in w else code  # noqa: SIM401 - a wording has no get


def _of(name: str) -> Callable[[dict[str, Any], Wording], str]:
    return lambda one, w: str(one.get(name) or "")


PLAIN: dict[str, Callable[[str, Wording], str]] = {
    "status": lambda kept, w: _word(f"status_{kept}", kept, w),
    "assured_date": lambda kept, w: notation.day(kept, w.lang),
    "organization_id": _provider,
    "location_type": lambda kept, w: _word(f"place_{kept}", kept, w),
}
THINGS: dict[str, Callable[[dict[str, Any], Wording], str]] = {
    "schedules": _schedule,
    "cost_options": _price,
    "phones": _phone,
    "languages": _language,
    "service_areas": _of("name"),
    "required_documents": _of("document"),
    "capacities": _room,
    "attributes": _term,
    "service_at_locations": _place,
    "addresses": _address,
    "accessibility": _way_in,
}
