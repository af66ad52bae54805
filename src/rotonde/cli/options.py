"""The options that every command shares, and the dates that follow from them."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from rotonde.engine.calendar import Dates


class Language(StrEnum):
    """The language of what people read."""

    nl = "nl"
    fr = "fr"
    en = "en"


class Engine(StrEnum):
    """What computes the answers of many: arrays in memory, or a database as a second opinion."""

    numpy = "numpy"
    duckdb = "duckdb"


def _day(said: str | date) -> date:
    from rotonde.engine.check import day_asked
    from rotonde.engine.situations.values import BadValue

    try:
        return day_asked(said)
    except BadValue as error:
        raise typer.BadParameter(f"{error}. {error.what_to_do}.") from None


On = Annotated[date | None, typer.Option("--on", parser=_day, metavar="DATE", help="The day asked about (today).")]
Claimed = Annotated[
    date | None, typer.Option("--claimed", parser=_day, metavar="DATE", help="The day of the claim (--on).")
]
Law = Annotated[
    date | None, typer.Option("--law", parser=_day, metavar="DATE", help="Rules and amounts as on this day (--on).")
]
Today = Annotated[
    date | None, typer.Option("--today", parser=_day, metavar="DATE", help="Only for what is past its review date.")
]
CataloguePath = Annotated[
    Path | None,
    typer.Option("--catalogue", metavar="PATH", help="A pack of `rotonde export`, in place of the shipped rules."),
]
ValuesPath = Annotated[
    Path | None,
    typer.Option("--values", metavar="FILE", help="Values that an installation published, laid over the rules."),
]
InEngine = Annotated[Engine, typer.Option("--engine", help="What computes it; both give the same answers.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: the whole outcome as JSON.")]
InLanguage = Annotated[Language, typer.Option("--language", help="The language of the text.")]


def dates_asked(**days: date | None) -> Dates:
    """The four dates, with their defaults filled in."""
    return Dates.asked(**days)


def dates_for(written: Any, **days: date | None) -> Dates:
    """The four dates for a situation, which may say some of them itself; what is asked goes first."""
    from rotonde.engine.check import dates_of

    return dates_of(written, **days)
