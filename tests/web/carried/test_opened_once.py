"""A code opens once, for one worker, within fourteen days; whatever else is tried is told the same."""

import re
import threading
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, connections

from rotonde.web.accounts import walls
from rotonde.web.audit.models import Event
from rotonde.web.people.carried import limits
from rotonde.web.people.carried.code import new_code
from rotonde.web.people.carried.keeping import Carried, NothingThere, open_carried, take_along
from rotonde.web.people.carried.lock import Lock, closed, lock_of
from rotonde.web.people.models import CarriedAnswers
from web.carried.conftest import OPEN

TODAY = date(2026, 11, 22)


def plain(response: Any) -> str:
    """What a page says, without what differs each time: the token of the form, and what was typed."""
    html = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())
    return f"{response.status_code} " + re.sub(r'(name="code" value=)"[^"]*"', r"\1", html)


def lines(worker: Any) -> list[tuple[str, str, str, int]]:
    logged = Event.objects.filter(actor=worker, action__startswith="people.").order_by("at")
    return list(logged.values_list("action", "kind", "record", "count"))


def test_wrong_expired_opened_thrown_away_and_mistyped_are_told_the_same(
    pages: Any, a_code: Callable[..., str]
) -> None:
    code, thrown = a_code(), a_code()
    assert "Meegebrachte antwoorden" in pages.client.post(OPEN, {"code": code}).content.decode()
    pages.client.post("/nl/check/meenemen/weg/", {"code": thrown})
    expired = a_code(date.today() - timedelta(days=15))
    told = {plain(pages.client.post(OPEN, {"code": one})) for one in (code, thrown, expired, new_code(), "", "7K4M-x")}
    assert len(told) == 1
    (sentence,) = told
    assert sentence.startswith("400 ")
    assert "Hiermee gaat niets open." in sentence


def test_on_the_last_day_a_code_still_opens(either_database: str) -> None:
    organisation, worker = somebody()
    receipt = take_along(Carried({}, TODAY))
    assert receipt.works_until == TODAY + timedelta(days=14)
    lock = lock_of(receipt.code)
    with walls.inside(organisation):
        with pytest.raises(NothingThere):
            open_carried(worker, lock, receipt.works_until + timedelta(days=1))
        assert open_carried(worker, lock, receipt.works_until).told_on == TODAY


def test_a_reloaded_page_opens_nothing_again(pages: Any, a_code: Callable[..., str]) -> None:
    code = a_code()
    first, again = (pages.client.post(OPEN, {"code": code}) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 400)
    assert not CarriedAnswers.objects.exists()


def test_the_log_tells_who_opened_and_nothing_of_the_code(pages: Any, a_code: Callable[..., str]) -> None:
    code = a_code()
    pages.client.post(OPEN, {"code": code})
    pages.client.post(OPEN, {"code": code})
    response = pages.client.post("/nl/code/weg/")
    assert response.headers["Location"] == "/nl/code/?weg=1"
    assert "Weggegooid." in pages.get("/nl/code/?weg=1")
    assert lines(pages.user) == [
        ("people.carried_opened", "carriedanswers", "", 1),
        ("people.carried_refused", "carriedanswers", "", 1),
        ("people.carried_discarded", "carriedanswers", "", 1),
    ]


@pytest.mark.parametrize("role", ["coordinator", "administrator", "protection_officer"])
def test_only_who_talks_with_people_opens_a_code(signed_in_as: Any, a_code: Callable[..., str], role: str) -> None:
    pages = signed_in_as(role)
    code = a_code()
    assert pages.client.get(OPEN).status_code == 403
    assert pages.client.post(OPEN, {"code": code}).status_code == 403
    assert [pages.client.post(f"/nl/code/{page}/").status_code for page in ("weg", "dossier")] == [403, 403]
    assert CarriedAnswers.objects.count() == 1


def test_a_visitor_is_asked_to_sign_in_and_opens_nothing(signed_in_as: Any, a_code: Callable[..., str]) -> None:
    visitor = signed_in_as("")
    response = visitor.client.post(OPEN, {"code": a_code()})
    assert response.headers["Location"].startswith("/nl/aanmelden/")
    assert CarriedAnswers.objects.count() == 1


