"""Five made-up citizens do the check in Chromium: taps and seconds to a first useful result and to the end.

A fixed form with every question for everybody at home stands against it. Seconds are what a person needs: words read
at 80 a minute, as somebody who reads with difficulty, a second and a half a tap, half a second a sign typed; waiting
for the pages is measured and stands apart. `ROTONDE_CHROMIUM=… python -m bench.citizens`.
"""

import os
import re
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

SECONDS_A_WORD, SECONDS_A_TAP, SECONDS_A_SIGN = 60 / 80, 1.5, 0.5
FIRST = ["place", "home", "ages", "status"]


@dataclass
class Citizen:
    """A made-up life: who is at home, what is true of it, and after how many questions patience ends."""

    name: str
    lang: str
    who: str
    first: dict[str, str]
    ticks: list[str]
    patience: int
    life: dict[str, str]
    often: str = "no"  # what is said of anything else that is asked by yes or no

    def knows(self, name: str) -> bool:
        """Say whether this was thought of beforehand; who knows no amounts passes over them where that is offered."""
        return name.split("|", maxsplit=1)[0] in self.life

    def says(self, name: str) -> str:
        """Give the answer to what a field asks."""
        return self.life.get(name.split("|", maxsplit=1)[0], self.often)


CITIZENS = [
    Citizen(
        "lone mother, leefloon, two children",
        "nl",
        "me",
        {"municipality": "Eeklo", "partner": "none", "children": "2", "me": "34", "child1": "7", "child2": "13"},
        ["leefloon"],
        40,
        {"receives.leefloon": "long", "tenancy": "private", "rent_month": "500,01 … 1000", "groeipakket_child": "yes"},
    ),
    Citizen(
        "widower of 71, small pension, sticker ends in 1",
        "nl",
        "me",
        {"municipality": "Gent", "partner": "none", "children": "0", "me": "71"},
        ["vt", "pension"],
        20,
        {"own_energy_contract": "yes", "pension_gross_month": "1000,01 … 1500", "movable_capital": "1000,01 … 2500"},
    ),
    Citizen(
        "young man of 24, out of work, eight questions is enough",
        "fr",
        "me",
        {"municipality": "", "partner": "none", "children": "0", "me": "24"},
        ["unemployed"],
        8,
        {"main_status": "middle", "rent_month": "250,01 … 500", "tenancy": "private"},
    ),
    Citizen(
        "couple with three children, one small wage",
        "tr",
        "me",
        {
            "municipality": "Gent",
            "partner": "here",
            "children": "3",
            "me": "33",
            "partner_age": "38",
            "child1": "2",
            "child2": "5",
            "child3": "10",
        },
        ["work"],
        30,
        {"groeipakket_child": "yes", "rent_month": "500,01 … 1000", "own_energy_contract": "yes"},
    ),
    Citizen(
        "woman of 52 with a disability, a volunteer beside her",
        "nl",
        "other",
        {"municipality": "Eeklo", "partner": "none", "children": "0", "me": "52"},
        ["ivt"],
        60,
        {"receives.inkomensvervangende_tegemoetkoming": "long", "own_energy_contract": "yes", "own_water_bill": "yes"},
    ),
]


@dataclass
class Course:
    """What the check cost somebody."""

    taps: int = 0
    signs: int = 0
    words: int = 0
    waited: float = 0.0
    slowest: float = 0.0
    processor: float = 0.0  # the most that one page cost the server
    questions: int = 0
    first: tuple[int, int, float] | None = None  # questions, taps and seconds until something is probably theirs
    outcome: str = ""

    @property
    def seconds(self) -> float:
        return self.words * SECONDS_A_WORD + self.taps * SECONDS_A_TAP + self.signs * SECONDS_A_SIGN + self.waited


def do_the_check(page: Any, address: str, citizen: Citizen) -> Course:
    """Walk through the check until it is done or patience ends, and look at the result."""
    course = Course()
    page.goto(f"{address}/{citizen.lang}/check/")
    _read(page, course)
    _press(page, course, f"button[value={citizen.who}]")
    while page.locator("input[name=page]").count() and course.questions < citizen.patience:
        _read(page, course)
        course.questions += 1
        _answer(page, course, citizen)
        found = page.locator(".found")
        if course.first is None and found.count() and re.search(r"\d", found.inner_text().split("·")[0]):
            course.first = course.questions, course.taps, course.seconds
    if page.locator(".to-result").count():
        _press(page, course, ".to-result")
    sure = page.locator(".to-do .is-entitled").count() + page.locator(".rights .is-entitled").count()
    total = page.locator(".total")
    floor = re.search(r"€\s?[\d.]+", total.inner_text()) if total.count() else None
    course.outcome = f"{sure} probable, {floor[0] if floor else 'no'} a year at least"
    return course


def _answer(page: Any, course: Course, citizen: Citizen) -> None:
    kind = page.input_value("input[name=page]")
    names = [box.get_attribute("value") for box in page.locator("input[name=box]").all()]
    if kind == "status":
        for one in citizen.ticks:
            _tap(course, page.locator(f"input[name='a:{one}']"))
        return _press(page, course, ".go button[value=next]")
    if page.locator(".go button[value=skip]").count() and not any(citizen.knows(name) for name in names):
        return _press(page, course, ".go button[value=skip]")
    if kind in FIRST:
        return _fill_in(page, course, citizen, names)
    if page.locator(".tap").count():
        for value in (citizen.says(names[0]), "none", "middle"):
            if page.locator(f".tap[value='{value}']").count():
                return _press(page, course, f".tap[value='{value}']")
    elif page.locator("fieldset.row input[type=radio]").count():
        return _choose_for_all(page, course, citizen, names)
    elif page.locator(".go button[value=none]").count():
        return _press(page, course, ".go button[value=none]")
    return _press(page, course, ".go button[value=unknown]")


