"""What is needed to make an answer again: engine version, dates, catalogue, and every possible set that was used.

A receipt never gives another answer than the one it was made with: it gives that answer to the letter, or a
sentence about why it can't.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from rotonde import __version__
from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.situations.possible import FOREVER, History, Possible, Spell, written
from rotonde.engine.situations.situation import FINE, Pair, Problem, Situation
from rotonde.engine.situations.values import BadValue, read_possible

ERASED = "erased"
DAYS_THAT_DATES_KNOW = (date.min.toordinal(), date.max.toordinal())

DAMAGE = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError)


class CannotReplay(ValueError):
    """A receipt that doesn't give its answer again; the text says why and what to do."""


def receipt_of(
    answer: Mapping[str, Any], situation: Situation, dates: Dates, catalogue_hash: str, rights: Sequence[str]
) -> dict[str, Any]:
    """The receipt of an answer about a situation."""
    facts = situation.vocabulary.facts
    return {
        "engine": __version__,
        **dates.as_json(),
        "catalogue": catalogue_hash,
        "rights": list(rights),
        "focus": situation.focus,
        "records": {kind: list(names) for kind, names in situation.records.items()},
        "facts": [
            {"fact": fact, "of": record, "known": _spells_out(history, facts[fact])}
            for (fact, record), history in situation.facts.items()
        ],
        "links": [
            {
                "link": link,
                "of": of,
                "to": to,
                "known": _days_out(pair.days),
                "facts": {fact: _spells_out(history, facts[fact]) for fact, history in pair.facts.items()},
            }
            for link, pairs in situation.pairs.items()
            for (of, to), pair in pairs.items()
        ],
        "told": [
            {
                "quantity": id,
                "of": record,
                "min": str(Fraction(told.low, FINE)),
                "max": str(Fraction(told.high, FINE)),
            }
            for (id, record), told in situation.told.items()
        ],
        "forgotten": sorted(list(item) for item in situation.forgotten),
        "assumed": list(situation.assumed),
        "warnings": [problem._asdict() for problem in situation.warnings],
        "answer": fingerprint(answer),
    }


def fingerprint(answer: Mapping[str, Any]) -> str:
    """What an answer says, in one short text; the receipt in it doesn't count."""
    said = {name: value for name, value in answer.items() if name != "receipt"}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def erase(receipt: Mapping[str, Any], items: Iterable[tuple[str, ...]]) -> dict[str, Any]:
    """The receipt after erasing facts `(fact, record)` and pairs `(link, of, to)`.

    What was known is gone, and so is the fingerprint of the answer, from which it might be guessed.
    """
    items = set(items)
    facts = [_erased(one) if (one["fact"], one["of"]) in items else one for one in receipt["facts"]]
    links = [
        _erased({**one, "facts": {}}) if (one["link"], one["of"], one["to"]) in items else one
        for one in receipt["links"]
    ]
    return {**receipt, "facts": facts, "links": links, "answer": ERASED}


def _erased(one: Mapping[str, Any]) -> dict[str, Any]:
    return {**one, "known": ERASED}


def replay(receipt: Any, catalogue: Catalogue) -> dict[str, Any]:
    """The answer that the receipt was made with, to the letter; raises CannotReplay with a sentence where it can't."""
    from rotonde.engine.check import answer_of

    if not isinstance(receipt, Mapping) or "engine" not in receipt:
        raise CannotReplay("this is not a receipt: give the file that `rotonde check --json` wrote.")
    _same_engine(str(receipt["engine"]))
    gone = _all_erased(receipt)
    if gone:
        raise CannotReplay(f"it can't be made again, because this was erased: {', '.join(gone)}.")
    if receipt.get("catalogue") != catalogue.hash:
        raise CannotReplay(
            f"it was made with catalogue {str(receipt.get('catalogue'))[:12]}, and this is {catalogue.hash[:12]}. "
            "Give the one that was kept then: --catalogue PATH."
        )
    situation, dates = read_receipt(receipt, catalogue.vocabulary)
    try:
        answer = answer_of(catalogue, situation, dates, receipt["rights"])
    except DAMAGE as error:
        raise _damaged(error) from None
    if fingerprint(answer) != receipt.get("answer"):
        raise CannotReplay("it doesn't give the answer that it was made with: something in it was changed since.")
    return answer


def _same_engine(made_with: str) -> None:
    if made_with.split(".", maxsplit=1)[0] != __version__.split(".")[0]:
        raise CannotReplay(
            f"it was made with engine {made_with}, and this is {__version__}. Use an engine of the same first number."
        )


