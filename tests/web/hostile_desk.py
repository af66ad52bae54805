"""Somebody in every role who types in the text fields of the pages, and notes in which."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from string import ascii_letters
from typing import Any
from urllib.parse import urlsplit

from tests.conftest import PASSWORD

from web.conftest import Pages
from web.right_page.conftest import kept

NOT_TYPED = {"hidden", "radio", "checkbox", "file", "submit", "button", "password"}
BUTTONS = {"save", "compute", "act", "jump", "toggle", "unfold", "receipt", "right", "back", "look", "reckon"}
Shown = Iterator[tuple[Any, list[str]]]
"""Pages to lay before Chromium, each with the texts that must be readable on it."""


class TextFields(HTMLParser):
    """The fields of a page that somebody types in, with where the form of each is sent."""

    def __init__(self, html: str, address: str) -> None:
        super().__init__()
        self.address, self.action = address, address
        self.forms: dict[str, str] = {}
        self.typed: list[tuple[str, str, str]] = []
        self.feed(html)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Where each is sent, and its name."""
        return [(self.forms.get(form, action), name) for form, action, name in self.typed]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = urlsplit(told.get("action") or self.address).path
            self.forms[told.get("id", "")] = self.action
        is_typed = tag == "textarea" or (tag == "input" and told.get("type", "text") not in NOT_TYPED)
        if is_typed and told.get("name"):
            self.typed.append((told.get("form", "-"), self.action, told["name"]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.action = self.address


def text_fields(html: str) -> list[str]:
    """Name the fields of a page that somebody types in."""
    return list(dict.fromkeys(name for _, name in TextFields(html, "/").names))


def field_of(address: str, name: str) -> str:
    """Name a field by its page and its kind: `dossier f:` is a fact of a kept household.

    >>> field_of("/nl/check/vraag/", "a:municipality")
    'check_question a:'
    """
    from django.urls import resolve

    kind = re.match(r"[^:|]*[:|]?", re.sub(r"\d+", "#", name))
    return f"{resolve(address).url_name} {kind[0] if kind else name}"


def fields_on(response: Any) -> set[str]:
    """Name all fields of a page that somebody types in."""
    if not response.get("Content-Type", "").startswith("text/html"):
        return set()
    found = TextFields(response.content.decode(), response.request["PATH_INFO"])
    return {field_of(*one) for one in found.names}


class Desk:
    """Somebody in every role, before a kept household."""

    def __init__(self, signed_in_as: Callable[[str], Pages]) -> None:
        self.signed_in_as = signed_in_as
        self.people: dict[str, Any] = {}
        self.office = signed_in_as("rights_worker").user.offices.get()
        self.file = f"/nl/dossiers/{kept(signed_in_as('rights_worker').user).id}/"
        self.seen: set[str] = set()
        self.typed_in: set[str] = set()
        self.before: dict[str, Any] = {}  # the page somebody came to by many steps, to type in it again

    def of(self, role: str) -> Any:
        if role not in self.people:
            self.people[role] = self.signed_in_as(role).client
            if role:  # some pages are for who gave the password just before
                self.people[role].post("/nl/aanmelden/opnieuw/", {"password": PASSWORD})
        return self.people[role]

    def is_now(self, role: str, user: Any) -> None:
        self.people[role] = self.signed_in_as("").client
        self.people[role].force_login(user)

    def get(self, role: str, address: str, **asked: str) -> Any:
        where = address.format(file=self.file)
        self._typing(where, asked)
        return self._seen(self.of(role).get(where, asked, follow=True))

    def once(self, role: str, address: str) -> Any:
        """Open a page the first time; later give it as it was."""
        if address not in self.before:
            self.before[address] = self.get(role, address)
        return self.before[address]

    def post(self, role: str, address: str, posted: dict[str, Any]) -> Any:
        from django.core.cache import cache

        cache.clear()  # nobody types this often
        where = address.format(file=self.file)
        self._typing(where, posted)
        return self._seen(self.of(role).post(where, posted, follow=True))

    def _typing(self, where: str, told: dict[str, Any]) -> None:
        self.typed_in |= {field_of(where, name) for name, value in told.items() if "executed" in str(value)}

    def _seen(self, response: Any) -> Any:
        self.seen |= fields_on(response)
        return response

    def typed(self, text: str, who: str, page: Any, which: str = ".*", to: str = "", **pressed: str) -> Any:
        """Type in each field of a page whose name looks like this, press a button, give what comes and what to read."""
        html = (self.get(who, page) if isinstance(page, str) else page).content.decode()
        names = [one for one in text_fields(html) if re.fullmatch(which, one)]
        assert names, page
        posted = {name: letter + text for letter, name in zip(ascii_letters, names, strict=False)}
        keep = {name: value for name, value in Pages.fields(html).items() if name not in BUTTONS}
        return self.post(who, to or page, keep | posted | pressed), list(posted.values())
