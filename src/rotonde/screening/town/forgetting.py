"""What a made-up file doesn't tell: some of everything, more of what is told late, most of what it never went into."""

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Cells

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
    "taxable_income@2025": 2.5,
    "net_income@2025": 2.0,
    "movable_capital": 1.6,
    "taxable_income_month@2026-10": 3.0,
    "cannot_pay_heating": 3.0,
    "cadastral_income_other_property": 1.5,
    "receives.verhoogde_tegemoetkoming": 0.9,
    "six_months_below_ceiling": 2.0,
    "price_per_litre": 3.0,
    "taxable_income@2024": 1.2,
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
THIN_TOPICS, THIN = 2, 7.0
OF_NONE, OF_SOME, LOOKED_INTO, VISITED = 0.1, 0.3, 0.15, 0.4


def forget(home: Home, part: float) -> None:
    """Take away a part of what is known."""
    thin = tuple(start for topic in home.chance.sample(sorted(TOPICS), THIN_TOPICS) for start in TOPICS[topic])
    rows = [home.cells, *(person.cells for person in home.persons), *home.deliveries]
    cells = [
        (row, name)
        for row in rows
        for name in sorted(row)
        if _bare(name) not in SURE and not name.endswith("_id") and row[name]
    ]
    weights = [_weight(row, name, thin) for row, name in cells]
    ranked = sorted(zip(weights, cells, strict=True), key=lambda one: -(home.chance.random() ** (1 / one[0])))
    left = round(part * len(cells))
    for _, (row, name) in ranked:
        both = [one for one in (_bare(name), f"{_bare(name)}@from") if one in row]
        if len(both) <= left:
            left -= len(both)
            for one in both:
                del row[one]


def _bare(name: str) -> str:
    return name.removesuffix("@from")


def _weight(row: Cells, name: str, thin: tuple[str, ...]) -> float:
    """How easily a fact is not known; whoever gets the leefloon or is cared for was looked into."""
    often = OFTEN_OPEN.get(_bare(name), OF_NONE if row[name] == NOBODY else OF_SOME)
    if name.startswith(thin):
        often *= THIN
    return often * (LOOKED_INTO if row.get("willing_to_work") else VISITED if row.get("belrai_total") else 1.0)
