"""Made-up take-up: what somebody who may have it has indeed. What comes by itself is had by most, the rest is not."""

from rotonde.screening.town.dwellings import head_of
from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import Person, age, days_ago, income, status

INSURED = "receives.verhoogde_tegemoetkoming@from"
NEW_YEAR = "2026-01-01"
PROTECTED = (
    "receives.leefloon@from",
    "receives.inkomensgarantie_ouderen@from",
    "receives.inkomensvervangende_tegemoetkoming@from",
    "receives.integratietegemoetkoming@from",
    "receives.zorgbudget_ouderen@from",
)
BY_ITSELF = PROTECTED[1:3]
WITH_REIMBURSEMENT = {
    "receives.sociale_derdebetaler": 0.82,
    "receives.nmbs_verhoogde_tegemoetkoming": 0.4,
    "receives.uitpas_kansentarief": 0.35,
}
SOCIAL_CEILING, MODEST_HOME = 537.80, 745


def take_up(home: Home) -> None:
    """Give each what follows from what they have, by chance."""
    for person in home.persons:
        _person(home, person)
    since = min(
        (person.cells[name] for person in home.persons for name in PROTECTED if name in person.cells), default=""
    )
    if since:
        _protected(home, since)
    insured = [person for person in home.persons if INSURED in person.cells]
    paid = sum(income(person, "copayments@2026") for person in insured)
    if paid >= SOCIAL_CEILING and home.chance.random() < 0.6:
        status(home.cells, "receives.maximumfactuur", days_ago(home.chance, 15, 120))
    head = head_of(home)
    if head in insured and head.cells[INSURED] <= NEW_YEAR and home.chance.random() < 0.7:
        status(home.cells, "receives.vrijstelling_provinciebelasting", "2026-06-01")


def _person(home: Home, person: Person) -> None:
    chance, cells = home.chance, person.cells
    if any(name in cells for name in BY_ITSELF) and chance.random() < 0.85:
        since = max(min(cells[name] for name in BY_ITSELF if name in cells), cells["birth_date"])
        status(cells, "receives.verhoogde_tegemoetkoming", since)
    if INSURED not in cells:
        return
    lives_large = income(person, "cadastral_income_built") > MODEST_HOME or "owns_two_homes@from" in cells
    for name, part in WITH_REIMBURSEMENT.items():
        if chance.random() < part and not (name == "receives.uitpas_kansentarief" and lives_large):
            status(cells, name, max(cells[INSURED], days_ago(chance, 20, 900)))
    if age(person) >= 6 and chance.random() < 0.45:
        cheapest = "receives.leefloon@from" in cells or "receives.inkomensgarantie_ouderen@from" in cells
        name = "de_lijn_vervoergarantie" if cheapest else "de_lijn_verhoogde_tegemoetkoming"
        status(cells, f"receives.{name}", days_ago(chance, 10, 300))


def _protected(home: Home, since: str) -> None:
    chance, cells = home.chance, home.cells
    if "own_energy_contract@from" in cells and chance.random() < 0.75:
        status(cells, "receives.sociaal_tarief_energie", since)
    if "own_water_bill@from" in cells and since <= NEW_YEAR and chance.random() < 0.7:
        status(cells, "receives.sociaal_tarief_water", since)
    if "old_social_telecom@from" not in cells and chance.random() < 0.15:
        status(cells, "receives.sociaal_internetaanbod", max(since, days_ago(chance, 10, 700)))
