"""What to ask first: what stands between the household and the rights that are nearest to an answer."""

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.fact_fields import place_of
from rotonde.web.entitlements.situations import Json, Place

NEAR = 3
"""With more questions left than this a right is far away: what only such rights wait for stands folded."""


def questions_in(missing: list[Json]) -> int:
    """Count what can be asked: a judgement is given by a person who looks into it, and never asked."""
    judgements = engine_port.judgements()
    return len({(m["fact"], m["of"], m["period"]) for m in missing if m["fact"] not in judgements})


def asked_soon(answer: Json, situation: Json) -> list[Place]:
    """List the facts to ask now: the next question, then those that the nearest rights wait for."""
    near: dict[Place, tuple[int, int]] = {}
    for row in answer.get("rights", []):
        left = questions_in(row["missing"])
        if left > NEAR:
            continue
        for missing in row["missing"]:
            place = place_of(situation, missing)
            if place is not None:
                fewest, rights = near.get(place, (NEAR, 0))
                near[place] = min(fewest, left), rights - 1
    asked = answer.get("next_question")
    first = place_of(situation, asked) if asked else None
    ranked = sorted(near, key=lambda place: near[place])
    return list(dict.fromkeys([first, *ranked])) if first else ranked
