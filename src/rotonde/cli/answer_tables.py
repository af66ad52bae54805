"""An answer as a table for people: each right with its estimate, what it may bring and what to find out first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import typer

from rotonde.cli.answer_notes import (
    people_together,
    show_contradictions,
    show_question,
    show_warnings,
    show_who_decides,
)
from rotonde.cli.named import Names
from rotonde.cli.net_sentence import show_net_year
from rotonde.cli.shown import UNKNOWN, day_said, euros, show_table, text
from rotonde.cli.verdicts import STATES, state_of, verdict_said
from rotonde.cli.words import word
from rotonde.engine.catalogue import Catalogue

Json = Mapping[str, Any]


def show_answer(answer: Json, catalogue: Catalogue, language: str) -> None:
    """The whole answer, what is nearest to a right first."""
    names = Names(answer, language)
    rows = sorted(answer["rights"], key=lambda one: (_receives(one), STATES.index(state_of(one, catalogue))))
    alone, together = people_together(rows)
    shared = _shared(alone)
    show_table(
        f"{word('on', language)} {day_said(answer['on'], language)}",
        [word(name, language) for name in ("right", "for", "outcome", "amount", "why")],
        _alike([_row(one, names, one["id"] in shared, catalogue, language) for one in alone]),
    )
    for group in together:
        right = catalogue.rights[group[0]["id"]].names(language)
        verdict = word(group[0]["verdict"], language)
        who = ", ".join(names.of(one["of"]) for one in group)
        typer.echo(f"{who}: {right} – {verdict[:1].lower()}{verdict[1:]} ({_reason(group[0], catalogue, language)})")
    show_net_year(answer["net_year"], catalogue, language)
    show_question(answer, names, catalogue, language)
    show_contradictions(answer["contradictions"], names, catalogue, language)
    show_warnings(answer["warnings"], language)
    show_who_decides(answer["rights"], catalogue, language)
    typer.echo(word("always_apply", language))


def _receives(one: Json) -> bool:
    return one["receives"]["value"] is True


def _shared(rows: Sequence[Json]) -> set[str]:
    """The rights whose amount stands with several people."""
    counts = Counter(one["id"] for one in rows if one["amount"] is not None and one["verdict"] != "not_entitled")
    return {id for id, count in counts.items() if count > 1}


def _row(one: Json, names: Names, is_shared: bool, catalogue: Catalogue, language: str) -> list[str]:
    right = catalogue.rights[one["id"]]
    amount = _amount(one, language)
    if amount and is_shared and right.counted_once_per:
        amount += f"\n{word('once_together', language)}"
    return [
        right.names(language),
        names.of(one["of"]),
        "\n".join([verdict_said(one, catalogue, language), *_remarks(one, catalogue, language)]),
        amount,
        _why(one, catalogue, language),
    ]


def _alike(rows: Sequence[list[str]]) -> list[list[str]]:
    """One row for all people of whom the same is said of a right that brings no amount to each."""
    found: list[list[str]] = []
    for row in rows:
        said = (row[:1], row[2:])
        before = next((one for one in found if (one[:1], one[2:]) == said and not one[3]), None)
        if before is None:
            found.append(row)
        else:
            before[1] += f", {row[1]}"
    return found


def _why(one: Json, catalogue: Catalogue, language: str) -> str:
    reason = _reason(one, catalogue, language)
    if not reason or one["verdict"] in ("entitled", "not_entitled"):
        return reason
    return word("first", language, what=reason)


def _reason(one: Json, catalogue: Catalogue, language: str) -> str:
    conditions = catalogue.rights[one["id"]].conditions
    return next((text(two.labels, language, two.id) for two in conditions if two.id == one["reason"]), "")


def _remarks(one: Json, catalogue: Catalogue, language: str) -> list[str]:
    found = []
    if _receives(one):
        since = one["receives"]["from"]
        day = f" {word('since', language, day=day_said(since, language))}" if since else ""
        found.append(word("receives", language) + day)
    if one["stale"]:
        found.append(f"↻ {word('stale', language)}")
    first, *others = dict.fromkeys(_amount_of_law(name, catalogue, language) for name in one["gaps"]) or [""]
    if first:
        more = f" {word('and_more', language, count=len(others))}" if others else ""
        found.append(f"↻ {word('gap', language, what=first)}{more}")
    return found


def _amount_of_law(name: str, catalogue: Catalogue, language: str) -> str:
    parameter = catalogue.parameters.get(name.split("[", maxsplit=1)[0])
    return text(parameter.labels, language, name) if parameter else name


def _amount(one: Json, language: str) -> str:
    amount = one["amount"]
    if amount is None or one["verdict"] == "not_entitled":
        return ""
    per, granted = word(amount["per"], language), one["if_granted"]
    if amount["upper"] == UNKNOWN:
        if one["verdict"] != "entitled":
            return word("open", language)
        return f"{euros(granted['lower'])} – {euros(granted['upper'])} {per}"
    if amount["lower"] == amount["upper"]:
        return f"{euros(amount['upper'])} {per}"
    if granted["lower"] == granted["upper"]:
        return f"({euros(granted['upper'])} {per})"
    return f"{word('up_to', language)} {euros(amount['upper'])} {per}"
