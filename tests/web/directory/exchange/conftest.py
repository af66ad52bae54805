"""A directory of made-up services, filled at once, and a program that reads it."""

from typing import Any

import pytest
from django.test import Client

from rotonde.web.directory.domain.restoring import restore_services
from rotonde.web.directory.made_up import made_up_services

MANY = 50


@pytest.fixture
def program(application: Any, db: None) -> Client:
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def directory(db: None) -> int:
    """Fifty services; gives how many."""
    return restore_services(made_up_services(MANY), "coordinator")