def _choose_for_all(page: Any, course: Course, citizen: Citizen, names: list[str]) -> None:
    for name in names:
        choice = page.locator(f"input[name='a:{name}'][value='{citizen.says(name)}']")
        if choice.count():
            _tap(course, choice)
    _press(page, course, ".go button[value=next]")


def _fill_in(page: Any, course: Course, citizen: Citizen, names: list[str]) -> None:
    asks_ages = page.input_value("input[name=page]") == "ages"
    for name in names:
        value = citizen.first.get("partner_age" if asks_ages and name == "partner" else name, "")
        if not value:
            continue
        one = page.locator(f"[name='a:{name}']")
        if one.first.get_attribute("type") == "radio":
            _tap(course, page.locator(f"[name='a:{name}'][value='{value}']"))
        elif one.evaluate("e => e.tagName") == "SELECT":
            one.select_option(value)
            course.taps += 2 if value != "0" else 0
        else:
            one.fill(value)
            course.taps += 1
            course.signs += len(value)
    _press(page, course, ".go button[value=next]")


def _tap(course: Course, one: Any) -> None:
    one.check()
    course.taps += 1


def _press(page: Any, course: Course, what: str) -> None:
    course.taps += 1
    begin, busy = time.perf_counter(), time.process_time()
    with page.expect_response(lambda answer: "/check/" in answer.url) as answer:
        page.click(what)
    if answer.value.status != 200:
        raise RuntimeError(f"the check answered with {answer.value.status}: no figure is told of a page that broke")
    page.locator("body:not(.busy)").wait_for()
    took = time.perf_counter() - begin
    course.waited += took
    course.slowest = max(course.slowest, took)
    course.processor = max(course.processor, time.process_time() - busy)


def _read(page: Any, course: Course) -> None:
    """Read the question and its answers, not what stands on every page."""
    text = page.locator(".ask").inner_text() if page.locator(".ask").count() else page.locator("main").inner_text()
    course.words += len(text.split())


def fixed_form(citizen: Citizen) -> tuple[int, float]:
    """Every question that can be asked of everybody at home, but for what age rules out: boxes, and seconds."""
    from datetime import date

    from rotonde.web.entitlements import engine_port
    from rotonde.web.entitlements.fact_fields import is_of_another_age
    from rotonde.web.entitlements.public_check.carried import Carried, Step
    from rotonde.web.entitlements.public_check.home import HOME, years_known
    from rotonde.web.entitlements.public_check.link_questions import is_list
    from rotonde.web.entitlements.public_check.replay import is_askable, replayed

    first = citizen.first
    home = Step("home", {"partner": first["partner"], "children": first["children"], "adults": "0"})
    ages = Step("ages", {**first, "partner": first.get("partner_age", "")})
    told = replayed(Carried(False, [home, ages]), date.today())
    boxes, words = 0, 0
    for fact in engine_port.facts():
        people = [HOME] if fact["record"] == "household" else list(told.situation["persons"])
        if fact["link"] or fact["record"] not in ("person", "household") or is_list(fact["id"]):
            continue
        asked = [
            of
            for of in people
            if is_askable(told.situation, fact["id"], of)
            and not (of != HOME and is_of_another_age(fact, years_known(told.situation, of)))
        ]
        boxes += len(asked)
        words += len(str(fact["question"].get("nl", "")).split()) * bool(asked)
    return boxes, words * SECONDS_A_WORD + boxes * SECONDS_A_TAP


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rotonde.web.settings")
    with tempfile.TemporaryDirectory(prefix="rotonde-") as folder:
        os.environ["ROTONDE_DATA"] = folder
        from rotonde.web.first_start import prepare

        prepare(Path(folder))
        all_do_the_check()


def all_do_the_check() -> None:
    from playwright.sync_api import sync_playwright

    from rotonde.web.wsgi import application

    server = make_server("127.0.0.1", 0, application, WSGIServer, _Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("ROTONDE_CHROMIUM"), args=["--no-sandbox", "--disable-gpu"]
        )
        for round_ in ("warm", "told"):
            for citizen in CITIZENS:
                page = browser.new_page(viewport={"width": 390, "height": 844})
                course = do_the_check(page, address, citizen)
                page.close()
                if round_ == "told":
                    _tell(citizen, course)
        browser.close()
    server.shutdown()


def _tell(citizen: Citizen, course: Course) -> None:
    boxes, seconds = fixed_form(citizen)
    first = "none" if course.first is None else "{} questions, {} taps, {:.0f} s".format(*course.first)
    print(f"{citizen.name} ({citizen.lang}, patience {citizen.patience})")
    print(f"  first useful result: {first}")
    print(f"  end: {course.questions} questions, {course.taps} taps, {course.seconds:.0f} s; {course.outcome}")
    print(f"  waited {course.waited:.1f} s in all, {course.slowest * 1000:.0f} ms at most")
    print(f"  of the processor {course.processor * 1000:.0f} ms a page at most")
    print(f"  fixed form: {boxes} boxes, at least {boxes} taps, {seconds:.0f} s")


if __name__ == "__main__":
    main()
