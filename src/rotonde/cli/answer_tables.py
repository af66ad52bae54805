"""An answer as a person reads it: the rights, what is missing, and the next question."""

from collections.abc import Mapping
from typing import Any

import typer

from rotonde.cli.shown import UNKNOWN, euros, show_table, text, word
from rotonde.engine.catalogue import Catalogue

Json = Mapping[str, Any]
ORDER = ("entitled", "to_assess", "unknown", "not_entitled")


def show_answer(answer: Json, catalogue: Catalogue, language: str) -> None:
    """The whole answer, what is certain first."""
    rows = sorted(answer["rights"], key=lambda one: ORDER.index(one["verdict"]))
    show_table(
        f"{word('on', language)} {answer['on']}",
        [word(name, language) for name in ("right", "for", "outcome", "amount", "why", "lacking")],
        [_row(one, catalogue, language) for one in rows],
        numbers=(5,),
    )
    _question(answer["next_question"], catalogue, language)
    for one in answer["contradictions"]:
        against = f"{one['quantity']} ({one['of']}): {one['told']} ≠ {one['computed']}"
        typer.echo(f"{word('contradiction', language)}: {against}")
    for one in answer["warnings"]:
        typer.echo(f"{word('warning', language)}: {one['where']}: {one['why']}. {one['what_to_do']}.")
    typer.echo(word("always_apply", language))


def _row(one: Json, catalogue: Catalogue, language: str) -> list[str]:
    right = catalogue.rights[one["id"]]
    return [
        right.names(language),
        one["of"],
        "\n".join([word(one["verdict"], language), *_remarks(one, language)]),
        _amount(one, language),
        next((text(two.labels, language, two.id) for two in right.conditions if two.id == one["reason"]), ""),
        str(len(one["missing"]) or ""),
    ]


def _remarks(one: Json, language: str) -> list[str]:
    found = [word("receives", language)] if one["receives"]["value"] is True else []
    found += [f"↻ {len(one['stale'])} {word('stale', language)}"] if one["stale"] else []
    return found + [f"↻ {word('gap', language)}: {name}" for name in one["gaps"]]


def _amount(one: Json, language: str) -> str:
    amount = one["amount"]
    if amount is None or one["verdict"] == "not_entitled":
        return ""
    if amount["upper"] == UNKNOWN:
        return word("open", language)
    per = word(amount["per"], language)
    if amount["lower"] == amount["upper"]:
        return f"{euros(amount['upper'])} {per}"
    granted = one["if_granted"]
    if granted["lower"] == granted["upper"]:
        return f"({euros(granted['upper'])} {per})"
    return f"{word('up_to', language)} {euros(amount['upper'])} {per}"


def _question(question: Json | None, catalogue: Catalogue, language: str) -> None:
    if question is None:
        return
    fact = catalogue.vocabulary.facts[question["fact"]]
    asked = text(fact.question, language) or text(fact.labels, language, fact.id)
    period = f", {question['period']}" if question["period"] else ""
    typer.echo(f"{word('question', language)}: {asked} ({question['of']}{period})")
