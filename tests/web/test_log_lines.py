"""A log tells what went wrong and where, and nothing that somebody filled in."""

import logging
import sys

from django.test import RequestFactory
from django.urls import resolve

from rotonde.web.log_lines import Sparing

SECRET = "born on 1988-03-02"


def line(message: str, error: Exception | None = None) -> str:
    told = (type(error), error, error.__traceback__) if error else None
    return Sparing().format(logging.LogRecord("django.request", 40, "", 0, message, None, told))


def failed() -> Exception:
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as why:
            raise KeyError(SECRET) from why
    except KeyError as error:
        return error


def test_an_exception_is_named_with_its_lines_and_cause_but_not_its_text():
    found = line("Internal Server Error: /nl/gezin/", failed())
    assert SECRET not in found
    assert [word for word in ("ValueError", "KeyError", "in failed") if word in found] == [
        "ValueError",
        "KeyError",
        "in failed",
    ]
    assert sys.exc_info() == (None, None, None)


def test_a_link_that_still_works_does_not_stand_in_a_line():
    token = "57679144-78fd-44bf-b6d2-938e98887cb1"
    assert line(f"Forbidden (CSRF cookie not set.): /nl/aanmelden/link/{token}/") == (
        "Forbidden (CSRF cookie not set.): /nl/aanmelden/link/…/"
    )


def test_an_address_stands_in_a_line_as_the_pattern_that_it_fits():
    typed = RequestFactory().get(f"/nl/recht/{SECRET}/", headers={"host": "127.0.0.1"})
    record = logging.LogRecord("django.request", 40, "", 0, "Not Found: %s", (typed.path,), None)
    record.request = typed
    assert Sparing().format(record) == "Not Found: an address that there isn't"
    typed.resolver_match = resolve("/nl/recht/iets/")
    assert Sparing().format(record) == "Not Found: /<language:lang>/recht/<slug:right>/"
