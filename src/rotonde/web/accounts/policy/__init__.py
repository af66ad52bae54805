"""Who may do what: one predicate per action, with two readings that agree."""

from rotonde.web.accounts.policy.decisions import FunctionIsOff, allows, needs, query, require, visible
from rotonde.web.accounts.policy.predicates import (
    EVERYONE,
    NOBODY,
    Predicate,
    among,
    any_of,
    field_is,
    is_missing,
    role_is,
    same,
    some,
    today_within,
)
from rotonde.web.accounts.policy.register import UnknownAction, actions, may

__all__ = [
    "EVERYONE",
    "NOBODY",
    "FunctionIsOff",
    "Predicate",
    "UnknownAction",
    "actions",
    "allows",
    "among",
    "any_of",
    "field_is",
    "is_missing",
    "may",
    "needs",
    "query",
    "require",
    "role_is",
    "same",
    "some",
    "today_within",
    "visible",
]
