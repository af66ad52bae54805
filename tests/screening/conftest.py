from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.calendar import Dates
from rotonde.rights import load_catalogue
from rotonde.screening.screen import ScreenReport, screen_folder
from rotonde.screening.town.small_town import FOLDER

ON = date(2026, 11, 21)
Screen = Callable[..., ScreenReport]
TABLES = {
    "persons.csv": (
        "person_id,household_id,birth_date,taxable_income@2024,receives.leefloon@from,main_status,main_status@from,partners\n"
        "anna,h1,1988-03-02,21000.50,2025-06-01,none,2025-01-01,\n"
        "bram,h1,1990-07-11,0,-,employed,2024-01-01,\n"
        "kaat,h1,2016-05-04,0,-,,,-\n"
        "oma,h2,1950-01-31,18000,-,pensioner,2015-02-01,-\n"
        "piet,h3,1979-12-12,,,,,\n"
    ),
    "households.csv": (
        "household_id,fuel_is_main_heating,cadastral_income_other_property,deliveries\nh1,true,-,\nh2,false,750.50,-\nh3,,,\n"
    ),
    "relations.csv": (
        "person_id,other_id,relation,kind,share,from,until\n"
        "anna,bram,partner,de_facto,,2020-01-01,\n"
        "anna,kaat,parent,,,,\n"
        "bram,kaat,parent,,,,\n"
    ),
    "deliveries.csv": (
        "delivery_id,owner_id,day,requested,fuel,litres,price_per_litre\nd1,h1,2026-10-20,2026-11-10,heating_oil_bulk,1000,0.951\n"
    ),
}


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="session")
def dates() -> Dates:
    return Dates.asked(on=ON, today=ON)


@pytest.fixture(scope="session", autouse=True)
def asking_once():
    """Make the catalogue ready once, not once a test."""
    ready = {}

    def asking(catalogue, dates, told=frozenset(), rights=()):
        key = (id(catalogue), dates, told, tuple(rights))
        if key not in ready:
            ready[key] = Asking(catalogue, dates, told, rights)
        return ready[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rotonde.screening.screen.Asking", asking)
        yield


@pytest.fixture
def tables() -> dict[str, str]:
    """A small caseload of three households that nothing is wrong with."""
    return dict(TABLES)


@pytest.fixture
def put(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Write tables into a new folder."""

    def write(tables: dict[str, str], name: str = "caseload") -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for file, text in tables.items():
            (folder / file).write_text(text, "utf-8")
        return folder

    return write


@pytest.fixture
def screen(put, catalogue, dates, tmp_path: Path) -> Screen:
    """Screen a folder, or tables."""

    def run(tables, out: str = "out", **options) -> ScreenReport:
        folder = put(tables, f"caseload-{out}") if isinstance(tables, dict) else tables
        return screen_folder(folder, tmp_path / out, catalogue, dates, **options)

    return run


@pytest.fixture(scope="session")
def town(catalogue, dates, tmp_path_factory) -> tuple[ScreenReport, Path]:
    """The shipped caseload, screened once."""
    out = tmp_path_factory.mktemp("town")
    return screen_folder(FOLDER, out, catalogue, dates, keep_situations=True), out
