"""The margins of a made-up town: how many of what, counted over what its files tell."""

from collections import Counter
from collections.abc import Callable, Iterable
from statistics import median

from rotonde.screening.town.dwellings import is_poor
from rotonde.screening.town.homes import Home
from rotonde.screening.town.make_town import ClientFile, Town
from rotonde.screening.town.people import ON, Cells, Person, age, amount
from rotonde.screening.town.place import OFFICES

Row = tuple[str, ...]
LONG_UNSEEN_DAYS = 180
BANDS = {"under 25": 25, "25 to 44": 45, "45 to 64": 65, "65 and over": 200}
STATUSES = ("employed", "unemployed", "incapacitated", "invalid", "disabled", "pensioner", "none")
MONTHLY = ("net_wage_month@2026-11", "replacement_income_month@2026-11", "other_means_month@2026-11")
OF_PERSONS = (
    "receives.leefloon",
    "receives.verhoogde_tegemoetkoming",
    "receives.inkomensgarantie_ouderen",
    "receives.inkomensvervangende_tegemoetkoming",
    "receives.integratietegemoetkoming",
    "receives.zorgbudget_ouderen",
    "receives.uitpas_kansentarief",
    "receives.schooltoeslag",
)
OF_HOMES = (
    "receives.sociaal_tarief_energie",
    "receives.sociaal_tarief_water",
    "receives.sociaal_internetaanbod",
    "receives.sociale_toeslag",
    "receives.huurpremie",
    "receives.huursubsidie",
    "receives.sociale_huurwoning",
    "receives.maximumfactuur",
)


def offices(town: Town) -> list[Row]:
    """Per office: files, active ones, active ones not seen for half a year."""

    def row(name: str, files: list[ClientFile]) -> Row:
        active = [file.dossier for file in files if file.dossier.is_active]
        unseen = sum((ON - one.last_contact).days > LONG_UNSEEN_DAYS for one in active)
        return name, str(len(files)), str(len(active)), str(unseen)

    rows = [row(name, [file for file in town.files if file.dossier.office == name]) for name in OFFICES]
    return [*rows, row("all", town.files)]


def households(town: Town) -> list[Row]:
    """By size: how many, how many with children, how many with little, what they pay in rent."""
    sizes: dict[str, list[Home]] = {}
    for home in homes_of(town):
        sizes.setdefault(str(min(len(home.persons), 5)), []).append(home)
    return [
        (
            size if size != "5" else "5 or more",
            str(len(homes)),
            percent(sum(any(map(is_child, home.persons)) for home in homes), len(homes)),
            percent(sum(map(is_poor, homes)), len(homes)),
            _median(amount(home.cells, "rent_month") for home in homes if _rents(home, "private")),
            _median(amount(home.cells, "rent_month") for home in homes if _rents(home, "social")),
        )
        for size, homes in sorted(sizes.items())
    ]


def adults(town: Town) -> list[Row]:
    """By what they live of: how many, how old, what a month, how many with the increased reimbursement."""
    found = [person for home in homes_of(town) for person in home.persons if age(person) >= 18]
    rows: list[Row] = []
    for name in STATUSES:
        of_status = [person for person in found if person.cells.get("main_status") == name]
        vt = Counter(_has(person.cells, "receives.verhoogde_tegemoetkoming") for person in of_status)
        rows.append(
            (
                name,
                percent(len(of_status), len(found)),
                str(round(median(map(age, of_status)))),
                _median(sum(amount(person.cells, one) for one in MONTHLY) for person in of_status),
                _median(amount(person.cells, "taxable_income@2024") for person in of_status),
                percent(vt[True], vt[True] + vt[False]),
            )
        )
    return rows


def ages(town: Town) -> list[Row]:
    """The first person of each file, by age, and how many of an age have a pension or the leefloon."""
    rows, least = [], 0
    for name, under in BANDS.items():
        found = [home.persons[0] for home in homes_of(town) if least <= age(home.persons[0]) < under]
        least = under
        pension = sum(person.cells.get("main_status") == "pensioner" for person in found)
        leefloon = sum(_has(person.cells, "receives.leefloon") is True for person in found)
        rows.append(
            (name, percent(len(found), len(town.files)), *(percent(n, len(found)) for n in (pension, leefloon)))
        )
    return rows


def received(town: Town) -> list[Row]:
    """What is received, of those of whom the file tells it."""
    persons = [person.cells for home in homes_of(town) for person in home.persons]
    homes = [home.cells for home in homes_of(town)]
    rows: list[Row] = []
    for rights, whose, cells in ((OF_PERSONS, "person", persons), (OF_HOMES, "household", homes)):
        for right in rights:
            told = Counter(_has(one, right) for one in cells)
            rows.append((right.removeprefix("receives."), whose, percent(told[True], told[True] + told[False])))
    return rows


def tenancies(town: Town) -> list[Row]:
    """How they live."""
    return _shares(homes_of(town), lambda home: home.cells.get("tenancy", ""))


def registers(town: Town) -> list[Row]:
    """What registers tell, and in how many files they contradict it."""
    told = Counter((one.source, one.quantity) for file in town.files for one in file.told)
    rows = [(source, quantity, str(count)) for (source, quantity), count in sorted(told.items())]
    return [*rows, ("files contradicted", "", str(sum(file.is_contradicted for file in town.files)))]


def homes_of(town: Town) -> list[Home]:
    """All households."""
    return [file.home for file in town.files]


def is_child(person: Person) -> bool:
    """Under 18."""
    return age(person) < 18


def percent(part: int, whole: int) -> str:
    """A part as a percentage.

    >>> percent(1, 8), percent(0, 0)
    ('12.5 %', '–')
    """
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _rents(home: Home, kind: str) -> bool:
    return home.cells.get("tenancy") == kind and "rent_month" in home.cells


def _has(cells: Cells, name: str) -> bool | None:
    """Whether a status is held; None where the file doesn't tell."""
    return True if f"{name}@from" in cells else False if name in cells else None


def _median(amounts: Iterable[float]) -> str:
    found = list(amounts)
    return f"€ {median(found):.0f}" if found else "–"


def _shares(homes: list[Home], what: Callable[[Home], str]) -> list[Row]:
    counted = Counter(map(what, homes))
    return [(name or "not told", percent(count, len(homes))) for name, count in counted.most_common()]
