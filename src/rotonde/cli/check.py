"""`rotonde check`: which rights a household has, may have or hasn't, and what to ask next."""

from pathlib import Path
from typing import Annotated

import typer

from rotonde.cli.answer_tables import show_answer
from rotonde.cli.baskets import InBasket, rights_asked
from rotonde.cli.opening import open_catalogue, open_mapping
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
    dates_for,
)
from rotonde.cli.shown import show_json


def check(  # noqa: PLR0913  every option is one of the contract
    situation: Annotated[Path, typer.Argument(help="A household in YAML or JSON, as in examples/.")],
    *,
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    values: ValuesPath = None,
    right: Annotated[list[str] | None, typer.Option("--right", help="Only this right; may be repeated.")] = None,
    basket: InBasket = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Tell which rights a household has, and what to ask next."""
    from rotonde.engine.check import check as answer
    from rotonde.engine.situations.situation import BadSituation

    written = open_mapping(situation, "situation")
    opened = open_catalogue(catalogue, values)
    try:
        dates = dates_for(written, on=on, claimed=claimed, law=law, today=today)
        found = answer(opened, written, dates, rights_asked(opened, right, basket, language))
    except BadSituation as refusal:
        raise BadSituation(
            problem._replace(where=f"{situation}, {problem.where}") for problem in refusal.problems
        ) from None
    if as_json:
        show_json(found)
    else:
        show_answer(found, opened, language)
