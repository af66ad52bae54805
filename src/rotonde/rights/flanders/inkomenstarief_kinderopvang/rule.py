"""Inkomenstarief kinderopvang: who brings a baby or toddler to subsidised childcare pays by income.

Decreet van 20 april 2012 houdende de organisatie van kinderopvang van baby’s en peuters, art. 8; Subsidiebesluit
van 22 november 2013, art. 27 to 36/1; ministerieel besluit van 23 april 2014, titel 3. Opgroeien computes the
tariff and writes it on the certificate; the OCMW can lower it for a family that cannot pay it.
"""

from rotonde.engine.notation import Record, Rule, by_case, choose, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_household, a_person

LAW = "Subsidiebesluit van 22 november 2013, art. 27-36/1"
OCMW_LAW = "Decreet van 20 april 2012, art. 8, § 3; ministerieel besluit van 23 april 2014"

amounts = amounts_beside(__file__)
family = a_household()
child = a_person()
maximum = amounts.maximum.at(on)
minimum = amounts.standard_minimum.at(on)

certified = Quantity(
    "childcare_certified_tariff",
    "person",
    choose(child.childcare_attest.at(on), child.childcare_attest_tariff.at(on).at_most(maximum), maximum),
    {
        "nl": "tarief per dag op het attest; zonder attest het maximum",
        "fr": "tarif par jour de l’attestation ; sans attestation le maximum",
        "en": "tariff a day on the certificate; the maximum without one",
    },
    LAW,
)
tariff = Quantity(
    "childcare_day_tariff",
    "person",
    by_case(
        child.ocmw_childcare_decision.at(on),
        {
            "none": certified.of(child),
            "half": (certified.of(child) * amounts.ocmw_share.at(on)).at_least(minimum),
            "standard_minimum": minimum,
            "lowest": amounts.lowest.at(on),
        },
    ).rounded(),
    {
        "nl": "tarief voor een volle dag opvang",
        "fr": "tarif pour une journée complète d’accueil",
        "en": "tariff for a full day of childcare",
    },
    f"{LAW}; {OCMW_LAW}",
)


def in_such_childcare(one: Record) -> Rule:
    """A child in childcare that works with the tariff by income."""
    return one.childcare_place.at(on).is_("income_tariff")


def saved(one: Record) -> Rule:
    """What a child’s certificate saves in a year: without it the highest tariff is paid."""
    days = one.childcare_days.in_("year", on)
    return choose(in_such_childcare(one), (maximum - tariff.of(one)).at_least(0) * days, 0)


right = Right(
    id="inkomenstarief_kinderopvang",
    kind="household",
    conditions=[
        Condition(
            "income_tariff_place",
            family.residents.any(in_such_childcare),
            LAW,
            "childcare_decree_change_2015",
            {
                "nl": "een kind van het gezin gaat naar een opvang waar ouders volgens hun inkomen betalen",
                "fr": "un enfant du ménage va dans un accueil où les parents paient selon leurs revenus",
                "en": "a child of the family goes to childcare where parents pay by income",
            },
        ),
    ],
    amount=None,
    per="once",
    counted_once_per="household",
    in_kind="childcare",
    worth=family.residents.sum(saved).rounded(),
    about=about_beside(__file__),
)
