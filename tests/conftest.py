"""Where the tests keep data: a file that goes away with them, with one made-up organisation in it."""

import os
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from hypothesis import HealthCheck

from private_postgres import private_postgres, programs

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rotonde.web.settings")

# A busy machine is no fault of what is tested.
# The quick tests try the same examples each time, so that only a change can break them; `make proof` looks further.
hypothesis.settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not os.environ.get("ROTONDE_PROOF"),
)
hypothesis.settings.load_profile("any machine")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop running in the thread of the tests
PASSWORD = "vier gewone woorden samen"


@pytest.fixture(scope="session", autouse=True)
def random_letters_spell_no_name() -> None:
    """Tests look for planted names on whole pages, and a form's token of 64 letters holds `Ada` once in 4,000 pages."""
    from django.middleware import csrf

    csrf.CSRF_ALLOWED_CHARS = "wxyz"


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
    from django import conf
    from django.test.utils import setup_databases, teardown_databases

    conf.settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; nothing is guarded
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


@pytest.fixture(scope="session")
def postgres_database(django_test_environment: None, django_db_blocker: Any) -> Iterator[Any]:
    """Start a PostgreSQL with our tables in it, and give a connection as a role that walls hold for."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is missing: set ROTONDE_POSTGRES to the folder of its programs")
    from django.core.management import call_command
    from django.db import connections
    from django.db.utils import load_backend

    from rotonde.web.database import database_at

    with private_postgres(found) as address, django_db_blocker.unblock():
        settings = connections.configure_settings({"default": database_at(address)})["default"]
        connection = load_backend(settings["ENGINE"]).DatabaseWrapper(settings, "default")
        before = connections["default"]
        connections["default"] = connection
        call_command("migrate", verbosity=0, interactive=False)
        connections["default"] = before
        yield connection
        connection.close()


@pytest.fixture
def postgres(postgres_database: Any, django_db_blocker: Any) -> Iterator[Any]:
    """Work on PostgreSQL, without a transaction around the test; what a test writes stays there for the others."""
    from django.db import connections

    before = connections["default"]
    connections["default"] = postgres_database
    with django_db_blocker.unblock():
        yield postgres_database
        if postgres_database.in_atomic_block:
            postgres_database.close()
    connections["default"] = before


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def either_database(request: pytest.FixtureRequest) -> str:
    """Run a test on SQLite, and once more on PostgreSQL."""
    request.getfixturevalue("db" if request.param == "sqlite" else "postgres")
    return str(request.param)
