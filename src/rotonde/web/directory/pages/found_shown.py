"""What a search brought, for the template: the form as typed, the list, the map, and what to do where it is empty."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse

from rotonde.web.directory import places
from rotonde.web.directory.kinds.kinds import kind as kind_of
from rotonde.web.directory.models import Provider
from rotonde.web.directory.pages.languages_said import language_choices, language_named
from rotonde.web.directory.pages.leaving import way_out
from rotonde.web.directory.pages.map_drawn import Map, Marked, drawn_map
from rotonde.web.directory.pages.nothing_found import way_on
from rotonde.web.directory.pages.offered import helping_with, offered_by
from rotonde.web.directory.pages.results import Results, results_of
from rotonde.web.directory.pages.typed import LONGEST_PLACE, LONGEST_WORDS, TICKS, Typed
from rotonde.web.directory.pages.words import Wording
from rotonde.web.directory.searching import Found, search

MOST_KINDS, MOST_PROVIDERS = 3, 3


@dataclass(frozen=True)
class Way:
    """How somebody came to a list: by a search, a kind of help, a right or who offers it; `name` is of the address."""

    name: str
    kind: str = ""
    right: str = ""
    provider: UUID | None = None

    def address(self, lang: str) -> str:
        """Where the list is asked for again, with other choices or another page."""
        named = {"help_kind": self.kind, "right": self.right, "provider": self.provider}
        return reverse(self.name, kwargs={"lang": lang} | {key: value for key, value in named.items() if value})


def search_form(typed: Typed, w: Wording) -> dict[str, Any]:
    """Give what the search form needs to show what was typed."""
    ticks = [(name, w[f"filter_{name}"], name in typed.ticks) for name in TICKS]
    chosen = [said for _, said, on in ticks if on]
    if typed.language:
        chosen.append(language_named(typed.language, w))
    return {
        "w": w,
        "lang": w.lang,
        "typed": typed,
        "ticks": ticks,
        "chosen": w.say("filters_on", chosen=", ".join(chosen)) if chosen else "",
        "language_choices": language_choices(typed.language, w),
        "longest_words": LONGEST_WORDS,
        "longest_place": LONGEST_PLACE,
        "place_trouble": w.say("place_unknown", place=typed.place) if typed.is_place_unknown else "",
    }


def found_by(way: Way, typed: Typed, now: datetime, lang: str) -> Found:
    """Carry out the search, or give the services that help with a right."""
    if way.right:
        return helping_with(way.right, now.date())
    if way.provider:
        return offered_by(way.provider, now.date())
    return search(typed.asked(lang, now, kind=way.kind), now.date())


def found_shown(way: Way, typed: Typed, now: datetime, w: Wording) -> dict[str, Any]:
    """Give what the template needs to show what was found."""
    found = found_by(way, typed, now, w.lang)
    results = results_of(found, typed.page, now, w)
    place = places.name(found.place, w.lang) if found.place else ""
    return {
        "results": results,
        "found_said": _found_said(typed, results, place, w),
        "read_as": found.read_as,
        "nothing_here": w.say("nothing_here", place=place) if found.nothing_here else "",
        "everywhere": replace(typed, place="").fields() if found.nothing_here and typed.place else [],
        "offered_by": [(one.id, one.name) for one in Provider.objects.filter(id__in=found.providers[:MOST_PROVIDERS])],
        "kinds": [(code, w.of(kind_of(code).name)) for code in found.kinds[:MOST_KINDS]],
        "map": map_of(results, w),
        "leave_to": way_out((*found.kinds, way.kind)),
        "again": way.address(w.lang),
        "fields": typed.fields(),
        "wider": typed.wider.fields() if typed.is_narrowed else [],
        "way_on": None if results.total else way_on(typed, w),
        "form_of_language": "again" if typed.fields() else "",
        "way": way,
    }


def map_of(results: Results, w: Wording) -> Map | None:
    """Draw the results on a map."""
    marked = [Marked(line.number, line.open.is_open, line.points) for line in results.lines]
    return drawn_map(marked, named_points(w.lang))


def named_points(lang: str) -> list[tuple[str, tuple[float, float]]]:
    """Give the neighbourhoods and municipalities of which a point is known, by name."""
    known = [one for one in places.municipalities().values() if one.point]
    parts = [(part.names[lang], part.point) for one in known for part in one.neighbourhoods]
    return [*parts, *((one.names[lang], one.point) for one in known if one.point and not one.neighbourhoods)]


def _found_said(typed: Typed, results: Results, place: str, w: Wording) -> str:
    parts = [w.count("found", results.total) if results.total else w["found_none"]]
    if typed.words:
        parts.append(w.say("found_for", words=typed.words))
    if place:
        parts.append(w.say("found_in", place=place))
    return " ".join(parts)
