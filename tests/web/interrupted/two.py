"""Two who do something at the same moment, each having read what is there before either writes."""

import re
import threading
from collections.abc import Callable
from typing import Any

from django.test import Client

from rotonde.web.accounts.models import User
from rotonde.web.accounts.walls import inside
from web.reception.conftest import at_once

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE)|.*\bFOR UPDATE\b", re.DOTALL)
LONGEST_WAIT = 3


def both_read_first(connection: Any, *acts: Callable[[], Any]) -> list[Any]:
    """Do things at once, none of them writing or locking before all have come to where they would."""
    gate = threading.Barrier(len(acts))

    def after_all_have_read(act: Callable[[], Any]) -> Callable[[], Any]:
        came: list[bool] = []

        def wait(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            if not came and WRITES.match(sql):
                came.append(True)
                gate.wait(LONGEST_WAIT)
            return execute(sql, params, many, context)

        def done() -> Any:
            from django.db import connections

            with connections["default"].execute_wrapper(wait):
                return act()

        return done

    return at_once(connection, *map(after_all_have_read, acts))


def client_of(user: User) -> Client:
    client = Client(headers={"host": "127.0.0.1"})
    with inside(user.organisation_id):
        client.force_login(user)
    return client


def statuses(answers: list[Any]) -> list[Any]:
    """The statuses of answers, or what was raised, the smallest first."""
    return sorted((getattr(one, "status_code", one) for one in answers), key=str)


def words_of(answers: list[Any], status: int) -> str:
    """What the answer with this status says."""
    return next(str(one.content.decode()) for one in answers if getattr(one, "status_code", 0) == status)
