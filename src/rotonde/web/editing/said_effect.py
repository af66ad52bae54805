"""What a proposal changes, as its page says it."""

from collections.abc import Mapping
from typing import Any

from rotonde.web.editing.about_amounts import right_read
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.running_catalogue import running

Json = dict[str, Any]


def said_effect(result: Mapping[str, Any], w: Wording) -> Json:
    """The effect in sentences and rows, in the order of the rights."""
    cases, town = result["cases"], result["town"]
    rows = [_row(one, w) for one in town["rights"] if one["right"] in running().catalogue.rights]
    before, after = town["waiting"]
    return {
        "cases_read": w.say("cases_read", all=cases["all"], touched=cases["touched"]),
        "cases_changed": w.say("cases_changed", n=cases["count"]) if cases["count"] else "",
        "cases": [_case(one, w) for one in cases["changed"]],
        "town_lead": w.say("town_lead", n=town["households"], day=w.day(town["on"])),
        "as_of": w.say("town_as_of", day=w.day(town["as_of"])) if town["as_of"] else "",
        "waiting": w.say("waiting_before", before=before, after=after),
        "rows": [row for row in rows if row["moves"] or row["amounts"] or row["has_euros"]],
    }


def _row(one: Json, w: Wording) -> Json:
    return {
        "right": right_read(one["right"], w).name,
        "moves": [
            w.say("move", n=move["count"], before=w["verdict_" + move["from"]], after=w["verdict_" + move["to"]])
            for move in one["verdicts"]
        ],
        "amounts": w.say("moves_amounts", n=one["amounts"]) if one["amounts"] else "",
        "has_euros": bool(one["euros"]),
        "euros": ("+ " if one["euros"] > 0 else "− " if one["euros"] < 0 else "")
        + notation.money(abs(one["euros"]), w.lang),
    }


def _case(one: Json, w: Wording) -> Json:
    return {
        "id": one["id"],
        "right": right_read(one["right"], w).name if one["right"] in running().catalogue.rights else one["right"],
        "before": w["case_" + one["before"]],
        "after": w["case_" + one["after"]],
        "differences": [
            w.say("case_difference", what=_what(found["what"], w), expected=found["expected"], found=found["found"])
            for found in one["differences"]
        ],
    }


def _what(code: str, w: Wording) -> str:
    """Name what a case compares; a quantity, or a case that can't be read, by the name it has there."""
    key = f"case_what_{code}"
    return w[key] if key in w else code  # noqa: SIM401  the sentences have no get
