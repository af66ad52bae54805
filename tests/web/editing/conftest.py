"""Two editors, and a value that they can put forward and publish."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rotonde.rights.published_values import PublishedValue, Source

TAX = PublishedValue(
    "vrijstelling_provinciebelasting.tax",
    date(2025, 1, 1),
    "61.50",
    "sourced",
    Source("Verzonnen belastingblad voor de proef", "https://voorbeeld.example/belasting", "tabel 2"),
    date(2026, 11, 22),
    key="east_flanders",
)
SMALL = {"done": 1, "total": 1}


def editor(number: int = 0) -> Any:
    """An editor of the made-up organisation: the first or the second."""
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.models import Organisation, User

    organisation = Organisation.objects.filter(name="OCMW Verzonnen").first()
    organisation = organisation or open_organisation("OCMW Verzonnen", offices=["Zuid"], is_made_up=True)
    from rotonde.web.accounts.walls import inside

    with inside(organisation):
        found = User.objects.filter(email=f"redactie{number}@verzonnen.example").first()
    if found:
        return found
    told = {"name": f"Test redacteur {number}", "email": f"redactie{number}@verzonnen.example"}
    return open_account(organisation, role="editor", password="vier gewone woorden samen", **told)[0]


@pytest.fixture
def editors(either_database: str) -> tuple[Any, Any]:
    """Two editors, on either database."""
    return editor(0), editor(1)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], Any]:
    """Show the effect of a proposal without working it out: gives the reckoning that was seen."""
    from rotonde.web.editing.domain.reckonings import effect_key
    from rotonde.web.editing.models import Reckoning

    def show(proposal: Any) -> Any:
        return Reckoning.objects.create(key=effect_key(proposal), proposal=proposal, state="done", result={}, **SMALL)

    return show


@pytest.fixture
def publish_for(shown: Callable[[Any], Any]) -> Callable[..., Any]:
    """Have one editor put a value forward and the other publish it."""
    from rotonde.web.accounts.walls import inside
    from rotonde.web.editing.domain.judging import publish
    from rotonde.web.editing.domain.putting_forward import put_forward
    from rotonde.web.entitlements.running_catalogue import newest_catalogue

    def publish_value(one: Any, other: Any, **changed: Any) -> Any:
        with newest_catalogue(), inside(one.organisation_id):
            proposal = put_forward(one, replace(TAX, **changed))
            return publish(other, proposal.id, shown(proposal).id)

    return publish_value
