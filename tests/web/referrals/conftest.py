"""Two partners, a person who agrees, and a referral between them, on SQLite and on PostgreSQL."""

import pytest

from web.sharing.worlds import World, a_world


@pytest.fixture
def world(either_database: str) -> World:
    return a_world()


@pytest.fixture
def plain_world(db: None) -> World:
    return a_world()
