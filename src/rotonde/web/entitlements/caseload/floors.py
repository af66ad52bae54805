"""What each household at least seems to miss in a year, from its rows alone: a sum that is never too high for them.

Of what is counted once for several people, and of rights that exclude each other, only the best counts; where
somebody receives one of them already, none. What may fall away isn't in the rows, so it isn't taken off here.
"""

from collections.abc import Iterable
from decimal import Decimal

from rotonde.engine.rights import TIMES_A_YEAR
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.situations import Json

NOTHING = Decimal(0)


def floors_of(rows: Iterable[Json], rights: Iterable[str]) -> dict[str, Decimal]:
    """Give the floor of each household over some rights, in EUR a year."""
    wanted = {right: engine_port.right(right) or {} for right in rights}
    best: dict[str, dict[str, Decimal]] = {}
    received: set[tuple[str, str]] = set()
    for row in rows:
        right = wanted.get(row["right"])
        if right is None:
            continue
        home, unit = row["household_id"], _counted_together(right, row)
        if row["receives"]:
            received.add((home, unit))
        of_home = best.setdefault(home, {})
        of_home[unit] = max(of_home.get(unit, NOTHING), _lower(row))
    return {
        home: sum((amount for unit, amount in of_home.items() if (home, unit) not in received), NOTHING)
        for home, of_home in best.items()
    }


def _counted_together(right: Json, row: Json) -> str:
    """Name what is counted once: a group of rights, a right of the whole household, or a right of one person."""
    if right["exclusion_group"]:
        return "group " + str(right["exclusion_group"])
    if right["counted_once_per"] or not row["person_id"]:
        return str(row["right"])
    return f"{row['right']} {row['person_id']}"


def _lower(row: Json) -> Decimal:
    per = row["per"] or ""
    if row["verdict"] != "entitled" or row["unit"] != "EUR" or per == "once" or row["amount_lower"] == "unknown":
        return NOTHING
    return Decimal(row["amount_lower"] or 0) * int(TIMES_A_YEAR.get(per, 1))
