"""What the columns of a table of records mean: an id, a fact, a fact of a period, a spell, an empty list."""

from dataclasses import dataclass
from typing import Literal

from rotonde.engine.calendar import read_period
from rotonde.engine.facts import Direction, Fact, Link, Vocabulary
from rotonde.screening.faults import BadTables, Fault, nearest
from rotonde.screening.tables import Table

Role = Literal["id", "link", "value", "period", "from", "until", "list", "unknown"]
PERIODS = ("month", "quarter", "year", "school_year")


@dataclass(frozen=True)
class Column:
    """One column: where it stands, as it is headed, and what its cells say."""

    place: int
    heading: str
    role: Role
    fact: Fact | None = None
    period: str = ""
    link: Link | None = None
    direction: Direction | None = None
    why: str = ""
    what_to_do: str = ""


def columns_of(table: Table, kind: str, vocabulary: Vocabulary) -> list[Column]:
    """The columns of a table of records; raises BadTables where it has no ids."""
    own = f"{kind}_id"
    if own not in table.columns:
        what = nearest(own, table.headings, f"Add a column {own}")
        raise BadTables([Fault(table.file, 1, own, "the column is not there", what)])
    links = link_columns(kind, vocabulary)
    return [
        _column(place, name, heading, own, links, kind, vocabulary)
        for place, (name, heading) in enumerate(zip(table.columns, table.headings, strict=True))
    ]


def link_columns(kind: str, vocabulary: Vocabulary) -> dict[str, Link]:
    """The columns that name another record: the household of a person, the owner of a delivery."""
    found = {f"{link.forward}_id": link for link in vocabulary.links.values() if link.owns and link.of == kind}
    if kind == "person":
        found["household_id"] = vocabulary.links["member"]
    return found


def _column(
    place: int, name: str, heading: str, own: str, links: dict[str, Link], kind: str, vocabulary: Vocabulary
) -> Column:
    if name == own:
        return Column(place, heading, "id")
    if name in links:
        return Column(place, heading, "link", link=links[name])
    direction = vocabulary.directions.get((kind, name))
    if direction is not None:
        return Column(place, heading, "list", direction=direction)
    fact_name, at, suffix = name.partition("@")
    fact = vocabulary.fact(fact_name)
    if fact is None or fact.record != kind or fact.link:
        known = [own, *links, *vocabulary.names_for(kind)]
        what = nearest(fact_name, known, "See `rotonde facts` for what can be told, or take the column out")
        said = f"a {kind} has no fact '{fact_name}'" if name else "the column has no name"
        return Column(place, heading, "unknown", why=said, what_to_do=what)
    if not at:
        return Column(place, heading, "value", fact)
    if suffix in ("from", "until"):
        if fact.dated != "state":
            what = f"Write {fact.id} or {fact.id}@ with a period"
            return Column(place, heading, "unknown", why=f"'{fact.id}' has no spells", what_to_do=what)
        return Column(place, heading, "from" if suffix == "from" else "until", fact)
    return _with_period(place, heading, fact, suffix)


def _with_period(place: int, heading: str, fact: Fact, suffix: str) -> Column:
    try:
        unit, _, _ = read_period(suffix)
    except ValueError as error:
        return Column(place, heading, "unknown", why=str(error), what_to_do="Write the period after the @")
    if fact.dated == "fixed":
        what = f"Head the column {fact.id}"
        return Column(place, heading, "unknown", why=f"'{fact.id}' doesn't change over time", what_to_do=what)
    if fact.dated in PERIODS and unit != fact.dated:
        why = f"{suffix} is a {unit}, but '{fact.id}' is known by {fact.dated}"
        return Column(place, heading, "unknown", why=why, what_to_do=f"Give one column per {fact.dated}")
    return Column(place, heading, "period", fact, suffix)
