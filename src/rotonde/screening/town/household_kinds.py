"""The kinds of households that have a file: who lives there and of what they live. Nobody here exists."""

from collections.abc import Callable

from rotonde.screening.town.homes import RELATION_COLUMNS, Home
from rotonde.screening.town.people import NOBODY, days_ago, status

Draw = Callable[[Home], None]


def alone_on_leefloon(home: Home) -> None:
    home.adult(19, 60, "leefloon", (0, 0), 1500)


def alone_without_means(home: Home) -> None:
    home.adult(19, 35, "nothing", (0, 0), 1200)


def alone_on_benefit(home: Home) -> None:
    home.adult(22, 63, home.chance.choice(["unemployed", "invalid", "incapacitated"]), (1050, 1750))


def alone_with_disability(home: Home) -> None:
    home.adult(20, 62, "disabled", (1420, 1420), 2500)


def alone_at_work(home: Home) -> None:
    home.adult(21, 60, "wage", (1150, 2500), 9000)


def alone_retired(home: Home) -> None:
    person = home.adult(66, 92, "pensioner", (1150, 2300), 12000)
    if home.chance.random() < 0.5:
        status(person.cells, "widowed", days_ago(home.chance, 300, 6000))
    if home.chance.random() < 0.3:
        status(person.cells, "receives.inkomensgarantie_ouderen", days_ago(home.chance, 200, 3000))
    _own_home(home, 0.5)


def couple_retired(home: Home) -> None:
    one, other = (
        home.adult(66, 88, "pensioner", (1150, 2100), 15000),
        home.adult(65, 86, "pensioner", (600, 1700), 9000),
    )
    home.couple(one, other)
    _own_home(home, 0.6)


def single_parent(home: Home) -> None:
    living, month = home.chance.choice(
        [
            ("leefloon", (0, 0)),
            ("leefloon", (0, 0)),
            ("unemployed", (1200, 1700)),
            ("invalid", (1300, 1900)),
            ("wage", (1300, 2400)),
        ]
    )
    parent = home.adult(21, 47, living, month)
    home.children(home.chance.choice([1, 1, 2, 2, 3]), 0, 16, parent)


def couple_with_children(home: Home) -> None:
    first, second = home.chance.choice(
        [
            ("wage", "wage"),
            ("wage", "nothing"),
            ("wage", "unemployed"),
            ("leefloon", "leefloon"),
            ("invalid", "nothing"),
            ("wage", "wage"),
        ]
    )
    one, other = home.adult(24, 48, first, _month(first)), home.adult(23, 46, second, _month(second))
    home.couple(one, other)
    home.children(home.chance.choice([1, 2, 2, 3, 3, 4]), 0, 17, one, other)
    _own_home(home, 0.35)


def couple_without_children(home: Home) -> None:
    kinds = ["wage", "unemployed", "invalid", "leefloon"]
    first, second = home.chance.choice(kinds), home.chance.choice(kinds)
    home.couple(home.adult(20, 62, first, _month(first)), home.adult(20, 62, second, _month(second)))


def couple_with_parents_in(home: Home) -> None:
    couple_with_children(home)
    elder = home.adult(68, 88, "pensioner", (1150, 1900), 12000)
    home.relate(elder, home.persons[0], "parent")


def grown_up_at_home(home: Home) -> None:
    young = home.adult(18, 25, "nothing", (0, 0), 800)
    for _ in range(home.chance.choice([1, 2])):
        kind = home.chance.choice(["wage", "invalid", "unemployed"])
        home.relate(home.adult(47, 66, kind, _month(kind)), young, "parent")
    if len(home.persons) == 3:
        home.couple(home.persons[1], home.persons[2])


def two_friends(home: Home) -> None:
    for living in ("leefloon", "wage"):
        person = home.adult(20, 32, living, _month(living), 1500)
        person.cells.pop("shares_housekeeping@from")
        person.cells["shares_housekeeping"] = NOBODY


def separated(first: Home, second: Home) -> None:
    """Two parents in two homes; the children have their domicile with the first and half of their time with both."""
    one = first.adult(25, 46, "wage", (1300, 2400))
    other = second.adult(26, 48, *second.chance.choice([("wage", (1400, 2300)), ("unemployed", (1250, 1650))]))
    for each in first.children(first.chance.choice([1, 2]), 3, 14, one):
        first.relate(other, each, "parent")
        for home in (first, second):
            row = (each.id, home.id, "stays_with", "", "1/2")
            first.relations.append(dict(zip(RELATION_COLUMNS, row, strict=True)))


def _month(living: str) -> tuple[int, int]:
    return {"wage": (1500, 2600), "leefloon": (0, 0), "nothing": (0, 0), "pensioner": (1200, 1900)}.get(
        living, (1100, 1750)
    )


def _own_home(home: Home, part: float) -> None:
    if home.chance.random() < part:
        value = str(home.chance.randrange(450, 1400, 10))
        for person in home.persons[:2]:
            person.cells |= {
                "cadastral_income_built": value,
                "ownership_share": "1/2" if len(home.persons) > 1 else "1",
            }


# How many of every 132 files are of a kind; chosen by hand to resemble the files of an OCMW, no statistic.
KINDS: tuple[tuple[Draw, int], ...] = (
    (alone_on_leefloon, 14),
    (alone_without_means, 4),
    (alone_on_benefit, 12),
    (alone_with_disability, 6),
    (alone_at_work, 8),
    (alone_retired, 18),
    (couple_retired, 8),
    (single_parent, 22),
    (couple_with_children, 16),
    (couple_without_children, 6),
    (couple_with_parents_in, 5),
    (grown_up_at_home, 6),
    (two_friends, 1),
)
# Parents who live apart have a file each; so many pairs in every 132 files.
SEPARATED_PAIRS = 3
