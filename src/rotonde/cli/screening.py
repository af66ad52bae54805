"""Running a screening for somebody who waits: how far it is, what was left out, and the outcome in numbers."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from rotonde.cli.shown import period_said, show_table, text
from rotonde.cli.words import word
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.outputs import VERDICTS

MOST_SENTENCES = 50


def screened(
    folder: Path,
    out: Path,
    catalogue: Catalogue,
    dates: Dates,
    language: str,
    *,
    made_up: bool = False,
    rights: Sequence[str] | None = None,
    engine: str = "numpy",
) -> Any:
    """The report of a screening; every row that was left out is said on the error channel."""
    from rotonde.screening.screen import screen_folder

    report = screen_folder(
        folder,
        out,
        catalogue,
        dates,
        _progress(),
        keep_situations=made_up,
        rights=rights,
        engine=engine,
    )
    for one in report.left_out[:MOST_SENTENCES]:
        typer.echo(one.fault.said(language), err=True)
    if len(report.left_out) > MOST_SENTENCES:
        count = len(report.left_out) - MOST_SENTENCES
        typer.echo(word("more_left_out", language, count=count, out=out), err=True)
    return report


def _progress() -> Callable[[Any], None] | None:
    """A line that counts, where somebody sees it."""
    if not sys.stderr.isatty():
        return None

    def show(progress: Any) -> None:
        typer.echo(f"\r{progress.done}/{progress.situations}", nl=progress.done == progress.situations, err=True)

    return show


def show_summary(report: Any, catalogue: Catalogue, language: str) -> None:
    """For each right how many have it, may have it or haven't."""
    verdicts = list(reversed(VERDICTS))
    rows = [
        [text(catalogue.rights[id].about.get("names", {}), language, id), *(str(counts[name]) for name in verdicts)]
        for id, counts in report.summary["rights"].items()
    ]
    columns = [word("right", language), *(word(name, language) for name in verdicts)]
    show_table("", columns, rows, numbers=range(1, len(columns)))
    told = {name: report.summary[name] for name in ("households", "persons", "households_left_out")}
    typer.echo(", ".join(f"{count} {word(name, language)}" for name, count in told.items()))
    if count := len(report.summary["contradictions"]):
        typer.echo(word("contradictions", language, count=count))
    for line in most_settled(report.summary["settles_most"], catalogue, language):
        typer.echo(line)


def most_settled(found: Any, catalogue: Catalogue, language: str) -> list[str]:
    """Which one fact and which one source would settle most open answers; no line where nothing settles one alone."""
    lines = []
    for fact in [one for one in found["facts"] if one["settles"]][:1]:
        known = catalogue.vocabulary.facts[fact["fact"]]
        period = f" ({period_said(fact['period'], language)})" if fact["period"] else ""
        lines.append(_settles("fact_settles_most", text(known.labels, language, known.id) + period, fact, language))
    registers = [one for one in found["sources"] if one["settles"] and one["source"] != "person"]
    lines += [_settles("source_settles_most", text(one["names"], language), one, language) for one in registers[:1]]
    return lines


def _settles(name: str, what: str, one: Any, language: str) -> str:
    return word(name, language, what=what, count=one["settles"], households=one["households"])
