"""De Lijn with increased reimbursement: a cheaper yearly pass for who has the increased reimbursement.

Besluit van de Vlaamse Regering van 14 mei 2004; each member of the family who has it needs an own pass.
"""

from rotonde.engine.notation import on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.notions.de_lijn_pass.notion import full_price, needs_a_pass
from rotonde.rights.vocabulary import a_person

LAW = "BVR van 14 mei 2004 (tarieven van de VVM)"

amounts = amounts_beside(__file__)
traveller = a_person()

saving = Quantity(
    "de_lijn_vt_saving",
    "person",
    (full_price.of(traveller) - amounts.price.at(on)).at_least(0),
    {
        "nl": "wat het abonnement met verhoogde tegemoetkoming in een jaar scheelt",
        "fr": "ce que l’abonnement avec intervention majorée fait gagner par an",
        "en": "what the pass with increased reimbursement saves in a year",
    },
    LAW,
)

right = Right(
    id="de_lijn_verhoogde_tegemoetkoming",
    kind="person",
    conditions=[
        Condition(
            "needs_a_pass",
            needs_a_pass.of(traveller),
            LAW,
            "lijn_bondmoyson",
            {
                "nl": "is zes jaar of ouder: wie jonger is, rijdt gratis",
                "fr": "a six ans ou plus : les plus jeunes voyagent gratuitement",
                "en": "is six or older: who is younger rides free",
            },
        ),
        Condition(
            "increased_reimbursement",
            traveller.receives("verhoogde_tegemoetkoming").at(on),
            LAW,
            "lijn_bondmoyson",
            {
                "nl": "krijgt de verhoogde tegemoetkoming",
                "fr": "a l’intervention majorée",
                "en": "gets the increased reimbursement",
            },
        ),
    ],
    amount=None,
    per="once",
    exclusion_group="de_lijn",
    in_kind="transport",
    about=about_beside(__file__),
    worth=saving.of(traveller),
)
