"""The actions that exist, each with its predicate. What isn't registered nobody may do, and asking is an error."""

from rotonde.web.accounts.policy.predicates import Predicate

_PREDICATES: dict[str, Predicate] = {}


class UnknownAction(LookupError):
    """Somebody asked for an action that no app registered."""


def may(action: str, predicate: Predicate) -> None:
    """Register who may do an action, such as `people.read_dossier`; an app does so once, in its `access.py`."""
    if _PREDICATES.setdefault(action, predicate) != predicate:
        raise ValueError(f"{action} is registered already, with another predicate.")


def predicate_of(action: str) -> Predicate:
    """Give the predicate of an action; UnknownAction where there is none."""
    try:
        return _PREDICATES[action]
    except KeyError:
        raise UnknownAction(f"No app registered {action}.") from None


def actions() -> dict[str, Predicate]:
    """Give every action with its predicate."""
    return dict(_PREDICATES)
