"""What the carried answers come to: the household they tell of, and what was asked already and how.

Nothing that is posted is believed: every answer is read anew, by the same readers that read it the first time.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from rotonde.web.entitlements import engine_port, fact_values, notation
from rotonde.web.entitlements.fact_fields import PERIODIC, fact_at, fact_named, place_of
from rotonde.web.entitlements.public_check import home
from rotonde.web.entitlements.public_check.carried import Carried, NotAnswers, Step
from rotonde.web.entitlements.public_check.first_steps import AGES, AWAY, FIRST, PLACE, STATUS, tell_first
from rotonde.web.entitlements.public_check.link_questions import is_list, may_be_listed, tell_list
from rotonde.web.entitlements.public_check.skipping import SKIPPED, is_about_money
from rotonde.web.entitlements.situations import Json, Place, put, value_at

CARD, EXACT, SINCE = "card", "exact", "since"
VALUE, BAND, PASSED = "value", "band", "passed"
MONTHS_BACK = {"short": 0, "middle": 4, "long": 13}
Key = tuple[str, str, str]


@dataclass
class Told:
    """The household as it was told."""

    today: date
    situation: Json = field(default_factory=home.empty_home)
    manner: dict[Key, str] = field(default_factory=dict)
    errors: list[dict[str, str]] = field(default_factory=list)
    skips_money: bool = False

    def page_for(self, fact: str, of: str, period: str | None) -> str | None:
        """Say on which kind of page a fact can be asked now; None where it was asked, or nobody can answer it."""
        if self.skips_money and is_about_money(fact):
            return None
        manner = self.manner.get(key_of(fact, of, period))
        if manner is None:
            return CARD if is_askable(self.situation, fact, of) else None
        if manner == BAND:
            return EXACT
        return SINCE if manner == VALUE and is_state(fact) and self._holds(fact, of) else None

    def _holds(self, fact: str, of: str) -> bool:
        """Say whether a status was said to hold: how long it has not held nobody can tell."""
        place = place_of(self.situation, _missing(fact, of))
        return place is not None and value_at(self.situation, place) is not False

    def may_be_asked(self, fact: str, of: str, period: str | None) -> bool:
        return self.page_for(fact, of, period) is not None


def replayed(carried: Carried, today: date) -> Told:
    """Tell the answers again, one step after the other; raises NotAnswers where a step is of no page we have."""
    told = Told(today)
    for step in carried.steps:
        if step.page in FIRST:
            told.errors.append(tell_first(step.page, told.situation, step.fields, today))
            _remember_first(told, step)
        elif step.page in (CARD, EXACT, SINCE):
            told.errors.append(
                {name: error for name, text in step.fields.items() if (error := _tell(told, step, name, text))}
            )
        elif step.page == SKIPPED:
            told.skips_money = True
            told.errors.append({})
        else:
            raise NotAnswers
    return told


def key_of(fact: str, of: str, period: str | None) -> Key:
    """Name what was asked: of a status once for all days, of a yearly amount each year; a pair either way round."""
    known = fact_named(fact)
    dated = period or "" if known and known["dated"] in PERIODIC else ""
    return fact, "+".join(sorted(of.split("+"))), dated


def field_name(missing: Json) -> str:
    """Name the field of a fact: the fact, of whom, of when."""
    return "|".join(key_of(missing["fact"], missing["of"], missing["period"]))


def asked_in(name: str) -> Json | None:
    """Read the name of a field back."""
    parts = name.split("|")
    return {"fact": parts[0], "of": parts[1], "period": parts[2] or None} if len(parts) == 3 else None


def is_state(fact: str) -> bool:
    """Say whether a fact is a status: it holds from one day to another, so that it matters how long already."""
    known = fact_named(fact) or {}
    return known.get("dated") == "state" and known.get("type") in ("bool", "enum") and not is_list(fact)


def is_askable(situation: Json, fact: str, of: str) -> bool:
    """Say whether somebody at home can answer it: no judgement, and no list of things we have no words for."""
    known = fact_named(fact)
    if known is None or fact in engine_port.judgements():
        return False
    return may_be_listed(fact) if is_list(fact) else place_of(situation, _missing(fact, of)) is not None


def _missing(fact: str, of: str) -> Json:
    return {"fact": fact, "of": of, "period": None}


def _tell(told: Told, step: Step, name: str, text: str) -> str:
    """Put one answer into the household; give the key of what is wrong with it, or nothing."""
    asked = asked_in(name)
    fact = fact_named(asked["fact"]) if asked else None
    if not asked or fact is None or not is_askable(told.situation, asked["fact"], asked["of"]):
        return ""  # it was about somebody who doesn't live here any more
    key = key_of(asked["fact"], asked["of"], asked["period"])
    told.manner[key] = PASSED
    if is_list(fact["id"]):
        return "" if tell_list(told.situation, fact["id"], asked["of"], text) else "error_pick"
    place = place_of(told.situation, asked)
    if not text or place is None:
        return ""
    if step.page == SINCE:
        return _tell_since(told, place, text)
    try:
        value = fact_values.read_one(fact, text)
    except notation.NotRead as trouble:
        return str(trouble)
    put(told.situation, place, value)
    if step.page == CARD:
        is_band = isinstance(value, dict) and len(value) > 0 and value.get("min") != value.get("max")
        told.manner[key] = BAND if is_band else VALUE
    return ""


def _tell_since(told: Told, place: Place, text: str) -> str:
    """Let a status hold since a while; of the day before we know nothing, for nobody said when it began."""
    value = value_at(told.situation, place)
    if text not in MONTHS_BACK:
        return "error_pick"
    if isinstance(value, (dict, list)) or value is None:
        return ""
    begin = told.today - timedelta(days=31 * MONTHS_BACK[text])
    spells: list[Json] = [{"from": begin.isoformat(), "value": value}]
    if isinstance(value, bool):
        before = (begin - timedelta(days=1)).isoformat()
        spells.insert(0, {"from": before, "until": before, "value": {"any_of": [True, False]}})
    put(told.situation, place, spells)
    return ""


def _remember_first(told: Told, step: Step) -> None:
    """Note what the first questions asked, so that it isn't asked again; an age may still be asked as a day."""
    situation, me = told.situation, home.ME
    if step.page == PLACE:
        told.manner[key_of("municipality", home.HOME, None)] = PASSED
    elif step.page == AGES:
        for person in situation["persons"]:
            told.manner[key_of("birth_date", person, None)] = BAND if step.fields.get(person) else PASSED
    elif step.page == STATUS:
        for fact, value in situation["persons"][me].items():
            if fact.startswith("receives.") or fact == "main_status":
                told.manner[key_of(fact, me, None)] = PASSED if isinstance(value, dict) else VALUE
    else:
        told.manner[key_of("complete.member", home.HOME, None)] = PASSED
        if step.fields.get("partner") == AWAY:
            told.manner[key_of("complete.partner", me, None)] = PASSED


def value_told(told: Told, name: str) -> Any:
    """Give what is known now at a field; None where nothing is."""
    asked = asked_in(name)
    place = place_of(told.situation, asked) if asked else None
    return value_at(told.situation, place) if place and fact_at(place) else None
