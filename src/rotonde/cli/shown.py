"""How things are shown to people: calm tables, Belgian numbers, the words of the language asked for."""

import json
import sys
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

import typer

UNKNOWN = "unknown"
WIDTH = 120
WORDS: Mapping[str, Mapping[str, str]] = {
    "entitled": {"nl": "recht", "fr": "a droit", "en": "entitled"},
    "not_entitled": {"nl": "geen recht", "fr": "pas droit", "en": "not entitled"},
    "to_assess": {"nl": "te beoordelen", "fr": "à apprécier", "en": "to assess"},
    "unknown": {"nl": "nog niet bekend", "fr": "encore inconnu", "en": "not known yet"},
    "month": {"nl": "per maand", "fr": "par mois", "en": "a month"},
    "year": {"nl": "per jaar", "fr": "par an", "en": "a year"},
    "once": {"nl": "eenmalig", "fr": "une fois", "en": "once"},
    "right": {"nl": "Recht", "fr": "Droit", "en": "Right"},
    "for": {"nl": "Voor", "fr": "Pour", "en": "For"},
    "outcome": {"nl": "Uitkomst", "fr": "Résultat", "en": "Outcome"},
    "amount": {"nl": "Bedrag", "fr": "Montant", "en": "Amount"},
    "why": {"nl": "Hangt aan", "fr": "Dépend de", "en": "Hangs on"},
    "lacking": {"nl": "Ontbreekt", "fr": "Manque", "en": "Missing"},
    "receives": {"nl": "krijgt dit al", "fr": "le reçoit déjà", "en": "receives it already"},
    "stale": {"nl": "na te kijken", "fr": "à revoir", "en": "to review"},
    "gap": {"nl": "bedrag ontbreekt", "fr": "montant manquant", "en": "amount not known"},
    "question": {"nl": "Volgende vraag", "fr": "Question suivante", "en": "Next question"},
    "contradiction": {"nl": "Tegenspraak", "fr": "Contradiction", "en": "Contradiction"},
    "warning": {"nl": "Let op", "fr": "Attention", "en": "Mind"},
    "up_to": {"nl": "tot", "fr": "jusqu’à", "en": "up to"},
    "open": {"nl": "nog open", "fr": "encore ouvert", "en": "still open"},
    "on": {"nl": "Op", "fr": "Au", "en": "On"},
    "level": {"nl": "Niveau", "fr": "Niveau", "en": "Level"},
    "decided_by": {"nl": "Wie beslist", "fr": "Qui décide", "en": "Decided by"},
    "conditions": {"nl": "Voorwaarden", "fr": "Conditions", "en": "Conditions"},
    "cases": {"nl": "Proefgevallen", "fr": "Cas", "en": "Cases"},
    "review": {"nl": "Na te kijken", "fr": "À revoir", "en": "To review"},
    "gaps": {"nl": "Ontbreekt", "fr": "Manque", "en": "Gaps"},
    "fact": {"nl": "Feit", "fr": "Fait", "en": "Fact"},
    "of": {"nl": "Van", "fr": "De", "en": "Of"},
    "type": {"nl": "Soort", "fr": "Type", "en": "Type"},
    "dated": {"nl": "Geldt per", "fr": "Par", "en": "Known by"},
    "meaning": {"nl": "Betekenis", "fr": "Signification", "en": "Meaning"},
    "quantity": {"nl": "Grootheid", "fr": "Grandeur", "en": "Quantity"},
    "unit": {"nl": "Eenheid", "fr": "Unité", "en": "Unit"},
    "always_apply": {
        "nl": "Iedereen mag altijd aanvragen. Wie beslist, staat bij elk recht.",
        "fr": "Chacun peut toujours introduire une demande. Qui décide est dit pour chaque droit.",
        "en": "Anybody may always apply. Who decides is told with each right.",
    },
    "same_answer": {
        "nl": "Hetzelfde antwoord, tot op de letter.",
        "fr": "La même réponse, à la lettre près.",
        "en": "The same answer, to the letter.",
    },
    "passed": {"nl": "geslaagd", "fr": "réussis", "en": "passed"},
    "failed": {"nl": "niet geslaagd", "fr": "échoués", "en": "failed"},
    "skipped": {"nl": "overgeslagen", "fr": "omis", "en": "skipped"},
    "households": {"nl": "gezinnen", "fr": "ménages", "en": "households"},
    "persons": {"nl": "personen", "fr": "personnes", "en": "persons"},
    "households_left_out": {"nl": "gezinnen weggelaten", "fr": "ménages omis", "en": "households left out"},
    "person": {"nl": "persoon", "fr": "personne", "en": "person"},
    "household": {"nl": "gezin", "fr": "ménage", "en": "household"},
    "federal": {"nl": "federaal", "fr": "fédéral", "en": "federal"},
    "flanders": {"nl": "Vlaanderen", "fr": "Flandre", "en": "Flanders"},
    "provincial": {"nl": "provincie", "fr": "province", "en": "province"},
    "local": {"nl": "gemeente", "fr": "commune", "en": "municipality"},
}


def word(name: str, language: str) -> str:
    """A word of the command line itself."""
    return WORDS[name][language] if name in WORDS else name


def text(labels: Mapping[str, str], language: str, otherwise: str = "") -> str:
    """A label in a language, or in Dutch."""
    return str(labels.get(language) or labels.get("nl") or otherwise)


def euros(amount: str) -> str:
    """An amount in Belgian notation.

    >>> euros("1234.5"), euros("-0.05")
    ('€ 1.234,50', '€ -0,05')
    """
    return "€ " + f"{float(amount):,.2f}".translate(str.maketrans(",.", ".,"))


def show_json(data: Any) -> None:
    """The outcome for programs."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def show_table(
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numbers: Collection[int] = (),
    whole: Collection[int] = (),
) -> None:
    """A table without lines but the one under its head; columns of `numbers` stand to the right, `whole` don't wrap."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=title or None, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(columns):
        side: Literal["left", "right"] = "right" if place in numbers else "left"
        table.add_column(column, justify=side, overflow="fold", no_wrap=place in whole)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False).print(table)
