"""How things are shown to people: calm tables, Belgian numbers, dates in words."""

import json
import re
import sys
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import typer

UNKNOWN = "unknown"
WIDTH = 120
LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}
MONTH = re.compile(r"\d{4}-\d{2}")


def text(labels: Mapping[str, str], language: str, otherwise: str = "") -> str:
    """A label in a language, or in Dutch."""
    return str(labels.get(language) or labels.get("nl") or otherwise)


def euros(amount: str) -> str:
    """An amount in Belgian notation.

    >>> euros("1234.5"), euros("-0.05")
    ('€ 1.234,50', '€ -0,05')
    """
    return "€ " + f"{float(amount):,.2f}".translate(str.maketrans(",.", ".,"))


def day_said(day: str, language: str) -> str:
    """A day in full.

    >>> day_said("2025-11-15", "nl"), day_said("2025-11-01", "fr"), day_said("2025-11-15", "en")
    ('15 november 2025', '1er novembre 2025', '15 November 2025')
    """
    from babel.dates import format_date

    at = date.fromisoformat(day)
    first = "d'er'" if language == "fr" and at.day == 1 else "d"
    return format_date(at, f"{first} MMMM y", locale=LOCALES[language])


def period_said(period: str, language: str) -> str:
    """A day or a month in full; a year, a quarter or a school year as it is.

    >>> period_said("2025-10", "fr"), period_said("2024", "fr")
    ('octobre 2025', '2024')
    """
    from babel.dates import format_date

    if MONTH.fullmatch(period):
        return format_date(date.fromisoformat(f"{period}-01"), "MMMM y", locale=LOCALES[language])
    return day_said(period, language) if len(period) == len("2025-11-15") else period


def number_said(value: float) -> str:
    """A number in Belgian notation.

    >>> number_said(12000), number_said(0.5)
    ('12.000', '0,5')
    """
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def show_json(data: Any) -> None:
    """The outcome for programs."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def show_table(
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numbers: Collection[int] = (),
    whole: Collection[int] = (),
) -> None:
    """A table without lines but the one under its head; columns of `numbers` stand to the right, `whole` don't wrap."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title or None, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        side: Literal["left", "right"] = "right" if place in numbers else "left"
        table.add_column(column, justify=side, overflow="fold", no_wrap=place in whole)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False).print(table)
