"""An organisation under test, on either database."""

from typing import Any

import pytest
from tests.web.administration.houses import House


@pytest.fixture
def house(application: Any, either_database: str) -> House:
    from django.core.cache import cache

    cache.clear()
    return House.opened()
