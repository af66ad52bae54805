"""Sociale derdebetalersregeling: who has the increased reimbursement pays the GP only the co-payment.

Wet van 14 juli 1994, art. 53, § 1; KB van 18 september 2015.
"""

from rotonde.engine.notation import choose, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_person

LAW = "Wet van 14 juli 1994, art. 53, § 1, veertiende lid"

amounts = amounts_beside(__file__)
patient = a_person()
FREE_UNDER_AGE = 25

has_record = patient.global_medical_record.at(on)
young = patient.birth_date > on.minus(years=FREE_UNDER_AGE)
gp_share = Quantity(
    "gp_share",
    "person",
    choose(
        has_record,
        choose(young, amounts.gp_share.keyed("record_under_25", on), amounts.gp_share.keyed("record", on)),
        amounts.gp_share.keyed("no_record", on),
    ),
    {
        "nl": "remgeld voor een raadpleging bij de huisarts",
        "fr": "ticket modérateur d’une consultation chez le généraliste",
        "en": "co-payment for a consultation with the GP",
    },
    "Wet van 14 juli 1994, art. 37bis",
)

right = Right(
    id="sociale_derdebetaler",
    kind="person",
    conditions=[
        Condition(
            "increased_reimbursement",
            patient.receives("verhoogde_tegemoetkoming").at(on),
            LAW,
            "rdb_law",
            {
                "nl": "krijgt de verhoogde tegemoetkoming",
                "fr": "a l’intervention majorée",
                "en": "gets the increased reimbursement",
            },
        ),
    ],
    amount=None,
    per="once",
    in_kind="care",
    about=about_beside(__file__),
)
