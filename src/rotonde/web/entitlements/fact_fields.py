"""The facts as fields of a form: which ones, what stands in them, and what a posted form said."""

from dataclasses import dataclass, field
from functools import cache

from rotonde.web.entitlements import engine_port, fact_values, notation
from rotonde.web.entitlements.situations import (
    KINDS,
    Json,
    Place,
    age,
    periods_of,
    put,
    record_at,
    value_at,
)
from rotonde.web.entitlements.words import Wording, in_language, raised

PREFIX, FROM, UNTIL = "f:", "from:", "until:"
PERIODIC = ("month", "quarter", "year", "school_year")
THEMES = (
    "persons",
    "place",
    "children",
    "school",
    "childcare",
    "income",
    "housing",
    "dwelling",
    "energy",
    "health",
    "disability",
    "elderly",
    "mobility",
    "leisure",
    "receives",
    "links",
)
CONTROLS = {
    "bool": "choice",
    "judgement": "choice",
    "enum": "select",
    "code": "named",
    "date": "day",
    "money": "money",
    "int": "number",
    "number": "number",
}


@dataclass
class Field:
    """One fact of one record in one period, as it stands on the page."""

    place: Place
    fact: Json
    label: str
    control: str  # choice, select, named, money, number, day or text
    value: str = ""
    since: str = ""
    until: str = ""
    options: list[tuple[str, str]] = field(default_factory=list)
    hint: str = ""
    error: str = ""
    wanted: bool = False  # an answer still hangs on it
    known: bool = False
    said: str = ""  # the value as a reader would say it

    @property
    def name(self) -> str:
        return PREFIX + str(self.place)

    @property
    def html_id(self) -> str:
        return self.place.html_id

    @property
    def spells(self) -> bool:
        """Say whether the field also asks since when: of what is received, and where a day is known."""
        received = self.fact["id"].startswith("receives.")
        return self.fact["dated"] == "state" and (received or bool(self.since or self.until))

    @property
    def unit(self) -> str:
        return "" if self.control in ("day", "named") else self.hint

    @property
    def judgement(self) -> bool:
        return self.fact["type"] == "judgement"

    @property
    def delicate(self) -> bool:
        return bool(self.fact["delicate"])

    @property
    def is_nothing(self) -> bool:
        """Say whether it is known and there is nothing to it, so that it need not stand in the way."""
        nothing = self.value in {fact_values.NO, "0", "0,00"} or self.fact["id"].startswith("complete.")
        return self.known and nothing and not (self.error or self.since)

    @property
    def theme(self) -> str:
        return str(self.fact.get("theme") or "")

    @property
    def is_told(self) -> bool:
        """Say whether it stands with what is known: it was filled in, and there is something to it."""
        return (self.known and not self.is_nothing) or bool(self.error)

    @property
    def names(self) -> str:
        """The list of names to choose from while typing."""
        return "names-" + self.place.fact if self.control == "named" else ""


