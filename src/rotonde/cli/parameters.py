"""`rotonde parameters`: every dated amount, how sure it is, and how it stands today."""

from collections import Counter
from typing import Annotated

import typer

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import (
    AsJson,
    CataloguePath,
    Claimed,
    InLanguage,
    Language,
    Law,
    On,
    Today,
    ValuesPath,
    dates_asked,
)
from rotonde.cli.shown import show_json, show_table, text
from rotonde.cli.words import word


def parameters(  # noqa: PLR0913  every option is one of the contract
    *,
    page: Annotated[bool, typer.Option("--page", help="As a page in Markdown, in English: docs/truth.md.")] = False,
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    values: ValuesPath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """List every dated amount with its label, and which ask for a look."""
    from rotonde.engine.explaining.truth import LABELS, truth
    from rotonde.engine.parameter_values import parameter_values

    opened = open_catalogue(catalogue, values)
    dates = dates_asked(on=on, claimed=claimed, law=law, today=today or (on if page else None))
    if page:
        typer.echo(truth(opened, dates), nl=False)
        return
    found = parameter_values(opened, dates)
    if as_json:
        show_json({**dates.as_json(), "values": found})
        return
    standings = ("stale", "gap")
    rows = []
    for right in opened.rights.values():
        mine = [value for value in found if right.id in value["rights"]]
        count = Counter(value["confidence"] for value in mine) + Counter(value["standing"] for value in mine)
        numbers = [str(count[name]) for name in (*LABELS, *standings)]
        rows.append([text(right.about.get("names", {}), language, right.id), *numbers])
    columns = [word(name, language) for name in ("right", *LABELS, "to_review", "not_known")]
    show_table("", columns, rows, numbers=range(1, len(columns)), whole=(0,))
