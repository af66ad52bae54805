"""The search: what was asked, understood, held against all services, in an order that favours nobody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rotonde.rights.finding.words_in_text import words_in
from rotonde.web.directory.kinds.kinds import kinds
from rotonde.web.directory.searching.conditions import NO, answers, hours_answer
from rotonde.web.directory.searching.found import Asked, Found, Hit
from rotonde.web.directory.searching.index import Index, Rows, Told
from rotonde.web.directory.searching.kept_index import current_index
from rotonde.web.directory.searching.named_providers import places_by_word
from rotonde.web.directory.searching.understanding import Understood, understand

LEVELS = (0.8, 0.55, 0.35, 0.2, 0.1)
"""From which fit on a kind of help belongs to the best level, the second, and so on; below the last it isn't shown."""
ABOUT = 0.45
COMMON = 0.2
"""A word that stands in more of the services than this tells nothing."""
NOWHERE = len(LEVELS)
STALE = timedelta(days=180)


@dataclass(frozen=True, eq=False)
class Fit:
    """How well each row fits the words: its level, and which rows have each loose word, or their name, in them."""

    levels: NDArray[np.int8]
    words: dict[str, set[int]]
    bands: NDArray[np.int8]


def search(asked: Asked, today: date) -> Found:
    """Find the services for a question, the best fit first; as good ones by step, and then in the order of the day."""
    return search_in(current_index(), asked, today)


def search_in(index: Index, asked: Asked, today: date) -> Found:
    """Search in an index."""
    providers = index.providers.in_question(asked.words)
    place = asked.place or _place_in(asked.words)
    names = index.providers.own_words
    understood = understand(asked.words, asked.lang, index.words, names)
    fit = _fit(index, understood, has_words=bool(set(words_in(asked.words)) - names))
    rows = _asked_kinds(index, asked, np.flatnonzero(fit.levels < NOWHERE).astype(np.int32))
    kept, surely, reasons = _held(index, asked, place, rows, today)
    order = np.lexsort((index.turned(today)[kept], surely, index.steps[kept], fit.bands[kept]))
    bands = fit.bands.tolist()
    of_kinds = cache(lambda gives: _why_kinds(gives, understood))
    hits = tuple(
        _hit(
            index.services[row],
            bands[row],
            (*of_kinds(index.services[row].kinds), *_why_words(row, fit), *reasons.get(row, ())),
            today,
        )
        for row in kept[order].tolist()
    )
    about = sorted(
        (code for code, how in understood.fits.items() if how >= ABOUT), key=lambda code: -understood.fits[code]
    )
    nothing_here = bool(place and len(rows) and not hits)
    return Found(hits, understood.read_as, tuple(about), providers, nothing_here, place)


def _place_in(words: str) -> str:
    """The municipality that a question names, by its name or its postcode; the first one."""
    known = places_by_word()
    return next((known[word] for word in words_in(words) if word in known), "")


def _fit(index: Index, understood: Understood, *, has_words: bool) -> Fit:
    count = len(index.services)
    if not has_words:
        return Fit(np.zeros(count, np.int8), {}, np.ones(count, np.int8))
    levels = np.full(count, NOWHERE, np.int8)
    for code, how in understood.fits.items():
        level = next((number for number, least in enumerate(LEVELS) if how >= least), NOWHERE)
        rows = index.by_kind.get(code)
        if rows is not None:
            levels[rows] = np.minimum(levels[rows], level)
    words = {
        word: rows for word in understood.loose if 0 < len(rows := index.texts.having(word)) <= max(1, COMMON * count)
    }
    has = np.zeros(count, np.int16)
    for rows in words.values():
        has[rows] += 1
    has_all = (has == len(words)) & bool(words)
    if words and not understood.fits:
        levels[2 * has >= len(words)] = 1
        levels[has_all] = 0
    else:
        levels[has_all] = np.minimum(levels[has_all], NOWHERE - 1)
    in_text = {word: set(rows.tolist()) for word, rows in words.items()}
    after = np.where(has_all, 1, 2) - bool(not words)
    for row, (level, by) in index.names.asked(understood.words).items():
        levels[row] = min(levels[row], level)
        after[row] = 1 if has_all[row] else 2
        for word in by:
            in_text.setdefault(word, set()).add(row)
    return Fit(levels, in_text, (2 * levels + after).astype(np.int8))


def _asked_kinds(index: Index, asked: Asked, rows: Rows) -> Rows:
    for wanted in (
        [asked.kind] if asked.kind else None,
        [one.code for one in kinds() if one.domain == asked.domain] if asked.domain else None,
    ):
        if wanted is not None:
            rows = np.intersect1d(rows, index.service_rows(wanted))
    return rows


def _held(
    index: Index, asked: Asked, place: str, rows: Rows, today: date
) -> tuple[Rows, NDArray[np.int8], dict[int, tuple[str, ...]]]:
    """Leave out what surely isn't as asked; give the rows that stay, how sure each is, and its reasons."""
    if not (place or asked.language or asked.is_free or asked.is_accessible or asked.open_at):
        return rows, np.zeros(len(rows), np.int8), {}
    kept: list[int] = []
    surely: list[int] = []
    reasons: dict[int, tuple[str, ...]] = {}
    stay: list[tuple[int, list[tuple[int, str]]]] = []
    for row in rows.tolist():
        said = list(answers(index, asked, place, row, today))
        if all(sure != NO for sure, _ in said):
            stay.append((row, said))
    states = index.states(asked.open_at, (row for row, _ in stay)) if asked.open_at else {}
    for row, said in stay:
        whole = [hours_answer(states[row]), *said] if asked.open_at else said
        if all(sure != NO for sure, _ in whole):
            kept.append(row)
            surely.append(sum(sure for sure, _ in whole))
            reasons[row] = tuple(reason for _, reason in whole)
    return np.array(kept, np.int32), np.array(surely, np.int8), reasons


def _hit(told: Told, band: int, why: tuple[str, ...], today: date) -> Hit:
    return Hit(told.id, told.step, told.kinds, (*why, *_freshness(told.assured, today)), band)


def _why_kinds(gives: Iterable[str], understood: Understood) -> tuple[str, ...]:
    return tuple(
        f"{'also' if code in understood.beside else 'kind'}:{code}"
        for code in gives
        if understood.fits.get(code, 0.0) >= LEVELS[-1]
    )


def _why_words(row: int, fit: Fit) -> Iterator[str]:
    return (f"word:{word}" for word, rows in fit.words.items() if row in rows)


def _freshness(assured: date | None, today: date) -> tuple[str, ...]:
    if assured is None:
        return ("never_assured",)
    return ("stale",) if today - assured > STALE else ()
