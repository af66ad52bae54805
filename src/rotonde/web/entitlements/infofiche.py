"""The infofiche of a right as a page: its text with the amounts of the day filled in, made safe to show."""

import datetime
import re
from fractions import Fraction

import nh3
from markdown_it import MarkdownIt

from rotonde.engine.explaining.wording.words import words_of
from rotonde.web.entitlements import engine_port

PLACEHOLDER = re.compile(r'\{\{\s*parameter\("([a-z0-9_]+)(?:\.([a-z0-9_]+))?"(?:,\s*"(month|year)")?\)\s*\}\}')
PARTS = {("EUR/year", "month"): Fraction(1, 12), ("EUR/month", "year"): Fraction(12)}
TAGS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "br", "table", "thead", "tbody", "tr", "th", "td"}


def infofiche_html(right: str, lang: str, on: datetime.date, not_known: str) -> str | None:
    """Give the infofiche of a right as HTML; nothing where there is none in this language."""
    text = engine_port.infofiche(right, lang)
    if text is None:
        return None
    filled = PLACEHOLDER.sub(lambda found: _amount(right, found, lang, on) or not_known, text)
    html = MarkdownIt("commonmark").enable("table").render(filled)
    return nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"https", "tel", "mailto"})


def _amount(right: str, found: re.Match[str], lang: str, on: datetime.date) -> str:
    """Write an amount of the law as it is on a day; nothing where nobody knows it."""
    parameter = engine_port.catalogue().parameters.get(f"{right}.{found[1]}")
    row = parameter.row(on.toordinal(), on.toordinal(), found[2]) if parameter else None
    if not (parameter and row) or not isinstance(row.value, Fraction):
        return ""
    words = words_of(lang)
    times = PARTS.get((parameter.unit, found[3] or ""))
    if times is None:
        text = words.amount(parameter, row.value)
        unit = str(words.get("units").get(parameter.unit, ""))
    else:
        text, unit = words.value(_cents(row.value * times), f"EUR/{found[3]}"), ""
    return _without_unit(text, unit, found.string[found.end() :])


def _cents(amount: Fraction) -> Fraction:
    return Fraction(round(amount * 100), 100)


def _without_unit(text: str, unit: str, after: str) -> str:
    """Leave a unit out where the sentence goes on with it."""
    return text.removesuffix(unit).rstrip() if unit and after.lstrip().startswith(unit) else text
