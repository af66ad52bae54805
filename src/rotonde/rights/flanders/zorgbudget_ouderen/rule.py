"""Zorgbudget voor ouderen met een zorgnood. Decreet van 18 mei 2018, art. 41 and 84-90; BVR van 30 november 2018."""

from rotonde.engine.notation import any_of, choose, on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.flanders.zorgbudget_ouderen.care import zorgbudget_category
from rotonde.rights.flanders.zorgbudget_ouderen.means import counted_income
from rotonde.rights.notions.pension_age.notion import AGE_BORN_BEFORE_1960, pension_age_reached
from rotonde.rights.vocabulary import a_person

LAW = "Decreet van 18 mei 2018"
amounts = amounts_beside(__file__)
claimant = a_person()
category = zorgbudget_category.of(claimant)

full_amount = amounts.year_amount.keyed("category_1", on)
for figure in range(2, 6):
    full_amount = choose(category >= figure, amounts.year_amount.keyed(f"category_{figure}", on), full_amount)
zorgbudget_year_amount = Quantity(
    "zorgbudget_year_amount",
    "person",
    choose(category >= 1, full_amount, 0),
    {
        "nl": "jaarbedrag van de zorgcategorie, voor aftrek van inkomen",
        "fr": "montant annuel de la catégorie de soins, avant déduction des revenus",
        "en": "yearly amount of the care category, before income is deducted",
    },
    f"{LAW}, art. 86",
)
zorgbudget_left = Quantity(
    "zorgbudget_left",
    "person",
    (zorgbudget_year_amount.of(claimant) - counted_income.of(claimant)).at_least(0),
    {
        "nl": "jaarbedrag dat overblijft na aftrek van inkomen",
        "fr": "budget de soins par an, après déduction des revenus",
        "en": "care budget a year, after income is deducted",
    },
    f"{LAW}, art. 85",
)

has_allowance = any_of(
    claimant.receives("inkomensvervangende_tegemoetkoming").at(on),
    claimant.receives("integratietegemoetkoming").at(on),
    claimant.receives("hulp_van_derden").at(on),
)
allowance = choose(has_allowance, claimant.disability_allowance_month.in_("month", on), 0).per_year()

right = Right(
    id="zorgbudget_ouderen",
    kind="person",
    conditions=[
        Condition(
            "age",
            since(
                {
                    "2019-01-01": claimant.birth_date <= on.minus(years=AGE_BORN_BEFORE_1960),
                    # A higher age is no ground to look again at a decision of before: BVR, art. 226, § 1.
                    "2026-01-09": pension_age_reached.of(claimant) | claimant.receives("zorgbudget_ouderen").at(on),
                }
            ),
            f"{LAW}, art. 84, § 1; wet van 27 februari 1987, art. 2; BVR van 30 november 2018, art. 226, § 1",
            "zorgbudget_decreet",
            {
                "nl": "is oud genoeg (de pensioenleeftijd; vóór 2026 was het 65), of krijgt het zorgbudget al",
                "fr": "a l’âge (celui de la pension ; avant 2026 : 65 ans), ou reçoit déjà le budget",
                "en": "is old enough (pension age; before 2026 it was 65), or gets the budget already",
            },
        ),
        Condition(
            "care_need",
            category >= 1,
            f"{LAW}, art. 84 en 86; BVR van 30 november 2018, art. 193-193/4",
            "zorgbudget_bvr",
            {
                "nl": "heeft genoeg zorg nodig voor een van de vijf zorgcategorieën",
                "fr": "a un besoin de soins d’une des cinq catégories",
                "en": "needs enough care for one of the five care categories",
            },
        ),
        Condition(
            "residence",
            claimant.lives_in_belgium.at(on),
            f"{LAW}, art. 41, § 1, 2°",
            "zorgbudget_decreet",
            {
                "nl": "verblijft hier legaal",
                "fr": "séjourne légalement ici",
                "en": "stays here legally",
            },
        ),
        Condition(
            "care_fund",
            claimant.zorgkas_in_order.at(on),
            f"{LAW}, art. 41, § 1, 1°, en art. 42",
            "zorgbudget_decreet",
            {
                "nl": "is aangesloten bij een zorgkas, met betaalde premies",
                "fr": "est affilié à une caisse d’assurance soins flamande, primes payées",
                "en": "belongs to a Flemish care fund, with premiums paid",
            },
        ),
        Condition(
            "five_years",
            claimant.five_years_flanders_or_insured.at(on),
            f"{LAW}, art. 41, § 1, 4°",
            "zorgbudget_decreet",
            {
                "nl": "woont al vijf jaar in Vlaanderen of Brussel, of was al die tijd verzekerd in de EU",
                "fr": "habite depuis cinq ans en Flandre ou à Bruxelles, ou était assuré dans l’UE",
                "en": "has lived in Flanders or Brussels for five years, or was insured in the EU all that time",
            },
        ),
        Condition(
            "means",
            counted_income.of(claimant) < zorgbudget_year_amount.of(claimant),
            f"{LAW}, art. 85; BVR van 30 november 2018, art. 194-210",
            "zorgbudget_bvr",
            {
                "nl": "heeft een inkomen dat het zorgbudget niet helemaal opslorpt",
                "fr": "a des revenus qui n’absorbent pas tout le budget",
                "en": "has an income that doesn’t take up the whole budget",
            },
        ),
        Condition(
            "better_than_allowance",
            allowance < zorgbudget_left.of(claimant),
            f"{LAW}, art. 84, § 2; BVR van 30 november 2018, art. 218",
            "zorgbudget_bvr",
            {
                "nl": "krijgt geen tegemoetkoming voor een handicap die even hoog of hoger is",
                "fr": "ne reçoit pas d’allocation pour handicap aussi élevée ou plus élevée",
                "en": "gets no disability allowance that is as high or higher",
            },
        ),
    ],
    amount=zorgbudget_left.of(claimant).per_month().rounded(0),  # BVR, art. 228: to the euro
    per="month",
    about=about_beside(__file__),
)
