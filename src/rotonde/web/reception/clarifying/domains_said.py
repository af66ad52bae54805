"""What a client told, in words for the page: each domain with where it stands, the strengths, and what comes first."""

from dataclasses import dataclass

from django.urls import reverse

from rotonde.web.directory.kinds.kinds import steps
from rotonde.web.reception.clarifying.instrument import Domain, instrument
from rotonde.web.reception.clarifying.told import MOST_FIRST, Talk
from rotonde.web.reception.clarifying.words import Wording

SHOWN = 140
Choice = tuple[str, str, bool]


@dataclass(frozen=True)
class DomainSaid:
    """One domain at a glance: its name, what was said of it, and whether it comes first for the client."""

    number: int
    name: str
    question: str
    said: str
    going: str
    first: str
    is_spoken_of: bool


def domains_said(talk: Talk, w: Wording) -> list[DomainSaid]:
    """Every domain, those that come first for the client on top, in their order."""
    place = {code: number for number, code in enumerate(talk.first, 1)}
    ordered = sorted(instrument().domains, key=lambda one: place.get(one.code, MOST_FIRST + 1))
    return [_said(one, talk, place.get(one.code, 0), w) for one in ordered]


def strengths_told(talk: Talk, w: Wording) -> list[tuple[str, str]]:
    """What goes well or helps: of each domain its name and the client's words."""
    told = ((one.name[w.position], talk.of(one.code).told.strengths) for one in instrument().domains)
    return [(name, strengths) for name, strengths in told if strengths]


def choices_of_first(talk: Talk, chosen: list[str], w: Wording) -> list[tuple[str, str, list[Choice]]]:
    """For each place in the order: its field, its words, and the domains that were spoken of to choose from."""
    offered = [one for one in map(instrument().named, dict.fromkeys([*talk.spoken_of, *chosen])) if one]
    places = []
    for place in range(MOST_FIRST):
        now = chosen[place] if place < len(chosen) else ""
        choices = [("", w["no_choice"], not now)]
        choices += [(one.code, one.name[w.position], one.code == now) for one in offered]
        places.append((f"first_{place + 1}", w[f"first_{place + 1}"], choices))
    return places if offered else []


def first_said(talk: Talk, w: Wording) -> str:
    """What comes first, in words."""
    domains = filter(None, map(instrument().named, talk.first))
    return ", ".join(f"{place}. {one.name[w.position]}" for place, one in enumerate(domains, 1))


def going_choices(going: str, w: Wording) -> list[Choice]:
    """How the client may say it goes; not said stands first."""
    words = instrument().going.items()
    return [("", w["going_unsaid"], not going), *((code, one[w.position], code == going) for code, one in words)]


def help_said(domain: Domain, w: Wording) -> list[tuple[str, str, str]]:
    """The kinds of help that fit, lightest first: the words of their step and of the kind, and where its services are.

    What people close by do has no services and no address.
    """
    return [
        (
            steps()[one.step - 1][w.position],
            one.name[w.position],
            reverse("directory_kind", args=[w.lang, one.code]) if one.is_service else "",
        )
        for one in domain.help
    ]


def _said(one: Domain, talk: Talk, place: int, w: Wording) -> DomainSaid:
    told = talk.of(one.code).told
    text = told.words or told.strengths
    short = text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
    going = instrument().going.get(told.going)
    said = short or (w["rather_not_said"] if told.rather_not else "")
    return DomainSaid(
        one.number,
        one.name[w.position],
        one.question[w.position],
        w["not_spoken_of"] if told.is_empty else said,
        going[w.position] if going else "",
        w.say("comes_first", n=place) if place else "",
        not told.is_empty,
    )
