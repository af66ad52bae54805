"""Where a register tells otherwise than a file: who, what, by whom, and in which row."""

from typing import Any

from rotonde.engine.answers import Asking
from rotonde.engine.contradictions import contradictions
from rotonde.engine.situations.situation import Situation
from rotonde.screening.caseload import Written
from rotonde.screening.grouping import of_kind


def told_otherwise(situation: Situation, written: Written, asking: Asking) -> list[dict[str, Any]]:
    """Every quantity that is told and that the facts rule out; what is told of it was not computed on."""
    if not written.told:
        return []
    homes = of_kind(written.nodes, "household")
    rows = {(one.quantity, one.of): one for one in written.told}
    found = []
    for one in contradictions(asking.question, situation):
        row = rows[one["quantity"], one["of"]]
        file, number = row.place
        found.append({"households": homes, **one, "source": row.source, "file": file, "row": number})
    return found
