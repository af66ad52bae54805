"""Where a fact that was looked at comes from, in words: the office's file or told here, and of which day."""

from rotonde.web.entitlements import notation
from rotonde.web.entitlements.desk import Desk
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.entitlements.household_file.origins import origins_of
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.situations import KINDS, Place, record_at, value_at
from rotonde.web.people.domain.told_here import LINKS


class Origins:
    """The origins of one kept household, as the page says them."""

    def __init__(self, file: OpenedFile, w: Wording) -> None:
        self.contents, self.w = file.contents, w
        self.found = origins_of(file.contents)
        self.links = {one.place: one.on for one in file.contents.told_here if one.place[0] == LINKS}

    def said(self, desk: Desk, place: Place | None) -> str:
        """The origin of what stands at a place; nothing where nothing is known there."""
        if place is None or value_at(desk.situation, place) is None:
            return ""
        if place.root not in KINDS.values():
            pair = record_at(desk.situation, place) or {}
            told = self.links.get((LINKS, place.root, f"{pair.get('of')}>{pair.get('to')}"))
            return self._told(told) if told else self._from_file()
        origin = self.found.get((place.fact, place.record))
        if origin is None:
            return self.w["origin_unknown"]
        return self._told(str(origin.day)) if origin.kind == "told" else self._from_file()

    def _told(self, day: str) -> str:
        return self.w.say("told_on", day=notation.day(day, self.w.lang))

    def _from_file(self) -> str:
        day = notation.day(self.contents.source_day, self.w.lang)
        return self.w.say("from_file", source=self.contents.source, day=day)
