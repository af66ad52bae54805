"""Who may do what: one predicate per action, with two readings that agree."""

from rotonde.web.accounts.policy.decisions import FunctionIsOff, allows, needs, query, require, visible
from rotonde.web.accounts.policy.predicates import (
    EVERYONE,
    NOBODY,
    Predicate,
    among,
    field_is,
    role_is,
    same,
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
    "field_is",
    "may",
    "needs",
    "query",
    "require",
    "role_is",
    "same",
    "visible",
]
