"""Zorgbudget voor zwaar zorgbehoevenden. Decreet van 18 mei 2018, art. 41 and 78-83; BVR van 30 november 2018.

No income counts and no age is too old or too young. An attest that exists for something else opens it too, so that
nobody is scored twice.
"""

from rotonde.engine.notation import any_of, on
from rotonde.engine.rights import Condition, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_person

LAW = "Decreet van 18 mei 2018"
ORDER = "BVR van 30 november 2018"
ADULT_AGE = 18
amounts = amounts_beside(__file__)
claimant = a_person()
adult = claimant.birth_date <= on.minus(years=ADULT_AGE)

in_care_home = claimant.care_home_stay.at(on).is_("stays", "lives")
has_attest = claimant.care_attest.at(on).is_(
    "katz_b_at_home", "katz_c_in_centre", "palliative_at_home", "child_18_points"
)
by_social_scale = any_of(
    claimant.self_sufficiency_points.at(on) >= amounts.social_scale_from.at(on),
    claimant.self_reliance_points.at(on) >= amounts.social_scale_from.at(on),
)
by_score = any_of(
    adult
    & (
        (claimant.belrai_total.at(on) >= amounts.belrai_total_from.at(on))
        | (claimant.belrai_iadl_plus_adl.at(on) >= amounts.belrai_modules_from.at(on))
    ),
    ~adult & (claimant.bel_adl_points.at(on) >= amounts.bel_adl_from.at(on)),
)

right = Right(
    id="zorgbudget_zwaar_zorgbehoevenden",
    kind="person",
    conditions=[
        Condition(
            "care_need",
            any_of(in_care_home, has_attest, by_social_scale, by_score),
            f"{LAW}, art. 78, 79 en 82; {ORDER}, art. 148-153",
            "zwaar_zorgbudget_bvr",
            {
                "nl": "heeft lang en veel zorg nodig: een hoge score, een attest of een verblijf in een rusthuis",
                "fr": "a longtemps besoin de beaucoup de soins : score élevé, attestation ou séjour en maison de repos",
                "en": "needs much care for long: a high score, a certificate, or a stay in a care home",
            },
        ),
        Condition(
            "residence",
            claimant.lives_in_belgium.at(on),
            f"{LAW}, art. 41, § 1, 2°",
            "zwaar_zorgbudget_decreet",
            {
                "nl": "verblijft hier legaal",
                "fr": "séjourne légalement ici",
                "en": "stays here legally",
            },
        ),
        Condition(
            "care_fund",
            claimant.zorgkas_in_order.at(on) | claimant.zorgkas_member.at(on),
            f"{LAW}, art. 41, § 1, 1°, en art. 42; {ORDER}, art. 71",
            "zwaar_zorgbudget_decreet",
            {
                "nl": "is aangesloten bij een zorgkas, ook met achterstallige premies",
                "fr": "est affilié à une caisse d’assurance soins flamande, même avec des primes impayées",
                "en": "belongs to a Flemish care fund, also with premiums in arrears",
            },
        ),
        Condition(
            "five_years",
            ~adult | claimant.five_years_flanders_or_insured.at(on),
            f"{LAW}, art. 41, § 1, 4°",
            "zwaar_zorgbudget_decreet",
            {
                "nl": "is minderjarig, woont vijf jaar in Vlaanderen of Brussel, of was zo lang verzekerd in de EU",
                "fr": "est mineur, habite depuis cinq ans en Flandre ou à Bruxelles, ou était assuré dans l’UE",
                "en": "is a minor, has lived in Flanders or Brussels for five years, or was insured in the EU",
            },
        ),
        Condition(
            "no_disability_budget",
            ~claimant.disability_budget_or_stay.at(on),
            f"{ORDER}, art. 182",
            "zwaar_zorgbudget_bvr",
            {
                "nl": "heeft geen persoonlijk budget voor een handicap en verblijft niet in een voorziening daarvoor",
                "fr": "n’a pas de budget personnel pour un handicap et ne séjourne pas dans un établissement pour cela",
                "en": "has no personal disability budget and doesn’t stay in a facility for it",
            },
        ),
    ],
    amount=amounts.month_amount.at(on),
    per="month",
    about=about_beside(__file__),
)
