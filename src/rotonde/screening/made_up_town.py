"""A made-up caseload of 132 households, always the same for the same seed; run it to write the shipped folder.

python -m rotonde.screening.made_up_town [FOLDER]
"""

import csv
import random
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from rotonde.screening.made_up_dwellings import house
from rotonde.screening.made_up_elderly import grow_old
from rotonde.screening.made_up_forgetting import forget
from rotonde.screening.made_up_health import health
from rotonde.screening.made_up_helped import help_out
from rotonde.screening.made_up_homes import RELATION_COLUMNS, Home, close_lists, furnish
from rotonde.screening.made_up_incomes import assess
from rotonde.screening.made_up_people import NOBODY, Cells, days_ago, status
from rotonde.screening.made_up_plain import nothing_special
from rotonde.screening.made_up_schooling import schooling
from rotonde.screening.made_up_take_up import take_up

SEED = 2026
FOLDER = Path(__file__).parent / "made_up"
Draw = Callable[[Home], None]
# Each says more of a household, from what the ones before said.
STEPS: tuple[Draw, ...] = (furnish, nothing_special, grow_old, health, house, assess, schooling, help_out, take_up)


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


TOWN: tuple[tuple[Draw, int], ...] = (
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
SEPARATED_PAIRS = 3


def made_up_homes(seed: int = SEED) -> list[Home]:
    """132 households, the same for the same seed.

    >>> homes = made_up_homes()
    >>> len(homes), homes[0].id
    (132, 'verzonnen-001')
    """
    chance = random.Random(seed)
    homes: list[Home] = []
    draws: list[Draw | None] = [draw for draw, count in TOWN for _ in range(count)] + [None] * SEPARATED_PAIRS
    chance.shuffle(draws)
    for draw in draws:
        first = _empty(homes, chance)
        if draw is None:
            _separated(first, _empty(homes, chance))
        else:
            draw(first)
    for home in homes:
        for step in STEPS:
            # A stream of its own: a change in one step leaves what the others draw as it was.
            home.chance = random.Random(f"{seed} {home.id} {step.__name__}")
            step(home)
    close_lists(homes)
    for home in homes:
        forget(home, chance.uniform(0.04, 0.145))
    return homes


def _empty(homes: list[Home], chance: random.Random) -> Home:
    homes.append(Home(f"verzonnen-{len(homes) + 1:03}", chance))
    return homes[-1]


def _separated(first: Home, second: Home) -> None:
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


def write_caseload(folder: Path, homes: Iterable[Home]) -> None:
    """Write households as the tables that a screening reads."""
    folder.mkdir(parents=True, exist_ok=True)
    homes = list(homes)
    persons = [
        {"person_id": person.id, "household_id": home.id, **person.cells} for home in homes for person in home.persons
    ]
    _write(folder / "persons.csv", persons)
    _write(folder / "households.csv", [{"household_id": home.id, **home.cells} for home in homes])
    _write(folder / "relations.csv", [row for home in homes for row in home.relations])
    _write(folder / "deliveries.csv", [row for home in homes for row in home.deliveries])


def _write(path: Path, rows: list[Cells]) -> None:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    first = [name for name in columns if name.endswith("_id")]
    columns = first + sorted(set(columns) - set(first)) if path.stem != "relations" else columns
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    from rotonde.screening.published_examples import example_homes

    write_caseload(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, [*example_homes(), *made_up_homes()])
