"""Five thousand services are brought in with progress, and a stop in the middle leaves each whole or absent."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from rotonde.web.directory.domain.reading import service_documents
from rotonde.web.directory.incoming import bringing as verbs
from rotonde.web.directory.models import Bringing, Service
from web.directory.incoming.conftest import Coordinator, service

SECONDS = 240


@pytest.mark.django_db
def test_all_without_doubt_goes_on_in_the_background_and_shows_how_far_it_is(
    coordinator: Coordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.directory.incoming.pages import views

    lined_up: list[Bringing] = []
    monkeypatch.setattr(views, "line_up", lined_up.append)
    monkeypatch.setattr(views, "KEPT_AT_ONCE", 2)
    coordinator.bring([service(f"Dienst nummer {place}", organisation=f"Huis {place}") for place in range(3)])
    html = coordinator.post("bewaren/")
    assert "0 van 6" in html
    (waiting,) = lined_up
    verbs.keep_harmless(waiting)
    assert "Alles uit dit bestand is bekeken" in coordinator.page(coordinator.client.get(coordinator.address))
    assert Service.objects.count() == 3


@pytest.mark.django_db
def test_after_a_stop_in_the_middle_every_service_is_whole_or_absent_and_the_rest_follows(
    coordinator: Coordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.directory.incoming import choosing

    monkeypatch.setattr(verbs, "AT_ONCE", 10)
    told = [service(f"Dienst nummer {place}", organisation=f"Huis {place}") for place in range(25)]
    brought = verbs.bring(coordinator.user, json.dumps(told).encode())
    verbs.read_through(brought)
    verbs.ask_for_harmless(coordinator.user, brought)
    real: Callable[..., Any] = vars(choosing)["keep_service"]
    kept: list[str] = []

    def dies(one: Any, by_role: str) -> Any:
        kept.append(one.name)
        if len(kept) == 12:
            raise KeyboardInterrupt
        return real(one, by_role)

    monkeypatch.setattr(choosing, "keep_service", dies)
    with pytest.raises(KeyboardInterrupt):
        verbs.keep_harmless(brought)
    as_told = {one["id"]: one for one in told}
    here = list(service_documents())
    assert 0 < len(here) < 12
    assert [{**one, "last_modified": ""} for one in here] == [
        {**as_told[one["id"]], "last_modified": ""} for one in here
    ]
    monkeypatch.setattr(choosing, "keep_service", real)
    verbs.keep_harmless(Bringing.objects.get())
    assert Service.objects.count() == 25


@pytest.mark.proof
@pytest.mark.django_db
def test_the_export_of_five_thousand_services_comes_in_in_reasonable_time(
    coordinator: Coordinator, capsys: pytest.CaptureFixture[str]
) -> None:
    from rotonde.web.directory.made_up import made_up_services

    told = [json.dumps(one.bare()) for one in made_up_services(count=5_000)]
    content = "\n".join(told).encode()
    brought = verbs.bring(coordinator.user, content)
    begun = time.monotonic()
    verbs.read_through(brought)
    looked = time.monotonic()
    doubts = brought.records.filter(may_be_double=True).count()
    verbs.ask_for_harmless(coordinator.user, brought)
    verbs.keep_harmless(brought)
    kept = time.monotonic()
    with capsys.disabled():
        print(  # noqa: T201  the figures are the point
            f"\n{len(content) / 1e6:.1f} MB, {brought.records.count()} records: looked through in "
            f"{looked - begun:.1f} s, kept in {kept - looked:.1f} s; {doubts} asked whether they are double; "
            f"{brought.troubles} unreadable"
        )
    assert brought.troubles == 0
    assert Service.objects.count() + brought.records.filter(may_be_double=True, kind="service").count() == 5_000
    assert kept - begun < SECONDS
