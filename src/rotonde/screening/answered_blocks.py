"""A caseload answered block by block, here or spread over processes that each have the question ready."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, NamedTuple

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.engine.packs.pack import export_pack, load_pack
from rotonde.engine.situations.situation import Situation
from rotonde.screening.answering import AnswerRow, answers_of
from rotonde.screening.caseload import Written
from rotonde.screening.situating import LeftOut, situate, situations_by_household, traced_warning
from rotonde.screening.told_otherwise import told_otherwise

Block = Sequence[Written]


class Answering(NamedTuple):
    """How a caseload is answered: what is asked, by which engine, and whether situations are kept as written."""

    asking: Asking
    engine: str
    keep_situations: bool


class AnsweredBlock(NamedTuple):
    """The answers about some situations, what is left out of them, and as they are written, where that is kept."""

    situations: int
    rows: list[AnswerRow]
    left_out: list[LeftOut]
    warnings: list[dict[str, Any]]
    contradictions: list[dict[str, Any]]
    households: dict[str, dict[str, Any]]


def answer_block(block: Block, answering: Answering) -> AnsweredBlock:
    """Answer for everybody in a block; a situation with a fault is left out."""
    asking = answering.asking
    found = AnsweredBlock(len(block), [], [], [], [], {})
    kept: list[Situation] = []
    for written in block:
        situation, left_out = situate(written, asking.catalogue, asking.dates)
        found.left_out.extend(left_out)
        if situation is not None:
            kept.append(situation)
            found.warnings.extend(traced_warning(one, written, asking.catalogue) for one in situation.warnings)
            found.contradictions.extend(told_otherwise(situation, written, asking))
            if answering.keep_situations:
                found.households.update(situations_by_household(written, asking.dates))
    found.rows.extend(answers_of(kept, asking, answering.engine))
    return found


_ready: list[Answering] = []


def _start(
    pack: Mapping[str, Any], dates: Dates, told: frozenset[str], rights: Sequence[str], engine: str, keep: bool
) -> None:
    _ready[:] = [Answering(Asking(load_pack(pack), dates, told, rights), engine, keep)]


def _answered(block: Block) -> AnsweredBlock:
    return answer_block(block, _ready[0])


def over_processes(blocks: Iterable[Block], answering: Answering, processes: int) -> Iterator[AnsweredBlock]:
    """The answers in the order of the blocks, with no more blocks under way than there are hands for."""
    asking, engine, keep = answering
    start = export_pack(asking.catalogue), asking.dates, asking.told, list(asking.rights), engine, keep
    waiting: deque[Future[AnsweredBlock]] = deque()
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, start) as pool:
        for block in blocks:
            waiting.append(pool.submit(_answered, block))
            if len(waiting) > processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
