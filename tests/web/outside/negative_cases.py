"""What a sign-in can get wrong, by accident or on purpose: each case has a name and changes one thing of a good one."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.web.outside.conftest import World
from tests.web.outside.negative_services import SERVICE
from tests.web.outside.negative_tokens import CLAIMS, TOKENS

Case = Callable[[World], dict[str, str | None] | None]
"""Prepares the world; may give what stands in the address of coming back instead."""

ANSWERS: dict[str, Case] = {}
ACCOUNTS: dict[str, Case] = {}


# --- coming back


def answer(name: str, **changes: str | None) -> None:
    ANSWERS[name] = lambda world: changes


answer("without a state", state=None)
answer("an empty state", state="")
answer("another state", state="een-andere")
answer("a state with strange signs", state="é€😀")
answer("without a code", code=None)
answer("an empty code", code="")
answer("a code that the service doesn't know", code="geraden")
answer("a code that is far too long", code="x" * 5000)
answer("by another issuer", iss="https://elders.example")
answer("broken off", error="access_denied", code=None)
answer("broken off, with a code all the same", error="login_required")


# --- accounts


def account(name: str, **fields: Any) -> None:
    def prepare(world: World) -> None:
        world.change("worker", **fields)

    ACCOUNTS[name] = prepare


account("an account that is closed", is_active=False)
account("a role that ended yesterday", role_until=date.today() - timedelta(days=1))
account("a role that begins tomorrow", role_from=date.today() + timedelta(days=1))
account("an account that is no longer linked", outside_id="")


def closed_here_and_open_elsewhere(world: World) -> None:
    world.another_house("OVO001234")
    world.change("worker", is_active=False)


def over_here_and_open_elsewhere(world: World) -> None:
    world.another_house("OVO001234")
    world.change("worker", role_until=date.today() - timedelta(days=1))


def linked_at_another_service(world: World) -> None:
    right = world.settings.OUTSIDE_SIGN_IN
    world.trust(issuer="https://elders.example")
    world.link(world.worker)
    world.settings.OUTSIDE_SIGN_IN = right


ACCOUNTS |= {
    "closed here, and open in another organisation": closed_here_and_open_elsewhere,
    "role over here, and open in another organisation": over_here_and_open_elsewhere,
    "linked with the same number of another service": linked_at_another_service,
    "an organisation without a number": lambda world: world.number(""),
    "an organisation with another number": lambda world: world.number("0987654321"),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in (
        ("token", TOKENS),
        ("claims", CLAIMS),
        ("coming back", ANSWERS),
        ("service", SERVICE),
        ("account", ACCOUNTS),
    )
    for name, case in cases.items()
}
