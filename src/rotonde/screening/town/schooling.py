"""Made-up schooling and childcare: which class, which crèche, what the certificate says. Nobody here exists."""

from rotonde.screening.town.dwellings import is_poor
from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Person, age, days_ago, income, status

SCHOOL_YEAR_STARTED = "2026-09-01"
LEVEL, ABSENT = "school_level@2026-2027", "absent_two_school_years@2026-2027"
HIGHER = "in_higher_education@2026-2027"
HIGHEST_PUPIL, CHILDCARE_UNDER, ASKED_UNDER = 22, 3, 13
TARIFFS = (6.5, 29.5)


def schooling(home: Home) -> None:
    """Send the young to school or to childcare, and say what that brings."""
    for person in home.persons:
        _in_the_family(home, person)
        if age(person) >= 2:
            _school(home, person)
        if age(person) < ASKED_UNDER:
            _childcare(home, person)
    if any("childcare_attest@from" in person.cells for person in home.persons):
        since = min(person.cells.get("childcare_attest@from", SCHOOL_YEAR_STARTED) for person in home.persons)
        status(home.cells, "receives.inkomenstarief_kinderopvang", since)
    if any(person.cells.get(LEVEL, "none") != "none" for person in home.persons):
        now = sum(
            income(person, "net_wage_month@2026-11") / 0.76 + income(person, "replacement_income_month@2026-11")
            for person in home.persons
            if age(person) >= 18
        )
        home.cells["presumed_family_income@2026-2027"] = f"{round(now * 12, -1):.0f}"


def _in_the_family(home: Home, person: Person) -> None:
    """Who counts for the points of the family: at charge, studying, disabled for tax."""
    cells, years = person.cells, age(person)
    cells["school_dependant"] = NOBODY
    if years < 18 or (years < 26 and len(home.persons) > 1 and cells["main_status"] == "none"):
        status(cells, "school_dependant", cells["birth_date"])
    if years >= 16:
        cells[HIGHER] = "false"
    if years >= 18:
        cells["disabled_for_tax"] = NOBODY
        if "severe_disability@from" in cells:
            status(cells, "disabled_for_tax", cells["severe_disability@from"])


def _level(home: Home, years: int) -> str:
    if years < 6:
        return "preschool"
    if years < 12:
        return "primary"
    if years < 18:
        return home.chance.choices(["secondary", "special_secondary", "work_and_learn"], [88, 7, 5])[0]
    if years < HIGHEST_PUPIL:
        return home.chance.choices(["secondary", "seventh_year", "nursing", "none"], [15, 12, 6, 67])[0]
    return "none"


def _school(home: Home, person: Person) -> None:
    chance, cells, years = home.chance, person.cells, age(person)
    started = max(cells["birth_date"], SCHOOL_YEAR_STARTED)
    level = _level(home, years)
    works = cells["main_status"] != "none" and "receives.leefloon@from" not in cells
    cells[LEVEL] = "none" if works else level
    pupil = cells[LEVEL] != "none"
    if not (pupil or works) and 18 <= years < 24 and len(home.persons) > 1 and chance.random() < 0.5:
        cells[HIGHER] = "true"
    if years >= 3:
        cells["attends_school"] = NOBODY
        if pupil:
            status(cells, "attends_school", started)
    if years >= 15:
        status(cells, "own_pupil_status", started, "none")
    if not pupil:
        return
    if years >= 12 and chance.random() < 0.05:
        cells[ABSENT] = "true"
    elif chance.random() < (0.9 if is_poor(home) else 0.3):
        status(cells, "receives.schooltoeslag", started)


def _childcare(home: Home, person: Person) -> None:
    chance, cells = home.chance, person.cells
    born = cells["birth_date"]
    place = "none"
    if age(person) < CHILDCARE_UNDER:
        place = chance.choices(["income_tariff", "free_price", "none"], [66, 12, 22])[0]
    since = max(born, days_ago(chance, 40, 300))
    status(cells, "childcare_place", since, place)
    if place != "income_tariff":
        return
    cells["childcare_days@2026"] = str(chance.randrange(60, 221, 5))
    status(cells, "ocmw_childcare_decision", since, "none")
    cells["childcare_attest"] = NOBODY
    if chance.random() < 0.8:
        status(cells, "childcare_attest", since)
        lowest, highest = TARIFFS
        tariff = lowest if is_poor(home) else chance.uniform(lowest * 1.4, highest)
        status(cells, "childcare_attest_tariff", since, f"{tariff:.2f}")
    elif is_poor(home) and chance.random() < 0.4:
        status(cells, "ocmw_childcare_decision", since, chance.choice(["half", "standard_minimum", "lowest"]))
