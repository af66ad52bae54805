"""The answers about files, block by block, with what cannot be answered said and left out."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking
from rotonde.engine.asked_before import DESKS
from rotonde.engine.calendar import Dates
from rotonde.engine.contradictions import contradictions
from rotonde.engine.situations.as_written import read_situation
from rotonde.engine.situations.situation import BadSituation, Problem, Situation
from rotonde.engine.worth.net_year import net_years
from rotonde.screening.answering import AnswerRow, rows_by_situation
from rotonde.web.entitlements import engine_port
from rotonde.web.people.domain.dossiers import Contents

Json = dict[str, Any]


class Answered(NamedTuple):
    """A file with its answers and what is missed in a year, or the problems for which it has none."""

    contents: Contents
    situation: Situation | None
    rows: list[AnswerRow]
    net: Json
    contradictions: list[Json]
    problems: list[Problem]


def answer_files(block: Sequence[Contents], dates: Dates) -> Iterator[Answered]:
    """Answer a block of files, in the order in which they came."""
    read = [read_file(contents, dates) for contents in block]
    found: dict[int, Answered] = {}
    for told, places in _by_what_is_told(read).items():
        asking = asking_about(dates, told)
        situations = [situation for place in places if (situation := read[place][0]) is not None]
        with DESKS.turn:  # what is made ready reads one block at a time, and pages ask it too
            rows = rows_by_situation(situations, asking)
            nets = net_years(asking, situations)
            against = [contradictions(asking.question, one) for one in situations]
        for number, place in enumerate(places):
            one = situations[number]
            told_of = rows[number], nets[number], against[number], list(one.warnings)
            found[place] = Answered(block[place], one, *told_of)
    for place, contents in enumerate(block):
        yield found.get(place) or Answered(contents, None, [], {}, [], read[place][1])


def _by_what_is_told(read: Sequence[tuple[Situation | None, list[Problem]]]) -> dict[frozenset[str], list[int]]:
    """Put together what is asked in the same way: a told quantity changes the question."""
    places: dict[frozenset[str], list[int]] = {}
    for place, (situation, _) in enumerate(read):
        if situation is not None:
            places.setdefault(told_in(situation), []).append(place)
    return places


def told_in(situation: Situation) -> frozenset[str]:
    """The quantities of which something is told."""
    return situation.told_of


def asking_about(dates: Dates, told: frozenset[str]) -> Asking:
    """The question about all rights, made ready."""
    catalogue = engine_port.catalogue()
    return DESKS.ready(catalogue, dates, told, tuple(catalogue.rights))


def read_file(contents: Contents, dates: Dates) -> tuple[Situation | None, list[Problem]]:
    """The file as the engine reads it, or every problem for which it can't."""
    catalogue = engine_port.catalogue()
    try:
        return read_situation(contents.whole(), catalogue.vocabulary, dates, catalogue.quantities), []
    except BadSituation as refused:
        return None, list(refused.problems)
