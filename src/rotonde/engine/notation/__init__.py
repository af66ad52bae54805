"""How rules are written: records with facts, lists of records, and the operators of arithmetic and logic.

>>> from rotonde.engine.facts import Fact, Vocabulary
>>> words = Vocabulary({"person": 60}, [Fact("birth_date", "person", "date", "date", 1, 1, 800_000)], [])
>>> adult = Record(words, "person").birth_date <= on.minus(years=18)
"""

from rotonde.engine.notation.amounts import AmountOf, Amounts
from rotonde.engine.notation.records import Dated, Listed, Many, Record, deeper
from rotonde.engine.notation.rule import (
    Choice,
    Rule,
    all_of,
    always,
    any_of,
    by_case,
    choose,
    claimed,
    number,
    on,
    since,
)

__all__ = [
    "AmountOf",
    "Amounts",
    "Choice",
    "Dated",
    "Listed",
    "Many",
    "Record",
    "Rule",
    "all_of",
    "always",
    "any_of",
    "by_case",
    "choose",
    "claimed",
    "deeper",
    "number",
    "on",
    "since",
]
