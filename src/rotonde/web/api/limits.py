"""How much one may ask: sizes, and how often. Counted in memory, by address, and forgotten after a minute."""

from django.http import HttpRequest
from ninja.throttling import AnonRateThrottle

MOST_BYTES = 100_000
MOST_PEOPLE = 12  # a household of thirty takes a quarter of a minute, and nobody else is answered meanwhile
EACH_A_MINUTE = 30
ALL_A_MINUTE = 60


class PerAddress(AnonRateThrottle):
    """So many questions a minute from one address."""

    scope = "api_address"

    def __init__(self) -> None:
        super().__init__(f"{EACH_A_MINUTE}/m")


class Together(AnonRateThrottle):
    """So many questions a minute in all, so that the desks of offices stay quick; an address can be made up."""

    scope = "api_together"

    def __init__(self) -> None:
        super().__init__(f"{ALL_A_MINUTE}/m")

    def get_ident(self, request: HttpRequest) -> str:
        return "everybody"
