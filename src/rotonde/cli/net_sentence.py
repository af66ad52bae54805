"""What a household seems to miss in a year, in plain sentences below the table."""

from collections.abc import Mapping
from typing import Any

import typer

from rotonde.cli.shown import euros
from rotonde.cli.words import word
from rotonde.engine.catalogue import Catalogue


def show_net_year(net: Mapping[str, Any], catalogue: Catalogue, language: str) -> None:
    """The floor of what claiming brings; nothing where nothing is counted."""
    said = net_sentence(net, catalogue, language)
    if said:
        typer.echo(f"\n{said}")


def net_sentence(net: Mapping[str, Any], catalogue: Catalogue, language: str) -> str:
    """The sentence, and what has to be said beside it.

    >>> from rotonde.engine.facts import Vocabulary
    >>> net = {"lower": "884.16", "of_which_estimated": "0.00", "of_which_may_be_received": "0.00", "once": "0.00"}
    >>> net |= {"counted": [1], "falls_away": [], "stale": False}
    >>> net_sentence(net, Catalogue(Vocabulary({"person": 60}, [], [])), "en")
    'What this household seems to miss is worth at least € 884,16 a year.'
    """
    if not net["counted"]:
        return ""
    found = []
    if _is_more(net["lower"]):
        estimated = ""
        if _is_more(net["of_which_estimated"]):
            estimated = word("net_estimated", language, amount=euros(net["of_which_estimated"]))
        found.append(word("net_year", language, amount=euros(net["lower"])) + estimated + ".")
    elif float(net["lower"]) < 0:
        found.append(word("net_loss", language, amount=euros(net["lower"].removeprefix("-"))))
    for name, part in (("net_once", "once"), ("net_maybe", "of_which_may_be_received")):
        if _is_more(net[part]):
            found.append(word(name, language, amount=euros(net[part])))
    if net["falls_away"]:
        what = ", ".join(dict.fromkeys(catalogue.rights[one["right"]].names(language) for one in net["falls_away"]))
        found.append(word("net_falls_away", language, what=what))
    if net["stale"]:
        found.append(word("net_stale", language))
    return " ".join(found)


def _is_more(amount: str) -> bool:
    return float(amount) > 0
