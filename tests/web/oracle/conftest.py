"""The world of the oracle, made once for a module: what a test writes in it, it undoes."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from web.oracle.world import World


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    from web.oracle.made_world import a_world

    with django_db_blocker.unblock(), transaction.atomic():
        yield a_world()
        transaction.set_rollback(True)
