"""The block to paste into the *sociaal verslag*: "Onderzoek naar andere rechten", plain text, at most a page."""

import textwrap
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from rotonde.engine.answers import Asking
from rotonde.engine.explaining.checklist import checklist
from rotonde.engine.situations.situation import Situation
from rotonde.screening.answering import AnswerRow
from rotonde.screening.worklist.entries import Entry
from rotonde.screening.worklist.outcomes import amount_said, outcome_said, state_of, step_said
from rotonde.screening.worklist.people import both_called
from rotonde.screening.worklist.provenance import Origins
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said

WIDTH = 78
MOST_LINES = 60
INDENT = "   "
FACTS_SHOWN = 4
TAIL_LINES = 4
WRITTEN_OUT = ("entitled", "one_question", "to_assess")
NAMED = 12


class UsedFact(NamedTuple):
    """A fact that decided about a right: of which record, its value as a situation writes it."""

    fact: str
    of: str
    period: str | None
    value: object


Key = tuple[str, str]
Used = dict[Key, list[UsedFact]]


class Paper(NamedTuple):
    """What the block says beside its rows.

    `called` says what each record is called (`people.called`, or names where the reader may have them), `heading`
    is a line of the caller's own, such as a file number: nothing else that tells who it is stands in the block.
    """

    on: date
    called: Mapping[str, str]
    used: Mapping[Key, Sequence[UsedFact]]
    origins: Origins
    heading: str = ""


def facts_used(asking: Asking, situation: Situation, rows: Collection[AnswerRow], w: Saying) -> Used:
    """The facts that decided about each right that the block may write out; about a quarter of a second a household."""
    found: Used = {}
    for row in rows:
        key = key_of(row)
        if state_of(row, w) not in WRITTEN_OUT:
            continue
        used = [
            UsedFact(one["fact"], one["of"], one["period"], one["value"])
            for condition in checklist(asking, situation, *key, w.lang)
            for one in condition["used"]
        ]
        found[key] = list({(one.fact, one.of, one.period): one for one in used}.values())
    return found


def key_of(row: AnswerRow) -> Key:
    """The right and the record that a row is about."""
    return row.right, row.person_id or row.household_id


class _Together(NamedTuple):
    """Everybody of whom the same is said about one right."""

    state: str
    worth: Decimal
    right: str
    said: str
    step: str
    rows: list[AnswerRow]

    @property
    def rank(self) -> tuple[int, Decimal, str, str]:
        return WRITTEN_OUT.index(self.state), -self.worth, self.right, self.said


def social_report(one: Entry, paper: Paper, w: Saying) -> str:
    """The block for one household: always an estimate, most important first, never more than 60 lines of 78 signs."""
    lines = [w.say("report_title"), *(_wrapped(paper.heading)[:1] if paper.heading else [])]
    lines += _wrapped(w.say("report_lead", day=w.day(paper.on)))
    if one.floor is not None and one.floor > 0:
        lines += _wrapped(w.say("report_net", amount=w.money(one.floor)))
    written_out, named = _parts(one, w)
    lines += [] if written_out else ["", *_wrapped(w.say("report_nothing"))]
    blocks = [_block(number, found, paper, w) for number, found in enumerate(written_out, 1)]
    named_only = _named(named, w)
    tails = [line for text in named_only for line in _wrapped(text)]
    room = MOST_LINES - len(lines) - 1
    shown = _fitting(blocks, room - len(tails))
    if shown < len(blocks) or len(tails) > room:
        tails = [line for text in named_only for line in _shortened(text)]
        shown = _fitting(blocks, room - len(tails) - TAIL_LINES)
        left = [w.right(right) for right in dict.fromkeys(found.right for found in written_out[shown:])]
        tails = (_shortened(w.count("report_not_shown", len(left), what=w.few(left, NAMED))) if left else []) + tails
    lines += [line for block in blocks[:shown] for line in block]
    return "\n".join([*lines, "", *tails]).rstrip() + "\n"


def _fitting(blocks: Sequence[Sequence[str]], room: int) -> int:
    """How many of the first blocks fit."""
    ends = accumulate(len(block) for block in blocks)
    return sum(end <= room for end in ends)


