"""The pages that the head of every page leads to. An app adds its own when Django starts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Page:
    """A page in the head: its name in the addresses, its title in three languages, and who is led there."""

    name: str
    titles: tuple[str, str, str]
    shown_to: Callable[[Any], bool]


PAGES: list[Page] = []


def add_page(name: str, titles: tuple[str, str, str], shown_to: Callable[[Any], bool]) -> None:
    """Lead the users for whom `shown_to` holds to the page of this name, in the order of the apps."""
    PAGES.append(Page(name, titles, shown_to))