def test_a_worker_tries_only_so_many_codes_and_the_next_one_isnt_lost(
    pages: Any, a_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "OPENING", limits.OPENING._replace(by_one=3))
    tried = [pages.client.post(OPEN, {"code": new_code()}).status_code for _ in range(3)]
    late = pages.client.post(OPEN, {"code": a_code()})
    assert [*tried, late.status_code] == [400, 400, 400, 429]
    assert CarriedAnswers.objects.count() == 1


def test_all_workers_together_try_only_so_many(
    signed_in_as: Any, a_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "OPENING", limits.OPENING._replace(by_all=1))
    tried = [signed_in_as(role).client.post(OPEN, {"code": "?"}).status_code for role in ("worker", "rights_worker")]
    assert tried == [400, 429]


def test_what_can_be_shown_to_nobody_stays_where_it_was(
    pages: Any, a_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.entitlements.carried_answers import desk_views

    def fails(*_: Any) -> None:
        raise ZeroDivisionError

    code = a_code()
    with monkeypatch.context() as broken:
        broken.setattr(desk_views, "answers_of", fails)
        with pytest.raises(ZeroDivisionError):
            pages.client.post(OPEN, {"code": code})
    assert lines(pages.user) == []
    assert pages.client.post(OPEN, {"code": code}).status_code == 200


def test_ciphertext_that_was_altered_opens_nothing(either_database: str) -> None:
    organisation, worker = somebody()
    code = take_along(Carried({}, TODAY)).code
    kept = CarriedAnswers.objects.get(lookup=lock_of(code).lookup)
    kept.ciphertext = bytes(kept.ciphertext)[:-1] + b"\0"
    kept.save()
    with walls.inside(organisation), pytest.raises(NothingThere):
        open_carried(worker, lock_of(code), TODAY)


def test_ciphertext_of_another_code_put_in_its_place_opens_nothing(either_database: str) -> None:
    organisation, worker = somebody()
    code = take_along(Carried({}, TODAY)).code
    lock = lock_of(code)
    other = Lock(lock.lookup, bytes(32))
    CarriedAnswers.objects.filter(lookup=lock.lookup).update(ciphertext=closed(other, "iets anders"))
    with walls.inside(organisation), pytest.raises(NothingThere):
        open_carried(worker, lock, TODAY)


def somebody() -> tuple[Any, Any]:
    """Open an organisation with one worker in it."""
    from rotonde.web.accounts.domain.opening import open_account, open_organisation

    organisation = open_organisation("Verzonnen", offices=["Zuid"], is_made_up=True)
    worker, _ = open_account(
        organisation, name="Robin Verzonnen", email=f"{organisation.id}@verzonnen.example", role="worker"
    )
    return organisation, worker


def racing(codes: list[str], worker: Any, how_many: int) -> list[str]:
    """Open each code by several at the same moment, each on a connection of their own; who got what."""
    from django.db.utils import load_backend

    ours = connections["default"]
    got: list[str] = []
    locks = [lock_of(code) for code in codes]
    for lock in locks:
        start = threading.Barrier(how_many)

        def race(lock: Lock = lock, start: threading.Barrier = start) -> None:
            connections["default"] = load_backend(ours.settings_dict["ENGINE"]).DatabaseWrapper(
                ours.settings_dict, "default"
            )
            try:
                start.wait()
                with walls.inside(worker.organisation_id):
                    got.append(open_carried(worker, lock, TODAY).situation["of"])
            except NothingThere:
                got.append("")
            finally:
                connections["default"].close()

        racers = [threading.Thread(target=race) for _ in range(how_many)]
        for one in racers:
            one.start()
        for one in racers:
            one.join(30)
    return got


def put_away(how_many: int) -> list[str]:
    """Make some codes that open onto their own number."""
    return [take_along(Carried({"of": str(n)}, TODAY)).code for n in range(how_many)]


@pytest.mark.postgres
def test_of_six_at_the_same_moment_exactly_one_gets_the_answers_on_postgresql(postgres: Any) -> None:
    _, worker = somebody()
    got = racing(put_away(5), worker, 6)
    assert sorted(got) == [""] * 25 + list("01234")


def test_of_six_at_the_same_moment_exactly_one_gets_the_answers_on_sqlite(
    django_db_setup: None, django_db_blocker: Any
) -> None:
    from rotonde.web.accounts.models import User

    with django_db_blocker.unblock():  # without a transaction around it, which the others couldn't look into
        assert connection.vendor == "sqlite"
        worker = User.objects.get(email="worker@verzonnen.example")
        got = racing(put_away(5), worker, 6)
    assert sorted(got) == [""] * 25 + list("01234")
