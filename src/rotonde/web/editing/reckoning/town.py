"""A fixed sample of the made-up town, shipped with Rotonde: 167 households, always the same ones."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import batched

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.situations.situation import Situation
from rotonde.screening.answering import AnswerRow, rows_by_situation
from rotonde.screening.caseload import Written
from rotonde.screening.reading import read_caseload
from rotonde.screening.situating import situate
from rotonde.screening.town.people import ON
from rotonde.screening.town.small_town import FOLDER

BLOCK = 25
HOUSEHOLDS = 167
Progress = Callable[[int], None]


@cache
def _written(names: tuple[str, ...]) -> tuple[Written, ...]:
    from rotonde.web.entitlements.running_catalogue import shipped

    return tuple(read_caseload(FOLDER, shipped().vocabulary).situations())


def situations(catalogue: Catalogue) -> list[Situation]:
    """The households as the engine reads them, on the day of which the town tells."""
    written = _written(tuple(catalogue.vocabulary.kinds))
    read = [situate(one, catalogue, day())[0] for one in written]
    return [one for one in read if one is not None]


def day() -> Dates:
    """The day of which the town tells; what is stale is looked at on the same day."""
    return Dates.asked(on=ON, today=ON)


def answers(
    catalogue: Catalogue, rights: Sequence[str], homes: Sequence[Situation], progress: Progress
) -> Iterator[AnswerRow]:
    """Every answer about the households, some rights only."""
    asking = Asking(catalogue, day(), rights=list(rights))
    for block in batched(homes, BLOCK):
        for rows in rows_by_situation(block, asking):
            yield from rows
        progress(len(block))
