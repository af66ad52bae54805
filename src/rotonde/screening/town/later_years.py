"""Made-up later years: pensions, the income guarantee, the care that somebody needs and gets."""

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Cells, Person, age, days_ago, income, status, taxable

RETIRED_FROM = 65
GUARANTEE_YEAR, PENSION_SHARE = 19731.31, 0.9
LARGE_PENSION, SMALL_ENOUGH, LESS_WITHHELD = 1700, 1750, 1.06


def grow_old(home: Home) -> None:
    """Give older people their pension and care, and those who live with them what counts beside it."""
    if not any(age(person) >= RETIRED_FROM for person in home.persons):
        return
    for person in home.persons:
        if age(person) >= RETIRED_FROM:
            _pension(home, person)
            _care(home, person)
        if age(person) >= 18:
            _other_income(person)


def _pension(home: Home, person: Person) -> None:
    """Somebody with the income guarantee has a small pension; others live of theirs."""
    chance, cells = home.chance, person.cells
    status(cells, "pension_or_treaty_right", cells["main_status@from"])
    cells["income_guarantee_month@2026-11"] = "0"
    if "receives.inkomensgarantie_ouderen@from" in cells:
        gross = chance.randrange(620, 1340, 5)
        guarantee = GUARANTEE_YEAR / 12 - PENSION_SHARE * gross
        cells["income_guarantee_month@2026-11"] = f"{guarantee:.2f}"
        cells["replacement_income_month@2026-11"] = f"{gross + guarantee:.2f}"
        cells |= {"movable_capital": str(chance.randrange(0, 5200, 100)), "cadastral_income_built": NOBODY}
        taxable(chance, cells, gross * 12, round(gross * 12 + guarantee * 12))
        _told(cells, gross, gross)
        return
    paid = income(person, "replacement_income_month@2026-11")
    _told(cells, round(paid * LESS_WITHHELD) if paid > LARGE_PENSION else paid, paid)


def _told(cells: Cells, gross: float, paid: float) -> None:
    cells["pension_gross_month@2026-11"] = f"{gross:.2f}"
    cells["pension_paid_month@2026-11"] = f"{paid:.2f}"


def _other_income(person: Person) -> None:
    """What counts beside a pension, of everybody whose means may count."""
    cells = person.cells
    wage, benefit = income(person, "net_wage_month@2026-11"), income(person, "replacement_income_month@2026-11")
    pensioner = age(person) >= RETIRED_FROM
    cells.setdefault("pension_gross_month@2026-11", "0")
    cells.setdefault("pension_paid_month@2026-11", "0")
    cells["gross_wage_month@2026-11"] = f"{wage / 0.76:.2f}"
    cells["social_benefits_gross_month@2026-11"] = "0" if pensioner else f"{benefit:.2f}"
    cells["alimony_annuity_month@2026-11"] = "0"
    cells["taxable_work_income@2024"] = "0" if pensioner else cells["taxable_income@2024"]
    cells |= dict.fromkeys(("self_employed_net_year", "sale_money_kept"), NOBODY)


def _care(home: Home, person: Person) -> None:
    """The older, the likelier is a screening with the BelRAI; of who seems to need nothing it is often not done."""
    chance, cells, years = home.chance, person.cells, age(person)
    cells["zorgkas_in_order"] = NOBODY
    if chance.random() < 0.93:
        status(cells, "zorgkas_in_order", "2010-01-01")
    status(cells, "five_years_flanders_or_insured", "2015-01-01")
    needs_care = chance.random() < 0.4 + 0.02 * (years - RETIRED_FROM)
    if needs_care:
        iadl_adl, mind = chance.uniform(4, 14), chance.choice([0.0, 1.0, 2.5, 4.0, 6.5])
        _score(cells, days_ago(chance, 10, 250), iadl_adl, mind)
        if years >= 80 and len(home.persons) == 1 and chance.random() < 0.3:
            _into_care_home(home, person)
        small = income(person, "pension_paid_month@2026-11") < SMALL_ENOUGH and iadl_adl >= 8
        if small and chance.random() < 0.6:
            status(cells, "zorgkas_in_order", "2010-01-01")
            status(cells, "receives.zorgbudget_ouderen", days_ago(chance, 60, 1200))
            status(cells, "claims_care_budget", cells["receives.zorgbudget_ouderen@from"])
    elif chance.random() < 0.75:
        _score(cells, days_ago(chance, 10, 250), chance.uniform(0, 3.5), 0.0)


def _score(cells: Cells, since: str, iadl_adl: float, mind: float) -> None:
    for name, value in (("iadl_adl", iadl_adl), ("mind", mind), ("total", iadl_adl + mind)):
        status(cells, f"belrai_{name}", since, f"{value:.1f}")


def _into_care_home(home: Home, person: Person) -> None:
    cells, since = person.cells, days_ago(home.chance, 120, 900)
    status(cells, "care_home_stay", since, "lives")
    status(home.cells, "in_subsidised_home", since)
    cells["cadastral_income_built"] = NOBODY
    cells["shares_housekeeping"] = NOBODY
    cells.pop("shares_housekeeping@from", None)
    home.cells |= {"fuel_is_main_heating": NOBODY, "deliveries": NOBODY}
    for name in ("fuel_is_main_heating@from", "complete.deliveries", "cannot_pay_heating"):
        home.cells.pop(name, None)
    home.deliveries.clear()
