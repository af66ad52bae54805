"""Made-up dwellings: who owns, who rents what of whom and for how much, and whose name is on the bills."""

from rotonde.screening.town.homes import Home
from rotonde.screening.town.nothing_special import LIVED_THERE_SINCE
from rotonde.screening.town.people import NOBODY, Person, age, days_ago, income, status
from rotonde.screening.town.place import MUNICIPALITY

# What a household with that many members pays a month, from and to; social rents follow the income and are lower.
PRIVATE_RENTS = {1: (400, 660), 2: (450, 730), 3: (540, 830), 4: (560, 890)}
SOCIAL_RENTS = {1: (180, 390), 2: (220, 430), 3: (250, 460), 4: (270, 500)}
A_REASON = ("declared_unfit", "overcrowded", "not_adapted", "no_dwelling", "homeless", "homeless")
YOUNG, NINE_YEARS_AGO = 26, "2017-12-01"


def house(home: Home) -> None:
    """Give a household its dwelling, rent and contracts."""
    head = head_of(home)
    status(head.cells, "reference_person", max(head.cells["birth_date"], LIVED_THERE_SINCE))
    if any(person.cells.get("care_home_stay") == "lives" for person in home.persons):
        _in_care_home(home, head)
    elif any(income(person, "cadastral_income_built") for person in home.persons):
        _owner(home)
    else:
        _tenant(home, head)
    _contracts(home)
    if home.chance.random() < 0.04:
        status(home.cells, "municipality", days_ago(home.chance, 30, 300), MUNICIPALITY)


def head_of(home: Home) -> Person:
    """Who stands first in the register: no grown-up child of somebody else at home."""
    first = home.persons[0]
    if age(first) < YOUNG:
        parents = [
            row["person_id"] for row in home.relations if (row["relation"], row["other_id"]) == ("parent", first.id)
        ]
        return next((person for person in home.persons if person.id in parents), first)
    return first


def partner_of(home: Home, person: Person) -> Person | None:
    """The partner at home of somebody."""
    pairs = [{row["person_id"], row["other_id"]} for row in home.relations if row["relation"] == "partner"]
    return next((other for other in home.persons if other is not person and {person.id, other.id} in pairs), None)


def is_poor(home: Home) -> bool:
    """Little for so many, by the income of two years ago."""
    return sum(income(person, "taxable_income@2024") for person in home.persons) < 20000 + 5000 * (
        len(home.persons) - 1
    )


def _in_care_home(home: Home, head: Person) -> None:
    cells, since = home.cells, head.cells["care_home_stay@from"]
    status(cells, "in_subsidised_home", since)
    status(cells, "tenancy", since, "other")
    _owns(home, head, since, "none")
    cells |= {"waiting_list_years": NOBODY, "low_income_now": NOBODY}
    for name in ("own_energy_contract", "own_water_bill"):
        cells.pop(f"{name}@from")
        cells[name] = NOBODY
    if home.chance.random() < 0.5:
        status(cells, "own_internet_contract", since)


def _owns(home: Home, head: Person, since: str, what: str) -> None:
    """What the head and the partner own; whoever else lives there owns nothing."""
    for person in home.persons:
        if age(person) >= 16:
            mine = person in (head, partner_of(home, head))
            status(person.cells, "home_owned", max(since, person.cells["birth_date"]), what if mine else "none")


def _owner(home: Home) -> None:
    cells = home.cells
    status(cells, "tenancy", LIVED_THERE_SINCE, "other")
    _owns(home, head_of(home), LIVED_THERE_SINCE, "other")
    cells |= {"waiting_list_years": NOBODY, "low_income_now": NOBODY}


def _tenant(home: Home, head: Person) -> None:
    chance, cells = home.chance, home.cells
    poor = is_poor(home)
    kinds, weights = ["private", "social", "rented_in", "from_relative", "other"], [44, 41, 8, 3, 4]
    kind = chance.choices(kinds, weights if poor else [76, 10, 2, 4, 8])[0]
    since = days_ago(chance, 20, 260) if chance.random() < 0.28 else days_ago(chance, 300, 4200)
    status(cells, "tenancy", since, kind)
    owned = chance.choices(["none", "with_former_partner", "inherited", "other"], [90, 5, 2, 3])[0]
    owned = "none" if kind in ("social", "rented_in") else owned
    _owns(home, head, since, owned)
    cells["low_income_now"] = NOBODY
    if poor or "in_collective_debt_settlement@from" in head.cells:
        status(cells, "low_income_now", days_ago(chance, 40, 500))
    waits = kind in ("private", "from_relative", "other") and chance.random() < (0.75 if poor else 0.2)
    cells["waiting_list_years"] = f"{chance.uniform(0.2, 8.5):.2f}" if waits else NOBODY
    _tenants(home, head, since, candidate=kind != "other" or waits)
    if kind != "other":
        _lease(home, head, kind, since)


