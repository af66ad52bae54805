"""A family whose file goes along, and the pack in which it does."""

from collections.abc import Callable
from typing import Any

import pytest

from web.right_page.conftest import kept

NUMBERS = "2026-0001"


@pytest.fixture
def worker(db: None) -> Any:
    from rotonde.web.accounts.models import User

    return User.objects.get(email="rights_worker@verzonnen.example")


@pytest.fixture
def file(worker: Any) -> Any:
    return kept(worker)


@pytest.fixture
def pack(worker: Any, file: Any) -> Any:
    from rotonde.web.entitlements.home_visits.packing import make_pack

    return make_pack(worker, [NUMBERS], 24, "nl")


@pytest.fixture
def content(pages: Any, pack: Any) -> Any:
    """What the phone is given."""
    return pages.client.post(f"/nl/huisbezoek/{pack.id}/inhoud/").json()


@pytest.fixture
def bring_back(pages: Any, pack: Any) -> Callable[..., Any]:
    """Send answers back as the phone does, as they stand in its list."""

    def send(answers: str, **chosen: str) -> Any:
        row = pack.files.get()
        told = {f"answers:{row.pk}": f"{row.code} {answers}" if answers else ""}
        picked = {f"{row.pk}:{name}": value for name, value in chosen.items() if name != "save"}
        saved = {"save": "1"} if "save" in chosen else {}
        return pages.client.post(f"/nl/huisbezoek/{pack.id}/terug/", told | picked | saved)

    return send


def number_of(content: Any, with_choices: bool = True) -> int:
    """The number of a question that is answered with yes or no."""
    questions = content["files"][0]["questions"]
    return next(one["number"] for one in questions if [two[0] for two in one["choices"]] == ["ja", "nee"])
