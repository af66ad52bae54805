"""Vrijstelling provinciebelasting: who has little pays no provincial family tax, or less of it.

Every province has its own regulation, and what counts is the situation on 1 January of the tax year.
"""

from rotonde.engine.notation import AmountOf, Record, Rule, any_of, choose, number, on
from rotonde.engine.rights import Condition, Quantity, Right
from rotonde.rights.beside import about_beside, amounts_beside
from rotonde.rights.vocabulary import a_household

LAW = "Provinciaal reglement op de algemene provinciebelasting van het aanslagjaar"

amounts = amounts_beside(__file__)
home = a_household()
first_of_january = on.start_of("year")
municipality = home.municipality.at(first_of_january)
members = home.members.on(first_of_january)
lives_alone = members.count() <= 1


# Which NIS codes lie in a province, and what it is called.
PROVINCES = {
    "antwerp": (("1",), "Antwerpen", "Anvers", "Antwerp"),
    "limburg": (("7",), "Limburg", "Limbourg", "Limburg"),
    "east_flanders": (("4",), "Oost-Vlaanderen", "Flandre orientale", "East Flanders"),
    "flemish_brabant": (("23", "24"), "Vlaams-Brabant", "Brabant flamand", "Flemish Brabant"),
    "west_flanders": (("3",), "West-Vlaanderen", "Flandre occidentale", "West Flanders"),
}


def lives_in(province: str) -> Rule:
    """The municipality lies in that province on 1 January."""
    starts, nl, fr, en = PROVINCES[province]
    codes = [code for code in municipality.node.fact.values if code.startswith(starts)]
    return municipality.is_(*codes).named(
        f"lives_in_{province}",
        LAW,
        nl=f"woont op 1 januari in de provincie {nl}",
        fr=f"habite au 1er janvier dans la province : {fr}",
        en=f"lives in the province of {en} on 1 January",
    )


def by_province(amount: AmountOf, day: Rule, unit: str) -> Rule:
    """The amount of the province; elsewhere there is no such tax."""
    found = number(0, unit)
    for province in PROVINCES:
        found = choose(lives_in(province), amount.keyed(province, day), found)
    return found


def counts(ground: str) -> Rule:
    """Whether a ground counts in the regulation of the province."""
    return by_province(getattr(amounts, ground), first_of_january, "1") > 0


def insured(member: Record) -> Rule:
    """Has the verhoogde tegemoetkoming on 1 January."""
    return member.receives("verhoogde_tegemoetkoming").at(first_of_january)


def is_reference_person(member: Record) -> Rule:
    """Stands as reference person in the population register; somebody who lives alone always does."""
    return lives_alone | member.reference_person.at(first_of_january)


reference_person_qualifies = Quantity(
    "provincial_tax_reference_person",
    "household",
    members.any(
        lambda member: (
            is_reference_person(member)
            & (
                (insured(member) & counts("increased_reimbursement_counts"))
                | (member.receives("leefloon").at(first_of_january) & counts("leefloon_counts"))
            )
        )
    ),
    {
        "nl": "de referentiepersoon heeft op 1 januari een statuut dat in de provincie telt",
        "fr": "la personne de référence a au 1er janvier un statut qui compte dans la province",
        "en": "the reference person has on 1 January a status that counts in the province",
    },
    LAW,
)


def due(tax: str) -> Rule:
    """The tax of the year in the province; West-Vlaanderen asks less of who lives alone."""
    amount = getattr(amounts, tax)
    return choose(
        lives_in("west_flanders") & lives_alone,
        amount.keyed("west_flanders_alone", on),
        by_province(amount, on, "EUR/year"),
    )


right = Right(
    id="vrijstelling_provinciebelasting",
    kind="household",
    conditions=[
        Condition(
            "in_a_province",
            ~municipality.is_("other"),
            LAW,
            "province_antwerp_2022",
            {
                "nl": "het gezin woonde op 1 januari in een Vlaamse provincie",
                "fr": "le ménage habitait au 1er janvier dans une province flamande",
                "en": "the household lived in a Flemish province on 1 January",
            },
        ),
        Condition(
            "status_on_1_january",
            any_of(
                reference_person_qualifies.of(home),
                (members.any(insured) & counts("any_member_counts")).named(
                    "provincial_tax_any_member",
                    LAW,
                    nl="iemand in huis heeft op 1 januari de verhoogde tegemoetkoming, en dat volstaat in de provincie",
                    fr="un membre du ménage a l’intervention majorée au 1er janvier, et cela suffit dans la province",
                    en="somebody at home has the increased reimbursement on 1 January, which is enough in the province",
                ),
            ),
            LAW,
            "province_east_flanders_2022",
            {
                "nl": "de referentiepersoon heeft op 1 januari de verhoogde tegemoetkoming of een leefloon; "
                "in West-Vlaanderen volstaat iemand van het gezin",
                "fr": "la personne de référence a au 1er janvier l’intervention majorée ou le revenu d’intégration ; "
                "en Flandre occidentale, un membre du ménage suffit",
                "en": "the reference person has the increased reimbursement or a leefloon on 1 January; "
                "in West Flanders anybody in the household will do",
            },
        ),
    ],
    amount=(due("tax") - due("tax_left")).at_least(0),
    per="year",
    counted_once_per="household",
    about=about_beside(__file__),
)
