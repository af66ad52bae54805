"""For whom by where they live: all of Flanders, municipalities, or neighbourhoods of one."""

import re
from uuid import uuid5

from rotonde.web.directory import places
from rotonde.web.directory.care.sections.section import Faulty, Field, Section, Typed
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import ServiceArea
from rotonde.web.directory.hsds.records import Service

LANGUAGE_KEPT = "nl"


def _fields(told: Service, w: Wording) -> list[Field]:
    neighbourhoods = [(code, places.name(code, w.lang)) for code in _neighbourhoods()]
    fields = [
        Field("flanders", "tick", w["field_flanders"]),
        Field("municipalities", "text", w["field_municipalities"], w["hint_municipalities"], longest=1000),
    ]
    if neighbourhoods:
        fields.append(Field("neighbourhoods", "ticks", w["field_neighbourhoods"], options=neighbourhoods))
    return fields


def _typed(told: Service) -> dict[str, str]:
    codes = [one.uri for one in told.service_areas if one.uri]
    municipalities = [places.name(code, LANGUAGE_KEPT) for code in codes if code in places.municipalities()]
    return {
        "flanders": "1" if places.FLANDERS in codes else "",
        "municipalities": ", ".join(municipalities),
        "neighbourhoods": " ".join(code for code in _neighbourhoods() if code in codes),
    }


def _kept(told: Service, typed: Typed) -> Service:
    unknown = [name for name in _names(typed["municipalities"]) if places.find(name) is None]
    if unknown:
        raise Faulty({"municipalities": ("wrong_municipality", {"name": unknown[0]})})
    codes = [places.FLANDERS] if typed["flanders"] else []
    codes += [code for name in _names(typed["municipalities"]) if (code := places.find(name))]
    codes += typed.get("neighbourhoods", "").split()
    ours = {places.FLANDERS, *places.municipalities(), *_neighbourhoods()}
    there = {one.uri: one for one in told.service_areas}
    foreign = [one for one in told.service_areas if one.uri not in ours]
    areas = [there.get(code) or _area(told, code) for code in dict.fromkeys(codes)]
    return told.model_copy(update={"service_areas": [*areas, *foreign]})


def _area(told: Service, code: str) -> ServiceArea:
    called = places.name(code, LANGUAGE_KEPT)
    kind = (
        "region" if code == places.FLANDERS else "municipality" if code in places.municipalities() else "neighbourhood"
    )
    return ServiceArea(id=uuid5(told.id, f"area:{code}"), name=called, extent=called, extent_type=kind, uri=code)


def _names(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[,;\n]", text) if one.strip()]


def _neighbourhoods() -> list[str]:
    return [part.code for one in places.municipalities().values() for part in one.neighbourhoods]


AREA = Section("gebied", _fields, _typed, _kept)
