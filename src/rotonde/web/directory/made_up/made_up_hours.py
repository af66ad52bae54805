"""When the made-up services are open, read from `hours.yaml`, with the exceptions that real ones have."""

from datetime import date, time
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from rotonde.engine.files import read_file
from rotonde.web.directory.hsds.details import Schedule
from rotonde.web.directory.made_up.made_up_ids import made_up_id

HERE = Path(__file__).parent
OFFICE_PATTERNS = 4
BEGAN = date(2026, 1, 5)
CLOSED = (
    ("Gesloten in de kerstvakantie", date(2026, 12, 21), date(2027, 1, 3)),
    ("Gesloten in de krokusvakantie", date(2027, 2, 8), date(2027, 2, 14)),
    ("Gesloten wegens verhuizing", date(2026, 12, 9), date(2026, 12, 11)),
)
APPOINTMENT = "op afspraak"
DAYS = ("MO", "TU", "WE", "TH", "FR")


def made_up_schedules(id: UUID, code: str, draw: Random) -> list[Schedule]:
    """Give the hours of a service of this kind; some only by appointment, some closed in a school holiday."""
    pattern = _by_kind().get(code) or draw.choice(_patterns()[:OFFICE_PATTERNS])
    by_appointment = draw.random() < 0.12
    found = [
        Schedule.model_validate(
            {
                "id": made_up_id(id, "schedule", number),
                "freq": "MONTHLY" if days.lstrip("-")[0].isdigit() else "WEEKLY",
                "byday": days,
                "opens_at": time.fromisoformat(opens),
                "closes_at": time.fromisoformat(closes),
                "dtstart": BEGAN if every else None,
                "interval": every[0] if every else None,
                "attending_type": APPOINTMENT if by_appointment else None,
            }
        )
        for number, (days, opens, closes, *every) in enumerate(pattern["rows"])
    ]
    if draw.random() < 0.15:
        told, first, last = draw.choice(CLOSED)
        found.append(Schedule(id=made_up_id(id, "closed"), valid_from=first, valid_to=last, description=told))
    return found


def sitting_day(id: UUID, draw: Random) -> Schedule:
    """Give the hours of a service that also sits elsewhere: one half-day in the week or in the month."""
    is_monthly, opens = draw.random() < 0.4, draw.choice((9, 13))
    day = draw.choice(DAYS)
    return Schedule(
        id=made_up_id(id, "sitting_day"),
        freq="MONTHLY" if is_monthly else "WEEKLY",
        byday=f"{draw.choice((1, 2, 3, -1))}{day}" if is_monthly else day,
        opens_at=time(opens),
        closes_at=time(opens + 3),
    )


def always_open(code: str) -> bool:
    """Whether services of a kind are open day and night."""
    return bool(_by_kind().get(code, {}).get("rows", [[]])[0][1:] == ["00:00", "00:00"])


@cache
def _patterns() -> list[dict[str, Any]]:
    return list(read_file(HERE / "hours.yaml"))


@cache
def _by_kind() -> dict[str, dict[str, Any]]:
    return {code: one for one in _patterns() for code in one.get("kinds", ())}
