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
province = home.province.at(first_of_january)
members = home.members.on(first_of_january)
lives_alone = members.count() <= 1


def counts(ground: str) -> Rule:
    """Whether a ground counts in the regulation of the province."""
    return getattr(amounts, ground).by(province, first_of_january) > 0


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
        province.is_("west_flanders") & lives_alone,
        amount.keyed("west_flanders_alone", on),
        by_province(amount),
    )


def by_province(amount: AmountOf) -> Rule:
    """The amount of the province; elsewhere there is no such tax."""
    rest = number(0, "EUR/year")
    for code in ("antwerp", "limburg", "east_flanders", "flemish_brabant", "west_flanders"):
        rest = choose(province.is_(code), amount.keyed(code, on), rest)
    return rest


right = Right(
    id="vrijstelling_provinciebelasting",
    kind="household",
    conditions=[
        Condition(
            "in_a_province",
            ~province.is_("brussels", "elsewhere"),
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
                "nl": "de referentiepersoon heeft op 1 januari de verhoogde tegemoetkoming of een leefloon",
                "fr": "la personne de référence a au 1er janvier l’intervention majorée ou le revenu d’intégration",
                "en": "the reference person has the increased reimbursement or a leefloon on 1 January",
            },
        ),
    ],
    amount=(due("tax") - due("tax_left")).at_least(0),
    per="year",
    counted_once_per="household",
    about=about_beside(__file__),
)
