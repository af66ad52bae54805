"""`rotonde explain`: a right as a text for a lawyer."""

from typing import Annotated

import typer

from rotonde.cli.opening import open_catalogue
from rotonde.cli.options import AsJson, CataloguePath, Claimed, InLanguage, Language, Law, On, Today, dates_asked
from rotonde.cli.shown import show_json


def explain(
    right: Annotated[str, typer.Argument(help="The id of a right, as `rotonde rights` lists it.")],
    *,
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Write out the rule of a right as a text."""
    from rotonde.engine.check import UnknownRight
    from rotonde.engine.explaining.explain import explain_right

    opened = open_catalogue(catalogue)
    if right not in opened.rights:
        raise UnknownRight(f"there is no right '{right}'. Use one of {', '.join(opened.rights)}.")
    dates = dates_asked(on=on, claimed=claimed, law=law, today=today)
    told = explain_right(opened, right, language.value, dates)
    if as_json:
        show_json({"id": right, "language": language.value, **dates.as_json(), "text": told})
    else:
        typer.echo(told)
