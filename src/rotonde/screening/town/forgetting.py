"""What a made-up file doesn't tell: some of everything, more of what is told late, most of what it never went into.

Of each file a stated part is forgotten, never more than `MOST`; over a town every fact that may be forgotten is so
for `LEAST` to `MOST` of those it is told of.
"""

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Cells, Person

LEAST, MOST = 0.03, 0.15
# Of these nothing is ever forgotten: without them there is no file.
SURE = {
    "birth_date",
    "complete.member",
    "married",
    "groeipakket_child",
    "day",
    "fuel",
    "municipality",
    "tenancy",
    "reference_person",
}
OFTEN_OPEN = {
    "taxable_income@2025",
    "net_income@2025",
    "movable_capital",
    "taxable_income_month@2026-10",
    "cannot_pay_heating",
    "cadastral_income_other_property",
    "six_months_below_ceiling",
    "price_per_litre",
    "taxable_income@2024",
}
# What a file goes into as a whole, or leaves nearly untouched.
TOPICS: dict[str, tuple[str, ...]] = {
    "dwelling": ("rent_month", "waiting_list_years", "lease_start", "left_dwelling", "dwelling_declared"),
    "bills": ("own_energy", "own_water", "shared_social", "old_social_telecom", "receives.sociaal_"),
    "care": ("copayments", "chronic_condition", "net_taxable", "belrai", "zorgkas", "receives.maximumfactuur"),
    "disability": ("earning_capacity", "self_sufficiency", "severe_disability", "assessed", "household_income_changed"),
    "pension": ("pension_", "income_guarantee", "gross_wage", "social_benefits", "alimony", "taxable_work"),
    "school": ("school_level", "childcare", "untaxed_income", "presumed_family", "absent_", "receives.schooltoeslag"),
    "way": ("receives.de_lijn", "receives.nmbs", "receives.uitpas", "uitpas_social", "attends_school", "budget_help"),
}
THIN_TOPICS, THIN = 2, 2.0
OF_NONE, OF_SOME, TOLD_LATE = 0.8, 1.0, 1.35
OF_OTHERS, LOOKED_INTO, VISITED = 1.25, 0.5, 0.7


def forget(home: Home, part: float) -> None:
    """Take away a part of what is known."""
    thin = tuple(start for topic in home.chance.sample(sorted(TOPICS), THIN_TOPICS) for start in TOPICS[topic])
    weighed = [
        (home.chance.random() ** (1 / (_weight(cells, name, thin) * times)), place, name)
        for place, (cells, times) in enumerate(_rows(home))
        for name in facts_in(cells)
        if name not in SURE
    ]
    rows = [cells for cells, _ in _rows(home)]
    for _, place, name in sorted(weighed, reverse=True)[: round(part * len(weighed))]:
        for column in (name, f"{name}@from"):
            rows[place].pop(column, None)


def facts_in(cells: Cells) -> list[str]:
    """The facts that a row tells, each once, whether it holds a value or since when.

    >>> facts_in({"person_id": "a", "main_status": "none", "main_status@from": "2020-01-01", "pregnant": "-"})
    ['main_status', 'pregnant']
    """
    return sorted({name.removesuffix("@from") for name in cells if cells[name] and not name.endswith("_id")})


def _rows(home: Home) -> list[tuple[Cells, float]]:
    """All rows of a household, with how much easier a fact of it is not known than one of the household itself."""
    others = [(person.cells, 1.0 if _looked_into(person) else OF_OTHERS) for person in home.persons[1:]]
    deliveries = [(cells, 1.0) for cells in home.deliveries]
    return [(home.cells, 1.0), (home.persons[0].cells, 1.0), *others, *deliveries]


def _looked_into(person: Person) -> bool:
    """Who gets the leefloon was looked into, wherever they stand in the file."""
    return "willing_to_work" in person.cells


def _weight(cells: Cells, name: str, thin: tuple[str, ...]) -> float:
    """How easily a fact is not known; whoever gets the leefloon or is cared for was looked into."""
    often = TOLD_LATE if name in OFTEN_OPEN else OF_NONE if cells.get(name) == NOBODY else OF_SOME
    if name.startswith(thin):
        often *= THIN
    return often * (LOOKED_INTO if "willing_to_work" in cells else VISITED if "belrai_total" in cells else 1.0)
