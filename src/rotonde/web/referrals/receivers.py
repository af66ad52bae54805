"""Which partners somebody can be referred to, in a neutral order, and which of them is their own health fund's."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.files import read_file
from rotonde.web.accounts.models import Organisation
from rotonde.web.people.consent.partners import partners_of
from rotonde.web.people.consent.purposes import purposes_between
from rotonde.web.referrals.domain.sending import PURPOSE


def receivers_for(sender: Organisation) -> list[Organisation]:
    """The partners to whom this organisation may refer: the lightest help first, then by name, never itself."""
    found = [one for one in partners_of(sender) if PURPOSE in [to.id for to in purposes_between(sender, one)]]
    return sorted(found, key=lambda one: (lightness(one), one.name, str(one.id)))


def lightness(organisation: Organisation) -> int:
    """The step of intrusiveness of what an organisation does; one is the lightest."""
    return int(_written()["lightness"][organisation.kind])


def funds() -> Mapping[str, str]:
    """The health funds by their code, each with its name.

    >>> funds()["cm"]
    'CM'
    """
    return {code: one["name"] for code, one in _written()["funds"].items()}


def service_of_fund(fund: str, sender: Organisation) -> Organisation | None:
    """The partner that is the social-work service of a health fund; None where that is none, or more than one."""
    called = _written()["funds"].get(fund, {}).get("called", ())
    services = [one for one in receivers_for(sender) if one.kind == Organisation.Kind.DMW]
    found = [one for one in services if any(_words(name) in _words(one.name) for name in called)]
    return found[0] if len(found) == 1 else None


def _words(text: str) -> str:
    return f" {' '.join(re.findall(r'[^\W_]+', text.casefold()))} "


@cache
def _written() -> Mapping[str, Any]:
    return dict(read_file(Path(__file__).parent / "receivers.yaml"))
