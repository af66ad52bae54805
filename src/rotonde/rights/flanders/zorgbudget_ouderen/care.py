"""The five categories of care need. Decreet van 18 mei 2018, art. 86; BVR van 30 november 2018, art. 193/2 and 193/4.

Until 28 February 2026 points on the medico-social scale counted, since then the BelRAI screener. In a care home no
score is needed since April 2023. A right to the income guarantee is seen from its payment, as the care fund does.
"""

from rotonde.engine.notation import Rule, choose, number, on, since
from rotonde.engine.rights import Quantity
from rotonde.rights.beside import amounts_beside
from rotonde.rights.vocabulary import a_person

amounts = amounts_beside(__file__)
claimant = a_person()


def category(figure: int) -> Rule:
    """One of the categories; nought is none."""
    return number(figure, "1")


def bound(name: str) -> Rule:
    """A number of points from which a BelRAI score counts."""
    return amounts.belrai_from.keyed(name, on)


total = claimant.belrai_total.at(on)
iadl_adl = claimant.belrai_iadl_adl.at(on)
mind = claimant.belrai_mind.at(on)
by_belrai = choose(
    total >= bound("total_category_4"),
    choose(mind >= bound("mind_category_5"), category(5), category(4)),
    choose(
        total >= bound("total_category_3"),
        category(3),
        choose(
            iadl_adl >= bound("iadl_adl_category_2"),
            category(2),
            choose(iadl_adl >= bound("iadl_adl_category_1"), category(1), category(0)),
        ),
    ),
)
by_points = amounts.points_category.row_at(claimant.self_reliance_points.at(on), on)
by_care_home = choose(
    claimant.was_category_5.at(on) | claimant.receives("inkomensgarantie_ouderen").at(on),
    category(5),
    category(4),
)
in_care_home = claimant.care_home_stay.at(on).is_("stays", "lives")

zorgbudget_category = Quantity(
    "zorgbudget_category",
    "person",
    since(
        {
            "2019-01-01": by_points,
            "2023-04-01": choose(in_care_home, by_care_home, by_points),
            "2026-03-01": choose(in_care_home, by_care_home, by_belrai),
        }
    ),
    {
        "nl": "zorgcategorie (1 tot 5; nul is geen)",
        "fr": "catégorie de soins (1 à 5 ; zéro : aucune)",
        "en": "care category (1 to 5; nought is none)",
    },
    "Decreet van 18 mei 2018, art. 86; BVR van 30 november 2018, art. 193/2 en 193/4",
)
