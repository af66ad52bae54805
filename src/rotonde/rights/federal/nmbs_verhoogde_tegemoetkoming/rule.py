"""NMBS with increased reimbursement: a cheaper train ticket in second class.

Public service contract between the State and the NMBS for 2023-2032; the tariffs changed on 15 October 2025.
"""

from rotonde.engine.notation import choose, on, since
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_person

LAW = "Openbaredienstcontract 2023-2032 tussen de Staat en de NMBS"

amounts = amounts_beside(__file__)
traveller = a_person()

reduced = traveller.train_standard_price.at(on) * (1 - amounts.discount.at(on))
off_peak = choose(traveller.train_off_peak.at(on), reduced * (1 - amounts.train_plus_discount.at(on)), reduced)
with_card = off_peak.at_most(amounts.train_plus_cap.at(on))
ticket_price = Quantity(
    "nmbs_ticket_price",
    "person",
    since(
        {
            "2007-01-01": reduced,
            "2025-10-15": choose(traveller.train_plus_card.at(on), with_card, reduced),
        }
    ),
    {
        "nl": "prijs van de treinrit met verhoogde tegemoetkoming",
        "fr": "prix du trajet en train avec intervention majorée",
        "en": "price of the train trip with increased reimbursement",
    },
    LAW,
)
card_price_month = Quantity(
    "nmbs_train_plus_month",
    "person",
    amounts.train_plus_price_month.at(on),
    {
        "nl": "prijs van de Train+-kaart per maand met verhoogde tegemoetkoming",
        "fr": "prix mensuel de la carte Train+ avec intervention majorée",
        "en": "monthly price of the Train+ card with increased reimbursement",
    },
    LAW,
)

right = Right(
    id="nmbs_verhoogde_tegemoetkoming",
    kind="person",
    conditions=[
        Condition(
            "increased_reimbursement",
            traveller.receives("verhoogde_tegemoetkoming").at(on),
            LAW,
            "nmbs_flanders",
            {
                "nl": "krijgt de verhoogde tegemoetkoming",
                "fr": "a l’intervention majorée",
                "en": "gets the increased reimbursement",
            },
        ),
    ],
    amount=None,
    per="once",
    in_kind="transport",
    about=about_beside(__file__),
)
