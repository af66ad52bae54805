"""Whose income counts for the verhoogde tegemoetkoming: the household of the law on health insurance.

Wet van 14 juli 1994, art. 37, § 19: the claimant, the spouse or cohabitant, and the dependants of either.
Relatives and other housemates who are neither stay outside.
"""

from rotonde.engine.notation import claimed
from rotonde.engine.rights import Quantity, circle
from rotonde.rights.vocabulary import a_person, vocabulary

LAW = "Wet van 14 juli 1994, art. 37, § 19"

vt_household = circle(
    vocabulary,
    "vt_household",
    "person",
    where=lambda claimant, other: (
        claimant.is_(other)
        | claimant.partners.include(other)
        | claimant.dependants.include(other)
        | claimant.partners.any(lambda partner: partner.dependants.include(other))
    ),
    most=20,
    labels={
        "nl": "gezin voor de verhoogde tegemoetkoming",
        "fr": "ménage pour l’intervention majorée",
        "en": "household for the increased reimbursement",
    },
    law=LAW,
)

claimant = a_person()
household = vt_household.of(claimant)

vt_members = Quantity(
    "vt_members",
    "person",
    household.count(),
    {
        "nl": "aantal personen in het gezin voor de verhoogde tegemoetkoming",
        "fr": "nombre de personnes dans le ménage pour l’intervention majorée",
        "en": "number of persons in the household for the increased reimbursement",
    },
    LAW,
)

vt_income_year = Quantity(
    "vt_income_year",
    "person",
    household.sum(lambda member: member.taxable_income.in_("year", claimed, -1)),
    {
        "nl": "bruto belastbaar inkomen van het gezin in het vorige jaar",
        "fr": "revenu imposable brut du ménage l’année précédente",
        "en": "gross taxable income of the household in the year before",
    },
    LAW,
)

vt_income_month = Quantity(
    "vt_income_month",
    "person",
    household.sum(lambda member: member.taxable_income_month.in_("month", claimed, -1)),
    {
        "nl": "bruto belastbaar inkomen van het gezin in de vorige maand",
        "fr": "revenu imposable brut du ménage le mois précédent",
        "en": "gross taxable income of the household in the month before",
    },
    "KB van 15 januari 2014, art. 28",
)
