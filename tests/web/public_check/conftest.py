"""Somebody who does the check, and a browser that does."""

from typing import Any

import pytest

from web.public_check.visiting import Visitor


@pytest.fixture
def visitor(application: Any, db: None) -> Visitor:
    return Visitor()
