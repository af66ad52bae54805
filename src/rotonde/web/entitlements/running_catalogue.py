"""The catalogue that the pages answer with: the one shipped, with the values published here laid over it.

A request, or a task, asks once which publication is the newest, and answers with one catalogue until it ends. So every
process follows a publication at its next request, and no answer mixes two catalogues. Who keeps the publications
tells it through `lay_over`: this app knows nothing of editors.
"""

import logging
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import NamedTuple, Protocol

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from rotonde.engine.catalogue import Catalogue
from rotonde.rights.published_values import BadPublishedValue, PublishedValue, laid_over

Page = Callable[[HttpRequest], HttpResponse]
logger = logging.getLogger(__name__)


class Publications(Protocol):
    """Who keeps what was published."""

    def newest(self) -> Hashable | None:
        """Name the newest publication, cheaply; None where there is none."""

    def values(self) -> list[PublishedValue]:
        """Give the values that count, in order."""


class Running(NamedTuple):
    """A catalogue with the publication that it includes, and the values that don't fit it."""

    publication: Hashable | None
    catalogue: Catalogue
    refused: tuple[tuple[PublishedValue, BadPublishedValue], ...] = ()


@dataclass
class _Held:
    """The catalogue of one request or task; looked for when it is first asked for."""

    running: Running | None = None


_publications: list[Publications] = []
_building = Lock()
_here: ContextVar[_Held | None] = ContextVar("catalogue", default=None)
_latest: list[Running] = []


def lay_over(publications: Publications) -> None:
    """Have these publications laid over the shipped catalogue from now on."""
    _publications[:] = [publications]


@cache
def shipped() -> Catalogue:
    """The rights as they came with Rotonde, or the pack that the settings name."""
    if settings.CATALOGUE:
        from rotonde.engine.packs.folders import read_pack
        from rotonde.engine.packs.pack import load_pack

        return load_pack(read_pack(Path(settings.CATALOGUE)), settings.CATALOGUE)
    from rotonde.rights import load_catalogue

    return load_catalogue()


def running() -> Running:
    """What this request or task answers with; outside of both, the rights as shipped."""
    held = _here.get()
    if held is None:
        return Running(None, shipped())
    if held.running is None:
        held.running = _followed()
    return held.running


@contextmanager
def newest_catalogue() -> Iterator[None]:
    """Answer with the newest publication, the same until this ends."""
    token = _here.set(_Held())
    try:
        yield
    finally:
        _here.reset(token)


def answer_with_one_catalogue(get_response: Page) -> Page:
    """Let a request answer with one catalogue, the newest when it first needs one."""

    def answered(request: HttpRequest) -> HttpResponse:
        with newest_catalogue():
            return get_response(request)

    return answered


def _followed() -> Running:
    """The catalogue of the newest publication: built by whoever needs it first, while the others wait."""
    newest = _publications[0].newest() if _publications else None
    if not _latest or _latest[0].publication != newest:
        with _building:
            if not _latest or _latest[0].publication != newest:
                _latest[:] = [_built(newest)]
    found = _latest[0]
    return found if found.publication == newest else _built(newest)


def _built(newest: Hashable | None) -> Running:
    if newest is None:
        return Running(None, shipped())
    catalogue, refused = laid_over(shipped(), _publications[0].values())
    for value, why in refused:
        logger.warning("A published value is left out: %s, %s", value.name, why.code)
    return Running(newest, catalogue, tuple(refused))
