"""The words of the pages that django-allauth makes."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from rotonde.web.accounts.guards import owes_second_step
from rotonde.web.accounts.words import Wording
from rotonde.web.look.words import language_of


def words(request: HttpRequest) -> dict[str, Any]:
    """Give the sentences of accounts, where a view brings none of its own."""
    return {
        "w": Wording(language_of(request.path)),
        "owes_second_step": lambda: owes_second_step(request),
        "outside_is_open": settings.OUTSIDE_SIGN_IN is not None,
    }
