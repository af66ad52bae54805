"""How a record describes a human, as far as it does; what isn't known is an empty text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Described:
    """What one record says of a human. `birth` is `YYYYMMDD`; `id` a number that a register gave, digits alone.

    >>> Described(given="Ada", surname="Verzonnen", birth="19880302").place
    ''
    """

    given: str = ""
    surname: str = ""
    birth: str = ""
    street: str = ""
    number: str = ""
    extra: str = ""
    postcode: str = ""
    place: str = ""
    id: str = ""