class Typed:
    """What a form brought: the household as it now is, and what could not be read."""

    def __init__(self, situation: Json, posted: dict[str, str], w: Wording) -> None:
        self.situation = situation
        self.errors: dict[Place, str] = {}
        self.as_typed: dict[Place, tuple[str, str, str]] = {}
        self.places: set[Place] = set()
        self.changed: set[Place] = set()
        for name, text in posted.items():
            place = Place.of(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None
            fact = fact_at(place) if place else None
            if not (place and fact) or record_at(situation, place) is None:
                continue
            self.places.add(place)
            typed = (text, posted.get(FROM + str(place), ""), posted.get(UNTIL + str(place), ""))
            before = value_at(situation, place)
            try:
                value = fact_values.read(fact, typed, before)
                if value != before:
                    self.changed.add(place)
                    put(situation, place, value)
            except notation.NotRead as trouble:
                self.errors[place] = fact_values.sentence(trouble, fact, w)
                self.as_typed[place] = typed
                put(situation, place, None)


def fact_at(place: Place) -> Json | None:
    """Find the fact that a place is about, in the vocabulary."""
    return _by_place().get((place.root, place.fact))


@cache
def _by_place() -> dict[tuple[str, str], Json]:
    return {(root_of(fact), fact["key"]): fact for fact in reversed(engine_port.facts())}


@cache
def _by_id() -> dict[str, Json]:
    return {fact["id"]: fact for fact in engine_port.facts()}


def fact_named(id: str) -> Json | None:
    """Find a fact by its id."""
    return _by_id().get(id)


def root_of(fact: Json) -> str:
    """Name the part of a situation where a fact stands: a kind of record, or a link."""
    return str(fact["link"] or KINDS.get(fact["record"], ""))


def place_of(situation: Json, missing: Json) -> Place | None:
    """Find where a missing fact of an answer stands on the page; a pair is named as `anna+bram`."""
    fact = fact_named(missing["fact"])
    if fact is None:
        return None
    period = str(missing["period"] or "") if fact["dated"] in PERIODIC else ""
    record = pair_of(situation, fact["link"], str(missing["of"])) if fact["link"] else str(missing["of"])
    place = Place(root_of(fact), record, fact["key"], period)
    return place if record_at(situation, place) is not None else None


def pair_of(situation: Json, link: str, ends: str) -> str:
    """Give the number of a pair of records in its link."""
    for number, pair in enumerate(situation["links"].get(link, [])):
        if {str(pair["of"]), str(pair["to"])} == set(ends.split("+")):
            return str(number)
    return ""


def fields_of(
    situation: Json, root: str, record: str, wanted: set[Place], typed: Typed | None, w: Wording
) -> list[Field]:
    """List the fields of one record: as in the vocabulary, chosen ones after typed ones, delicate ones last."""
    years = age(situation, record) if root == "persons" else None
    posted = typed.places if typed else set()
    fields = []
    by_fact: dict[str, set[str]] = {}
    for place in wanted | posted:
        if place[:2] == (root, record):
            by_fact.setdefault(place.fact, set()).add(place.period)
    for fact in engine_port.facts():
        if root != root_of(fact):
            continue
        here = Place(root, record, fact["key"])
        told = periods_of((record_at(situation, here) or {}).get(here.fact))
        asked = by_fact.get(here.fact, set())
        if not (told or asked) and is_of_another_age(fact, years):
            continue
        places = [here._replace(period=period) for period in sorted({*told, *asked} or {""})]
        fields += [_field(situation, place, fact, wanted, typed, w) for place in places]
    return sorted(fields, key=lambda f: (f.judgement, f.delicate, f.control == "choice", theme_order(f.fact)))


def theme_order(fact: Json) -> int:
    """Say where a theme comes: who somebody is before what they earn; a theme we don't know comes last."""
    return THEMES.index(fact["theme"]) if fact["theme"] in THEMES else len(THEMES)


def is_of_another_age(fact: Json, years: int | None) -> bool:
    """Say whether nobody of this age has it, so that it isn't asked; the vocabulary knows from and until what age."""
    if years is None:
        return False
    first, end = fact["nothing_under"], fact["nothing_from"]
    return (first is not None and years < first) or (end is not None and years >= end)


def field_at(situation: Json, place: Place, fact: Json, w: Wording) -> Field:
    """Give one field on its own, as the what-if asks it."""
    return _field(situation, place, fact, set(), None, w)


def label_of(place: Place | None, fact: Json, w: Wording) -> str:
    """Name a fact in a period, with a capital: a vocabulary writes it as it stands inside a sentence."""
    label = in_language(fact["labels"], w.lang) or fact["id"]
    label = raised(label)
    return f"{label}, {notation.period(place.period, w.lang)}" if place and place.period else label


def _field(situation: Json, place: Place, fact: Json, wanted: set[Place], typed: Typed | None, w: Wording) -> Field:
    value = value_at(situation, place)
    made = Field(place, fact, label_of(place, fact, w), CONTROLS.get(fact["type"], "text"))
    made.control = "select" if fact["choices"] and made.control == "text" else made.control
    made.wanted, made.known = place in wanted, value is not None
    made.hint = _hint(fact, made.control, w)
    made.options = _options(fact, value, w)
    made.value, made.since, made.until = fact_values.shown(fact, value, w)
    made.said = "" if value is None else fact_values.in_words(fact, value, w)
    if typed and place in typed.errors:
        made.error = typed.errors[place]
        made.value, made.since, made.until = typed.as_typed[place]
    return made


def _options(fact: Json, value: object, w: Wording) -> list[tuple[str, str]]:
    """List the answers to choose from; a choice that is still open between several is one of them."""
    if fact["type"] == "code":
        return []
    if fact["type"] in fact_values.TRUTHS:
        return [(fact_values.YES, w["yes"]), (fact_values.NO, w["no"]), ("", w["dont_know"])]
    options = [("", w["not_known"]), *fact_values.value_labels(fact, w.lang).items()]
    if isinstance(value, dict) and "any_of" in value:
        several = "|".join(str(one) for one in value["any_of"])
        options.append((several, w.say("one_of", what=fact_values.in_words(fact, value, w))))
    return options


def _hint(fact: Json, control: str, w: Wording) -> str:
    if control == "day":
        return w["hint_day"]
    if control == "named":
        return w["type_a_name"]
    if control == "money":
        return w.unit(fact["unit"] or "EUR")
    return w.unit(fact["unit"] or "") if control == "number" else ""


def name_lists(w: Wording) -> list[tuple[str, list[str]]]:
    """Give the names to choose from while typing, for each fact that has a long list of codes."""
    return [
        ("names-" + fact["key"], list(fact_values.value_labels(fact, w.lang).values()))
        for fact in engine_port.facts()
        if fact["type"] == "code"
    ]
