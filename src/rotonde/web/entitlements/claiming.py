"""How to get a right: who decides, whether one has to ask, by when, for how far back, and what if it is refused."""

from dataclasses import dataclass
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import Wording, in_language


@dataclass
class Claiming:
    """What stands under "Aanvragen"."""

    lines: list[tuple[str, str]]
    documents: list[str]
    not_together: list[str]
    infofiche: bool


def claiming_of(right: Json, w: Wording) -> Claiming:
    """Put in words how to claim a right."""
    claim = right["claim"]

    def told(what: Any) -> str:
        return in_language(what, w.lang) if what else ""

    review = right["review_by"]
    lines = [
        (w["how"], w["automation_long_" + right["automation"]]),
        (w["decides"], w.decider(right["decided_by"])),
        (w["where"], told(right["where"])),
        (w["claim_window"], told(claim.get("window"))),
        (w["claim_term"], w.count("days", int(claim["term_days"])) if claim.get("term_days") else ""),
        (w["back_payment"], told(claim.get("back_payment"))),
        (w["appeal"], told(claim.get("appeal")) or w["appeal_not_known"]),
        (w["once_for"], _circle(right, w)),
        (w["law_behind"], "; ".join(in_language(one, w.lang) for one in right["law"])),
        (w["review_by"], notation.day(review, w.lang) if review else ""),
    ]
    return Claiming(
        [line for line in lines if line[1]],
        [told(one) for one in right["documents"]],
        [in_language(other["names"], w.lang) for other in engine_port.not_together_with(right)],
        engine_port.infofiche(right["id"], w.lang) is not None,
    )


def _circle(right: Json, w: Wording) -> str:
    """Name the people for whom a right is counted once together; a right of a household is once by itself."""
    circle = right["counted_once_per"]
    if not circle or right["claimant"] != "person":
        return ""
    return w["once_for_household"] if circle == "household" else engine_port.circle_label(circle, w.lang)
