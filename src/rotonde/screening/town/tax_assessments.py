"""Made-up tax assessments: each says what the incomes of the same person say elsewhere. Nobody here exists."""

from datetime import date

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Person, age, income

LEEFLOON_MONTH_2024 = 1288
MOSTLY = 0.7


def assess(home: Home) -> None:
    """Give each adult the assessments of 2024 and 2025, and what isn't taxed."""
    adults = [person for person in home.persons if age(person) >= 18]
    for person in adults:
        _assessed(person)
    untaxed = sum(income(person, "untaxed_income@2024") for person in adults)
    whole = untaxed + sum(income(person, "taxable_income@2024") for person in adults)
    home.cells["mostly_leefloon_or_alimony@2024"] = "true" if whole and untaxed >= MOSTLY * whole else "false"
    home.cells["mostly_replacement_income@2024"] = "true" if _mostly_benefits(adults, whole) else "false"


def _assessed(person: Person) -> None:
    cells = person.cells
    works = cells["main_status"] == "employed"
    for year in (2024, 2025):
        taxed = cells[f"taxable_income@{year}"]
        cells[f"assessed_income@{year}"] = taxed
        cells[f"assessed_work_income@{year}"] = taxed if works else "0"
        cells[f"assessed_replacement_income@{year}"] = "0" if works else taxed
    untaxed = f"{_months_of_2024(cells.get('receives.leefloon@from', NOBODY)) * LEEFLOON_MONTH_2024}"
    if "receives.inkomensvervangende_tegemoetkoming@from" in cells:
        since = cells["receives.inkomensvervangende_tegemoetkoming@from"]
        untaxed = f"{_months_of_2024(since) * income(person, 'other_means_month@2026-11'):.2f}"
    cells["untaxed_income@2024"] = cells["untaxed_support_year@2024"] = untaxed


def _months_of_2024(since: str) -> int:
    """In how many months of 2024 somebody had it."""
    if since == NOBODY:
        return 0
    began = date.fromisoformat(since)
    return 12 if began.year < 2024 else max(0, 13 - began.month) if began.year == 2024 else 0


def _mostly_benefits(adults: list[Person], whole: float) -> bool:
    benefits = sum(income(person, "assessed_replacement_income@2024") for person in adults)
    return bool(whole) and benefits >= MOSTLY * whole
