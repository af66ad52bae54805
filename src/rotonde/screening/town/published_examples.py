"""Families after the worked examples that the rights were checked with, moved to one day: 21 November 2026.

What an example doesn't name is absent, or, where that would say too much, unknown. Amounts on a ceiling stay on the
ceiling of the new day; how each was moved stands in `small_town_files/README.md`.
"""

import random
from collections.abc import Iterator, Sequence

from rotonde.screening.town.homes import Home, close_lists
from rotonde.screening.town.nothing_special import nothing_special
from rotonde.screening.town.people import NOBODY, Cells, Person, child, plain_person, status

BORN = "1980-05-05"
MEANS = (
    "net_wage_month@2026-11",
    "replacement_income_month@2026-11",
    "other_means_month@2026-11",
    "movable_capital",
    "taxable_income_month@2026-10",
    "taxable_income@2023",
    "taxable_income@2024",
    "taxable_income@2025",
)
HEATING_CEILING, HEATING_PER_DEPENDANT = 25817.27, 4777.36
VT_CEILING, VT_PER_DEPENDANT, VT_MONTH_CEILING = 28054.93, 5193.74, 29236.66
LOW, HIGH = 40701.59, 76560.64
Delivery = tuple[str, str, str, int, float | None]


def example_homes() -> list[Home]:
    """All families.

    >>> homes = example_homes()
    >>> homes[4].id, homes[4].deliveries[0]["requested"]
    ('voorbeeld-heat_05', '2026-03-11')
    """
    homes = [*_heating(), *_leefloon(), *_increased_reimbursement(), *_social_supplement()]
    for home in homes:
        nothing_special(home)
    close_lists(homes)
    return homes


def _home(example: str, **cells: str) -> Home:
    home = Home(f"voorbeeld-{example}", random.Random(0))
    home.cells = {
        "cadastral_income_other_property": NOBODY,
        "cadastral_income_professional": NOBODY,
        "in_subsidised_home": NOBODY,
        "fuel_is_main_heating": NOBODY,
        "deliveries": NOBODY,
        "joined_as_third_since_2019": NOBODY,
        "raiser_long_term_ill": NOBODY,
        "single_parent_supplement": NOBODY,
        "six_months_below_ceiling": NOBODY,
        "complete.member": "true",
        **cells,
    }
    return home


def _person(home: Home, means_known: bool = False, **cells: str) -> Person:
    person = plain_person(home.person_id(), BORN)
    if not means_known:
        for name in (*MEANS, "net_income@2025"):
            person.cells.pop(name)
    for name, value in cells.items():
        person.cells[_NAMES.get(name, name)] = value
    home.persons.append(person)
    return person


_NAMES = {
    "wage": "net_wage_month@2026-11",
    "benefit": "replacement_income_month@2026-11",
    "month": "taxable_income_month@2026-10",
    "income_2024": "taxable_income@2024",
    "income_2025": "taxable_income@2025",
    "net_2025": "net_income@2025",
    "vt": "receives.verhoogde_tegemoetkoming",
}


def _kids(home: Home, parent: Person, births: Sequence[str]) -> list[Person]:
    found: list[Person] = []
    for rank, birth in enumerate(births, 1):
        one = child(home.person_id(), birth, rank)
        home.persons.append(one)
        home.relate(parent, one, "parent")
        home.relate(one, parent, "dependant")
        for other in found:
            home.relate(other, one, "kinship", "sibling")
        found.append(one)
    return found


def _delivered(home: Home, delivery: Delivery) -> Home:
    day, requested, fuel, litres, price = delivery
    home.cells.pop("deliveries")
    status(home.cells, "fuel_is_main_heating", "2020-01-01")
    home.cells |= {"complete.deliveries": "true", "cannot_pay_heating": home.cells.get("cannot_pay_heating", "false")}
    home.cells.setdefault("litres_subsidised_this_year@2026", "0")
    home.cells.setdefault("pump_sum_paid_this_year@2026", "false")
    cells: Cells = {
        "delivery_id": f"{home.id}-levering-1",
        "owner_id": home.id,
        "day": day,
        "requested": requested,
        "fuel": fuel,
        "litres": str(litres),
        "price_per_litre": "" if price is None else f"{price:.4f}",
        "at_own_address": "true",
    }
    home.deliveries.append(cells)
    return home


