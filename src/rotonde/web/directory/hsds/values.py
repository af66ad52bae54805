"""The values of HSDS: texts that are addresses, numbers that stay exact, and what a number looks like in JSON."""

from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, PlainSerializer, StringConstraints, WithJsonSchema

LONGEST_NAME, LONGEST_TEXT = 300, 5_000


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("a web address begins with https:// or http:// and names a site")
    return text


def _plain_number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_TEXT)]
WebAddress = Annotated[
    str,
    StringConstraints(max_length=2_000),
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "format": "uri", "maxLength": 2_000}),
]
Mail = Annotated[
    str,
    StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254),
    WithJsonSchema({"type": "string", "format": "email", "maxLength": 254}),
]
Number = Annotated[Decimal, PlainSerializer(_plain_number, return_type=int | float), WithJsonSchema({"type": "number"})]
