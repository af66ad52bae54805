"""The sentences of the editors in one language, with values, units and days as they are written in Belgium."""

from decimal import Decimal
from typing import Any

from rotonde.web.editing.wording import SENTENCES
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.words import UNITS
from rotonde.web.look import words

CENTS = 2
MORE_UNITS = {
    "EUR/kWh": ("€ per kWh", "€ par kWh", "€ per kWh"),
    "GB/month": ("GB per maand", "Go par mois", "GB a month"),
    "Mbps": ("Mbps", "Mbit/s", "Mbps"),
    "day": ("dagen", "jours", "days"),
    "week": ("weken", "semaines", "weeks"),
    "1/year": ("per jaar", "par an", "a year"),
}


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def unit(self, unit: str) -> str:
        """Name a unit; a plain number has none."""
        if unit == "1":
            return ""
        names = UNITS.get(unit) or MORE_UNITS.get(unit)
        return names[self.position] if names else unit

    def value(self, value: Any, unit: str) -> str:
        """Write one value with its unit; None is not known, and a scale is told by its number of rows."""
        if value is None:
            return self["not_known"]
        if unit.startswith("EUR"):
            exponent = Decimal(str(value)).normalize().as_tuple().exponent
            fine = isinstance(exponent, int) and exponent < -CENTS
            amount = "€ " + notation.number(value, self.lang) if fine else notation.money(value, self.lang)
            return amount + self.unit(unit).removeprefix("€")
        return f"{notation.number(value, self.lang)} {self.unit(unit)}".strip()

    def day(self, day: object) -> str:
        """Write a day in words."""
        return notation.day(day, self.lang)
