"""Days on which it is closed, from one until another, with why."""

from datetime import date

from rotonde.web.directory.care.sections.opening import is_exception, where_hours_stand, with_schedules
from rotonde.web.directory.care.sections.section import Faults, Faulty, Field, Section, Typed, new_id
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import Schedule
from rotonde.web.directory.hsds.records import Service
from rotonde.web.entitlements import notation

ROWS = 4


def _fields(told: Service, w: Wording) -> list[Field]:
    return [
        field
        for row in range(_rows(told))
        for field in (
            Field(f"from_{row}", "line", w["field_from"], longest=30, group=w.say("closed_row", n=row + 1)),
            Field(f"until_{row}", "line", w["field_until"], longest=30),
            Field(f"why_{row}", "line", w["field_why"], longest=150),
        )
    ]


def _typed(told: Service) -> dict[str, str]:
    found: dict[str, str] = {}
    days = [*_exceptions(told), *[None] * ROWS][: _rows(told)]
    for row, one in enumerate(days):
        found[f"from_{row}"] = _day_said(one.valid_from if one else None)
        found[f"until_{row}"] = _day_said(one.valid_to if one else None)
        found[f"why_{row}"] = (one.description or "") if one else ""
    return found


def _kept(told: Service, typed: Typed) -> Service:
    faults: Faults = {}
    before, kept = _exceptions(told), []
    taken = {one.id for one in before}
    for row in range(_rows(told)):
        first, last, why = (typed[f"{name}_{row}"] for name in ("from", "until", "why"))
        if not (first or last or why):
            continue
        try:
            begins = _day(first)
            ends = _day(last) if last else begins
        except notation.NotRead:
            faults[f"from_{row}"] = ("wrong_day", {})
            continue
        if ends < begins:
            faults[f"until_{row}"] = ("wrong_days", {})
            continue
        was = before[row] if row < len(before) else None
        one = was or Schedule(id=new_id(told.id, "closed", row, taken))
        taken.add(one.id)
        kept.append(one.model_copy(update={"valid_from": begins, "valid_to": ends, "description": why or None}))
    if faults:
        raise Faulty(faults)
    others = [one for one in where_hours_stand(told).schedules if not is_exception(one)]
    return with_schedules(told, [*others, *kept])


def _exceptions(told: Service) -> list[Schedule]:
    return [one for one in where_hours_stand(told).schedules if is_exception(one)]


def _rows(told: Service) -> int:
    return max(ROWS, len(_exceptions(told)) + 1)


def _day(text: str) -> date:
    return date.fromisoformat(notation.read_day(text))


def _day_said(day: date | None) -> str:
    return notation.day_in_figures(day) if day else ""


CLOSED = Section("gesloten", _fields, _typed, _kept)
