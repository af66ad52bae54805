"""A life event as a page: which rights count then, and why each of them stands there."""

import datetime
from dataclasses import dataclass, replace

from rotonde.engine.catalogue import Catalogue
from rotonde.rights.finding import LifeEvent, Relevant, life_events, rights_of_event
from rotonde.web.catalogue.once_per_catalogue import once_per_catalogue
from rotonde.web.catalogue.opening_further import further_rights
from rotonde.web.catalogue.shown_rights import ShownRight, name_of, shown
from rotonde.web.catalogue.words import Wording, in_language
from rotonde.web.entitlements import engine_port


@dataclass(frozen=True)
class ShownEvent:
    """The rights that count, those that may follow from them, and those that were left out with the reason."""

    rights: list[ShownRight]
    further: list[ShownRight]
    left_out: list[tuple[str, str, str]]


@once_per_catalogue
def relevant_rights(catalogue: Catalogue, event: str) -> tuple[Relevant, ...]:
    """Give the rights that count in an event, each with its facts or its reason."""
    return tuple(rights_of_event(catalogue, life_events()[event]))


def event_shown(event: LifeEvent, w: Wording, today: datetime.date) -> ShownEvent:
    """Lay an event out for a page."""
    counting = relevant_rights(event.id)
    lines = {one.id: one for one in shown((one.right for one in counting), w.lang, today)}
    further = dict.fromkeys(
        id for one in counting for id in further_rights(one.right).opens if id not in lines and id not in event.left_out
    )
    return ShownEvent(
        [replace(lines[one.right], why=_why(one, w)) for one in counting],
        shown(further, w.lang, today),
        [(id, name_of(id, w.lang), in_language(why, w.lang)) for id, why in event.left_out.items()],
    )


def _why(one: Relevant, w: Wording) -> str:
    if one.reason is not None:
        return w.say("event_added", reason=in_language(one.reason, w.lang))
    words = engine_port.catalogue().vocabulary
    named = [words.facts[id].labels if id in words.facts else words.links[id].labels for id in one.facts]
    return w.say("event_why", facts=", ".join(in_language(labels, w.lang) for labels in named))
