"""Which municipalities have a higher maximum rent: large cities, their edge and the Flemish periphery of Brussels.

The list is that of 2022, with the NIS codes since the mergers of 2025. Where only one of the merged municipalities
stood on it, nobody has said what holds now.
"""

from rotonde.engine.notation import on
from rotonde.rights.beside import amounts_beside
from rotonde.rights.flanders.sociale_huurwoning.tenants import home

LAW = "Besluit Vlaamse Codex Wonen van 2021, boek 5"
RAISED = (
    "11001",
    "11002",
    "11004",
    "11013",
    "11018",
    "11021",
    "11024",
    "11025",
    "11029",
    "11030",
    "11038",
    "11050",
    "11052",
    "12025",
    "13040",
    "23002",
    "23003",
    "23009",
    "23016",
    "23025",
    "23027",
    "23033",
    "23038",
    "23039",
    "23044",
    "23045",
    "23047",
    "23050",
    "23052",
    "23060",
    "23062",
    "23064",
    "23077",
    "23081",
    "23086",
    "23088",
    "23094",
    "23096",
    "23097",
    "23098",
    "23099",
    "23100",
    "23101",
    "23102",
    "23103",
    "23104",
    "23105",
    "23106",
    "24009",
    "24045",
    "24055",
    "24062",
    "24104",
    "31005",
    "34022",
    "35013",
    "36015",
    "41002",
    "44013",
    "44019",
    "44021",
    "44064",
    "44088",
    "46021",
    "71016",
    "71072",
)
# Nazareth-De Pinte and Beveren-Kruibeke-Zwijndrecht.
PARTLY = ("44086", "46030")

amounts = amounts_beside(__file__)
here = home.municipality.at(on)
in_raised_municipality = (here.is_(*RAISED) | (here.is_(*PARTLY) & (amounts.raised_where_merged.at(on) > 0))).named(
    "raised_rent_municipality",
    LAW,
    nl="woont in een gemeente met een hogere maximumhuur",
    fr="habite une commune à loyer maximum plus élevé",
    en="lives in a municipality with a higher maximum rent",
)
