"""Whether a page is about safety: then one leaves it at once, as on the check."""

from collections.abc import Iterable

from rotonde.web.directory.kinds.kinds import kinds
from rotonde.web.entitlements.public_check.views import LEAVE_TO

SAFETY = "safe"


def way_out(codes: Iterable[str]) -> str:
    """Where the button to leave leads from a page with these kinds of help; empty where nobody has to hide it.

    >>> way_out(["food_aid"]), way_out(["food_aid", "safe_talk"])
    ('', 'https://www.meteo.be/')
    """
    return LEAVE_TO if _of_safety().intersection(codes) else ""


def way_out_of_domain(domain: str) -> str:
    """Where the button to leave leads from the page of a domain of life."""
    return LEAVE_TO if domain == SAFETY else ""


def _of_safety() -> set[str]:
    return {one.code for one in kinds() if one.domain == SAFETY}
