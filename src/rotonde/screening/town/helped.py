"""Made-up help: with the budget, for the young, on the way, and what a social inquiry found. Nobody here exists."""

from rotonde.screening.town.dwellings import head_of, is_poor, partner_of
from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Person, age, days_ago, status

DEBTS = ("in_debt_mediation@from", "in_collective_debt_settlement@from")


def help_out(home: Home) -> None:
    """Say who is helped, and of whom the OCMW looked into the need of cheap leisure."""
    for person in home.persons:
        if age(person) >= 18:
            _adult(home, person)
    head = head_of(home)
    if home.cells.get("cadastral_income_other_property") != NOBODY and home.chance.random() < 0.6:
        status(head.cells, "owns_two_homes", "2018-01-01")
    _leefloon_counted(home)
    _inquiry(home)


def _adult(home: Home, person: Person) -> None:
    chance, cells = home.chance, person.cells
    in_debt = [name for name in DEBTS if name in cells]
    if in_debt and chance.random() < 0.6:
        status(cells, "budget_help", cells[in_debt[0]], chance.choice(["management", "guidance"]))
    elif "receives.leefloon@from" in cells and chance.random() < 0.15:
        status(cells, "budget_help", cells["receives.leefloon@from"], "guidance")
    if age(person) < 22 and len(home.persons) == 1 and chance.random() < 0.4:
        since = days_ago(chance, 30, 300)
        status(cells, "guided_independent_living", since)
        status(cells, "youth_help", since, "guided")
    young = [other for other in home.persons if age(other) < 18]
    cells["tax_dependants"] = str(len(young)) if young and person is head_of(home) else "0"
    if age(person) >= 60 and "receives.inkomensgarantie_ouderen@from" not in cells and chance.random() < 0.03:
        status(cells, "other_state_ocmw_aid", days_ago(chance, 20, 120))


def _leefloon_counted(home: Home) -> None:
    """Of a housemate with an income, that income may have been counted for the leefloon of another."""
    gets = [person for person in home.persons if "receives.leefloon@from" in person.cells]
    for person in home.persons:
        partner = partner_of(home, person)
        if partner in gets and person not in gets and "counted_for_leefloon_of_housemate" in person.cells:
            status(person.cells, "counted_for_leefloon_of_housemate", partner.cells["receives.leefloon@from"])
        if partner in gets and person in gets:
            person.cells["partner_meets_conditions"] = "true"


def _inquiry(home: Home) -> None:
    """Mostly an inquiry found no need, where there is enough; often nobody looked into it."""
    found = ""
    if home.chance.random() < (0.3 if is_poor(home) else 0.75):
        found = "true" if is_poor(home) and home.chance.random() < 0.5 else "false"
    for person in home.persons:
        if found:
            person.cells["uitpas_social_inquiry"] = found
