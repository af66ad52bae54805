"""`rotonde cascade`: which other rights open once a right is received, and what changes when it stops."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from rotonde.cli.named import Names
from rotonde.cli.opening import open_catalogue, open_mapping
from rotonde.cli.options import AsJson, CataloguePath, Claimed, InLanguage, Language, Law, On, Today, dates_for
from rotonde.cli.shown import euros, show_json, show_table, text
from rotonde.cli.words import word
from rotonde.engine.catalogue import Catalogue

Json = Mapping[str, Any]


def cascade(
    situation: Annotated[
        Path | None, typer.Argument(help="A household; without one, which rules look at which rights.")
    ] = None,
    *,
    on: On = None,
    claimed: Claimed = None,
    law: Law = None,
    today: Today = None,
    catalogue: CataloguePath = None,
    as_json: AsJson = False,
    language: InLanguage = Language.nl,
) -> None:
    """Tell which rights open other rights, and what is lost when one stops."""
    opened = open_catalogue(catalogue)
    if situation is None:
        _show_rules(opened, language, as_json=as_json)
        return
    from rotonde.engine.situations.as_written import read_situation
    from rotonde.engine.situations.situation import BadSituation
    from rotonde.engine.worth.cascade import cascade as cascade_of

    written = open_mapping(situation, "situation")
    try:
        dates = dates_for(written, on=on, claimed=claimed, law=law, today=today)
        read = read_situation(written, opened.vocabulary, dates, opened.quantities)
    except BadSituation as refusal:
        raise BadSituation(
            problem._replace(where=f"{situation}, {problem.where}") for problem in refusal.problems
        ) from None
    found = cascade_of(opened, read, dates)
    if as_json:
        show_json(found)
        return
    names = Names({"receipt": {"records": read.records}}, language)
    for kind, head in (("opens", "if_received"), ("lapses", "if_stopped")):
        if found[kind]:
            columns = [word(name, language) for name in (head, "then", "from_to", "gain")]
            rows = [row for one in found[kind] for row in _rows(one, names, opened, language)]
            show_table(word(f"cascade_{kind}", language), columns, rows)
    if not found["opens"] and not found["lapses"]:
        typer.echo(word("cascade_nothing", language))
    typer.echo(word("always_apply", language))


def _rows(one: Json, names: Names, catalogue: Catalogue, language: str) -> list[list[str]]:
    right = _name(one["right"], catalogue, language)
    verdict = f"\n({word(one['verdict'], language)})" if one["receives"] is not True else ""
    found = []
    for change in one["changes"]:
        verdicts = [change[side]["verdict"] for side in ("before", "after")]
        found.append(
            [
                f"{right}, {names.of(one['of'])}{verdict}",
                f"{_name(change['right'], catalogue, language)}, {names.of(change['of'])}",
                " → ".join(dict.fromkeys(word(verdict, language) for verdict in verdicts)),
                _gain(change, language),
            ]
        )
    return found


def _gain(change: Json, language: str) -> str:
    """What a change brings: one amount, or from the least to the most."""
    gain = change["gain"]
    if gain is None:
        return ""
    per = word(change["per"], language)
    if gain["lower"] == gain["upper"]:
        return f"{euros(gain['upper'])} {per}"
    return f"{word('between', language, low=euros(gain['lower']), high=euros(gain['upper']))} {per}"


def _name(id: str, catalogue: Catalogue, language: str) -> str:
    """The name of a right; one without rules here is called by the fact that it is received."""
    if id in catalogue.rights:
        return catalogue.rights[id].names(language)
    fact = catalogue.vocabulary.facts.get(f"receives.{id}")
    return text(fact.labels, language, id) if fact else id


def _show_rules(catalogue: Catalogue, language: str, *, as_json: bool) -> None:
    """Which rules read whether a right is received, or there."""
    from rotonde.engine.worth.opens import opens

    found = opens(catalogue)
    if as_json:
        show_json(found)
        return
    columns = [word(name, language) for name in ("right", "read_when_received", "read_when_entitled")]
    show_table("", columns, [_read_row(id, one, catalogue, language) for id, one in found.items()])


def _read_row(id: str, one: Mapping[str, Sequence[str]], catalogue: Catalogue, language: str) -> list[str]:
    lists = [", ".join(_name(right, catalogue, language) for right in one[how]) for how in ("received", "entitled")]
    return [f"{_name(id, catalogue, language)}\n{id}", *lists]
