"""`rotonde baskets`: which rights one can look for together, for whom and why; and how a command takes one."""

from collections.abc import Sequence
from typing import Annotated

import typer

from rotonde.cli.options import AsJson, InLanguage, Language
from rotonde.cli.shown import show_json, show_table, text
from rotonde.cli.words import word
from rotonde.engine.catalogue import Catalogue

InBasket = Annotated[
    str | None, typer.Option("--basket", metavar="ID", help="The rights of a basket, as `rotonde baskets` lists them.")
]


def baskets(*, as_json: AsJson = False, language: InLanguage = Language.nl) -> None:
    """List the baskets: rights that one looks for together."""
    from rotonde.rights.baskets import load_baskets

    found = list(load_baskets().values())
    if as_json:
        show_json([one.as_json() for one in found])
        return
    show_table(
        "",
        [word(name, language) for name in ("basket", "for_whom", "rights", "outside")],
        [
            [
                f"{text(one.names, language, one.id)}\n{one.id}",
                text(one.for_whom, language),
                str(len(one.rights)),
                "\n".join(text(names, language, id) for id, names in one.outside.items()),
            ]
            for one in found
        ],
        numbers=(2,),
    )


def rights_asked(
    catalogue: Catalogue, rights: Sequence[str] | None, basket: str | None, language: str
) -> list[str] | None:
    """The rights named one by one and those of a basket, each once; None where neither is: all of them."""
    named = [*(rights or ()), *(_in_basket(catalogue, basket, language) if basket is not None else ())]
    return list(dict.fromkeys(named)) or None


def _in_basket(catalogue: Catalogue, id: str, language: str) -> list[str]:
    """The rights of a basket that the catalogue has; which ones it lacks is said on the error channel."""
    from rotonde.rights.baskets import BadBasket, basket

    found = basket(id)
    here = found.among(catalogue.rights)
    if not here:
        raise BadBasket(f"the catalogue has no right of basket '{id}'. Use another basket or catalogue.")
    lacking = [right for right in found.rights if right not in here]
    if lacking:
        typer.echo(word("not_in_catalogue", language, which=", ".join(lacking)), err=True)
    return here