def _heating() -> Iterator[Home]:
    oil, propane = "heating_oil_bulk", "propane_bulk"
    pump = "heating_oil_pump"
    in_march: Delivery = ("2026-03-15", "2026-04-01", oil, 1000, 0.99)
    had: Cells = {"litres_subsidised_this_year@2026": "1200"}
    had_less: Cells = {"litres_subsidised_this_year@2026": "500"}
    with_status: list[tuple[str, Delivery, Cells]] = [
        ("heat_01", ("2026-03-10", "2026-04-01", oil, 1000, 0.95), {}),
        ("heat_05", ("2026-01-10", "2026-03-11", oil, 500, 1.0), {}),
        ("heat_06", ("2026-02-10", "2026-02-20", oil, 1500, 1.12), {}),
        ("heat_07", ("2026-11-05", "2026-11-20", oil, 800, 0.9), had),
        ("heat_08", ("2026-01-15", "2026-01-20", "kerosene_c_pump", 20, None), {}),
        ("heat_16", ("2026-02-10", "2026-02-20", oil, 2200, 1.194), {}),
        ("heat_17", ("2026-10-15", "2026-10-20", pump, 20, None), had_less),
    ]
    with_one = HEATING_CEILING + HEATING_PER_DEPENDANT
    by_income: list[tuple[str, Delivery, float, int, Cells]] = [
        ("heat_02", ("2026-05-02", "2026-05-10", oil, 1500, 1.0), HEATING_CEILING, 0, {}),
        ("heat_03", ("2026-05-20", "2026-06-01", propane, 600, 0.8), with_one, 1, {}),
        (
            "heat_04",
            ("2026-05-20", "2026-06-01", oil, 1000, 0.9),
            23929.0,
            0,
            {"cadastral_income_other_property": "728"},
        ),
        ("heat_13", ("2026-08-01", "2026-08-15", propane, 1000, 0.8), HEATING_CEILING, 0, {}),
        ("heat_20", ("2026-04-01", "2026-04-10", propane, 1000, 0.8), with_one, 1, {}),
    ]
    found: dict[str, Home] = {}
    for example, delivery, cells in with_status:
        home = _home(example, **cells)
        status(_person(home).cells, "receives.verhoogde_tegemoetkoming", "2020-01-01")
        found[example] = _delivered(home, delivery)
    for example, delivery, income, dependants, cells in by_income:
        home = _home(example, **cells)
        _person(home, income_2024=f"{income:.2f}", net_2025=f"{income:.2f}", vt=NOBODY)
        for _ in range(dependants):
            _person(home, income_2024="0", net_2025="0", vt=NOBODY)
        found[example] = _delivered(home, delivery)
    home = found["heat_09"] = _home("heat_09")
    status(_person(home).cells, "receives.verhoogde_tegemoetkoming", "2020-01-01")
    home = found["heat_11"] = _home("heat_11", cannot_pay_heating="true")
    person = _person(home, income_2024="41616", net_2025="41616", vt=NOBODY)
    status(person.cells, "in_collective_debt_settlement", "2024-06-01")
    _delivered(home, in_march)
    home = found["heat_12"] = _home("heat_12")
    first = _person(home, income_2024="13525", net_2025="13525")
    status(first.cells, "receives.verhoogde_tegemoetkoming", "2020-01-01")
    _person(home, income_2024="13525", net_2025="13525", vt=NOBODY)
    _delivered(home, in_march)
    home = found["heat_15"] = _home("heat_15")
    _person(home, income_2024="27050", net_2025="27050").cells.pop("receives.verhoogde_tegemoetkoming")
    _delivered(home, in_march)
    yield from (found[example] for example in sorted(found))


