"""A made-up Flemish town as two organisations write it down, with the mistakes that people make; the same for a seed.

The error model is `ERRORS`: of each human with a second record, every error happens by chance with the share that
stands there, independently, where it can happen at all. Humans live in households with one surname for the children;
there are twins, fathers and sons of one name, and humans whose day of birth isn't known and stands as 1 January.
"""

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.web.linking import flemish_names as names

from rotonde.web.people.linking.described import Described
from rotonde.web.people.persons.insz import check_digits

ERRORS = {
    "prefix_otherwise": 0.40,  # Van den Bossche, Vandenbossche: of who has one
    "accents_lost": 0.50,  # of who has one
    "carried_over_otherwise": 0.35,  # of names from another script, each of the two names
    "letter_in_given_name": 0.07,
    "letter_in_surname": 0.07,
    "part_of_given_name": 0.03,  # Anne for Anne-Marie
    "called_otherwise": 0.02,  # a given name that has nothing to do with it
    "names_swapped": 0.02,
    "married_name": 0.01,
    "day_and_month_swapped": 0.025,  # where the day is 12 at most
    "digit_of_birth": 0.02,
    "first_of_january": 0.01,
    "birth_missing": 0.01,
    "moved": 0.15,
    "letter_in_street": 0.05,
    "house_number_missing": 0.03,
    "address_missing": 0.05,
    "id_missing": 0.25,
    "digit_of_id": 0.01,
    "new_number": 0.05,  # a bis-number became a national number: of who came from elsewhere
}
ORIGINS = {"flemish": 0.76, "arabic": 0.11, "turkish": 0.05, "slavic": 0.08}
DAY_UNKNOWN = 0.15  # of who came from elsewhere
TWINS, NAMED_AFTER_FATHER, WITH_SECOND_RECORD = 0.015, 0.01, 0.4
Chance = random.Random


@dataclass(frozen=True)
class Written:
    """A record, and the human whom it is about."""

    human: int
    described: Described
    origin: str


@dataclass(frozen=True)
class Town:
    """Two lists of records, who each is about, and the errors that were made."""

    records: list[Described]
    humans: list[int]
    sides: list[int]
    errors: dict[int, tuple[str, ...]]
    twins: frozenset[frozenset[int]]


def town(humans: int, seed: int) -> Town:
    """Make a town of so many humans; two fifths of them have a second record, in the other list."""
    chance = random.Random(seed)
    people: list[Written] = []
    twins: set[frozenset[int]] = set()
    while len(people) < humans:
        people += household(chance, len(people), twins)
    people = people[:humans]
    records, of, sides, errors = [one.described for one in people], [one.human for one in people], [0] * humans, {}
    for one in people:
        if chance.random() < WITH_SECOND_RECORD:
            second, made = written_again(one, chance)
            records.append(second)
            of.append(one.human)
            sides.append(1)
            errors[one.human] = made
    return Town(records, of, sides, errors, frozenset(twins))


def household(chance: Chance, first: int, twins: set[frozenset[int]]) -> list[Written]:
    """One household: one or two grown-ups, and up to three children under the name of the second."""
    origin = chance.choices(list(ORIGINS), list(ORIGINS.values()))[0]
    home = address(chance)
    born = date(1940, 1, 1) + timedelta(days=chance.randrange(24_000))
    first_one = person(chance, origin, home, born)
    partner = another(chance, [first_one], origin, home, born + timedelta(chance.randint(-2500, 2500)))
    grown = [first_one, partner]
    people = grown[: chance.choice((1, 2, 2))]
    surname = people[-1].surname
    for _ in range(chance.choice((0, 0, 1, 2, 3))):
        day = min(
            born + timedelta(days=chance.randint(7_000, 13_000)), date(2025, 12, 31) - timedelta(chance.randrange(5000))
        )
        child = replace(another(chance, people, origin, home, day), surname=surname)
        if chance.random() < NAMED_AFTER_FATHER:
            child = replace(child, given=people[-1].given)
        people.append(child)
        if chance.random() < TWINS:
            twin = replace(another(chance, people, origin, home, day), surname=surname, birth=child.birth)
            twins.add(frozenset((first + len(people) - 1, first + len(people))))
            people.append(twin)
    return [Written(first + n, one, origin) for n, one in enumerate(people)]


def another(chance: Chance, people: list[Described], origin: str, home: Described, born: date) -> Described:
    """Somebody more in a household, whose given name nobody there has."""
    while (one := person(chance, origin, home, born)).given in {other.given for other in people}:
        pass
    return one


def person(chance: Chance, origin: str, home: Described, born: date) -> Described:
    """Somebody of an origin at an address, with a number of the register."""
    if origin == "flemish":
        given, surname = chance.choice(names.PARTS["flemish"]), flemish_surname(chance)
    else:
        given, surname = chance.choice(names.LISTS[origin][0]), chance.choice(names.LISTS[origin][1])
        if chance.random() < DAY_UNKNOWN:
            born = born.replace(month=1, day=1)
    is_bis = origin != "flemish" and chance.random() < 0.2
    return replace(home, given=given, surname=surname, birth=f"{born:%Y%m%d}", id=number(chance, born, is_bis=is_bis))


def flemish_surname(chance: Chance) -> str:
    prefix, stem = chance.choice(names.PARTS["prefixes"]), chance.choice(names.PARTS["stems"])
    if prefix in ("Vander", "Vanden", "Ver"):
        return prefix + stem.lower()
    if prefix:
        return f"{prefix} {stem}" if prefix != "D'" else f"D'{stem}"
    return stem + chance.choice(names.PARTS["endings"])