def _damaged(error: Exception) -> CannotReplay:
    return CannotReplay(f"the receipt is damaged ({error}): it can't be read as it was written.")


def _all_erased(receipt: Mapping[str, Any]) -> list[str]:
    try:
        facts = [f"{one['fact']} of {one['of']}" for one in receipt["facts"] if one["known"] == ERASED]
        links = [f"{one['link']} {one['of']} – {one['to']}" for one in receipt["links"] if one["known"] == ERASED]
    except DAMAGE as error:
        raise _damaged(error) from None
    return facts + links or (["the answer"] if receipt.get("answer") == ERASED else [])


def read_receipt(receipt: Mapping[str, Any], vocabulary: Vocabulary) -> tuple[Situation, Dates]:
    """The situation and the dates that a receipt holds."""
    try:
        dates = Dates(*(date.fromisoformat(receipt[name]) for name in ("on", "claimed", "law", "today")))
        situation = Situation(
            vocabulary,
            {kind: list(names) for kind, names in receipt["records"].items()},
            focus=receipt["focus"],
            on=dates.on,
            forgotten=frozenset(tuple(item) for item in receipt["forgotten"]),
            assumed=list(receipt["assumed"]),
            warnings=[Problem(**one) for one in receipt["warnings"]],
        )
        for one in receipt["facts"]:
            fact = vocabulary.facts[one["fact"]]
            situation.facts[fact.id, one["of"]] = _spells_in(one["known"], fact)
        for one in receipt["links"]:
            facts = {id: _spells_in(known, vocabulary.facts[id]) for id, known in one["facts"].items()}
            pair = Pair(_days_in(one["known"]), facts)
            situation.pairs.setdefault(one["link"], {})[one["of"], one["to"]] = pair
        for one in receipt["told"]:
            low, high = (int(Fraction(one[end]) * FINE) for end in ("min", "max"))
            situation.told[one["quantity"], one["of"]] = Possible(low, high)
    except DAMAGE as error:
        raise _damaged(error) from None
    return situation, dates


def _spells_out(history: History, fact: Fact) -> list[dict[str, Any]]:
    return [{**_period_out(spell), "value": _value_out(spell.value, fact)} for spell in history]


def _spells_in(spells: list[dict[str, Any]], fact: Fact) -> History:
    return tuple(Spell(*_period_in(one), _value_in(one["value"], fact)) for one in spells)


def _days_out(history: History) -> list[dict[str, Any]]:
    return [{**_period_out(spell), "linked": _truth_out(spell.value)} for spell in history]


def _days_in(spells: list[dict[str, Any]]) -> History:
    return tuple(Spell(*_period_in(one), _truth_in(one["linked"])) for one in spells)


def _truth_out(value: Possible) -> Any:
    return bool(value.low) if value.is_known else "unknown"


def _truth_in(said: Any) -> Possible:
    return Possible(0, 1) if said == "unknown" else Possible(int(said), int(said))


def _value_out(value: Possible, fact: Fact) -> Any:
    """As people write it, unless that would lose the least part of it."""
    said = written(value, fact)
    try:
        if _value_in(said, fact) == value:
            return said
    except BadValue:
        pass
    return {"exactly": [value.low, value.high, sorted(value.options) if value.options is not None else None]}


def _value_in(said: Any, fact: Fact) -> Possible:
    if isinstance(said, Mapping) and "exactly" in said:
        low, high, options = said["exactly"]
        return Possible(low, high, None if options is None else frozenset(options))
    if said == "unknown":
        return Possible(fact.low, fact.high, frozenset(fact.values) if fact.is_choice else None)
    return read_possible(fact, said)


def _period_out(spell: Spell) -> dict[str, Any]:
    return {"from": _day_out(spell.start), "until": _day_out(spell.until)}


def _period_in(one: Mapping[str, Any]) -> tuple[int, int]:
    return _day_in(one["from"], -FOREVER), _day_in(one["until"], FOREVER)


def _day_out(day: int) -> str | int | None:
    """A date as text; an open end as nothing; a day that no calendar writes as its number."""
    if abs(day) == FOREVER:
        return None
    first, last = DAYS_THAT_DATES_KNOW
    return date.fromordinal(day).isoformat() if first <= day <= last else day


def _day_in(said: str | int | None, otherwise: int) -> int:
    if said is None:
        return otherwise
    return said if isinstance(said, int) else date.fromisoformat(said).toordinal()
