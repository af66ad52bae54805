"""What the pages tell of an amount of the law: its name, its cases in words, the rights that read it, whom to ask."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.truth import whom_to_ask
from rotonde.engine.explaining.wording.keys import key_labels
from rotonde.engine.explaining.wording.speaker import Speaker
from rotonde.engine.explaining.wording.words import words_of
from rotonde.engine.parameter_values import parameter_values, rights_by_parameter
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.running_catalogue import running

Json = dict[str, Any]
MUNICIPALITY = "municipality"
FROM_AGE = re.compile(r"from_(\d+)")  # as the fares by age are keyed
OWNERS = {"editors": "owner_editors"}


@dataclass(frozen=True)
class RightRead:
    """A right that reads an amount: its name, who decides on it, and who answers for it here."""

    id: str
    name: str
    ask: str | None
    owner: str


def label_of(parameter: str, w: Wording) -> str:
    """Name an amount; one that the catalogue no longer has by its id."""
    found = running().catalogue.parameters.get(parameter)
    labels = found.labels if found else {}
    return str(labels.get(w.lang) or labels.get("nl") or parameter)


def rights_that_read(parameter: str, w: Wording) -> list[RightRead]:
    """The rights whose answers can rest on an amount."""
    here = running().catalogue
    read_by = _rights_by_parameter(here.hash).get(parameter, [])
    beside = parameter.partition(".")[0]  # an amount that only the texts of a right tell
    return [right_read(id, w) for id in read_by or ([beside] if beside in here.rights else [])]


def right_read(id: str, w: Wording) -> RightRead:
    """One right, as the editors need to know it."""
    right = running().catalogue.rights[id]
    owner = str(right.about.get("owner") or "")
    named = w[OWNERS[owner]] if owner in OWNERS else owner or w["no_owner"]
    return RightRead(id, right.names(w.lang), whom_to_ask(right, w.lang), named)


def values_today(dates: Dates) -> list[Json]:
    """Every dated value, as `rotonde parameters --json`."""
    return _values(running().catalogue.hash, dates)


def case_in_words(parameter: str, key: str | None, w: Wording) -> str:
    """When a case of a keyed amount counts, in words; nothing for an amount that isn't keyed.

    A code of a municipality is told by its name; two cases that would be told alike are told with their code.
    """
    if key is None:
        return ""
    here = running().catalogue
    known = _municipalities(here.hash, w.lang).get(key)
    if known:
        return known
    words = _cases(here.hash, parameter, w.lang)
    age = FROM_AGE.fullmatch(key)
    said = words.get(key) or (w.say("case_from_age", years=age[1]) if age else key)
    return f"{said} ({key})" if list(words.values()).count(said) > 1 else said


@lru_cache(maxsize=4)
def _rights_by_parameter(digest: str) -> dict[str, list[str]]:
    return rights_by_parameter(_catalogue(digest))


@lru_cache(maxsize=4)
def _values(digest: str, dates: Dates) -> list[Json]:
    return parameter_values(_catalogue(digest), dates)


@lru_cache(maxsize=2048)
def _cases(digest: str, parameter: str, lang: str) -> dict[str | None, str]:
    catalogue = _catalogue(digest)
    rights = _rights_by_parameter(digest).get(parameter, [])
    found: dict[str | None, str] = {}
    for right in rights:
        speaker = Speaker(words_of(lang), catalogue, Dates.asked())
        said = key_labels(catalogue.parameters[parameter], catalogue.rights[right], speaker)
        found = {key: text for key, text in said.items() if text} | found
    return found


@lru_cache(maxsize=12)
def _municipalities(digest: str, lang: str) -> dict[str, str]:
    """The names of municipalities by their NIS code."""
    labels = _catalogue(digest).vocabulary.facts[MUNICIPALITY].value_labels
    return {code: str(names.get(lang) or names.get("nl") or code) for code, names in labels.items() if code.isdecimal()}


def _catalogue(digest: str) -> Catalogue:
    """The catalogue of this request: what is kept of it is kept under its hash."""
    here = running().catalogue
    assert here.hash == digest, "a request has one catalogue"
    return here
