"""Amounts, days and periods as they are written in Belgium."""

import datetime
import re
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

# English pages keep the Belgian way of writing money: a worker must recognise it on the letter.
NUMBERS = {"nl": "nl_BE", "fr": "fr_BE", "en": "nl_BE"}
DAYS = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_BE"}
MONTH = re.compile(r"\d{4}-\d{2}")
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
QUARTERS = {"nl": "kwartaal {n} {year}", "fr": "trimestre {n} {year}", "en": "quarter {n} {year}"}
NO_BREAK = str.maketrans("\u00a0\u202f", "  ")


def money(euros: object, lang: str) -> str:
    """Write an amount in euros, with spaces that break in plain text.

    >>> money("1234.5", "nl"), money("1234.5", "fr")
    ('€ 1.234,50', '1 234,50 €')
    """
    return str(format_currency(Decimal(str(euros)), "EUR", locale=NUMBERS[lang])).translate(NO_BREAK)


def number(value: object, lang: str) -> str:
    """Write a number with its own decimals.

    >>> number("12.50", "nl"), number(1500, "nl")
    ('12,5', '1.500')
    """
    return str(format_decimal(Decimal(str(value)), "#,##0.####", locale=NUMBERS[lang])).translate(NO_BREAK)


def day(value: datetime.date, lang: str) -> str:
    """Write a day in words.

    >>> day(datetime.date(2026, 3, 3), "nl"), day(datetime.date(2026, 3, 1), "fr")
    ('3 maart 2026', '1er mars 2026')
    """
    first = "d'er'" if lang == "fr" and value.day == 1 else "d"
    return str(format_date(value, f"{first} MMMM y", locale=DAYS[lang]))


def period(value: str, lang: str) -> str:
    """Write the period of a fact as people say it; a year as it is, some days with both ends.

    >>> period("2026-11", "nl"), period("2025-2026", "nl"), period("2026-Q2", "fr"), period("2026-11-21", "en")
    ('november 2026', '2025–2026', 'trimestre 2 2026', '21 November 2026')
    """
    if MONTH.fullmatch(value):
        return str(format_date(datetime.date.fromisoformat(value + "-01"), "MMMM y", locale=DAYS[lang]))
    if found := QUARTER.fullmatch(value):
        return QUARTERS[lang].format(n=found[2], year=found[1])
    days = value.split("/")
    if len(value) >= len("2026-11-21"):
        return " – ".join(day(datetime.date.fromisoformat(one), lang) for one in days)
    return value.replace("-", "–")
