"""Who is who in a household: names, ages and bonds in words."""

from dataclasses import dataclass

from rotonde.web.entitlements import notation, situations
from rotonde.web.entitlements.situations import KINDS, Json, Place, age
from rotonde.web.entitlements.words import Wording


@dataclass
class Person:
    """One person as the top of the page shows them."""

    name: str
    initial: str
    age: str
    bonds: str


def default_names(situation: Json, w: Wording) -> dict[str, str]:
    """Name everyone: by the name in the household's file where it reads like one, else by a number."""
    names = {}
    for n, person in enumerate(situation.get("persons", {}), 1):
        names[person] = person.capitalize() if person.isalpha() and len(person) > 2 else w.say("person_n", n=n)
    return names


def residents(situation: Json, names: dict[str, str], w: Wording) -> list[Person]:
    """List who lives in the household."""
    return [
        Person(names[p], names[p][:1].upper(), age_of(situation, p, w), bonds_of(situation, p, names, w))
        for p in situations.members_of(situation)
    ]


def age_of(situation: Json, person: str, w: Wording) -> str:
    """Say someone's age."""
    years = age(situation, person)
    return w["age_not_known"] if years is None else w.count("years_old", years)


def bonds_of(situation: Json, person: str, names: dict[str, str], w: Wording) -> str:
    """Say whose partner, parent and child someone is."""
    links = situation.get("links", {})
    said = [
        w.say("partner_of", who=_all(names, [p["to"] if p["of"] == person else p["of"]], w))
        for p in links.get("partner", [])
        if person in (p["of"], p["to"])
    ]
    children = [p["to"] for p in links.get("parent", []) if p["of"] == person]
    parents = [p["of"] for p in links.get("parent", []) if p["to"] == person]
    said += [w.say("parent_of", who=_all(names, children, w))] if children else []
    said += [w.say("child_of", who=_all(names, parents, w))] if parents else []
    homes = [p for p in links.get("stays_with", []) if p["of"] == person]
    said += [w["two_homes"]] if len(homes) > 1 else []
    return " · ".join(said)


def _all(names: dict[str, str], people: list[str], w: Wording) -> str:
    known = [names.get(p, p) for p in people]
    return known[0] if len(known) == 1 else w.say("and", one=", ".join(known[:-1]), other=known[-1])


def title_of(situation: Json, place: Place, names: dict[str, str], w: Wording) -> str:
    """Name a group of fields."""
    if place.root == "households":
        return w["the_household"] if place.record == situations.focus_of(situation) else w["other_household"]
    if place.root in situation["links"]:
        return name_of(situation, place, names, w)
    if place.root == "persons":
        return names[place.record]
    return w["kind_" + place.root]


def subtitle_of(situation: Json, place: Place, names: dict[str, str], w: Wording) -> str:
    """Say what tells one group from another: an age and bonds, or the day of a delivery."""
    if place.root == "persons":
        bonds = bonds_of(situation, place.record, names, w)
        return " · ".join(filter(None, [age_of(situation, place.record, w), bonds]))
    if place.root in situation["links"]:
        return w["bond"]
    days = [d for d in (situation.get(place.root, {}).get(place.record) or {}).values() if notation.is_day(d)]
    return notation.day(min(days), w.lang) if days else ""


def composition(situation: Json, w: Wording) -> str:
    """Say how many adults and children live in a household, without a name."""
    ages = [age(situation, p) for p in situations.members_of(situation)]
    children = sum(1 for a in ages if a is not None and a < 18)
    parts = [w.count("adults", len(ages) - children), w.count("children", children) if children else ""]
    return ", ".join(filter(None, parts))


def name_of(situation: Json, place: Place, names: dict[str, str], w: Wording) -> str:
    """Name whom or what a place is about."""
    if place.root == "persons":
        return names.get(place.record, place.record)
    if place.root in KINDS.values():
        return w["kind_" + place.root]
    pair = situation["links"][place.root][int(place.record)]
    return w.say("and", one=names.get(pair["of"], pair["of"]), other=names.get(pair["to"], pair["to"]))
