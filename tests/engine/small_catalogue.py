"""A made-up catalogue of a few rights about a couple and their home, each with one condition and a plain amount."""

import random
from datetime import date
from functools import cache
from typing import Any

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Link, Vocabulary
from rotonde.engine.notation import Record, Rule, claimed, number
from rotonde.engine.rights import Condition, Right, circle
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import Situation
from rotonde.engine.worth.net_year import net_year

ON = date(2025, 11, 15)
DATES = Dates.asked(on=ON, today=ON)
RIGHTS = ("shared", "own", "rent_a", "rent_b", "gift", "care", "opened", "closed", "first_time")
UNITS = {"month": "EUR/month", "year": "EUR/year", "once": "EUR"}


def vocabulary() -> Vocabulary:
    """Facts and links of the made-up catalogue; every right can be received."""
    facts = [
        *(Fact(f"needs_{id}", "person", "bool") for id in RIGHTS),
        *(Fact(f"receives.{id}", "person", "bool", dated="state", bare="day") for id in RIGHTS),
    ]
    links = [
        Link("member", "person", "household", "domicile", "members", 1, 9),
        Link("partner", "person", "person", "partners", "partners", 1, 1, symmetric=True),
    ]
    return Vocabulary({"person": 9, "household": 3}, facts, links)


def small_catalogue() -> Catalogue:
    """Nine rights, each for who needs it: how they hang together is said in their names.

    `shared` counts once for a couple; of `rent_a` and `rent_b` only one can be had; `gift` comes once; `care` is in
    kind with an estimate; `opened` is for who receives `own`; `closed` isn't; `first_time` is for who never got it.
    """
    words = vocabulary()
    who = Record(words, "person")
    couple = circle(words, "couple", "person", lambda one, other: one.is_(other) | one.partners.include(other), most=2)
    catalogue = Catalogue(words)
    catalogue.add(
        couple,
        right("shared", who, 100, "month", counted_once_per="couple"),
        right("own", who, 50, "year"),
        right("rent_a", who, 300, "year", exclusion_group="rent"),
        right("rent_b", who, 500, "year", exclusion_group="rent"),
        right("gift", who, 80, "once"),
        right("care", who, None, "year", worth=number(40, "EUR/year")),
        right("opened", who, 7, "year", also=who.receives("own").at(claimed)),
        right("closed", who, 20, "year", also=~who.receives("own").at(claimed)),
        right("first_time", who, 9, "year", also=~who.receives("first_time").at(claimed)),
    )
    return catalogue.checked()


def right(id: str, who: Record, amount: int | None, per: Any, also: Rule | None = None, **more: Any) -> Right:
    """A right of who needs it, for a fixed amount."""
    needs: Rule = who.has(f"needs_{id}")
    condition = Condition("needs", needs if also is None else needs & also, "art. 1", "made up", {"nl": "heeft nood"})
    paid = None if amount is None else number(amount, UNITS[per])
    return Right(id, "person", [condition], paid, per, about={"consequences": [{"what": "none"}]}, **more)


def home(links: dict[str, Any] | None = None, **persons: Any) -> Situation:
    """Persons who live together, none of whom needs or receives anything unless it is said."""
    nothing = {f"needs_{id}": False for id in RIGHTS} | {f"receives.{id}": False for id in RIGHTS}
    alone = {} if links and "partner" in links else {"complete.partner": True}
    written = {
        "focus": "h1",
        "persons": {name: {**nothing, **alone, **told} for name, told in persons.items()},
        "households": {"h1": {}},
        "links": {"member": [{"of": name, "to": "h1"} for name in persons], **(links or {})},
    }
    return read_situation(written, small_catalogue().vocabulary, DATES, {})


def random_home(rng: random.Random, missing: float = 0.25) -> Situation:
    """One to three persons, two of whom may be a couple, of whom a part of everything isn't known."""
    names = ["anna", "bram", "kaat"][: rng.randint(1, 3)]

    def told(share: float) -> bool | str:
        return "unknown" if rng.random() < missing else rng.random() < share

    persons: dict[str, Any] = {
        name: {f"needs_{id}": told(0.6) for id in RIGHTS} | {f"receives.{id}": told(0.2) for id in RIGHTS}
        for name in names
    }
    if len(names) > 1 and rng.random() < 0.4:
        return home({"partner": [{"of": names[0], "to": names[1]}]}, **persons)
    for one in persons.values():
        one["complete.partner"] = "unknown" if rng.random() < missing else True
    return home(None, **persons)


@cache
def small_asking() -> Asking:
    """The made-up catalogue, asked on one day."""
    return Asking(small_catalogue(), DATES)


def net_of(situation: Situation) -> dict[str, Any]:
    """What claiming everything brings to a home."""
    return net_year(small_asking(), situation)
