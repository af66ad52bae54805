"""The first four questions, and what their answers put into the household: where, with whom, how old, which status."""

from datetime import date
from typing import Any

from rotonde.rights.postcodes import municipality_of
from rotonde.web.entitlements.fact_fields import fact_named
from rotonde.web.entitlements.fact_values import code_named
from rotonde.web.entitlements.public_check import home
from rotonde.web.entitlements.public_check.home import ADULT, CHILD, HOME, ME, PARTNER
from rotonde.web.entitlements.situations import Json

PLACE, AT_HOME, AGES, STATUS = FIRST = ("place", "home", "ages", "status")
HERE, AWAY, ALONE = "here", "away", "none"
TICKED = "yes"

RECEIVED = {
    "vt": "verhoogde_tegemoetkoming",
    "leefloon": "leefloon",
    "ivt": "inkomensvervangende_tegemoetkoming",
    "it": "integratietegemoetkoming",
    "igo": "inkomensgarantie_ouderen",
}
DOES = {
    "work": "employed",
    "unemployed": "unemployed",
    "sick": "incapacitated",
    "invalid": "invalid",
    "pension": "pensioner",
    "ivt": "disabled",
    "it": "disabled",
}
NEITHER = ["none", "bridging_right"]
OF_OLD_AGE = {"igo": 60, "pension": 55}
STATUSES = ("vt", "work", "unemployed", "sick", "invalid", "leefloon", "ivt", "it", "pension", "igo")

Errors = dict[str, str]
Fields = dict[str, str]


def tell_first(page: str, situation: Json, fields: Fields, today: date) -> Errors:
    """Put the answer to one of the first questions into the household; give what could not be read, by field."""
    if page == AGES:
        return _tell_ages(situation, fields, today)
    tell: Any = {PLACE: _tell_place, AT_HOME: _tell_home, STATUS: _tell_status}[page]
    return dict(tell(situation, fields))


def _tell_place(situation: Json, fields: Fields) -> Errors:
    typed = fields.get("municipality", "").strip()
    fact = fact_named("municipality")
    if not typed or fact is None:
        return {}
    code = municipality_of(typed) or code_named(fact, typed)
    if code is None:
        return {"municipality": "error_place"}
    situation["households"][HOME]["municipality"] = code
    return {}


def _tell_home(situation: Json, fields: Fields) -> Errors:
    """Who lives here is then complete; that there is no partner is only sure where it was said."""
    if not any(fields.values()):
        return {}
    partner = fields.get("partner", "")
    counts = {name: _count(fields.get(name, ""), most) for name, most in MOST.items()}
    errors = {name: "error_pick" for name, count in counts.items() if count is None}
    if partner not in (HERE, AWAY, ALONE, ""):
        errors["partner"] = "error_pick"
    if errors:
        return errors
    children = [f"{CHILD}{n}" for n in range(1, (counts["children"] or 0) + 1)]
    adults = [f"{ADULT}{n}" for n in range(1, (counts["adults"] or 0) + 1)]
    for person in [PARTNER] * (partner == HERE) + children + adults:
        home.add_person(situation, person)
    situation["households"][HOME]["complete.member"] = True
    if partner == HERE:
        home.pair(situation, "partner", ME, PARTNER)
        situation["persons"][PARTNER]["complete.partner"] = True
    if partner in (HERE, ALONE):
        situation["persons"][ME]["complete.partner"] = True
    if partner != HERE:
        for child in children:
            home.pair(situation, "parent", ME, child)
    return {}


MOST = {"children": home.MOST_CHILDREN, "adults": home.MOST_ADULTS}


def _count(text: str, most: int) -> int | None:
    if not text:
        return 0
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= most else None


def _tell_ages(situation: Json, fields: Fields, today: date) -> Errors:
    errors = {}
    for person, facts in situation["persons"].items():
        text = fields.get(person, "").strip()
        years = _count(text, home.OLDEST) if text else None
        if text and years is None:
            errors[person] = "error_age"
        elif years is not None and home.is_child(person) and years >= home.OF_AGE:
            errors[person] = "error_child_age"
        elif years is not None and person.startswith(ADULT) and years < home.OF_AGE:
            errors[person] = "error_adult_age"
        elif years is not None:
            facts["birth_date"] = home.born_at(years, today)
        elif home.is_child(person):
            facts["birth_date"] = {"min": home.born_at(home.OF_AGE - 1, today)["min"], "max": today.isoformat()}
        elif person.startswith(ADULT):
            facts["birth_date"] = {"max": home.born_at(home.OF_AGE, today)["max"]}
    return errors


def statuses_for(situation: Json) -> list[str]:
    """List what can be ticked: nobody of thirty is asked about a pension."""
    years = home.years_known(situation, ME)
    return [one for one in STATUSES if years is None or years >= OF_OLD_AGE.get(one, 0)]


def _tell_status(situation: Json, fields: Fields) -> Errors:
    """What isn't ticked is not received, once something was ticked, or none of it."""
    if not any(fields.values()):
        return {}
    me, offered = situation["persons"][ME], statuses_for(situation)
    ticked = [one for one in offered if fields.get(one) == TICKED]
    for status in offered:
        if status in RECEIVED:
            me["receives." + RECEIVED[status]] = status in ticked
    does = list(dict.fromkeys(DOES[one] for one in ticked if one in DOES)) or NEITHER
    me["main_status"] = does[0] if len(does) == 1 else {"any_of": does}
    return {}
