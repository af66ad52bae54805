"""What may be chosen at a contact, as data: where somebody was heard, who brought them, who took the first step."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.reception.models import Contact
from rotonde.web.reception.words import Wording

FILE = Path(__file__).with_name("choices.yaml")
PLACES, BROUGHT_BY, PROACTIVITY = "places", "brought_by", "proactivity"
DESK = "desk"
Choice = tuple[str, str, bool]


@cache
def choices() -> Mapping[str, Mapping[str, tuple[str, str, str]]]:
    """Every list, each with its ids and their words in Dutch, French and English, in the order in which it is shown."""
    told = yaml.safe_load(FILE.read_text("utf-8"))
    return {name: {id: (nl, fr, en) for id, (nl, fr, en) in those.items()} for name, those in told.items()}


def said(name: str, id: str, w: Wording) -> str:
    """A choice in words; empty where nothing was chosen, and as it is where the list doesn't have it any more."""
    words = choices()[name].get(id)
    return words[w.position] if words else id


def chosen(name: str, id: str, w: Wording) -> list[Choice]:
    """What may be chosen of a list: id, words, and whether it is chosen."""
    return [(one, words[w.position], one == id) for one, words in choices()[name].items()]


def interpreter_choices(chosen_one: str, w: Wording) -> list[Choice]:
    """Whether there was an interpreter: yes, not needed, or refused by who was heard."""
    return [(one, w[f"interpreter_{one}"], one == chosen_one) for one in Contact.Interpreter.values]


def languages(chosen_one: str, w: Wording) -> list[Choice]:
    """The languages that people speak at a desk, each in its own way; first that it wasn't asked."""
    return [("", w["not_asked"], not chosen_one), *((id, name, id == chosen_one) for id, name in SPOKEN.items())]
