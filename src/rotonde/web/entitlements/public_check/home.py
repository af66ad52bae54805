"""Who lives at home, as the check knows it: the person asking, a partner, children and other adults, without names."""

from datetime import date
from typing import Any

from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.situations import Json

HOME, ME, PARTNER, CHILD, ADULT = "home", "me", "partner", "child", "adult"
MOST_CHILDREN, MOST_ADULTS = 10, 8
OF_AGE, OLDEST = 18, 120


def empty_home() -> Json:
    """A household of which only one person is known to live there."""
    return {
        "focus": HOME,
        "persons": {ME: {}},
        "households": {HOME: {"complete.member": "unknown"}},
        "links": {"member": [{"of": ME, "to": HOME}]},
    }


def add_person(situation: Json, person: str) -> None:
    """Let somebody live here."""
    situation["persons"][person] = {}
    pair(situation, "member", person, HOME)


def pair(situation: Json, link: str, of: str, to: str) -> None:
    """Tie two records together, once."""
    pairs = situation["links"].setdefault(link, [])
    if not any({one["of"], one["to"]} == {of, to} for one in pairs):
        pairs.append({"of": of, "to": to})


def born_at(years: int, today: date) -> dict[str, str]:
    """Give the days between which somebody of an age was born.

    >>> born_at(6, date(2026, 3, 3))
    {'min': '2019-03-04', 'max': '2020-03-03'}
    """
    last = _years_before(today, years)
    return {"min": date.fromordinal(_years_before(today, years + 1).toordinal() + 1).isoformat(), "max": str(last)}


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def is_child(person: str) -> bool:
    """Say whether somebody was counted among the children."""
    return person.startswith(CHILD)


def called(situation: Json, person: str, w: Wording) -> str:
    """Name somebody without a name: `je partner`, `kind 2 (6 jaar)`."""
    if person in (ME, PARTNER):
        return w.who(person)
    number = person.removeprefix(CHILD).removeprefix(ADULT)
    if not is_child(person):
        return w.say("adult_n", n=number)
    years = years_known(situation, person)
    return w.say("child_n", n=number) if years is None else w.say("child_aged", n=number, age=said_age(years, w))


def after_a_preposition(situation: Json, person: str, w: Wording) -> str:
    """Name somebody as after `voor` or `over`: `jou`, `je partner`."""
    return w.who("me_object") if person == ME else called(situation, person, w)


def said_age(years: int, w: Wording) -> str:
    """Say an age."""
    return w.count("years_old", years)


def years_known(situation: Json, person: str, today: date | None = None) -> int | None:
    """Give the age that was told of somebody."""
    born: Any = situation["persons"].get(person, {}).get("birth_date")
    if isinstance(born, dict):
        born = born.get("max")
    if not born:
        return None
    day, on = date.fromisoformat(str(born)), today or date.today()
    return on.year - day.year - ((on.month, on.day) < (day.month, day.day))
