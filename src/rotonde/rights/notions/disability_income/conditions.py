"""The conditions that the two allowances share: age, residence and nationality. Wet van 27 februari 1987, art. 2-5."""

from rotonde.engine.notation import claimed, on, since
from rotonde.engine.rights import Condition
from rotonde.rights.notions.disability_income.notion import ADULT_AGE, LAW, claimant

# The legal pension age by the year of the claim. By year of birth, as the pension law has it, those born in 1959 and
# 1963 reach it a year earlier: that only tells in claims of 2025 and of 2030.
PENSION_AGES = {"2003-07-01": 65, "2025-01-01": 66, "2030-01-01": 67}

always_may = ("belgian", "eu_over_three_months", "population_register", "stateless", "refugee")
nationality = claimant.residence_group.at(on)


def shared_conditions(right: str) -> list[Condition]:
    """Age at the claim, real residence, nationality; who already gets the right keeps it past the pension age."""
    return [
        Condition(
            "old_enough",
            (claimant.birth_date <= claimed.minus(years=ADULT_AGE)) | claimant.minor_like_adult_disability.at(claimed),
            f"{LAW}, art. 2 en 3",
            "disability_law",
            {
                "nl": "is minstens 18 jaar, of wordt daarmee gelijkgesteld",
                "fr": "a au moins 18 ans, ou est assimilé",
                "en": "is at least 18, or counts as such",
            },
        ),
        Condition(
            "before_pension_age",
            since({day: claimant.birth_date > claimed.minus(years=age) for day, age in PENSION_AGES.items()})
            | claimant.receives(right).at(on),
            f"{LAW}, art. 2 en 5 (gewijzigd bij de wet van 13 november 2025)",
            "disability_law",
            {
                "nl": "vraagt het vóór de wettelijke pensioenleeftijd, of krijgt het al",
                "fr": "le demande avant l’âge légal de la pension, ou le reçoit déjà",
                "en": "claims it before the legal pension age, or already gets it",
            },
        ),
        Condition(
            "residence",
            claimant.lives_in_belgium.at(on),
            f"{LAW}, art. 4, § 1",
            "disability_law",
            {
                "nl": "verblijft echt in België",
                "fr": "réside effectivement en Belgique",
                "en": "really lives in Belgium",
            },
        ),
        Condition(
            "nationality",
            since(
                {
                    "2003-07-01": nationality.is_(*always_may),
                    "2023-08-10": nationality.is_(*always_may, "subsidiary_protection"),
                }
            )
            | claimant.disability_nationality_exception.at(on),
            f"{LAW}, art. 4, § 1 en 2; KB van 17 juli 2006",
            "disability_law",
            {
                "nl": "heeft een nationaliteit of verblijf dat recht geeft",
                "fr": "a une nationalité ou un séjour qui ouvre le droit",
                "en": "has a nationality or status that gives the right",
            },
        ),
    ]
