"""How long a desk waits for its next question while a program asks the API about ever other days.

One worker has the made-up household open and changes something every second; four programs without an account ask
about another day each time, as quickly as they are answered. One process of four threads serves them, as `rotonde
serve` does.
`python -m bench.desk_beside_api [seconds]`.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener, urlopen

PORT, PROGRAMS, THINKS = 8233, 4, 1.0
SITE = f"http://127.0.0.1:{PORT}"
SERVER = f"--bind 127.0.0.1:{PORT} --workers 1 --threads 4 --no-control-socket rotonde.web.wsgi:application"
SITUATION: dict[str, Any] = {
    "persons": {"anna": {"birth_date": "1988-03-02"}, "kaat": {"birth_date": "2016-05-04"}},
    "households": {"h1": {"complete.member": True}},
    "links": {"member": [{"of": "anna", "to": "h1"}, {"of": "kaat", "to": "h1"}]},
}


class Fields(HTMLParser):
    """What the forms of a page would send."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.told: dict[str, str] = {}
        self.select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a field with what stands in it."""
        told = dict(attrs)
        name, value = told.get("name") or "", told.get("value") or ""
        if tag == "input" and name and (told.get("type") not in {"radio", "checkbox"} or "checked" in told):
            self.told[name] = value
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in told:
            self.told[self.select] = value


def asked(desk: OpenerDirector, address: str, fields: dict[str, str] | None = None) -> str:
    """Get a page as somebody who may be signed in, or post to it."""
    body = urlencode(fields).encode() if fields else None
    with desk.open(Request(SITE + address, body, {"Referer": SITE + address}), timeout=300) as answer:
        page: bytes = answer.read()
    return page.decode()


def signed_in(address: str, password: str) -> OpenerDirector:
    """Sign a worker in."""
    desk = build_opener(HTTPCookieProcessor(CookieJar()))
    form = Fields(asked(desk, "/nl/aanmelden/")).told
    asked(desk, "/nl/aanmelden/", form | {"login": address, "password": password})
    return desk


def desk_works(desk: OpenerDirector, until: float) -> list[float]:
    """Change an amount, and note how long the page with the next question takes."""
    form = Fields(asked(desk, "/nl/gezin/")).told
    field = next(name for name in form if "copayments" in name)
    times = []
    while time.time() < until:
        start = time.perf_counter()
        asked(desk, "/nl/gezin/", form | {field: str(500 + len(times)), "compute": "1"})
        times.append(time.perf_counter() - start)
        time.sleep(THINKS)
    return times


def program_asks(number: int, until: float) -> Counter[int]:
    """Ask about another day each time; how often each status came."""
    statuses: Counter[int] = Counter()
    day = date(1991 + 20 * number, 1, 1)
    while time.time() < until:
        day += timedelta(days=1)
        body = json.dumps({"situation": SITUATION | {"on": day.isoformat()}}).encode()
        request = Request(SITE + "/api/v1/next-question", body, {"Content-Type": "application/json"})
        request.add_header("X-Forwarded-For", f"192.0.{number}.2")
        try:
            with urlopen(request, timeout=300) as answer:
                statuses[answer.status] += 1
        except HTTPError as refused:
            statuses[refused.code] += 1
            time.sleep(0.2)
    return statuses


def told(what: str, times: list[float]) -> None:
    """Print one line."""
    took = [1000 * one for one in times]
    last = quantiles(took, n=20)[18]
    print(f"{what:24}{len(took):6}{median(took):12.0f}{last:10.0f}{max(took):10.0f}", flush=True)


def main() -> None:
    """Print the two lines of the table, and what the programs were answered."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory(prefix="rotonde-") as folder:
        address, password = a_worker(Path(folder))
        command = [str(Path(sys.executable).parent / "gunicorn"), *SERVER.split()]
        server = subprocess.Popen(command, env=os.environ | {"ROTONDE_DATA": folder})
        try:
            wait_for_it()
            desk = signed_in(address, password)
            desk_works(desk, time.time() + 10)
            print(f"{'desk: next question':24}{'times':>6}{'median ms':>12}{'p95 ms':>10}{'most ms':>10}")
            told("alone", desk_works(desk, time.time() + seconds))
            with ThreadPoolExecutor(PROGRAMS) as pool:
                until = time.time() + seconds
                programs = [pool.submit(program_asks, number, until) for number in range(PROGRAMS)]
                told("beside the programs", desk_works(desk, until))
                print("programs:", dict(sum((one.result() for one in programs), Counter())))
        finally:
            server.terminate()
            server.wait()


def a_worker(folder: Path) -> tuple[str, str]:
    """Open a made-up office in a folder; give the address and password of who works there."""
    from rotonde.web.first_start import prepare

    prepare(folder)
    from django.db import connections

    from rotonde.web.accounts.domain.opening import open_account, open_organisation, random_password

    organisation = open_organisation("OCMW Meting", offices=["Balie"], is_made_up=True)
    address, password = "meting@verzonnen.example", random_password()
    told = {"name": "Robin Verzonnen", "email": address, "role": "rights_worker", "password": password}
    open_account(organisation, offices=list(organisation.offices.all()), **told)
    connections.close_all()  # the server opens its own
    return address, password


def wait_for_it() -> None:
    """Wait until the server answers."""
    for _ in range(120):
        try:
            urlopen(SITE + "/nl/check/", timeout=120).close()
        except URLError:
            time.sleep(0.5)
        else:
            return


if __name__ == "__main__":
    main()
