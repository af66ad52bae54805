"""Made-up people: what a caseload file of an OCMW would know of them. Nobody here exists."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

Cells = dict[str, str]
ON = date(2026, 11, 21)
NOBODY = "-"
NEVER = (
    "pregnant",
    "widowed",
    "married",
    "health_fund_orphan",
    "unaccompanied_minor",
    "recognised_disability",
    "pension_service_income",
    "in_debt_mediation",
    "in_collective_debt_settlement",
    "groeipakket_child",
    "claims_leefloon",
    "started_work_on_leefloon",
    "study_contract",
    "shortage_occupation",
    "receives.leefloon",
    "receives.equivalent_leefloon",
    "receives.inkomensgarantie_ouderen",
    "receives.inkomensvervangende_tegemoetkoming",
    "receives.integratietegemoetkoming",
    "receives.zorgbudget_ouderen",
    "receives.verhoogde_tegemoetkoming",
)
NOTHING = (
    "other_means_month@2026-11",
    "family_benefits_for_relative_month@2026-11",
    "cadastral_income_built",
    "cadastral_income_unbuilt",
    "rent_received_year",
    "mortgage_interest_year",
    "home_sale_value",
    "home_sale_months",
    "gift_value",
    "gift_usufruct_value",
)
LISTS = {
    "partners": "complete.partner",
    "children": "complete.children",
    "parents": "complete.parent",
    "titulars": "complete.titulars",
    "dependants": "complete.dependant",
    "kin": "complete.kinship",
}


@dataclass
class Person:
    """One person: the cells of the row, and who the person is linked with."""

    id: str
    cells: Cells = field(default_factory=dict)


def age(person: Person) -> int:
    """How old somebody is on the day of the town."""
    birth = date.fromisoformat(person.cells["birth_date"])
    return ON.year - birth.year - ((ON.month, ON.day) < (birth.month, birth.day))


def income(person: Person, name: str) -> float:
    """An amount that is told of somebody, or 0."""
    return amount(person.cells, name)


def amount(cells: Cells, name: str) -> float:
    """An amount that a row tells, or 0.

    >>> amount({"rent_month": "550"}, "rent_month"), amount({"rent_month": "-"}, "rent_month")
    (550.0, 0.0)
    """
    told = cells.get(name, NOBODY)
    return 0.0 if told == NOBODY else float(told)


def days_ago(chance: random.Random, least: int, most: int) -> str:
    """A day between so many days ago."""
    return (ON - timedelta(days=chance.randint(least, most))).isoformat()


def born(chance: random.Random, least: int, most: int) -> str:
    """A birth date that makes somebody so many years old."""
    return (ON - timedelta(days=chance.randint(least * 365 + least // 4 + 1, (most + 1) * 365))).isoformat()


def status(cells: Cells, name: str, since: str, value: str = "") -> None:
    """Say that something holds since a day."""
    cells.pop(name, None)
    if value:
        cells[name] = value
    cells[f"{name}@from"] = since


def plain_person(id: str, birth_date: str) -> Person:
    """Somebody of whom everything is known and nothing is special."""
    cells = {"birth_date": birth_date, **dict.fromkeys((*NEVER, *NOTHING), NOBODY)}
    status(cells, "lives_in_belgium", birth_date)
    status(cells, "residence_group", birth_date, "belgian")
    status(cells, "shares_housekeeping", birth_date)
    for year in (2023, 2024, 2025):
        cells[f"taxable_income@{year}"] = "0"
    for name in (
        "net_income@2025",
        "taxable_income_month@2026-10",
        "net_wage_month@2026-11",
        "replacement_income_month@2026-11",
    ):
        cells[name] = "0"
    cells |= {"ownership_share": "1", "account_holders": "one", "movable_capital": "0"}
    status(cells, "main_status", max(birth_date, "2020-01-01"), "none")
    return Person(id, cells)


def child(id: str, birth_date: str, rank: int) -> Person:
    """A child with a right to the Groeipakket."""
    person = plain_person(id, birth_date)
    status(person.cells, "groeipakket_child", birth_date)
    was_there = birth_date < "2019-01-01"
    person.cells["had_child_benefit_in_2018"] = "true" if was_there else "false"
    if was_there:
        person.cells["old_basic_amount"] = ("low", "mid", "high")[min(rank, 3) - 1]
    person.cells["married"] = NOBODY
    return person


def adult(chance: random.Random, id: str, birth_date: str, living: str, month: int, savings: int) -> Person:
    """An adult who lives of something: so many euros net a month of a wage, a benefit, an allowance or the leefloon."""
    person = plain_person(id, birth_date)
    cells = person.cells
    cells["movable_capital"] = str(savings)
    since = days_ago(chance, 150, 2400)
    if living == "wage":
        status(cells, "main_status", since, "employed")
        cells["net_wage_month@2026-11"] = str(month)
        taxable(chance, cells, round(month * 12 / 0.76), round(month * 12 * 1.04))
    elif living == "leefloon":
        status(cells, "receives.leefloon", days_ago(chance, 40, 1300))
        status(cells, "claims_leefloon", cells["receives.leefloon@from"])
        cells |= {"willing_to_work": "true", "claims_other_rights": "true", "relatives_means_left_out": "false"}
        taxable(chance, cells, 0, 0)
    elif living == "nothing":
        taxable(chance, cells, 0, 0)
    elif living == "disabled":
        status(cells, "main_status", since, "disabled")
        status(cells, "receives.inkomensvervangende_tegemoetkoming", since)
        cells["other_means_month@2026-11"] = str(month)
        taxable(chance, cells, 0, 0)
    else:
        status(cells, "main_status", since, living)
        cells["replacement_income_month@2026-11"] = str(month)
        if living == "pensioner":
            status(cells, "pension_service_income", since)
        taxable(chance, cells, month * 12, month * 12)
    if chance.random() < 0.08:
        status(
            cells, "residence_group", days_ago(chance, 900, 3000), chance.choice(["refugee", "eu_over_three_months"])
        )
    if chance.random() < (0.2 if living == "wage" else 0.1):
        status(cells, chance.choice(["in_debt_mediation", "in_collective_debt_settlement"]), days_ago(chance, 90, 900))
    return person


def taxable(chance: random.Random, cells: Cells, gross: int, net: int) -> None:
    """The taxable income of each year: a little less every year back, with now and then a year without."""
    for year, part in ((2025, 0.98), (2024, 0.96), (2023, 0.93)):
        lean = 0 if chance.random() < 0.05 else chance.uniform(0.94, 1.03)
        cells[f"taxable_income@{year}"] = f"{gross * part * lean:.2f}"
    cells["taxable_income_month@2026-10"] = f"{gross / 12:.2f}"
    cells["net_income@2025"] = f"{net:.2f}"
