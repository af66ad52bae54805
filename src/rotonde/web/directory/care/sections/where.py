"""Where it is: places that are known, a new address, and one that is nobody's business."""

from uuid import UUID, uuid4, uuid5

from rotonde.web.directory.care.sections.section import Faults, Faulty, Field, Section, Typed
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import Accessibility, Address
from rotonde.web.directory.hsds.getting_in import CODES, getting_in, tells_something, with_getting_in
from rotonde.web.directory.hsds.records import Location, Service, ServiceAtLocation

PROVINCES = (
    (1300, "Brussel"),
    (1500, "Waals-Brabant"),
    (2000, "Vlaams-Brabant"),
    (3000, "Antwerpen"),
    (3500, "Vlaams-Brabant"),
    (4000, "Limburg"),
    (5000, "Luik"),
    (6000, "Namen"),
    (6600, "Henegouwen"),
    (7000, "Luxemburg"),
    (8000, "Henegouwen"),
    (9000, "West-Vlaanderen"),
    (10000, "Oost-Vlaanderen"),
)
"""Of a postcode below the number, the province: an address of the standard names one."""
NEW = ("new_name", "new_street", "new_postcode", "new_city", "new_way_in", "new_access")


def _fields(told: Service, w: Wording) -> list[Field]:
    known = [(str(one.id), place_said(one, w)) for one in _known(told)]
    return [
        *(field for row, at in enumerate(_at(told)) for field in _of_place(row, at, w)),
        *([Field("known", "choice", w["field_known"], options=[("", w["no_place"]), *known])] if known else []),
        Field("new_name", "line", w["field_new_name"], longest=150, group=w["new_place"]),
        Field("new_street", "line", w["field_street"], longest=150),
        Field("new_postcode", "line", w["field_postcode"], longest=4, is_numeric=True),
        Field("new_city", "line", w["field_city"], longest=100),
        _way_in("new_way_in", w),
        Field("new_access", "line", w["field_access"], w["hint_access"], longest=500),
        Field("new_secret", "tick", w["field_secret"], w["hint_secret"]),
    ]


def _of_place(row: int, at: ServiceAtLocation, w: Wording) -> list[Field]:
    place = at.location
    assert place is not None, "_at gives only these"
    fields = [Field(f"gone_{row}", "tick", w["field_gone"], group=place_said(place, w))]
    if place.location_type == "virtual":
        return fields
    return [
        _way_in(f"way_in_{row}", w, group=place_said(place, w)),
        Field(f"access_{row}", "line", w["field_access"], longest=500),
        Field(f"secret_{row}", "tick", w["field_secret_now"]),
        Field(f"gone_{row}", "tick", w["field_gone"]),
    ]


def _way_in(name: str, w: Wording, group: str = "") -> Field:
    options = [(code, w[f"way_in_{code or 'unknown'}"]) for code in ("", *CODES)]
    return Field(name, "choice", w["field_way_in"], options=options, group=group)


def _typed(told: Service) -> dict[str, str]:
    found: dict[str, str] = {}
    for row, at in enumerate(_at(told)):
        found[f"gone_{row}"] = ""
        if at.location and at.location.location_type != "virtual":
            found |= {
                f"way_in_{row}": getting_in(at.location),
                f"access_{row}": _access(at.location),
                f"secret_{row}": "",
            }
    return found | dict.fromkeys((*(["known"] if _known(told) else []), *NEW, "new_secret"), "")


def _kept(told: Service, typed: Typed) -> Service:
    kept: list[ServiceAtLocation] = []
    shown = {at.id: row for row, at in enumerate(_at(told))}
    for at in told.service_at_locations:
        row = shown.get(at.id)
        if row is None:
            kept.append(at)
        elif not typed[f"gone_{row}"]:
            kept.append(_changed(at, typed, row))
    chosen = next((one for one in _known(told) if str(one.id) == typed.get("known")), None)
    added = [one for one in (chosen, _new(told, typed)) if one]
    return told.model_copy(
        update={"service_at_locations": [*kept, *(_here(told, one) for one in added)]},
    )


def _changed(at: ServiceAtLocation, typed: Typed, row: int) -> ServiceAtLocation:
    place = at.location
    if place is None or place.location_type == "virtual":
        return at
    if typed.get(f"secret_{row}"):
        return at.model_copy(update={"location": place.model_copy(update={"location_type": "virtual"})})
    changed = with_getting_in(_with_access(place, typed[f"access_{row}"]), typed[f"way_in_{row}"])
    return at if changed is place else at.model_copy(update={"location": changed})


def _new(told: Service, typed: Typed) -> Location | None:
    name, street, postcode, city, way_in, access = (typed[one] for one in NEW)
    owner = told.organization.id if told.organization else None
    if typed["new_secret"]:
        return Location(id=uuid4(), location_type="virtual", organization_id=owner, name=name or None, description=None)
    if not any(typed[one] for one in NEW):
        return None
    faults: Faults = {
        f"new_{one}": ("wrong_address", {})
        for one, text in (("street", street), ("postcode", postcode), ("city", city))
        if not text
    }
    province = _province(postcode)
    if postcode and not province:
        faults["new_postcode"] = ("wrong_postcode", {})
    if faults:
        raise Faulty(faults)
    id = uuid4()
    address = Address(
        id=uuid5(id, "address"),
        address_1=street,
        city=city,
        state_province=province,
        postal_code=postcode,
        country="BE",
        address_type="physical",
    )
    place = Location(id=id, location_type="physical", organization_id=owner, name=name or None, addresses=[address])
    return with_getting_in(_with_access(place, access), way_in)


def _here(told: Service, place: Location) -> ServiceAtLocation:
    return ServiceAtLocation(id=uuid5(told.id, f"at:{place.id}"), location=place)


def _with_access(place: Location, text: str) -> Location:
    if text == _access(place):
        return place
    first = place.accessibility[0] if place.accessibility else Accessibility(id=uuid5(place.id, "access"))
    changed = first.model_copy(update={"description": text or None})
    kept = [changed] if tells_something(changed) else []
    return place.model_copy(update={"accessibility": [*kept, *place.accessibility[1:]]})


def _access(place: Location) -> str:
    return (place.accessibility[0].description or "") if place.accessibility else ""


def place_said(place: Location, w: Wording) -> str:
    """Say where a place is: its name and its address, or that it has none that anybody is told."""
    if place.location_type == "virtual":
        return place.name or w["no_address"]
    addresses = [f"{one.address_1}, {one.postal_code} {one.city}" for one in place.addresses[:1]]
    return " · ".join(one for one in (place.name, *addresses) if one) or w["no_address"]


def _at(told: Service) -> list[ServiceAtLocation]:
    return [one for one in told.service_at_locations if one.location]


def _known(told: Service) -> list[Location]:
    here: set[UUID] = {one.location.id for one in told.service_at_locations if one.location}
    owned = told.organization.locations if told.organization else []
    return [one for one in owned if one.id not in here]


def _province(postcode: str) -> str:
    if not (postcode.isdecimal() and 1000 <= int(postcode) <= 9999):
        return ""
    return next(name for below, name in PROVINCES if int(postcode) < below)


WHERE = Section("waar", _fields, _typed, _kept)
