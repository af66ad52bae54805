"""What a file says of somebody with nothing special: never this, none of that. Nobody here exists."""

from rotonde.screening.town.homes import Home
from rotonde.screening.town.people import NOBODY, Cells, Person, age, status
from rotonde.screening.town.place import MUNICIPALITY

LIVED_THERE_SINCE = "2015-01-01"

NEVER_AT_HOME = (
    "old_social_telecom",
    "own_internet_contract",
    "shared_social_heating",
    "receives.verwarmingstoelage",
    "receives.sociale_toeslag",
    "receives.huurpremie",
    "receives.huursubsidie",
    "receives.sociale_huurwoning",
    "receives.inkomenstarief_kinderopvang",
    "receives.maximumfactuur",
    "receives.sociaal_internetaanbod",
    "receives.sociaal_tarief_energie",
    "receives.sociaal_tarief_water",
    "receives.vrijstelling_provinciebelasting",
)
# What nobody has, from an age on and until an age.
NEVER_BETWEEN = {
    (0, 200): (
        "receives.sociale_derdebetaler",
        "receives.nmbs_verhoogde_tegemoetkoming",
        "receives.uitpas_kansentarief",
        "receives.hulp_van_derden",
        "chronic_condition_status",
        "in_asylum_reception",
        "urgent_medical_aid",
        "owns_two_homes",
        "self_sufficiency_points",
        "self_reliance_points",
        "disability_budget_or_stay",
        "receives.zorgbudget_zwaar_zorgbehoevenden",
    ),
    (5, 18): ("bel_adl_points",),
    (18, 60): ("belrai_total",),
    (18, 200): (
        "belrai_iadl_plus_adl",
        "receives.installatiepremie",
        "severe_disability",
        "stands_in_for_parent",
    ),
    (0, 26): ("care_supplement", "social_tariff_certificate", "foster_care_over_a_year"),
    (6, 200): ("receives.de_lijn_verhoogde_tegemoetkoming", "receives.de_lijn_vervoergarantie"),
    (2, 26): ("receives.schooltoeslag", "absent_two_school_years@2026-2027", "boarding_pupil@2026-2027"),
    (14, 18): ("minor_like_adult_disability",),
    (18, 66): ("earning_capacity_one_third",),
    (14, 66): ("three_months_in_institution", "disability_nationality_exception", "household_income_changed"),
    (15, 26): ("guided_independent_living",),
    (15, 200): ("counted_for_leefloon_of_housemate", "works_in_sheltered_company"),
    (14, 200): ("other_state_ocmw_aid", "left_homelessness", "had_installation_premium"),
    (16, 200): ("is_tenant",),
    (45, 200): ("old_disability_allowance",),
    (60, 200): (
        "receives.gewaarborgd_inkomen_bejaarden",
        "claims_care_budget",
        "was_category_5",
    ),
}


def nothing_special(home: Home) -> None:
    """Say of a household and its people what nearly always is so, and put them in the town."""
    cells = home.cells
    status(cells, "municipality", LIVED_THERE_SINCE, MUNICIPALITY)
    status(cells, "own_energy_contract", LIVED_THERE_SINCE)
    status(cells, "own_water_bill", LIVED_THERE_SINCE)
    _never(cells, NEVER_AT_HOME)
    for person in home.persons:
        _person(person)


def _never(cells: Cells, names: tuple[str, ...]) -> None:
    cells |= {name: NOBODY for name in names if f"{name}@from" not in cells}


def _person(person: Person) -> None:
    cells, years = person.cells, age(person)
    for (least, under), names in NEVER_BETWEEN.items():
        if least <= years < under:
            _never(cells, names)
    since = cells["birth_date"]
    status(cells, "registered_address", since)
    status(cells, "youth_help", since, "none")
    status(cells, "care_home_stay", since, "none")
    status(cells, "care_attest", since, "none")
    status(cells, "five_years_flanders_or_insured", max(since, LIVED_THERE_SINCE))
    status(cells, "zorgkas_member", max(since, LIVED_THERE_SINCE))
    if years >= 15:
        status(cells, "budget_help", max(since, LIVED_THERE_SINCE), "none")
        cells["reference_person"] = NOBODY
