"""What the catalogue knows for certain and what it doesn't, right by right, as a page: `docs/truth.md`."""

from collections import Counter
from collections.abc import Iterator

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.parameter_values import MISSING, Value, parameter_values, short
from rotonde.engine.parameters import CONFIDENCES
from rotonde.engine.rights import Right

LABELS = (*CONFIDENCES, MISSING)
NOW = ("in_force", "stale", "gap")
UNSURE = ("derived", "memory", MISSING)


def truth(catalogue: Catalogue, dates: Dates) -> str:
    """The page as Markdown: a table of all rights, then what is uncertain today, and whom to ask."""
    values = parameter_values(catalogue, dates)
    return "\n".join([*_head(values, dates), *_table(catalogue, values), *_details(catalogue, values)]) + "\n"


def _head(values: list[Value], dates: Dates) -> Iterator[str]:
    yield "# What we know for certain, and what we don't"
    yield ""
    yield f"As of {dates.on}. Made by `rotonde parameters --page --on {dates.on} > docs/truth.md`; a test compares it."
    yield ""
    yield "- **sourced**: read in the law, an official page or a printed scale; its source stands beside it."
    yield "- **derived**: worked out from sourced values by a rule of the law, such as an index."
    yield "- **memory**: what people of the field know by heart; nobody found it in print yet."
    yield "- **missing**: there is such a value and we don't have it. Answers say so; it is never 0, never an old one."
    yield ""
    yield (
        "A value is **stale** when the day to look at it again has passed: it is used and flagged, and nothing is "
        "granted by it automatically. A **gap** is a missing value on the day asked about. Notes are in Dutch."
    )
    yield ""
    count = Counter(value["confidence"] for value in values)
    yield f"{len(values)} values: " + ", ".join(f"{count[label]} {label}" for label in LABELS) + "."
    yield ""


def _table(catalogue: Catalogue, values: list[Value]) -> Iterator[str]:
    yield f"| right | {' | '.join(LABELS)} | stale today | gaps today | to be reviewed by |"
    yield f"|---|{'---:|' * (len(LABELS) + 2)}---|"
    for right in catalogue.rights.values():
        mine = [value for value in values if right.id in value["rights"]]
        labels = Counter(value["confidence"] for value in mine)
        standings = Counter(value["standing"] for value in mine)
        cells = [right.names("en"), *(str(labels[one]) for one in LABELS)]
        cells += [str(standings["stale"]), str(standings["gap"]), str(right.about.get("review_by") or "")]
        yield f"| {' | '.join(cells)} |"
    yield ""


def _details(catalogue: Catalogue, values: list[Value]) -> Iterator[str]:
    for right in catalogue.rights.values():
        mine = [value for value in values if right.id in value["rights"] and value["standing"] in NOW]
        doubtful = [one for one in mine if one["confidence"] in UNSURE or one["standing"] != "in_force"]
        yield f"## {right.names('en')}"
        yield ""
        yield f"To ask: {whom_to_ask(right) or 'nobody known'}."
        yield ""
        if not doubtful:
            yield "Everything that it uses today is sourced and fresh."
            yield ""
            continue
        yield "| amount | since | value | how sure | today | note |"
        yield "|---|---|---|---|---|---|"
        for one in doubtful:
            name = one["parameter"] + (f" [{one['key']}]" if one["key"] else "")
            note = " ".join(str(one["note"]).split()).replace("|", "/")
            yield (
                f"| {name} | {one['from']} | {short(one)} | {one['confidence']} | "
                f"{one['standing'].replace('_', ' ')} | {note} |"
            )
        yield ""


def whom_to_ask(right: Right, language: str = "en") -> str | None:
    """Who decides on a right, and so can tell its amounts; None where nobody is known."""
    told = right.about.get("decided_by") or {}
    who = told.get(language) or told.get("nl")
    return str(who).rstrip(".") if who else None