def _tenants(home: Home, head: Person, since: str, candidate: bool) -> None:
    """The head and the partner rent, or want to."""
    if candidate:
        for person in (head, partner_of(home, head)):
            if person is not None and age(person) >= 18:
                status(person.cells, "is_tenant", max(since, person.cells["birth_date"]))


def _lease(home: Home, head: Person, kind: str, since: str) -> None:
    chance, cells = home.chance, home.cells
    rents = SOCIAL_RENTS if kind in ("social", "rented_in") else PRIVATE_RENTS
    room = kind == "private" and len(home.persons) == 1 and age(head) < 35 and chance.random() < 0.2
    rent = chance.randrange(310, 460, 5) if room else chance.randrange(*rents[min(len(home.persons), 4)], 5)
    cells["lease_start"] = since
    status(cells, "rent_month", since, str(rent))
    status(cells, "rented_dwelling_kind", since, "room" if room else "self_contained")
    cells["dwelling_declared_unfit"] = NOBODY
    if chance.random() < 0.04:
        status(cells, "dwelling_declared_unfit", max(since, days_ago(chance, 20, 200)))
    cells["rent_premium_ended"] = NOBODY
    if kind == "social":
        status(cells, "receives.sociale_huurwoning", since)
    left = chance.choice(A_REASON) if chance.random() < (0.5 if is_poor(home) else 0.08) else "other"
    status(cells, "left_dwelling", since, left)
    if age(head) < YOUNG:
        cells["covers_rest_of_rent"] = NOBODY
        if chance.random() < 0.5:
            status(cells, "covers_rest_of_rent", since)
    if left == "homeless":
        status(head.cells, "left_homelessness", since)
        if chance.random() < 0.4:
            status(head.cells, "had_installation_premium", since)
    _rent_support(home, head, kind, left)


def _rent_support(home: Home, head: Person, kind: str, left: str) -> None:
    """Who could have support with the rent often has it not: it has to be asked for."""
    chance, cells = home.chance, home.cells
    moved = is_poor(home) and (left != "other" or kind == "rented_in")
    fits = (
        head.cells["home_owned"] == "none"
        and "dwelling_declared_unfit" in cells
        and cells.get("covers_rest_of_rent") != NOBODY
    )
    waited = _years_waited(cells) >= 4
    if (
        kind in ("private", "rented_in")
        and moved
        and fits
        and cells["tenancy@from"] > NINE_YEARS_AGO
        and chance.random() < 0.7
    ):
        status(cells, "receives.huursubsidie", cells["tenancy@from"])
    elif kind == "private" and waited and fits and is_poor(home) and chance.random() < 0.7:
        status(cells, "receives.huurpremie", days_ago(chance, 10, 200))


def _years_waited(cells: dict[str, str]) -> float:
    """How many years on the waiting list."""
    return 0.0 if cells["waiting_list_years"] == NOBODY else float(cells["waiting_list_years"])


def _contracts(home: Home) -> None:
    chance, cells = home.chance, home.cells
    if "in_subsidised_home@from" in cells:
        return
    for name, part in (("own_energy_contract", 0.08), ("own_water_bill", 0.1)):
        if chance.random() < part:
            cells.pop(f"{name}@from")
            cells[name] = NOBODY
    if cells["tenancy"] == "social" and chance.random() < 0.15:
        status(cells, "shared_social_heating", cells["tenancy@from"])
        if "fuel_is_main_heating@from" in cells:
            cells.pop("shared_social_heating@from")
            cells["shared_social_heating"] = NOBODY
    if chance.random() < 0.03:
        status(cells, "old_social_telecom", LIVED_THERE_SINCE)
