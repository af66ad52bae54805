"""The two readings of a predicate, and the two ways in which a page asks."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.timezone import localdate

from rotonde.web.accounts.policy.register import function_of, predicate_of


class FunctionIsOff(PermissionDenied):
    """The organisation of the user hasn't signed what this part of Rotonde rests on."""

    sentence = "function_is_off"


def allows(user: Any, action: str, record: Any = None) -> bool:
    """Say whether this user may do this with this record; for an action without a record, leave it out."""
    predicate = predicate_of(action)
    return _counts(user) and is_on(user, action) and predicate.holds(user, record)


def query(user: Any, action: str) -> Q:
    """Give the condition by which the database chooses the records with which this user may do this."""
    predicate = predicate_of(action)
    condition = _counts(user) and is_on(user, action) and predicate.as_query(user)
    if isinstance(condition, bool):
        return Q() if condition else Q(pk__in=[])
    return condition


def visible[M: Model](user: Any, action: str, model: type[M]) -> QuerySet[M]:
    """Give the records of a model with which this user may do this."""
    return model._default_manager.filter(query(user, action))  # noqa: SLF001 - Django's name for it


def require(user: Any, action: str, record: Any = None) -> None:
    """Go on only where this is allowed; else the page says that it isn't for this user."""
    if allows(user, action, record):
        return
    if _counts(user) and not is_on(user, action):
        raise FunctionIsOff
    raise PermissionDenied


def needs(
    action: str,
) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Guard a page that is about no record in particular."""

    def guard(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            require(request.user, action)
            return view(request, *args, **kwargs)

        return guarded

    return guard


def is_on(user: Any, action: str) -> bool:
    """Say whether the function that an action is part of is on in the organisation of a user."""
    function = function_of(action)
    return not function or function in user.functions_on


def _counts(user: Any) -> bool:
    """Say whether this is a user at all: signed in, not closed, and today in the role they were given."""
    return (
        bool(getattr(user, "is_authenticated", False))
        and bool(getattr(user, "is_active", False))
        and bool(user.holds_role_on(localdate()))
    )
