"""The columns of an office's export: what each is called in Dutch, and which fact of whom it shows."""

from typing import NamedTuple

from rotonde.screening.town.people import NOBODY, Cells

MOST_CHILDREN = 6
WORDS = {
    "main_status": {
        "employed": "werkt",
        "unemployed": "werkloos",
        "incapacitated": "arbeidsongeschikt",
        "invalid": "invalide",
        "pensioner": "gepensioneerd",
        "disabled": "erkende handicap",
        "none": "geen",
    },
    "tenancy": {"private": "huurt privé", "social": "sociale huur", "rented_in": "SVK"},
    "budget_help": {"management": "budgetbeheer", "guidance": "budgetbegeleiding", "none": "geen"},
}
OTHER_TENANCY = "eigenaar"


class Column(NamedTuple):
    """A header and the cell of a person or household that it shows, as the made-up town writes it."""

    header: str
    fact: str


STATUS = (Column("statuut", "main_status"), Column("statuut sinds", "main_status@from"))
INCOMES = (
    Column("nettoloon 11/2026 (€)", "net_wage_month@2026-11"),
    Column("uitkering 11/2026 (€)", "replacement_income_month@2026-11"),
    Column("andere inkomsten 11/2026 (€)", "other_means_month@2026-11"),
    Column("bruto belastbaar inkomen 2024 (€)", "taxable_income@2024"),
    Column("bruto belastbaar inkomen 2025 (€)", "taxable_income@2025"),
)
RECEIVED = (
    Column("leefloon sinds", "receives.leefloon@from"),
    Column("verhoogde tegemoetkoming sinds", "receives.verhoogde_tegemoetkoming@from"),
)
OF_APPLICANT = (
    *STATUS,
    *INCOMES,
    *RECEIVED,
    Column("spaargeld (€)", "movable_capital"),
    Column("inkomensgarantie ouderen sinds", "receives.inkomensgarantie_ouderen@from"),
    Column("inkomensvervangende tegemoetkoming sinds", "receives.inkomensvervangende_tegemoetkoming@from"),
    Column("integratietegemoetkoming sinds", "receives.integratietegemoetkoming@from"),
    Column("zorgbudget ouderen sinds", "receives.zorgbudget_ouderen@from"),
    Column("UiTPAS kansentarief sinds", "receives.uitpas_kansentarief@from"),
    Column("collectieve schuldenregeling sinds", "in_collective_debt_settlement@from"),
    Column("schuldbemiddeling sinds", "in_debt_mediation@from"),
    Column("remgeld 2026 (€)", "copayments@2026"),
)
OF_PARTNER = (*STATUS, *INCOMES, *RECEIVED)
OF_HOUSEHOLD = (
    Column("NIS-code", "municipality"),
    Column("woonsituatie", "tenancy"),
    Column("woonsituatie sinds", "tenancy@from"),
    Column("huurprijs (€)", "rent_month"),
    Column("jaren wachtlijst", "waiting_list_years"),
    Column("sociaal tarief energie sinds", "receives.sociaal_tarief_energie@from"),
    Column("sociaal tarief water sinds", "receives.sociaal_tarief_water@from"),
    Column("sociaal internet sinds", "receives.sociaal_internetaanbod@from"),
    Column("sociale toeslag sinds", "receives.sociale_toeslag@from"),
    Column("huurpremie sinds", "receives.huurpremie@from"),
    Column("huursubsidie sinds", "receives.huursubsidie@from"),
)


def shown(cells: Cells, column: Column) -> str:
    """The cell as a Flemish export shows it: a Dutch word, a day as 31/03/2026, a decimal comma, `-` for never.

    >>> shown({"taxable_income@2024": "21000.50"}, Column("inkomen", "taxable_income@2024"))
    '21000,50'
    >>> shown({"receives.leefloon": "-"}, Column("leefloon sinds", "receives.leefloon@from"))
    '-'
    """
    name = column.fact.removesuffix("@from")
    if name != column.fact:
        day = cells.get(column.fact, "")
        return day_shown(day) if day else NOBODY if cells.get(name) == NOBODY else ""
    value = cells.get(name, "")
    if name in WORDS:
        return WORDS[name].get(value, OTHER_TENANCY if value else "")
    return "0" if value == NOBODY else value.replace(".", ",")


def day_shown(day: str) -> str:
    """A day as an export writes it.

    >>> day_shown("2026-03-31")
    '31/03/2026'
    """
    return "/".join(reversed(day.split("-")))