def _asks_leefloon(home: Home, **cells: str) -> Person:
    judged = {"willing_to_work": "true", "claims_other_rights": "true", "relatives_means_left_out": "false"}
    return _person(home, True, **judged, **cells)


def _leefloon() -> Iterator[Home]:
    home = _home("d_iso_none")
    _asks_leefloon(home)
    yield home
    home = _home("d_iso_wage800")
    status(_asks_leefloon(home, wage="800").cells, "started_work_on_leefloon", "2026-09-01")
    yield home
    home = _home("d_iso_unemp900")
    _asks_leefloon(home, benefit="900")
    yield home
    home = _home("d_partner1500")
    home.relate(_asks_leefloon(home), _person(home, True, wage="1500"), "partner", "de_facto")
    yield home
    home = _home("d_parents_2200_600")
    person = _asks_leefloon(home)
    for wage in ("2200", "600"):
        home.relate(_person(home, True, wage=wage, birth_date="1955-05-05"), person, "parent")
    yield home
    home = _home("d_grandmother_mar26")
    person = _asks_leefloon(home)
    home.relate(_person(home, True, benefit="1600", birth_date="1940-05-05"), person, "kinship", "grandparent")
    yield home
    home = _home("d_ki1000_two_children")
    person = _asks_leefloon(home, cadastral_income_built="1000")
    _kids(home, person, ("2015-03-03", "2017-03-03"))
    yield home
    home = _home("ll_two_cat1_2023")
    people = [_asks_leefloon(home), _asks_leefloon(home)]
    for person in people:
        status(person.cells, "claims_leefloon", "2026-01-01")
    home.relate(people[0], people[1], "partner", "de_facto")
    yield home


def _increased_reimbursement() -> Iterator[Home]:
    home = _home("vt_2a2c_2024")
    people = [
        _person(home, income_2025=f"{VT_CEILING + 3 * VT_PER_DEPENDANT - 0.01:.2f}"),
        _person(home, income_2025="0"),
    ]
    home.relate(people[0], people[1], "partner", "married")
    _kids(home, people[0], ("2014-03-03", "2019-03-03"))
    yield home
    home = _home("vt_pensioner_alone")
    person = _person(
        home, income_2025="29300", month=f"{int(VT_MONTH_CEILING / 12 * 100) / 100}", birth_date="1950-05-05"
    )
    status(person.cells, "main_status", "2016-01-01", "pensioner")
    yield home
    for example, income, since in (
        ("d_vt_28054_94", "28054.94", ""),
        ("d_vt_leefloon_2m", "60000", "2026-09-01"),
        ("d_vt_leefloon_3m", "60000", "2026-08-01"),
    ):
        home = _home(example)
        person = _person(home, income_2025=income, month="3000")
        status(person.cells, "main_status", "2020-01-01", "employed")
        if since:
            status(person.cells, "receives.leefloon", since)
        yield home


def _social_supplement() -> Iterator[Home]:
    for example, income, births in (
        ("soc_2025_1k_on_low", LOW, ("2020-03-03",)),
        ("soc_2025_1k_low_plus_cent", LOW + 0.01, ("2020-03-03",)),
        ("soc_2025_3k_low", 30000.0, ("2019-03-03", "2020-03-03", "2021-03-03")),
        ("soc_2025_4k_high_plus_cent", HIGH + 0.01, ("2019-03-03", "2020-03-03", "2021-03-03", "2022-03-03")),
        ("soc_2025_split", 32000.0, ("2019-03-03", "2020-03-03")),
        ("pub_soc_electronic_alarm", 60000.0, ("2020-03-03",)),
    ):
        home = _home(example)
        person = _person(home, income_2024=f"{income:.2f}")
        if "alarm" in example:
            status(person.cells, "receives.leefloon", "2026-11-01")
        kids = _kids(home, person, births)
        if "split" in example:
            for one in kids:
                row = {"person_id": one.id, "other_id": home.id, "relation": "stays_with", "kind": "", "share": "1/2"}
                home.relations.append(row)
        yield home
