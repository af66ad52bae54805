"""How to reach it: numbers, mail and the web."""

from pydantic import TypeAdapter, ValidationError

from rotonde.web.directory.care.sections.section import Faults, Faulty, Field, Section, Typed, new_id
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import Phone
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.values import Mail, WebAddress

ROWS = 3
DIGITS = 3
CHECKED: dict[str, TypeAdapter[str]] = {"email": TypeAdapter(Mail), "url": TypeAdapter(WebAddress)}


def _fields(told: Service, w: Wording) -> list[Field]:
    rows = [
        field
        for row in range(_rows(told))
        for field in (
            Field(f"number_{row}", "line", w["field_number"], longest=40, group=w.say("phone_row", n=row + 1)),
            Field(f"for_{row}", "line", w["field_number_for"], longest=100),
        )
    ]
    last = [
        Field("email", "line", w["field_email"], longest=254, group=w["mail_and_web"]),
        Field("url", "line", w["field_url"], w["hint_url"], longest=500),
    ]
    return [*rows, *last]


def _typed(told: Service) -> dict[str, str]:
    found: dict[str, str] = {}
    for row, one in enumerate([*told.phones, *[None] * ROWS][: _rows(told)]):
        found[f"number_{row}"] = one.number if one else ""
        found[f"for_{row}"] = (one.description or "") if one else ""
    return found | {"email": told.email or "", "url": told.url or ""}


def _kept(told: Service, typed: Typed) -> Service:
    faults: Faults = {}
    phones: list[Phone] = []
    taken = {one.id for one in told.phones}
    for row in range(_rows(told)):
        number, what = typed[f"number_{row}"], typed[f"for_{row}"]
        if not (number or what):
            continue
        if sum(one.isdigit() for one in number) < DIGITS:
            faults[f"number_{row}"] = ("wrong_number", {})
            continue
        one = told.phones[row] if row < len(told.phones) else None
        one = one or Phone(id=new_id(told.id, "phone", row, taken), number=number)
        taken.add(one.id)
        phones.append(one.model_copy(update={"number": number, "description": what or None}))
    reached = {"email": typed["email"], "url": _with_scheme(typed["url"])}
    for name, text in reached.items():
        try:
            CHECKED[name].validate_python(text or None) if text else None
        except ValidationError:
            faults[name] = (f"wrong_{name}", {})
    if faults:
        raise Faulty(faults)
    return told.model_copy(update={"phones": phones, **{name: text or None for name, text in reached.items()}})


def _with_scheme(address: str) -> str:
    return f"https://{address}" if address and "://" not in address else address


def _rows(told: Service) -> int:
    return max(ROWS, len(told.phones) + 1)


REACHING = Section("bereiken", _fields, _typed, _kept)
