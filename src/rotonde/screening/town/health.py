"""Made-up health: co-payments, being ill for long, and what DG Personen met een handicap decided."""

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Person, age, days_ago, income, status

WORKING_AGE = range(18, 66)
# How often a decision of the service exists, by what somebody lives of; who has none is asked about it in vain.
RECOGNISED = {
    "disabled": 1.0,
    "invalid": 0.3,
    "incapacitated": 0.12,
    "unemployed": 0.06,
    "none": 0.06,
    "employed": 0.02,
}
MOST_EXPENSES, EXPENSES = 5930, 0.3


def health(home: Home) -> None:
    """Give everybody what the health fund knows, and some a decision about a disability."""
    for person in home.persons:
        _ill(home, person)
        if age(person) in WORKING_AGE:
            _disability(home, person)
        elif age(person) < 18 and home.chance.random() < 0.06:
            _child_with_care_need(home, person)
        if age(person) >= 18:
            allowance = income(person, "other_means_month@2026-11")
            person.cells["disability_allowance_month@2026-11"] = f"{allowance:.2f}"


def _ill(home: Home, person: Person) -> None:
    """Co-payments: little for most, much for who is ill for long; of a wage, what is left after expenses."""
    chance, cells, years = home.chance, person.cells, age(person)
    often_ill = cells["main_status"] in ("invalid", "disabled", "incapacitated") or years > 75
    chronic = chance.random() < (0.35 if often_ill else 0.05)
    if chronic:
        status(cells, "chronic_condition_status", days_ago(chance, 200, 2500))
    usual = chance.uniform(380, 950) if chronic else min(chance.lognormvariate(4.3 + min(years, 80) / 80, 0.8), 900)
    for year, part in ((2024, 1.0), (2025, 1.0), (2026, 0.88)):
        cells[f"copayments@{year}"] = f"{usual * part * chance.uniform(0.75, 1.25):.2f}"
    if years >= 15:
        gross = income(person, "taxable_income@2024")
        expenses = min(gross * EXPENSES, MOST_EXPENSES) if cells["main_status"] == "employed" else 0
        cells["net_taxable_income@2024"] = f"{gross - expenses:.2f}"


def _disability(home: Home, person: Person) -> None:
    chance, cells = home.chance, person.cells
    living = cells["main_status"]
    if chance.random() >= RECOGNISED.get(living, 0.0):
        if chance.random() < 0.1:
            for name in ("earning_capacity_one_third", "self_sufficiency_points"):
                del cells[name]
        return
    since = cells["main_status@from"] if living == "disabled" else days_ago(chance, 100, 1500)
    points = chance.choice([4, 6, 7, 8, 9, 10, 12, 13, 15])
    status(cells, "earning_capacity_one_third", since)
    status(cells, "severe_disability", since)
    status(cells, "self_sufficiency_points", since, str(points))
    cells["back_to_work_after_two_years"] = NOBODY
    if points >= 7 and chance.random() < (0.8 if living == "disabled" else 0.5):
        status(cells, "receives.integratietegemoetkoming", since)
        cells["other_means_month@2026-11"] = str(int(income(person, "other_means_month@2026-11")) + 300)
    if living == "employed" and chance.random() < 0.6:
        status(cells, "works_in_sheltered_company", since)


def _child_with_care_need(home: Home, person: Person) -> None:
    since = max(person.cells["birth_date"], days_ago(home.chance, 200, 1500))
    status(person.cells, "care_supplement", since)
    if home.chance.random() < 0.7:
        status(person.cells, "recognised_disability", since)
    else:
        status(person.cells, "social_tariff_certificate", since)
