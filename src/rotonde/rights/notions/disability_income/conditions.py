"""The conditions that the two allowances share: age, residence and nationality. Wet van 27 februari 1987, art. 2-5."""

from rotonde.engine.notation import any_of, claimed, on, since
from rotonde.engine.rights import Condition
from rotonde.rights.notions.disability_income.notion import ADULT_AGE, LAW, claimant
from rotonde.rights.notions.pension_age.notion import has_pension_age

ALLOWANCES = ("inkomensvervangende_tegemoetkoming", "integratietegemoetkoming")

always_may = ("belgian", "eu_over_three_months", "population_register", "stateless", "refugee")
nationality = claimant.residence_group.at(on)


def shared_conditions() -> list[Condition]:
    """Age, real residence, nationality. One claim is for both allowances: who gets either made it in time."""
    return [
        Condition(
            "old_enough",
            (claimant.birth_date <= on.minus(years=ADULT_AGE)) | claimant.minor_like_adult_disability.at(on),
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
            any_of(
                ~has_pension_age(claimant, claimed),
                *(claimant.receives(allowance).at(on) for allowance in ALLOWANCES),
            ),
            f"{LAW}, art. 2, 5 en 8, § 1 (gewijzigd bij de wet van 13 november 2025); KB van 23 december 1996, art. 2",
            "disability_law",
            {
                "nl": "vraagt het vóór de wettelijke pensioenleeftijd, of krijgt al een van de twee tegemoetkomingen",
                "fr": "le demande avant l’âge légal de la pension, ou reçoit déjà une des deux allocations",
                "en": "claims it before the legal pension age, or already gets one of the two allowances",
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
