"""The result in words: three things to do now, then what else is probable, worth asking about, or not now."""

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.public_check.findings import (
    ELSEWHERE,
    ENTITLED,
    NOT_ENTITLED,
    TO_ASSESS,
    Finding,
    Findings,
    whole,
)
from rotonde.web.entitlements.public_check.home import HOME, after_a_preposition
from rotonde.web.entitlements.public_check.plain import in_short, picture_for_right, received_text
from rotonde.web.entitlements.public_check.replay import Told
from rotonde.web.entitlements.public_check.welcome import Welcome, welcome_of
from rotonde.web.entitlements.public_check.wording import SENTENCES
from rotonde.web.entitlements.public_check.words import Wording
from rotonde.web.entitlements.words import in_language

THINGS = 3
DUTCH = Wording("nl")
SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÀ-Ý])")
SHORT_WHERE, SHORT_BRING = 110, 80
"""So many letters of where to go and of what to bring stand open; the rest unfolds, or nobody reads any."""


@dataclass
class Said:
    """One right as the result says it."""

    id: str
    title: str
    state: str
    verdict: str
    who: str = ""
    amount: str = ""
    note: str = ""


@dataclass
class ToDo(Said):
    """One thing to do now."""

    where: str = ""
    where_further: str = ""
    bring: list[str] = field(default_factory=list)
    bring_further: list[str] = field(default_factory=list)
    bring_further_said: str = ""
    identity_card: str = ""
    say: str = ""
    say_dutch: str = ""
    when: str = ""
    by_itself: bool = False
    costs: list[str] = field(default_factory=list)
    infofiche: bool = False
    short: str = ""
    picture: str = ""


@dataclass
class Result:
    """The whole page."""

    to_do: list[ToDo]
    probable: list[Said]
    asking: list[Said]
    far: list[Said]
    received: list[Said]
    not_now: list[Said]
    total: str
    notes: list[str]
    welcome: Welcome | None
    on: str


def result_of(found: Findings, told: Told, w: Wording) -> Result:
    """Put the findings in words."""
    open_ones = [one for one in found.rights if one.is_new and one.state != NOT_ENTITLED]
    first = [one for one in open_ones if one.state == ENTITLED or one.is_near][:THINGS]
    rest = [one for one in open_ones if one not in first]
    return Result(
        to_do=[_to_do(one, told, w) for one in first],
        probable=[_said(one, told, w) for one in rest if one.state == ENTITLED]
        + [_said(one, told, w) for one in found.rights if one.instead],
        asking=[_said(one, told, w) for one in rest if one.state != ENTITLED and one.is_near],
        far=[_said(one, told, w) for one in rest if one.state != ENTITLED and not one.is_near],
        received=[_said(one, told, w) for one in found.rights if one.received],
        not_now=[_said(one, told, w) for one in found.rights if one.state == NOT_ENTITLED and not one.received],
        total=w.say("result_total", amount=w.money(whole(found.lower))) if found.lower >= 1 else "",
        notes=_notes(found, first, w),
        welcome=welcome_of(told.situation),
        on=notation.day(told.today.isoformat(), w.lang),
    )


def _notes(found: Findings, first: list[Finding], w: Wording) -> list[str]:
    notes = [w["result_none"]] * (not first)
    notes += [w["result_total_old"]] * (found.stale and found.lower >= 1)
    if found.falls_away:
        notes.append(w.say("result_loss", what=", ".join(received_text(one, w.lang) for one in found.falls_away)))
    return notes


def _said(one: Finding, told: Told, w: Wording) -> Said:
    if one.received:  # whatever is still open of its conditions
        return Said(one.id, one.title(w.lang), ENTITLED, w["have_already"], _for_whom(one, told, w))
    if one.instead:
        verdict = w.say("v_entitled_instead", right=received_text(one.instead, w.lang))
        return Said(one.id, one.title(w.lang), ENTITLED, verdict, _for_whom(one, told, w))
    return Said(one.id, one.title(w.lang), one.state, *_words(one, told, w))


def _words(one: Finding, told: Told, w: Wording) -> tuple[str, str, str, str]:
    """Give the verdict, for whom, the floor and what it rests on."""
    who = w.decider(one.right["decided_by"]).split(",")[0]
    verdict = {
        ENTITLED: w["v_entitled"],
        TO_ASSESS: w.say("v_to_assess", who=who),
        ELSEWHERE: w.say("v_elsewhere", who=who),
        NOT_ENTITLED: w["v_not_entitled"],
    }.get(one.state) or w.count("v_questions", one.questions)
    if one.state != ENTITLED or one.lower < 1:
        return verdict, _for_whom(one, told, w), "", ""
    amount = f"{w.say('at_least', amount=w.money(whole(one.lower)))} {w.per(one.per)}"
    notes = [w["estimated"] * one.estimated, w["old_amount"] * one.stale]
    return verdict, _for_whom(one, told, w), amount, ", ".join(filter(None, notes))


def _for_whom(one: Finding, told: Told, w: Wording) -> str:
    """Say for whom a right is; of a right for all nothing need be said."""
    people = [of for of in one.of if of in told.situation["persons"]]
    if not people or one.of == [HOME]:
        return ""
    if len(people) == len(told.situation["persons"]):
        return w.say("for_who", who=w["everybody"]) if len(people) > 1 else ""
    return w.say("for_who", who=w.all_of([after_a_preposition(told.situation, of, w) for of in people]))


def _to_do(one: Finding, told: Told, w: Wording) -> ToDo:
    right, title = one.right, one.title(w.lang)
    thing = ToDo(one.id, title, one.state, *_words(one, told, w))
    thing.where, thing.where_further = _in_two(_told(right["where"], w))
    papers = [_told(each, w) for each in right["documents"]]
    if not any(card in each.lower() for each in papers for card in SENTENCES["identity_card_short"]):
        thing.identity_card = w["identity_card"]
    open_ones = _as_many_as_fit(papers, SHORT_BRING - len(thing.identity_card), least=0 if thing.identity_card else 1)
    thing.bring, thing.bring_further = papers[:open_ones], papers[open_ones:]
    thing.bring_further_said = w.count("more_papers", len(thing.bring_further))
    thing.when = _told(right["claim"].get("window"), w)
    thing.by_itself = one.by_itself
    thing.costs = [_told(each, w) for each in right["consequences"]]
    thing.infofiche = engine_port.infofiche(one.id, w.lang) is not None
    thing.short, thing.picture = in_short(right, w.lang), picture_for_right(one.id)
    thing.say = w.say(_saying(one), right=title)
    if not w.spoken.is_own:  # to show at the counter
        thing.say_dutch = DUTCH.say(_saying(one), right=one.title("nl"))
    return thing


def _in_two(where: str) -> tuple[str, str]:
    """Part the first sentences, as many as are short together, from the others."""
    sentences = SENTENCE_END.split(where)
    first = _as_many_as_fit(sentences, SHORT_WHERE, least=1)
    return " ".join(sentences[:first]), " ".join(sentences[first:])


def _as_many_as_fit(texts: list[str], most: int, least: int) -> int:
    """Count how many of the first texts are together no longer than so many letters."""
    lengths = accumulate(map(len, texts))
    return max(least, sum(length <= most for length in lengths))


def _saying(one: Finding) -> str:
    """Name the sentence for the counter: to check what goes by itself, to claim, or to have it looked at."""
    if one.state == ENTITLED:
        return "say_check" if one.by_itself else "say_claim"
    return "say_assess" if one.state == TO_ASSESS else "say_ask"


def _told(text: Any, w: Wording) -> str:
    return in_language(text, w.lang) if text else ""
