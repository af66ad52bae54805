"""What stands below the table of an answer: the next question, what doesn't fit, and who decides."""

from collections.abc import Mapping, Sequence
from typing import Any

import typer

from rotonde.cli.named import Names
from rotonde.cli.shown import number_said, period_said, text
from rotonde.cli.verdicts import decided_by
from rotonde.cli.words import heading, word
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.wording.sentences import ended, said

Json = Mapping[str, Any]


def people_together(rows: Sequence[Json]) -> tuple[list[Json], list[list[Json]]]:
    """The rows for the table, and those that fail a right on the same condition, such as children on their age.

    >>> fails = {"id": "leefloon", "verdict": "not_entitled", "reason": "age", "receives": {"value": False}}
    >>> alone, together = people_together([{**fails, "of": "kaat"}, {**fails, "of": "lore"}])
    >>> len(alone), [one["of"] for one in together[0]]
    (0, ['kaat', 'lore'])
    """
    failing: dict[tuple[str, str], list[Json]] = {}
    for one in rows:
        if one["verdict"] == "not_entitled" and one["reason"] and one["receives"]["value"] is not True:
            failing.setdefault((one["id"], one["reason"]), []).append(one)
    together = [group for group in failing.values() if len(group) > 1]
    alone = [one for one in rows if not any(one is other for group in together for other in group)]
    return alone, together


def show_question(answer: Json, names: Names, catalogue: Catalogue, language: str) -> None:
    """The next best question in full; its period only where that isn't the day asked about."""
    question = answer["next_question"]
    if question is None:
        return
    fact = catalogue.vocabulary.facts[question["fact"]]
    asked = text(fact.question, language) or text(fact.labels, language, fact.id)
    period = question["period"]
    when = f" ({period_said(period, language)})" if period and period != answer["on"] else ""
    typer.echo(f"\n{heading('question', language)} {names.of(question['of'])} — {asked}{when}\n")


def show_contradictions(found: Sequence[Json], names: Names, catalogue: Catalogue, language: str) -> None:
    """What is told against the facts."""
    for one in found:
        quantity = catalogue.quantities[one["quantity"]]
        told = word("told", language, value=_value(one["told"], language))
        computed = word("computed", language, value=_value(one["computed"], language))
        what = f"{text(quantity.labels, language, quantity.id)}, {names.of(one['of'])}"
        typer.echo(f"{heading('contradiction', language)} {what}: {told}, {computed}.")


def _value(value: Any, language: str) -> str:
    if isinstance(value, Mapping):
        return word("between", language, low=_value(value["min"], language), high=_value(value["max"], language))
    if isinstance(value, bool):
        return word("true" if value else "false", language)
    return number_said(value) if isinstance(value, int | float) else word(str(value), language)


def show_warnings(warnings: Sequence[Json], language: str) -> None:
    """What is unlikely but kept; the sentences name people, so only the name of another place is told."""
    for one in warnings:
        group, _, place = one["where"].partition(".")
        about = "" if group == "links" else f"{place or group}: "
        sentences = (ended(said(one[part], language)) for part in ("why", "what_to_do"))
        typer.echo(f"{heading('warning', language)} {about}{' '.join(sentences)}")


def show_who_decides(rights: Sequence[Json], catalogue: Catalogue, language: str) -> None:
    """Who decides, once for each right that somebody may have."""
    told = {one["id"]: decided_by(one["id"], catalogue, language) for one in rights if one["verdict"] != "not_entitled"}
    if any(told.values()):
        typer.echo(heading("decided_by", language))
    for id, who in told.items():
        if who:
            typer.echo(f"  {catalogue.rights[id].names(language)}: {who}")
