"""Every address there is gives a page to who the table names, and nothing to others: not even that it is there."""

import logging
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.cache import cache as counted
from django.db import connection, transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from web.oracle.small_town import Town, a_town, publish, receive
from web.oracle.world import ROLES

LETTERS = dict(zip("RWCAPEXV", ROLES, strict=False))
SIGN_IN = "/nl/aanmelden/"
WORDS = {  # what stands in addresses that name no record
    "lang": "nl",
    "spoken": "nl",
    "section": "wat",
    "row": 1,
    "right": "huurpremie",
    "theme": "wonen",
    "event": "geboorte",
    "domain": "money",
    "help_kind": "food_aid",
    "service": uuid.UUID(int=1),
    "provider": uuid.UUID(int=1),
    "parameter": "vrijstelling_provinciebelasting.tax",
    "category": "file",
    "name": "dpia",
    "form": "md",
    "token": "x",
    "pk": 1,
    "id": "00000000-0000-4000-8000-000000000001",
    "number": 1,
    "key": "east_flanders",
}
EMPTY_BODY_FINDS_NOTHING = {
    "merge_persons",
    "undo_merge",
    "put_forward_link",
    "confirm_link",
    "undo_link",
    "dossier_pairing",
    "find_person",
    "say_of_two",
    "move_referral",
}
"""Whom they are about stands in the body; without it there is nothing to find, for anybody."""


@cache
def table() -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("addresses.yaml").read_text("utf-8"))
    return told


def named(kind: str) -> Mapping[str, Any]:
    told = table()[kind]
    return dict.fromkeys(told.split()) if isinstance(told, str) else told


def roles(letters: str | None) -> set[str]:
    return {LETTERS[letter] for letter in (letters or "").split()}


def names(resolver: Any, of_api: bool = False) -> Iterator[str]:
    """Every name of an address; those of the API, which is public, under its name."""
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            if one.namespace:
                yield f"{one.namespace}:"
            else:
                yield from names(one)
        else:
            yield str(one.name)


def test_the_table_names_every_address_and_no_other() -> None:
    kinds = ("public", "everybody", "no record", "to post", "records", "records to post")
    told = [name for kind in kinds for name in named(kind)]
    assert len(told) == len(set(told))
    assert set(names(get_resolver())) - set(told) == {"api-1:"}
    assert set(told) - set(names(get_resolver())) == set()


def address(name: str, words: Mapping[str, Any] | None = None) -> str:
    """The address of a name, with those words in it that it has."""
    possibilities = get_resolver().reverse_dict.getlist(name)
    _, wanted = possibilities[0][0][0]
    known = WORDS | dict(words or {})
    return reverse(name, kwargs={one: known[one] for one in wanted if one != "kind"})


WRITING = ("INSERT", "UPDATE", "DELETE")
NOT_COUNTED = ("django_session", "audit_", "SAVEPOINT", "django_cache")


class Asking:
    """Asks pages and forgets what they did."""

    def __init__(self, town: Town) -> None:
        self.town, self.clients = town, {"": Client(headers={"host": "127.0.0.1"})}
        for role, user in town.people.items():
            self.clients[role] = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
            self.clients[role].force_login(user)
        self.asked = 0
        self.written: list[str] = []

    def ask(self, role: str, method: str, where: str) -> Any:
        self.asked += 1
        self.written = []
        counted.clear()
        with forgotten(), connection.execute_wrapper(self._watch):
            return self.clients[role].get(where) if method == "get" else self.clients[role].post(where, {})

    def _watch(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(WRITING) and not any(name in sql for name in NOT_COUNTED):
            self.written.append(sql[:80])
        return execute(sql, params, many, context)


class _Forget(Exception):
    pass


@contextmanager
def forgotten() -> Iterator[None]:
    """Do something and undo what the database was told."""
    try:
        with transaction.atomic():
            yield
            raise _Forget
    except _Forget:
        pass


def gets_in(answer: Any) -> bool:
    return answer.status_code not in (403, 404, 500) and not sent_to_sign_in(answer)


def sent_to_sign_in(answer: Any) -> bool:
    return answer.status_code == 302 and answer["Location"].partition("?")[0] == SIGN_IN


@pytest.fixture
def asking(application: Any, db: None, monkeypatch: pytest.MonkeyPatch) -> Asking:
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)  # thousands are refused, and rightly
    town = a_town()
    receive(town)
    publish(town)
    return Asking(town)


