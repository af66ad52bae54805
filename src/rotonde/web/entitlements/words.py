"""Every sentence of the pages themselves, in three languages; those about a right come from the right."""

from typing import Any

from rotonde.web.entitlements.wording import SENTENCES
from rotonde.web.look import words

UNITS = {
    "EUR": ("€", "€", "€"),
    "EUR/year": ("€ per jaar", "€ par an", "€ a year"),
    "EUR/month": ("€ per maand", "€ par mois", "€ a month"),
    "EUR/quarter": ("€ per kwartaal", "€ par trimestre", "€ a quarter"),
    "EUR/day": ("€ per dag", "€ par jour", "€ a day"),
    "EUR/litre": ("€ per liter", "€ par litre", "€ a litre"),
    "EUR/m3": ("€ per m³", "€ par m³", "€ a m³"),
    "kWh/year": ("kWh per jaar", "kWh par an", "kWh a year"),
    "m3/year": ("m³ per jaar", "m³ par an", "m³ a year"),
    "day/year": ("dagen per jaar", "jours par an", "days a year"),
    "month": ("maanden", "mois", "months"),
    "year": ("jaar", "ans", "years"),
    "litre": ("liter", "litres", "litres"),
    "litres": ("liter", "litres", "litres"),
    "days": ("dagen", "jours", "days"),
    "months": ("maanden", "mois", "months"),
    "years": ("jaar", "ans", "years"),
    "percent": ("%", "%", "%"),
}

DECIDERS = {
    "BCSD": ("OCMW", "CPAS", "OCMW"),
    "OCMW": ("OCMW", "CPAS", "OCMW"),
    "college": ("college van burgemeester en schepenen", "collège communal", "municipal executive"),
    "ziekenfonds": ("ziekenfonds", "mutualité", "health fund"),
    "VUTG": (
        "uitbetaler van het Groeipakket (VUTG)",
        "organisme du Groeipakket (VUTG)",
        "Groeipakket payer (VUTG)",
    ),
    "FOD": ("federale overheidsdienst", "service public fédéral", "federal public service"),
}


class Wording(words.Wording):
    """The sentences of these pages in one language."""

    def __init__(self, lang: str) -> None:
        super().__init__(lang, SENTENCES)

    def unit(self, unit: str) -> str:
        """Name a unit; one we have no word for is shown as it is."""
        return UNITS[unit][self.position] if unit in UNITS else unit

    def per(self, period: str | None) -> str:
        """Say per what an amount is."""
        return self["per_" + period] if period and "per_" + period in self else ""

    def decider(self, code: Any) -> str:
        """Name who decides; a name we have no words for is shown as the right gives it."""
        if isinstance(code, dict):
            name = in_language(code, self.lang)
            return name[:1].lower() + name[1:] if name[1:2].islower() else name
        return DECIDERS[code][self.position] if code in DECIDERS else str(code)


def raised(text: str) -> str:
    """Give a text a capital: a vocabulary and a law are written as they stand inside a sentence."""
    return text[:1].upper() + text[1:]


def in_language(labels: Any, lang: str) -> str:
    """Choose the text in a language, or the Dutch one where there is none yet."""
    return str(labels.get(lang) or labels.get("nl") or "") if isinstance(labels, dict) else str(labels)
