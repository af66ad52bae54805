"""Answers with a mark that is found nowhere afterwards: not in the database, a log, a cookie, a store or an address."""

import json
import logging
from pathlib import Path
from typing import Any

import pytest

from web.public_check.visiting import CheckPage, Visitor

MARK = "Geheimoord"
AMOUNT = "7.654,32"


def test_the_answers_set_no_cookie_and_every_page_forbids_a_copy(visitor: Visitor) -> None:
    visitor.begin().first_four(ages=(34, 7), status="leefloon").press(go="unknown").result()
    assert dict(visitor.client.cookies) == {}
    for method, where in (("get", ""), ("get", "papier/"), ("post", "vraag/"), ("post", "resultaat/")):
        fields = {"answers": visitor.page.answers} if method == "post" else {}
        response = getattr(visitor.client, method)(f"/nl/check/{where}", fields)
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in response


def test_no_page_writes_to_the_database_or_asks_it_about_an_answer(visitor: Visitor) -> None:
    """What an editor published is looked up; nothing that somebody answered goes with it."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        visitor.begin().first_four(ages=(34, 7)).press(go="unknown").result()
    queries = [one["sql"] for one in asked.captured_queries]
    assert [one for one in queries if not one.startswith("SELECT")] == []
    assert [one for one in queries if "Eeklo" in one or "43005" in one or "child1" in one] == []


def test_no_line_of_a_log_tells_an_answer(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    visitor.begin().press(**{"a:municipality": MARK})
    visitor.press(page="card", box=["rent_month|home|"], **{"x:rent_month|home|": AMOUNT})
    visitor.press(answers=json.dumps({"v": 1, "o": 0, "s": [["place", {"municipality": MARK}]]})[:-1])
    told = caplog.text + "".join(str(record.__dict__) for record in caplog.records)
    assert MARK not in told
    assert AMOUNT not in told


def test_a_page_that_breaks_logs_no_answer(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capsys: Any
) -> None:
    from rotonde.web.entitlements.public_check import views

    def breaks(*_: Any) -> None:
        raise RuntimeError("it broke")

    visitor.client.raise_request_exception = False
    visitor.begin()
    monkeypatch.setattr(views, "dialogue_from", breaks)
    response = visitor.client.post("/nl/check/vraag/", visitor.page.fields | {"a:municipality": MARK})
    assert response.status_code == 500
    assert MARK not in caplog.text + "".join(capsys.readouterr())


@pytest.mark.browser
def test_a_browser_holds_nothing_after_the_check(
    open_page: Any, server: str, tmp_path: Path, django_db_blocker: Any
) -> None:
    page = open_page("/nl/check/", width=390, role="")
    addresses: list[str] = []
    referrers: list[str] = []
    page.on("request", lambda one: (addresses.append(one.url), referrers.append(one.headers.get("referer", ""))))
    page.click("button[value=me]")
    page.fill("input[name='a:municipality']", "Eeklo")
    page.click(".go button[value=next]")
    page.get_by_text("Nee", exact=True).click()
    page.click(".go button[value=next]")
    page.fill("input[name='a:me']", "47")
    page.click(".go button[value=next]")
    page.get_by_text("Leefloon van het OCMW").click()
    page.click(".go button[value=next]")
    page.locator(".found").wait_for()
    page.click(".to-result")
    page.locator(".to-do").wait_for()
    assert page.context.cookies() == []
    stored = page.evaluate(
        "(async () => JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, document.cookie,"
        " (await indexedDB.databases()).length, 'caches' in window ? (await caches.keys()).length : 0]))()"
    )
    assert stored == '[{},{},null,"",0,0]'
    assert {address.partition("?")[2] for address in addresses} == {""}
    assert not [one for one in [*addresses, page.url] if "Eeklo" in one or "leefloon" in one]
    assert [one for one in referrers if one and server not in one] == []
    assert all("/check/" not in one for one in referrers)
    with django_db_blocker.unblock():
        from django.db import connection

        kept = "".join(connection.connection.iterdump()) if connection.connection else ""
    assert "Eeklo" not in kept
    assert '"a:me"' not in kept


def test_an_answer_page_says_so_itself(visitor: Visitor) -> None:
    page: CheckPage = visitor.begin().page
    assert "We bewaren niets." in page.html
