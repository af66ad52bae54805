"""The pages that the head of every page leads to. An app adds its own when Django starts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SHOWN_TOGETHER = 6
"""So many pages stand beside each other; of more, those that are seldom needed are folded away."""


@dataclass(frozen=True)
class Page:
    """A page in the head: its name in the addresses, its title in three languages, and who is led there."""

    name: str
    titles: tuple[str, str, str]
    shown_to: Callable[[Any], bool]
    is_seldom: bool = False


PAGES: list[Page] = []


def add_page(
    name: str, titles: tuple[str, str, str], shown_to: Callable[[Any], bool], *, is_seldom: bool = False
) -> None:
    """Lead the users for whom `shown_to` holds to the page of this name, in the order of the apps."""
    PAGES.append(Page(name, titles, shown_to, is_seldom))


def pages_of(user: Any) -> tuple[list[Page], list[Page]]:
    """The pages to which this user is led: those that stand beside each other, and those that are folded away."""
    theirs = [page for page in PAGES if page.shown_to(user)]
    if len(theirs) <= SHOWN_TOGETHER:
        return theirs, []
    return [page for page in theirs if not page.is_seldom], [page for page in theirs if page.is_seldom]
