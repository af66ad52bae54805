"""Sociaal tarief water: a fifth of the bill, for a home where somebody got one of these benefits on 1 January.

Where there is no own bill to take it off, the water company pays a compensation instead: the right is the same.
Decreet integraal waterbeleid, gecoördineerd op 15 juni 2018, titel IV; algemeen waterverkoopreglement.
"""

from rotonde.engine.notation import Record, Rule, any_of, choose, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_household

LAW = "Decreet integraal waterbeleid, gecoördineerd op 15 juni 2018"

amounts = amounts_beside(__file__)
home = a_household()
new_year = on.start_of("year")
at_new_year = home.members.on(new_year)


def protected_at_new_year(member: Record) -> Rule:
    """A benefit of the list on 1 January; what began later counts for the next year."""
    return any_of(
        member.receives("leefloon").at(new_year),
        member.receives("equivalent_leefloon").at(new_year),
        member.receives("inkomensgarantie_ouderen").at(new_year),
        member.receives("inkomensvervangende_tegemoetkoming").at(new_year),
        member.receives("integratietegemoetkoming").at(new_year),
        member.receives("zorgbudget_ouderen").at(new_year),
        member.receives("gewaarborgd_inkomen_bejaarden").at(new_year),
    )


persons = at_new_year.count()
fixed_fee = Quantity(
    "water_fixed_fee",
    "household",
    (
        amounts.fixed_fee.at(on)
        - amounts.fixed_fee_discount_per_person.at(on) * persons.at_most(amounts.most_persons_for_discount.at(on))
    ).at_least(0),
    {
        "nl": "vastrecht van het jaar, zonder btw",
        "fr": "redevance fixe de l’année, hors TVA",
        "en": "fixed fee of the year, without VAT",
    },
    LAW,
)
use = home.water_use_year.in_("year", on, -1)
basic_band = amounts.basic_band_per_home.at(on) + amounts.basic_band_per_person.at(on) * persons
normal_bill = Quantity(
    "water_bill",
    "household",
    fixed_fee.of(home)
    + (use.at_most(basic_band) + (use - basic_band).at_least(0) * amounts.comfort_multiplier.at(on))
    * home.water_price.at(on),
    {
        "nl": "waterfactuur van het jaar aan het gewone tarief, zonder btw",
        "fr": "facture d’eau de l’année au tarif normal, hors TVA",
        "en": "water bill of the year at the normal tariff, without VAT",
    },
    LAW,
)
social_bill = Quantity(
    "water_bill_social",
    "household",
    (normal_bill.of(home) * amounts.share_paid.at(on)).rounded(),
    {
        "nl": "waterfactuur van het jaar aan het sociaal tarief, zonder btw",
        "fr": "facture d’eau de l’année au tarif social, hors TVA",
        "en": "water bill of the year at the social tariff, without VAT",
    },
    LAW,
)
saving = Quantity(
    "water_saving",
    "household",
    (normal_bill.of(home) * (1 - amounts.share_paid.at(on))).rounded(),
    {
        "nl": "wat het sociaal tarief bespaart in het jaar, zonder btw",
        "fr": "ce que le tarif social fait économiser dans l’année, hors TVA",
        "en": "what the social tariff saves in the year, without VAT",
    },
    LAW,
)
compensation = Quantity(
    "water_compensation",
    "household",
    (
        (fixed_fee.of(home) + amounts.compensated_use_per_person.at(on) * persons * home.water_price.at(on))
        * (1 - amounts.share_paid.at(on))
    ).rounded(),
    {
        "nl": "compensatie van het jaar zonder eigen waterfactuur, zonder btw",
        "fr": "compensation de l’année sans facture d’eau propre, hors TVA",
        "en": "compensation of the year without an own water bill, without VAT",
    },
    LAW,
)

right = Right(
    id="sociaal_tarief_water",
    kind="household",
    conditions=[
        Condition(
            "benefit_on_1_january",
            at_new_year.any(protected_at_new_year),
            LAW,
            "water_vlaanderen",
            {
                "nl": "iemand van het gezin kreeg op 1 januari een uitkering die recht geeft",
                "fr": "un membre du ménage recevait au 1er janvier une allocation qui donne droit",
                "en": "somebody in the household got a benefit on 1 January that opens the right",
            },
        ),
    ],
    amount=None,
    per="year",
    counted_once_per="household",
    in_kind="water",
    about=about_beside(__file__),
    worth=choose(
        home.own_water_bill.at(on),
        (amounts.average_bill.at(on) * (1 - amounts.share_paid.at(on))).rounded(),
        compensation.of(home),
    ),
)
