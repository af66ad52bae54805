"""The actions that exist, each with its predicate. What isn't registered nobody may do, and asking is an error."""

from rotonde.web.accounts.policy.predicates import Predicate

_PREDICATES: dict[str, Predicate] = {}
_PART_OF: dict[str, str] = {}


class UnknownAction(LookupError):
    """Somebody asked for an action that no app registered."""


def may(action: str, predicate: Predicate, *, part_of: str = "") -> None:
    """Register who may do an action, such as `people.read_dossier`; an app does so once, in its `access.py`.

    An action that is part of a function, such as `files`, nobody may do where the organisation has that function off.
    """
    if _PREDICATES.setdefault(action, predicate) != predicate:
        raise ValueError(f"{action} is registered already, with another predicate.")
    if _PART_OF.setdefault(action, part_of) != part_of:
        raise ValueError(f"{action} is registered already, as part of another function.")


def predicate_of(action: str) -> Predicate:
    """Give the predicate of an action; UnknownAction where there is none."""
    try:
        return _PREDICATES[action]
    except KeyError:
        raise UnknownAction(f"No app registered {action}.") from None


def function_of(action: str) -> str:
    """Give the function that an action is part of; empty where it needs none."""
    return _PART_OF.get(action, "")


def actions() -> dict[str, Predicate]:
    """Give every action with its predicate."""
    return dict(_PREDICATES)
