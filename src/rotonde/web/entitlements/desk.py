"""One page of work: the household as posted, who is who, the days asked about, and the engine's answer."""

from functools import cached_property

from rotonde.web.entitlements import engine_port, notation, people, situations
from rotonde.web.entitlements.asking_order import asked_soon
from rotonde.web.entitlements.baskets import Basket, basket_named
from rotonde.web.entitlements.fact_fields import PREFIX, Typed, fields_of, place_of
from rotonde.web.entitlements.groups import Group
from rotonde.web.entitlements.situations import KINDS, Json, Place
from rotonde.web.entitlements.words import Wording

DATES = ("on", "claimed", "law")
ROLES = ("child", "partner", "other")
UNFOLDED = "unfolded:"


class Desk:
    """The state of the page. It lives as long as one request."""

    def __init__(self, situation: Json, w: Wording) -> None:
        self.situation, self.w = situation, w
        self.names: dict[str, str] = people.default_names(situation, w)
        self.dates: Json = {}
        self.date_errors: dict[str, str] = {}
        self.dates_typed: dict[str, str] = {}
        self.typed: Typed | None = None
        self.answer: Json = {}
        self.problems: list[Json] = []
        self.notice = ""
        self.previous: Json | None = None
        self.jump: Place | None = None
        self.basket: Basket | None = None
        self.unfolded: frozenset[str] = frozenset()
        self.posted: frozenset[str] = frozenset()

    @classmethod
    def from_post(cls, posted: dict[str, str], w: Wording) -> "Desk":
        """Read a posted page: the household it carried, and everything typed over it."""
        desk = cls(situations.from_post(posted.get("base", "")), w)
        desk.typed = Typed(desk.situation, posted, w)
        for name, text in posted.items():
            record = name.removeprefix("name:")
            if name.startswith("name:") and record in desk.situation["persons"] and text.strip():
                desk.names[record] = text.strip()[: situations.LONGEST_NAME]
        desk._read_dates(posted)
        desk.jump = Place.of(posted.get("jump", ""))
        desk.basket = basket_named(posted.get("basket", ""))
        opened = {name.removeprefix(UNFOLDED) for name in posted if name.startswith(UNFOLDED)}
        desk.unfolded = frozenset(opened ^ {posted["unfold"]} if "unfold" in posted else opened)
        desk.posted = frozenset(posted)
        desk._act(posted)
        return desk

    def _read_dates(self, posted: dict[str, str]) -> None:
        for name in DATES:
            text = posted.get("date:" + name, "").strip()
            if not text:
                continue
            try:
                self.dates[name] = notation.read_day(text)
            except notation.NotRead as trouble:
                self.date_errors[name], self.dates_typed[name] = self.w[str(trouble)], text
        if self.dates.get("on", self.situation.get("on")) != self.situation.get("on"):
            self.situation.pop("today", None)  # an example was made on a day of its own; what is asked now is not
        self.situation["on"] = self.dates.get("on") or self.situation.get("on")

    def _act(self, posted: dict[str, str]) -> None:
        """Add or remove what a button asked for, and keep the page before it for who wants it back."""
        verb, _, rest = posted.get("act", "").partition(":")
        root, _, record = rest.partition("|")
        if verb == "add" and root == "persons":
            role = posted.get("role", "other")
            new = situations.add_person(self.situation, role if role in ROLES else "other")
            self.names[new] = (
                posted.get("new_name", "").strip()[: situations.LONGEST_NAME]
                or people.default_names(self.situation, self.w)[new]
            )
            self.jump = Place("persons", new, "birth_date")
        elif verb == "add" and root in KINDS.values():
            self.jump = Place(root, situations.add_record(self.situation, root), "")
        elif verb == "remove" and record in self.situation.get(root, {}):
            self.previous = situations.tidy(self.situation | {"names": self.names})
            self.notice = self.w.say("removed", who=self.names.get(record, self.w["kind_" + root]))
            situations.remove_record(self.situation, root, record)
        elif verb == "restore":
            self._restore(posted.get("previous", ""))

    def _restore(self, text: str) -> None:
        previous = situations.from_post(text)
        names = previous.pop("names", {})
        self.situation, self.typed = previous, None
        self.names = people.default_names(self.situation, self.w) | {
            k: str(v)[: situations.LONGEST_NAME] for k, v in names.items()
        }

    def ask(self) -> None:
        """Ask the engine; a household that can't be gives problems and no answer."""
        try:
            self.answer = engine_port.check(self.asked, self.dates, self.rights)
        except engine_port.SituationError as refused:
            self.problems = refused.said(self.w.lang)

    @property
    def asked(self) -> Json:
        """The household as the engine reads it."""
        return situations.without_empty_parts(self.situation)

    @property
    def rights(self) -> tuple[str, ...] | None:
        """The rights that are looked at: those of the chosen basket, or None for all."""
        return self.basket.rights if self.basket else None

    def wanted(self) -> set[Place]:
        """Say which facts an answer still hangs on."""
        missing = {
            (m["fact"], m["of"], m["period"]): m for row in self.answer.get("rights", []) for m in row["missing"]
        }
        return {place for m in missing.values() if (place := place_of(self.situation, m))}

    def is_on_page(self, place: Place) -> bool:
        """Say whether the page that was posted had a field for a fact."""
        return PREFIX + str(place) in self.posted

    @cached_property
    def soon(self) -> list[Place]:
        """The facts that the next few questions are about."""
        return asked_soon(self.answer, self.situation)

    @cached_property
    def groups(self) -> list[Group]:
        """The groups of fields: persons, the household, what they have, and the bonds between them."""
        wanted = self.wanted()
        home, members = situations.focus_of(self.situation), situations.members_of(self.situation)
        keys = [("persons", p) for p in [*members, *(p for p in self.situation["persons"] if p not in members)]]
        keys += [("households", h) for h in sorted(self.situation["households"], key=lambda h: h != home)]
        keys += [(root, r) for root in list(KINDS.values())[2:] for r in self.situation.get(root, {})]
        keys += [(link, str(n)) for link, pairs in self.situation["links"].items() for n in range(len(pairs))]
        groups = [self._group(root, record, wanted) for root, record in keys]
        always = {"persons", *list(KINDS.values())[2:]}
        return [g for g in groups if g.root in always or g.record == home or not g.is_empty]

    def _group(self, root: str, record: str, wanted: set[Place]) -> Group:
        place = Place(root, record, "")
        fields = fields_of(self.situation, root, record, wanted, self.typed, self.w)
        for f in fields:
            f.error = f.error or self._problem_at(f.place)
        group = Group(
            root,
            record,
            people.title_of(self.situation, place, self.names, self.w),
            people.subtitle_of(self.situation, place, self.names, self.w),
            fields,
            self.soon,
            self.unfolded,
            self.jump,
        )
        group.open = self._stands_open(group)
        return group

    def _stands_open(self, group: Group) -> bool:
        """Say whether a group is open: the first person, where the next question is, and where work was done."""
        here = (group.root, group.record)
        first = group.is_person and group.record == next(iter(situations.members_of(self.situation)), None)
        asked = {place[:2] for place in (*self.soon[:1], *([self.jump] if self.jump else []))}
        touched = {place[:2] for place in self.typed.changed} if self.typed else set()
        in_folds = any(fold.open for fold in group.folds)
        return first or here in asked | touched or in_folds or any(f.error for f in group.fields)

    def _problem_at(self, place: Place) -> str:
        for problem in self.problems:
            if all(part in str(problem["where"]) for part in (place.record, place.fact)):
                return str(problem["sentence"])
        return ""