def some(kind: str, part: int, of: int) -> list[tuple[str, Any]]:
    return [one for place, one in enumerate(sorted(named(kind).items())) if place % of == part]


def wrong_in_pages(asking: Asking, part: int = 0, of: int = 1) -> Iterator[str]:
    """Of pages that are about no record."""
    for name, _ in some("public", part, of):
        answer = asking.ask("", "get", address(name, asking.town.own.records["service"]))
        if answer.get("Location", "").startswith(SIGN_IN + "?next="):
            yield f"{name} asks a visitor to sign in"
    for name, _ in some("everybody", part, of):
        if not sent_to_sign_in(asking.ask("", "get", address(name))):
            yield f"{name} is open to a visitor"
        for role in ROLES:
            if asking.ask(role, "get", address(name)).status_code in (403, 500):
                yield f"{name} is closed to {role}"
    for kind, method in (("no record", "get"), ("to post", "post")):
        for name, told in some(kind, part, of):
            yield from _wrong_on_page(asking, name, method, roles(told))


def _wrong_on_page(asking: Asking, name: str, method: str, may: set[str]) -> Iterator[str]:
    if not sent_to_sign_in(asking.ask("", method, address(name))):
        yield f"{name} is open to a visitor"
    for role in ROLES:
        answer = asking.ask(role, method, address(name))
        fine = gets_in(answer) or (answer.status_code == 404 and name in EMPTY_BODY_FINDS_NOTHING)
        if fine != (role in may) or (role not in may and answer.status_code != 403):
            yield f"{name}: {role} gets {answer.status_code}"
        if role not in may and asking.written:
            yield f"{name}: {role} was refused after {asking.written}"


def wrong_in_records(asking: Asking, part: int = 0, of: int = 1) -> Iterator[str]:
    """Of pages about a record: of the own office, another office and another organisation, and one that isn't there."""
    for kind, method in (("records", "get"), ("records to post", "post")):
        for name, told in some(kind, part, of):
            for where in ("own", "other", "elsewhere"):
                words = getattr(asking.town, where).records.get(told["of"])
                if words is not None:
                    yield from _wrong_on_record(asking, name, method, where, roles(told.get(where)), words)


def _wrong_on_record(
    asking: Asking, name: str, method: str, where: str, may: set[str], words: Mapping[str, Any]
) -> Iterator[str]:
    there = address(name, words)
    not_there = address(
        name, {key: uuid.uuid4() if isinstance(value, uuid.UUID) else value for key, value in words.items()}
    )
    if not sent_to_sign_in(asking.ask("", method, there)):
        yield f"{name} is open to a visitor"
    for role in ROLES:
        answer = asking.ask(role, method, there)
        written = asking.written
        if role in may:
            if not gets_in(answer) and not (answer.status_code == 404 and name in EMPTY_BODY_FINDS_NOTHING):
                yield f"{name} {where}: {role} gets {answer.status_code}"
            continue
        if answer.status_code not in (403, 404):
            yield f"{name} {where}: {role} gets {answer.status_code}"
        if written:
            yield f"{name} {where}: {role} was refused after {written}"
        if where == "elsewhere":
            nothing = asking.ask(role, method, not_there)
            if (answer.status_code, _said(answer)) != (nothing.status_code, _said(nothing)):
                yield f"{name}: {role} can tell what another organisation has from what isn't there"


def _said(answer: Any) -> str:
    return str(answer.content.decode().partition("<main")[2].partition("</main>")[0])


def test_pages_about_no_record_open_to_whom_the_table_names(asking: Asking) -> None:
    assert "\n".join(wrong_in_pages(asking, part=1, of=9)) == ""


def test_pages_about_a_record_open_to_whom_the_table_names(asking: Asking) -> None:
    assert "\n".join(wrong_in_records(asking, part=1, of=13)) == ""


@pytest.mark.proof
def test_every_page_about_no_record_opens_to_whom_the_table_names(asking: Asking) -> None:
    assert "\n".join(wrong_in_pages(asking)) == ""
    print(f"{asking.asked} requests")  # noqa: T201  the figures are the point


@pytest.mark.proof
def test_every_page_about_a_record_opens_to_whom_the_table_names(asking: Asking) -> None:
    assert "\n".join(wrong_in_records(asking)) == ""
    print(f"{asking.asked} requests")  # noqa: T201  the figures are the point
