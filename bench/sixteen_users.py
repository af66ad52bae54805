"""Sixteen people at once on the public pages: what a page weighs and how long the server takes.

Half of them do the check and answer at random, half read about rights; each thinks a second before the next page.
Two processes of four threads serve them, as `docs/running.md` has it. `python -m bench.sixteen_users [seconds]`.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from statistics import median, quantiles
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

PORT, USERS, THINKS = 8231, 16, 1.0
SITE = f"http://127.0.0.1:{PORT}"
SERVER = f"--bind 127.0.0.1:{PORT} --workers 2 --threads 4 --preload --no-control-socket rotonde.web.wsgi:application"
FIRST = {"a:municipality": "Gent", "a:partner": "none", "a:children": "1", "a:me": "34", "a:child1": "7"}
READ = ("/nl/rechten/", "/nl/recht/leefloon/", "/nl/recht/huurpremie/", "/nl/api/", "/api/v1/rights")
Fields = list[tuple[str, str]]
Times = dict[str, list[tuple[float, int]]]


class CheckForm(HTMLParser):
    """The form of the check: what it carries, and the choices of this page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.carried: Fields = []
        self.choices: dict[str, list[str]] = defaultdict(list)
        self.select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what will be posted."""
        told = {name: value or "" for name, value in attrs}
        name, value = told.get("name", ""), told.get("value", "")
        if tag == "input" and told.get("type") == "hidden":
            self.carried.append((name, value))
        elif tag == "input" and name.startswith("a:"):
            self.choices[name].append(value)
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select:
            self.choices[self.select].append(value)

    def answered(self, rng: random.Random) -> Fields:
        """Answer the page: the first ones as told, any other by one of its choices, or with not knowing."""
        known = [(name, FIRST[name]) for name in self.choices if name in FIRST]
        chosen = known or [(name, rng.choice(values)) for name, values in self.choices.items()]
        go = "next" if known or rng.random() < 0.6 else "unknown"
        return [*self.carried, *chosen, ("go", go)]


def fetched(times: Times, what: str, address: str, fields: Fields | None = None) -> str:
    """Get a page, or post to it, and note how long the server took and what it weighs."""
    start = time.perf_counter()
    with urlopen(SITE + address, urlencode(fields).encode() if fields else None, timeout=120) as answer:
        body: bytes = answer.read()
    times[what].append((time.perf_counter() - start, len(body)))
    time.sleep(THINKS)
    return body.decode()


def do_the_check(times: Times, rng: random.Random) -> None:
    """Open the check, answer ten pages, and look at the result."""
    form = CheckForm(fetched(times, "check, opening", "/nl/check/"))
    page = fetched(times, "check, question", "/nl/check/vraag/", [*form.carried, ("who", "me")])
    for _ in range(10):
        page = fetched(times, "check, question", "/nl/check/vraag/", CheckForm(page).answered(rng))
    fetched(times, "check, result", "/nl/check/resultaat/", [*CheckForm(page).carried, ("go", "here")])


def read_about_rights(times: Times, rng: random.Random) -> None:
    """Read some pages of the catalogue."""
    for address in rng.sample(READ, len(READ)):
        fetched(times, address, address)


def one_user(number: int, until: float) -> Times:
    """Go on until the time is up."""
    times: Times = defaultdict(list)
    rng = random.Random(number)
    while time.time() < until:
        (do_the_check if number % 2 else read_about_rights)(times, rng)
    return times


def main() -> None:
    """Print the table."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    from rotonde.web.first_start import prepare

    with tempfile.TemporaryDirectory(prefix="rotonde-") as folder:
        prepare(Path(folder))
        command = [str(Path(sys.executable).parent / "gunicorn"), *SERVER.split()]
        server = subprocess.Popen(command, env=os.environ | {"ROTONDE_DATA": folder})
        try:
            warm_up()
            with ThreadPoolExecutor(USERS) as pool:
                until = time.time() + seconds
                found = list(pool.map(one_user, range(USERS), [until] * USERS))
        finally:
            server.terminate()
            server.wait()
    together: Times = defaultdict(list)
    for one in found:
        for what, listed in one.items():
            together[what] += listed
    print(f"{'page':28}{'times':>7}{'median ms':>11}{'p95 ms':>9}{'kB':>7}")
    for what, listed in sorted(together.items()):
        took = [1000 * seconds for seconds, _ in listed]
        weighs = max(size for _, size in listed) / 1000
        print(f"{what:28}{len(took):7}{median(took):11.0f}{quantiles(took, n=20)[18]:9.0f}{weighs:7.1f}")


def warm_up() -> None:
    """Wait for the server, and let both processes do everything once."""
    for _ in range(120):
        try:
            urlopen(SITE + "/nl/check/", timeout=120).close()
            break
        except URLError:
            time.sleep(0.5)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: do_the_check(defaultdict(list), random.Random(number)), range(8)))


if __name__ == "__main__":
    main()