def _named(named: Mapping[str, Sequence[str]], w: Saying) -> list[str]:
    """The lines that only name rights, and the mark of a fact whose origin nobody knows."""
    tails = [w.say(f"report_{what}", what=", ".join(named[what])) for what in ("received", "held") if named[what]]
    if named["rest"]:
        tails.append(w.count("report_rest", len(named["rest"]), what=", ".join(named["rest"])))
    return [w.say("report_unknown_origin"), *tails]


def _parts(one: Entry, w: Saying) -> tuple[list[_Together], dict[str, list[str]]]:
    """The rights to write out, most important first, and the names of the others, each right once."""
    unused = {(found.right, found.of): found.worth for found in one.unused}
    held = {(found.right, found.of) for found in one.held}
    together: dict[tuple[str, ...], _Together] = {}
    named: dict[str, dict[str, None]] = {"received": {}, "held": {}, "rest": {}}
    for row in one.rows:
        key, state = key_of(row), state_of(row, w)
        if key in held or state == "received":
            named["held" if key in held else "received"].setdefault(row.right)
        elif state in WRITTEN_OUT and (state != "entitled" or key in unused):
            said = ", ".join(filter(None, [outcome_said(row, w), _amount(row, state, w)]))
            same = (row.right, said, step_said(row, w))
            found = together.setdefault(same, _Together(state, Decimal(0), *same, []))
            together[same] = found._replace(worth=found.worth + unused.get(key, Decimal(0)), rows=[*found.rows, row])
        else:
            named["rest"].setdefault(row.right)
    said_already = {found.right for found in together.values()} | {*named["received"], *named["held"]}
    named["rest"] = {right: None for right in named["rest"] if right not in said_already}
    rights = {what: [w.right(right) for right in found] for what, found in named.items()}
    return sorted(together.values(), key=lambda found: found.rank), rights


def _amount(row: AnswerRow, state: str, w: Saying) -> str:
    """What is paid; of an answer that is still open only what it comes to at most, so it is left out."""
    if state != "entitled":
        return ""
    amount = amount_said(row, w)
    return f"{amount} ({w.say('stale')})" if amount and row.stale else amount


def _block(number: int, together: _Together, paper: Paper, w: Saying) -> list[str]:
    who = "; ".join(both_called(paper.called, row.person_id) for row in together.rows if row.person_id)
    title = f"{number}. {w.titled(w.right(together.right), together.said)}"
    lines = ["", *_wrapped(f"{title} [{who}]" if who else title, INDENT)]
    used = {fact: None for row in together.rows for fact in paper.used.get(key_of(row), ())}
    told = [_fact_said(fact, paper, w) for fact in used][:FACTS_SHOWN]
    if told:
        more = [w.count("and_more", len(used) - len(told))] if len(used) > len(told) else []
        lines += _wrapped(INDENT + w.say("report_facts", what="; ".join([*told, *more])), INDENT)
    else:
        lines += _wrapped(INDENT + w.say("report_no_facts"), INDENT)
    step = w.say("report_step", step=together.step, who=w.deciders[together.right])
    return lines + _wrapped(INDENT + step, INDENT)


def _fact_said(fact: UsedFact, paper: Paper, w: Saying) -> str:
    """A fact with its value and where it comes from: `gezinsinkomen, 2024: € 12.000,00 (register, 3 mei 2026)`."""
    about = w.catalogue.vocabulary.facts[fact.fact]
    origin = paper.origins.get((fact.fact, fact.of))
    where = "*" if origin is None else origin.said(w)
    who = both_called(paper.called, fact.of).split(", ", maxsplit=1)[0]
    return f"{w.titled(f'{w.fact(fact.fact, fact.period)} [{who}]', value_said(about, fact.value, w))} ({where})"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def _shortened(text: str) -> list[str]:
    """At most a few lines; what doesn't fit ends in dots."""
    return textwrap.wrap(text, WIDTH, max_lines=TAIL_LINES, placeholder=" …", break_on_hyphens=False)
