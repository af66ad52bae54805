"""Who is who on a paper without names: a letter with an age, the household itself, a delivery by its number."""

from collections.abc import Iterator, Mapping
from datetime import date
from string import ascii_uppercase

from rotonde.engine.situations.situation import Situation
from rotonde.screening.worklist.saying import Saying


def called(situation: Situation, household: str, on: date, w: Saying) -> dict[str, str]:
    """What each record is called on a paper about one household: the eldest of its members is A.

    Who lives elsewhere has a later letter. A page that may show names puts its own in the place of these.
    """
    letters = _letters()
    home = [of for of, to in situation.pairs.get("member", {}) if to == household]
    people = sorted(
        situation.records.get("person", ()), key=lambda one: (one not in home, _born(situation, one) or on, one)
    )
    found = {one: _aged(next(letters), situation, one, on, w) for one in people}
    others = [one for one in situation.records.get("household", ()) if one != household]
    found |= {
        one: w.say("other_household", letter=ascii_uppercase[number % 26]) for number, one in enumerate(sorted(others))
    }
    found[household] = w.say("the_household")
    for kind, records in situation.records.items():
        if kind not in ("person", "household"):
            for number, one in enumerate(sorted(records), 1):
                key = kind if w.knows(kind) else "other_record"
                found[one] = w.say(key, kind=kind, n=number)
    return found


def both_called(names: Mapping[str, str], of: str) -> str:
    """A record, or both of a pair, by what they are called; nobody is ever called by an id.

    >>> both_called({"anna": "A, 38 jaar", "bram": "B, 36 jaar"}, "anna+bram")
    'A, 38 jaar + B, 36 jaar'
    """
    return names[of] if of in names else " + ".join(names.get(one, "?") for one in of.split("+"))


def age_on(situation: Situation, person: str, on: date) -> int | None:
    """Somebody's age in whole years; None where the birth date isn't known to the day."""
    born = _born(situation, person)
    return None if born is None else on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _letters() -> Iterator[str]:
    number = 0
    while True:
        yield ascii_uppercase[number % 26] + (str(number // 26 + 1) if number >= 26 else "")
        number += 1


def _born(situation: Situation, person: str) -> date | None:
    history = situation.known("birth_date", person)
    value = history[0].value if history else None
    return date.fromordinal(value.low) if value is not None and value.is_known else None


def _aged(letter: str, situation: Situation, person: str, on: date, w: Saying) -> str:
    years = age_on(situation, person, on)
    return w.say("age_not_known", letter=letter) if years is None else w.count("aged", years, letter=letter)
