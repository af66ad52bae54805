"""A kept household of a family with a child, and the ways in which a test presses the buttons of a right."""

from typing import Any

import pytest

from web.caseload.conftest import ROWS, ask, run, worker  # noqa: F401 - fixtures

RIGHT = "huurpremie"


@pytest.fixture
def file(run: Any) -> Any:  # noqa: F811 - a fixture that another needs
    """The file of a family with a child, on the list."""
    from rotonde.web.people.models import Dossier

    return Dossier.objects.get(office=run(rows=ROWS[:1]).office)


def address(file: Any, right: str = RIGHT, lang: str = "nl") -> str:
    return f"/{lang}/dossiers/{file.id}/recht/{right}/"


def claimant(file: Any) -> str:
    """Who claims the right on the page: the record nearest to it."""
    from rotonde.web.people.domain.dossiers import contents_of

    return next(iter(contents_of(file).whole()["households"]))


def press(
    pages: Any, file: Any, right: str = RIGHT, *, status: int = 302, read: int | None = None, **typed: str
) -> Any:
    """Press a button of the page as it stands now, or as it stood when `read` steps were there."""
    html = pages.get(address(file, right))
    carried = {name: value for name, value in pages.fields(html).items() if name in ("of", "read")}
    if read is not None:
        carried["read"] = str(read)
    response = pages.client.post(address(file, right), carried | typed)
    assert response.status_code == status, response.content.decode()[:3000]
    return response
