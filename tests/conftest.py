"""Where the tests keep data: a file that goes away with them, with one made-up organisation in it."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rotonde.web.settings")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop running in the thread of the tests
PASSWORD = "vier gewone woorden samen"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep the test database in a file: a server under test reads it from other threads."""
    from django.db import connections

    file = tmp_path_factory.mktemp("database") / "tests.sqlite3"
    connections.databases["default"]["TEST"]["NAME"] = str(file)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """Make the test database, also for tests that only open pages, with somebody in every role in it."""
    from django.test.utils import setup_databases, teardown_databases

    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        _made_up_organisation()
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


def _made_up_organisation() -> None:
    from rotonde.web.accounts.domain.opening import open_account, open_organisation
    from rotonde.web.accounts.models import User

    organisation = open_organisation("OCMW Verzonnen", offices=["Noord", "Zuid"], is_made_up=True)
    office = organisation.offices.get(name="Zuid")
    for role in User.Role.values:
        open_account(
            organisation,
            name=f"Test {role}",
            email=f"{role}@verzonnen.example",
            role=role,
            offices=[office],
            password=PASSWORD,
        )
