"""Made-up take-up: what somebody who may have it has indeed. What comes by itself is had by most, the rest is not."""

from rotonde.screening.town.dwellings import head_of, is_poor
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
    "receives.sociale_derdebetaler": 0.92,
    "receives.nmbs_verhoogde_tegemoetkoming": 0.82,
    "receives.uitpas_kansentarief": 0.84,
}
SOCIAL_CEILING, MODEST_HOME = 537.80, 745
HELPED = 0.78


def take_up(home: Home) -> None:
    """Give each what follows from what they have, by chance."""
    _helped_to_it(home)
    for person in home.persons:
        _person(home, person)
    since = min(
        (person.cells[name] for person in home.persons for name in PROTECTED if name in person.cells), default=""
    )
    if since:
        _protected(home, since)
    insured = [person for person in home.persons if INSURED in person.cells]
    paid = sum(income(person, "copayments@2026") for person in insured)
    if paid >= SOCIAL_CEILING and home.chance.random() < 0.85:
        status(home.cells, "receives.maximumfactuur", days_ago(home.chance, 15, 120))
    head = head_of(home)
    if head in insured and head.cells[INSURED] <= NEW_YEAR and home.chance.random() < 0.88:
        status(home.cells, "receives.vrijstelling_provinciebelasting", "2026-06-01")


def _helped_to_it(home: Home) -> None:
    """Who has a file and little was often helped to what others in their place don't ask for."""
    chance = home.chance
    if not is_poor(home):
        return
    if not any(INSURED in person.cells for person in home.persons) and chance.random() < HELPED:
        since = days_ago(chance, 100, 900)
        for person in home.persons:
            status(person.cells, "receives.verhoogde_tegemoetkoming", max(since, person.cells["birth_date"]))
    has_children = any("groeipakket_child@from" in person.cells for person in home.persons)
    if has_children and "receives.sociale_toeslag@from" not in home.cells and chance.random() < HELPED:
        status(home.cells, "receives.sociale_toeslag", "2025-09-01")


def _person(home: Home, person: Person) -> None:
    chance, cells = home.chance, person.cells
    if any(name in cells for name in BY_ITSELF) and chance.random() < 0.93:
        since = max(min(cells[name] for name in BY_ITSELF if name in cells), cells["birth_date"])
        status(cells, "receives.verhoogde_tegemoetkoming", since)
    if INSURED not in cells:
        return
    lives_large = income(person, "cadastral_income_built") > MODEST_HOME or "owns_two_homes@from" in cells
    for name, part in WITH_REIMBURSEMENT.items():
        if chance.random() < part and not (name == "receives.uitpas_kansentarief" and lives_large):
            status(cells, name, max(cells[INSURED], days_ago(chance, 20, 900)))
    if age(person) >= 6 and chance.random() < 0.88:
        cheapest = "receives.leefloon@from" in cells or "receives.inkomensgarantie_ouderen@from" in cells
        name = "de_lijn_vervoergarantie" if cheapest else "de_lijn_verhoogde_tegemoetkoming"
        status(cells, f"receives.{name}", days_ago(chance, 10, 300))


def _protected(home: Home, since: str) -> None:
    chance, cells = home.chance, home.cells
    if "own_energy_contract@from" in cells and chance.random() < 0.9:
        status(cells, "receives.sociaal_tarief_energie", since)
    if "own_water_bill@from" in cells and since <= NEW_YEAR and chance.random() < 0.93:
        status(cells, "receives.sociaal_tarief_water", since)
    own_line = "in_subsidised_home@from" not in cells or "own_internet_contract@from" in cells
    if own_line and "old_social_telecom@from" not in cells and chance.random() < 0.65:
        status(cells, "receives.sociaal_internetaanbod", max(since, days_ago(chance, 10, 700)))
