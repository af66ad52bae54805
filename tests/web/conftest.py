"""The pages under test: a client without a network, and a server on this machine with a browser before it."""

import os
import shutil
import socketserver
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rotonde.web.settings")


@pytest.fixture(scope="session")
def application() -> Any:
    from rotonde.web.wsgi import application

    return application


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
    """A visitor who reads and posts pages."""

    def __init__(self) -> None:
        from django.test import Client

        self.client = Client(headers={"host": "127.0.0.1"})

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
def pages(application: Any) -> Pages:
    return Pages()


class _Threaded(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def server(application: Any) -> Iterator[str]:
    """Serve the pages on a free port of this machine."""
    from rotonde.web.entitlements import engine_port

    engine_port.screened()  # takes seconds the first time, and a browser doesn't wait for ever
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
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Any, server: str) -> Iterator[Any]:
    """Open a page in a fresh window; a message of the browser about a broken page fails the test."""
    opened: list[Any] = []
    complaints: list[str] = []

    def open_(address: str, width: int = 1280, height: int = 900, dark: bool = False, javascript: bool = True) -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda e: complaints.append(str(e)))
        page.goto(server + address)
        return page

    yield open_
    for context in opened:
        context.close()
    assert complaints == []
