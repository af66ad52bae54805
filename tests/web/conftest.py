"""The pages under test: a client without a network, and a server on this machine with a browser before it."""

import os
import shutil
import socketserver
import threading
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest


@pytest.fixture(scope="session")
def application() -> Any:
    from rotonde.web.wsgi import application

    return application


@pytest.fixture(autouse=True)
def nothing_is_counted_yet() -> None:
    """Every test comes from one address: what others asked doesn't count against it."""
    from django.core.cache import cache

    cache.clear()


class Form(HTMLParser):
    """Reads a page as a browser without JavaScript would: the fields of its form, with what stands in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        name = a.get("name") or ""
        if tag == "select":
            self._select = name
            self.fields.setdefault(name, "")
        elif tag == "option" and "selected" in a:
            self.fields[self._select] = a.get("value") or ""
        elif tag == "input" and name and (a.get("type") != "radio" or "checked" in a):
            self.fields[name] = a.get("value") or ""
        elif tag == "datalist":
            self._select = ""


class Pages:
    """A user who reads and posts pages, signed in as somebody in a role; without a role a visitor."""

    def __init__(self, role: str = "rights_worker") -> None:
        from django.test import Client

        from rotonde.web.accounts.models import User

        self.client = Client(headers={"host": "127.0.0.1"})
        if role:
            self.user = User.objects.get(email=f"{role}@verzonnen.example")
            self.client.force_login(self.user)

    def get(self, address: str) -> str:
        response = self.client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        return response.content.decode()

    @staticmethod
    def fields(html: str) -> dict[str, str]:
        return Form(html).fields

    def post(self, html: str, address: str = "/nl/gezin/", **typed: str) -> str:
        """Post the form of a page, with some fields changed. A name is given as `persons|anna|birth_date|`."""
        fields = Form(html).fields | typed
        fields.pop("recht", None)
        response = self.client.post(address, fields)
        assert response.status_code == 200, response.status_code
        return response.content.decode()

    def unfold(self, html: str, fold: str) -> str:
        """Open the fields of one theme, given as `persons|anna|income`."""
        return self.post(html, unfold=fold)


@pytest.fixture
def pages(application: Any, db: None) -> Pages:
    return Pages()


@pytest.fixture
def signed_in_as(application: Any, db: None) -> Callable[[str], Pages]:
    """Give somebody in a role, such as `signed_in_as("administrator")`; `""` is a visitor."""
    return Pages


class _Threaded(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def server(application: Any, django_db_setup: None) -> Iterator[str]:
    """Serve the pages on a free port of this machine."""
    from rotonde.web.entitlements import engine_port, situations

    engine_port.check(situations.without_empty_parts(situations.sample()), {})  # takes seconds the first time
    running = make_server("127.0.0.1", 0, application, _Threaded, _Quiet)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium, or say by name that it is missing."""
    where = os.environ.get("ROTONDE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not where:
        pytest.skip("Chromium is missing: set ROTONDE_CHROMIUM to where it is")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=30_000)  # as long as a press may take: a busy machine is no fault of the pages
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


def session_of(role: str) -> str:
    """Sign somebody in and give the key of the session, as the cookie holds it."""
    from django.conf import settings

    return str(Pages(role).client.cookies[settings.SESSION_COOKIE_NAME].value)


@pytest.fixture
def open_page(browser: Any, server: str, django_db_blocker: Any) -> Iterator[Any]:
    """Open a page in a fresh window, signed in; a message of the browser about a broken page fails the test.

    The server reads the database from threads of its own: a test that opens pages can't have the fixture `db` too.
    """
    opened: list[Any] = []
    complaints: list[str] = []

    def open_(
        address: str,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        javascript: bool = True,
        role: str = "rights_worker",
        quiet: bool = True,
    ) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        opened.append(context)
        if role:
            context.add_cookies([{"name": "sessionid", "value": session_of(role), "url": server}])
        page = context.new_page()
        if quiet:  # a page that is refused makes the browser complain, and rightly
            page.on("console", lambda m: complaints.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.goto(server + address)
        return page

    with django_db_blocker.unblock():
        yield open_
        for context in opened:
            context.close()
    assert complaints == []
