"""From a written situation to one that can be asked; what cannot be is traced back to its row."""

import re
from typing import Any, NamedTuple

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Problem, Situation, plural
from rotonde.screening.caseload import Place, Written
from rotonde.screening.faults import Fault
from rotonde.screening.grouping import of_kind


class LeftOut(NamedTuple):
    """One reason why a situation is left out, with the households in it."""

    households: tuple[str, ...]
    fault: Fault


def situate(written: Written, catalogue: Catalogue, dates: Dates) -> tuple[Situation | None, list[LeftOut]]:
    """The situation, or every reason why there is none."""
    faults = written.faults
    situation = None
    if not faults:
        try:
            situation = read_situation(written.form, catalogue.vocabulary, dates, catalogue.quantities)
        except BadSituation as error:
            faults = [_traced(problem, written, catalogue) for problem in error.problems]
    households = tuple(of_kind(written.nodes, "household"))
    return situation, [LeftOut(households, fault) for fault in faults]


def situations_by_household(written: Written, dates: Dates) -> dict[str, dict[str, Any]]:
    """The written form once for each household in it, with that household in focus."""
    days = dates.as_json()
    return {home: {"on": days["on"], "focus": home, **written.form} for home in of_kind(written.nodes, "household")}


def traced_warning(problem: Problem, written: Written, catalogue: Catalogue) -> dict[str, Any]:
    """What is unlikely but kept, with its row."""
    fault = _traced(problem, written, catalogue)
    return {"households": of_kind(written.nodes, "household"), **fault._asdict()}


def _traced(problem: Problem, written: Written, catalogue: Catalogue) -> Fault:
    """The row and column of a problem, found by the name that the problem has for its place."""
    column = ""
    place: Place | None = None
    for (kind, name), at in written.places.items():
        where = f"{plural(kind)}.{name}"
        if problem.where == where or problem.where.startswith(f"{where}."):
            place, column = at, problem.where[len(where) + 1 :]
    told = re.fullmatch(r"told (\d+)", problem.where)
    if told:
        place = written.told[int(told[1]) - 1].place
    link = re.match(r"links\.(\w+)(?:, pair (\d+))?", problem.where)
    if link and link[2]:
        place = written.pair_places.get((link[1], int(link[2])))
    elif link:
        place, column = (
            _pair_named(problem.why, link[1], written),
            catalogue.vocabulary.links[link[1]].forward,
        )
    if place is None:
        place = min(written.places.values(), default=("", 0))
    return Fault(*place, column, problem.why, problem.what_to_do)


def _pair_named(why: str, link: str, written: Written) -> Place | None:
    """The last pair of a link whose record a sentence names first."""
    named = re.match(r"'(.+?)' ", why)
    found = None
    for number, pair in enumerate(written.form["links"].get(link, []), 1):
        if named and named[1] in (pair["of"], pair["to"]):
            found = written.pair_places[link, number]
    return found
