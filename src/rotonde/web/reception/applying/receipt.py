"""What stands on the receipt of an application: what was asked, when, who handles it, and the clocks."""

from typing import Any

from django.utils.timezone import localtime

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.words import Wording as Rights
from rotonde.web.entitlements.words import in_language
from rotonde.web.reception.applying.acting import Asked, asked_in
from rotonde.web.reception.applying.competence import handlers
from rotonde.web.reception.models import ReceptionApplication
from rotonde.web.reception.words import Wording


def receipt_of(one: ReceptionApplication, w: Wording) -> dict[str, Any]:
    """The lines and sentences of a receipt, for who may read its contact."""
    asked, at = asked_in(one), localtime(one.made_at)
    about = engine_port.right(asked.right) if asked.right else None
    moment = w.say("day_at_hour", day=notation.day(at.date(), w.lang), hour=f"{at:%H:%M}")
    lines = [
        (w["receipt_number"], f"O-{one.year}-{one.number:05}"),
        (w["receipt_right"], in_language(about["names"], w.lang) if about else ""),
        (w["receipt_what"], asked.what or ("" if about else w["receipt_what_open"])),
        (w["receipt_who"], asked.by or w["receipt_who_open"]),
        (w["receipt_at"], moment),
        (w["receipt_where"], f"{one.contact.organisation.name}, {one.office.name}"),
        (w["receipt_handled"], _handled(one, asked, w)),
    ]
    return {
        "number": lines[0][1],
        "lines": [(name, said) for name, said in lines if said],
        "clocks": _clocks(one, asked, w),
        "appeal": w.say("receipt_appeal", how=in_language(about["claim"]["appeal"], w.lang))
        if about and (about["claim"] or {}).get("appeal")
        else w["receipt_decision"],
        "to_hand_over": one.is_passed_on and one.handed_over_at is None,
    }


def _handled(one: ReceptionApplication, asked: Asked, w: Wording) -> str:
    organisation = one.contact.organisation.name
    if not one.is_passed_on:
        return w.say("handled_own", organisation=organisation)
    about = engine_port.right(asked.right) if asked.right else None
    decider = Rights(w.lang).decider(about["decided_by"]) if about else ""
    who = asked.to or decider or handlers()[asked.handler].words[w.position]
    return w.say("handled_elsewhere", organisation=organisation, who=who)


def _clocks(one: ReceptionApplication, asked: Asked, w: Wording) -> list[str]:
    """When it is to be handed over or was, and when a decision must come; what nobody told us is said so."""
    said, made_on = [], localtime(one.made_at).date()
    if one.handed_over_at is not None:
        at = localtime(one.handed_over_at)
        said.append(w.say("was_handed_over", day=notation.day(at.date(), w.lang), hour=f"{at:%H:%M}"))
    elif one.is_passed_on and one.hand_over_by is not None:
        key = "hand_over_today" if one.hand_over_by == made_on else "hand_over_by"
        said.append(w.say(key, day=notation.day(one.hand_over_by, w.lang), law=handlers()[asked.handler].law))
    elif one.is_passed_on:
        said.append(w["hand_over_unknown"])
    by = asked.decide_by(made_on)
    said.append(w.say("decide_by", days_n=asked.term_days, day=notation.day(by, w.lang)) if by else w["decide_unknown"])
    return said