def number(chance: Chance, born: date, *, is_bis: bool) -> str:
    nine = f"{born.year % 100:02}{born.month + (40 if is_bis else 0):02}{born.day:02}{chance.randint(1, 997):03}"
    return nine + check_digits(nine, born.year // 100)


def address(chance: Chance) -> Described:
    postcode, place = chance.choice(names.PLACES)
    street = chance.choice(names.PARTS["road_names"]) + chance.choice(names.PARTS["roads"])
    extra = f"bus {chance.randint(1, 40)}" if chance.random() < 0.15 else ""
    return Described(street=street, number=str(chance.randint(1, 240)), extra=extra, postcode=postcode, place=place)


def written_again(one: Written, chance: Chance) -> tuple[Described, tuple[str, ...]]:
    """Write somebody down once more, with errors by chance; gives their names too."""
    told, made = one.described, []
    for error, share in ERRORS.items():
        if chance.random() < share:
            changed = MAKING[error](told, one.origin, chance)
            if changed != told:
                made.append(error)
                told = changed
    return told, tuple(made)


def mistyped(text: str, chance: Chance) -> str:
    """One letter changed, left out, put in or swapped with the next."""
    if len(text) < 3:
        return text
    at, letter = chance.randrange(1, len(text) - 1), chance.choice("aeiourstnlmdk")
    how = chance.randrange(4)
    if how == 0:
        return text[:at] + letter + text[at + 1 :]
    if how == 1:
        return text[:at] + text[at + 1 :]
    if how == 2:
        return text[:at] + letter + text[at:]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def another_digit(text: str, chance: Chance, among: range) -> str:
    at = chance.choice(among)
    return text[:at] + chance.choice([d for d in "0123456789" if d != text[at]]) + text[at + 1 :] if text else text


def without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def carried_over(text: str, origin: str, chance: Chance) -> str:
    small = text.lower()
    fitting = [pair for pair in names.PARTS["otherwise"].get(origin, ()) if pair[0] in small]
    if not fitting:
        return text
    old, new = chance.choice(fitting)
    return small.replace(old, new, 1).title()


def prefix_otherwise(surname: str, chance: Chance) -> str:
    words = surname.split(" ")
    if len(words) > 1:
        return "".join(words).capitalize() if chance.random() < 0.6 else " ".join(["".join(words[:-1]), words[-1]])
    for prefix in ("Vanden", "Vander", "D'"):
        if surname.startswith(prefix):
            return (
                f"{prefix[:3]} {prefix[3:]} {surname[len(prefix) :].title()}" if prefix != "D'" else "D" + surname[2:]
            )
    return surname


def new_home(told: Described, chance: Chance) -> Described:
    home = address(chance)
    return replace(told, **{part: getattr(home, part) for part in ("street", "number", "extra", "postcode", "place")})


def new_number(told: Described, chance: Chance) -> Described:
    if told.id[2:4] <= "12" or not told.birth:
        return told
    born = date(int(told.id[:2]) + (1900 if int(told.id[:2]) > 30 else 2000), int(told.id[2:4]) - 40, int(told.id[4:6]))
    return replace(told, id=number(chance, born, is_bis=False))


def swap_day(told: Described) -> Described:
    year, month, day = told.birth[:4], told.birth[4:6], told.birth[6:]
    return replace(told, birth=year + day + month) if told.birth and day <= "12" else told


Making = Callable[[Described, str, Chance], Described]
MAKING: dict[str, Making] = {
    "prefix_otherwise": lambda t, o, c: replace(t, surname=prefix_otherwise(t.surname, c)) if o == "flemish" else t,
    "accents_lost": lambda t, o, c: replace(t, given=without_accents(t.given), surname=without_accents(t.surname)),
    "carried_over_otherwise": lambda t, o, c: replace(
        t, given=carried_over(t.given, o, c), surname=carried_over(t.surname, o, c)
    ),
    "letter_in_given_name": lambda t, o, c: replace(t, given=mistyped(t.given, c)),
    "letter_in_surname": lambda t, o, c: replace(t, surname=mistyped(t.surname, c)),
    "part_of_given_name": lambda t, o, c: replace(t, given=t.given.split("-")[0]),
    "called_otherwise": lambda t, o, c: replace(t, given=c.choice(names.PARTS["flemish"])),
    "names_swapped": lambda t, o, c: replace(t, given=t.surname, surname=t.given),
    "married_name": lambda t, o, c: replace(t, surname=flemish_surname(c)),
    "day_and_month_swapped": lambda t, o, c: swap_day(t),
    "digit_of_birth": lambda t, o, c: replace(t, birth=another_digit(t.birth, c, range(3, 8))),
    "first_of_january": lambda t, o, c: replace(t, birth=t.birth[:4] + "0101") if t.birth else t,
    "birth_missing": lambda t, o, c: replace(t, birth=""),
    "moved": lambda t, o, c: new_home(t, c),
    "letter_in_street": lambda t, o, c: replace(t, street=mistyped(t.street, c)),
    "house_number_missing": lambda t, o, c: replace(t, number=""),
    "address_missing": lambda t, o, c: replace(t, street="", number="", extra="", postcode="", place=""),
    "id_missing": lambda t, o, c: replace(t, id=""),
    "digit_of_id": lambda t, o, c: replace(t, id=another_digit(t.id, c, range(11))),
    "new_number": lambda t, o, c: new_number(t, c) if o != "flemish" else t,
}
