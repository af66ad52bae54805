"""A made-up office with a list: a dozen files, answered once by the engine and stored anew for every test."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from itertools import count
from typing import Any

import pytest

DAY = date(2026, 11, 1)
Kept = tuple[Any, dict[str, Any]]
_keys = count(1)

HOMES = [  # birth year, children born in, rent in euros, last contact, receives the increased reimbursement
    (1988, [2016], 650, "2026-10-01", None),
    (1951, [], 500, "2025-06-01", True),
    (1999, [2024], None, None, None),
    (1979, [2010, 2013], 720, "2024-03-05", True),
    (1945, [], None, "2026-09-30", None),
    (1968, [2009], 400, None, True),
    (1990, [], 810, "2025-12-12", None),
    (1983, [2019, 2021, 2026], 690, "2026-01-15", True),
    (1958, [], 380, "2023-02-01", None),
    (1996, [2025], 600, None, True),
    (1971, [], None, "2026-05-20", None),
    (2001, [], 450, "2026-08-08", True),
]


def written(place: int, number: str, first: str = "Demo", last: str = "") -> Any:
    """One file, with names, as it is sealed."""
    from rotonde.web.people.domain.dossiers import Contents

    born, children, rent, seen, receives = HOMES[place % len(HOMES)]
    people = {"a": {"birth_date": f"{born}-03-02"}}
    if receives:
        people["a"]["receives.verhoogde_tegemoetkoming"] = [{"from": "2025-01-01"}]
    people |= {f"c{n}": {"birth_date": f"{year}-05-04"} for n, year in enumerate(children)}
    home: dict[str, Any] = {} if rent is None else {"rent_month": {"2026-11": rent}}
    links: dict[str, Any] = {
        "member": [{"of": one, "to": number} for one in people],
        "parent": [{"of": "a", "to": f"c{n}"} for n in range(len(children))],
    }
    form = {"on": DAY.isoformat(), "focus": number, "persons": people, "households": {number: home}, "links": links}
    return Contents(
        number=number,
        form=form,
        source="actief.csv",
        source_day=DAY.isoformat(),
        identity={"a": {"first_name": first, "last_name": last or f"Naam{place}"}},
        roles={"a": "applicant"} | {one: "child" for one in people if one != "a"},
        last_contact=seen,
    )


@cache
def answered(numbers: tuple[str, ...]) -> tuple[Kept, ...]:
    """Files under these numbers with what the engine answers about them."""
    from rotonde.engine.calendar import Dates
    from rotonde.web.entitlements.domain.answer_files import answer_files
    from rotonde.web.entitlements.domain.outcomes import outcome_of

    files = [written(place, number) for place, number in enumerate(numbers)]
    found = list(answer_files(files, Dates.asked(on=DAY, today=DAY)))
    assert [one.problems for one in found] == [[] for _ in found]
    return tuple((one.contents, outcome_of(one, DAY)) for one in found)


DOZEN = tuple(f"2026-{n:04}" for n in range(1, 13))


def store_list(office: Any, kept: Sequence[Kept], **told: Any) -> Any:
    """Store files and their answers as the list that an office shows."""
    from django.utils import timezone

    from rotonde.web.entitlements.domain.outcomes import OUTCOME, SUMMARY
    from rotonde.web.entitlements.models import Outcome, Run
    from rotonde.web.people.domain.dossiers import put_in_office
    from rotonde.web.people.domain.sealed_json import seal_json

    organisation = office.organisation
    summary = told.pop("summary", {"left_out": [], "warnings": []})
    stored = put_in_office(office, [file for file, _ in kept])
    Run.objects.filter(office=office, is_shown=True).update(is_shown=False)
    days = {"on": DAY, "law": DAY, "today": DAY}
    run = Run.objects.create(
        **{
            "organisation": organisation,
            "office": office,
            "key": next(_keys).to_bytes(32, "big"),
            "state": Run.State.DONE,
            "is_shown": True,
            "files": len(kept),
            "answered": len(kept),
            "ended_at": timezone.now(),
            "sealed": seal_json(organisation, SUMMARY, summary),
            **days,
            **told,
        }
    )
    Outcome.objects.bulk_create(
        Outcome(
            organisation=organisation,
            run=run,
            dossier=stored.dossiers[file.number],
            sealed=seal_json(organisation, OUTCOME, outcome),
        )
        for file, outcome in kept
    )
    return run


def file_of(number: str, organisation: Any) -> Any:
    """The stored file with a number."""
    from rotonde.web.people.domain.dossiers import index_of
    from rotonde.web.people.models import Dossier

    return Dossier.objects.get(organisation=organisation, number_index=index_of(organisation, number))


def want_nothing(worker: Any, number: str, until: date) -> None:
    """Hold everything that there is to do about a file."""
    from rotonde.web.entitlements.domain.holds import hold
    from rotonde.web.entitlements.worklist.files_on_list import files_on_list
    from rotonde.web.entitlements.worklist.filters import Filters

    dossier = file_of(number, worker.organisation)
    files = files_on_list(worker, dossier.office, Filters(number=number), "nl", DAY)
    for row in files.listed[0].entry.rows:
        hold(worker, dossier, row.right, row.person_id or row.household_id, until, DAY)


@pytest.fixture
def office(db: None) -> Any:
    from rotonde.web.accounts.models import Office

    return Office.objects.select_related("organisation").get(name="Zuid", organisation__name="OCMW Verzonnen")


@pytest.fixture
def worker(office: Any) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(role="rights_worker", organisation=office.organisation)


@pytest.fixture
def run(office: Any) -> Any:
    """The list of office Zuid: a dozen files."""
    return store_list(office, answered(DOZEN))


@pytest.fixture
def listed(worker: Any, office: Any) -> Callable[..., Any]:
    """Give the list of office Zuid for a choice, as its rights worker sees it."""
    from rotonde.web.entitlements.worklist.files_on_list import files_on_list
    from rotonde.web.entitlements.worklist.filters import Filters

    def of(today: date = DAY, lang: str = "nl", **chosen: Any) -> Any:
        return files_on_list(worker, office, Filters(**chosen), lang, today)

    return of


def numbers(lines: Sequence[Any]) -> list[str]:
    """The numbers of some lines, in their order."""
    return [line.entry.id for line in lines]
