"""Numbers and days as they are written in Belgium: out to a reader, and in from a field."""

import datetime
import re
from decimal import Decimal, InvalidOperation

from babel.dates import format_date, get_month_names
from babel.numbers import format_currency, format_decimal

# English pages keep the Belgian way of writing money: a worker must recognise it on the letter.
NUMBERS = {"nl": "nl_BE", "fr": "fr_BE", "en": "nl_BE"}
BELGIAN = "nl_BE"
DAYS = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_BE"}
QUARTERS = {"nl": "kwartaal", "fr": "trimestre", "en": "quarter"}


class NotRead(ValueError):
    """What was typed can't be read; the message is the key of a sentence in `words`."""


def money(euros: object, lang: str) -> str:
    """Write an amount: `€ 1.234,50`.

    >>> money("1234.5", "nl").replace(chr(160), " ")
    '€ 1.234,50'
    """
    return format_currency(Decimal(str(euros)), "EUR", locale=NUMBERS.get(lang, BELGIAN))


def number(value: object, lang: str, decimals: int | None = None) -> str:
    """Write a number with its own decimals, or with as many as are asked for."""
    exact = Decimal(str(value))
    exponent = exact.normalize().as_tuple().exponent
    places = decimals if decimals is not None else max(0, -exponent) if isinstance(exponent, int) else 0
    return format_decimal(exact, "#,##0" + ("." + "0" * places if places else ""), locale=NUMBERS.get(lang, BELGIAN))


def day(value: object, lang: str) -> str:
    """Write a day in words: `3 maart 2026`."""
    return format_date(datetime.date.fromisoformat(str(value)), "d MMMM y", locale=DAYS.get(lang, lang))


def is_day(value: object) -> bool:
    """Say whether a value is a day as a situation writes it."""
    return isinstance(value, str) and bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value))


def day_in_figures(value: object) -> str:
    """Write a day as it stands in a field: `03/03/2026`."""
    return datetime.date.fromisoformat(str(value)).strftime("%d/%m/%Y")


def period(value: str, lang: str) -> str:
    """Write a year, school year, quarter or month in words."""
    if re.fullmatch(r"\d{4}-\d{2}", value):
        return format_date(datetime.date.fromisoformat(value + "-01"), "MMMM y", locale=DAYS.get(lang, lang))
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return f"{QUARTERS.get(lang, 'Q')} {found[2]} {found[1]}"
    return value.replace("-", "–")


def read_number(typed: str, decimals: int = 0, most: Decimal | None = None) -> Decimal:
    """Read a number in Belgian notation.

    >>> read_number("€ 1.234,50", 2), read_number("0.951", 4), read_number("1 250", 0)
    (Decimal('1234.50'), Decimal('0.951'), Decimal('1250'))
    """
    text = re.sub(r"[\s\u00a0\u202f']|€|eur(o|os)?\b", "", typed.strip().lower())
    if not re.fullmatch(r"-?[\d.,]{1,24}", text):
        raise NotRead("error_number")
    value = _figures(text, decimals, most)
    if value != round(value, decimals):
        raise NotRead("error_whole" if decimals == 0 else "error_decimals")
    return value


def _figures(text: str, decimals: int, most: Decimal | None) -> Decimal:
    """Tell thousands from decimals: a comma is a decimal comma, a point is one unless it groups by three."""
    grouped = re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", text)
    if grouped:
        value = Decimal(text.replace(".", "").replace(",", "."))
        if decimals < 3 or most is None or value <= most:
            return value
    if text.count(",") + text.count(".") > 1 and not re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        raise NotRead("error_number")
    try:
        return Decimal(text.replace(",", "" if "." in text else "."))
    except InvalidOperation:
        raise NotRead("error_number") from None


def read_day(typed: str) -> str:
    """Read a day, in figures or in words, and give it as year-month-day.

    >>> read_day("3/3/2026"), read_day("3 maart 2026"), read_day("2026-03-03")
    ('2026-03-03', '2026-03-03', '2026-03-03')
    """
    text = re.sub(r"\s+", " ", typed.strip().lower())
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day_ = found[1], found[2], found[3]
    elif found := re.fullmatch(r"(\d{1,2}) ?[/.\- ] ?(\d{1,2}|[^\W\d]+\.?) ?[/.\- ] ?(\d{4})", text):
        day_, year = found[1], found[3]
        month = found[2] if found[2].isdecimal() else _month(found[2])
    else:
        raise NotRead("error_day")
    try:
        return datetime.date(int(year), int(month), int(day_)).isoformat()
    except ValueError:
        raise NotRead("error_no_such_day") from None


def _month(name: str) -> str:
    for locale in DAYS.values():
        for figure, month in get_month_names("wide", locale=locale).items():
            if month.lower().startswith(name.rstrip(".")) and len(name) >= 3:
                return str(figure)
    raise NotRead("error_day")
