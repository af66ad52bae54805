"""One fact's value and the text in its field: how it is shown, and how what was typed is read."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

from rotonde.engine.calendar import EARLIEST
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.situations import Json
from rotonde.web.entitlements.words import Wording, in_language

YES, NO = "yes", "no"
TRUTHS, NUMBERS = ("bool", "judgement"), ("money", "number", "int")
LONGEST = 100
FIRST_DAY = date.fromordinal(EARLIEST).isoformat()


def code_named(fact: Json, text: str) -> str | None:
    """Find the code that a typed name, or the beginning of only one name, stands for; a code is its own name.

    >>> words = {"nl": "Gent", "fr": "Gand", "en": "Ghent"}
    >>> code_named({"choices": [("44021", words), ("45041", {"nl": "Ronse"})]}, "gand")
    '44021'
    """
    typed = _plainly(text)
    names = {str(code): {_plainly(str(code)), *map(_plainly, words.values())} for code, words in fact["choices"]}
    for fits in (lambda name: name == typed, lambda name: name.startswith(typed)):
        found = [code for code, all_names in names.items() if any(map(fits, all_names))]
        if len(found) == 1:
            return found[0]
    return None


def _plainly(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def value_labels(fact: Json, lang: str) -> dict[str, str]:
    """Give the codes of an enum with their words."""
    return {str(code): in_language(words, lang) for code, words in fact["choices"]}


def shown(fact: Json, value: Any, w: Wording) -> tuple[str, str, str]:
    """Write a value as it stands in its field: the value, since when and until when."""
    since = until = ""
    if isinstance(value, list):
        last = value[-1] if value else {}
        since, until = (notation.day_in_figures(last[k]) if last.get(k) else "" for k in ("from", "until"))
        value = last.get("value", True) if last else None
    if isinstance(value, dict) and "any_of" in value:
        text = "|".join(_one(fact, one, w) for one in value["any_of"])
    elif isinstance(value, dict):
        text = " … ".join(_one(fact, value[end], w) if end in value else "" for end in ("min", "max"))
    else:
        text = "" if value in (None, "unknown") else _one(fact, value, w)
    return text, since, until


def _one(fact: Json, value: Any, w: Wording) -> str:
    kind = fact["type"]
    if kind in TRUTHS:
        return YES if value is True else NO
    if kind == "code":
        return value_labels(fact, w.lang).get(str(value), str(value))
    if kind == "date":
        return notation.day_in_figures(value)
    if kind in NUMBERS and "/" not in str(value):
        return notation.number(value, w.lang, 2 if kind == "money" else None)
    return str(value)


def read(fact: Json, typed: tuple[str, str, str], before: Any) -> Any:
    """Make a value of what stands in a field; None when nothing does."""
    text, since, until = (t.strip() for t in typed)
    if not text:
        if since or until:
            raise notation.NotRead("error_choose")
        return None
    value = read_one(fact, text)
    if not (since or until):
        return value
    if not since:
        raise notation.NotRead("error_since")
    spell = {"from": notation.read_day(since)} | ({"until": notation.read_day(until)} if until else {})
    if spell.get("until", spell["from"]) < spell["from"]:
        raise notation.NotRead("error_order")
    if value is not True:
        spell["value"] = value
    return [*(before[:-1] if isinstance(before, list) else []), spell]


def read_one(fact: Json, text: str) -> Any:
    """Make a value of one text: a value, or a bound written as `from … to`."""
    kind = fact["type"]
    if kind in TRUTHS:
        return text == YES
    if kind == "code":
        named = [code_named(fact, part) for part in text.split("|")]
        if None in named:
            raise notation.NotRead("error_name")
        return named[0] if len(named) == 1 else {"any_of": named}
    if fact["choices"]:
        codes = value_labels(fact, "nl")
        parts = text.split("|")
        if any(part not in codes for part in parts):
            raise notation.NotRead("error_choose")
        return parts[0] if len(parts) == 1 else {"any_of": parts}
    ends = [end.strip() for end in re.split(r"…|\.\.\.|\s(?:tot|à|to)\s", text)]
    if kind in (*NUMBERS, "date") and len(ends) == 2:
        return {key: _scalar(fact, end) for key, end in zip(("min", "max"), ends, strict=True) if end}
    return _scalar(fact, text)


def _scalar(fact: Json, text: str) -> Any:
    kind = fact["type"]
    if kind == "date":
        value: Any = notation.read_day(text)
        if not str(fact["min"] or "") <= value <= str(fact["max"] or "9999"):
            raise notation.NotRead("error_range_day")
        return value
    if kind not in NUMBERS:
        if len(text) > LONGEST:
            raise notation.NotRead("error_long")
        return text
    if kind == "number" and re.fullmatch(r"\d{1,3}/[1-9]\d{0,2}", text):
        return text
    least, most = fact["min"], fact["max"]
    amount = notation.read_number(text, decimals_of(fact), most)
    if (least is not None and amount < least) or (most is not None and amount > most):
        raise notation.NotRead("error_range")
    return int(amount) if amount == int(amount) else float(amount)


def decimals_of(fact: Json) -> int:
    """Give how many digits after the comma a fact may have."""
    return {"money": 2, "int": 0}.get(fact["type"], int(fact["decimals"] or 0))


def sentence(trouble: notation.NotRead, fact: Json, w: Wording) -> str:
    """Say what is wrong with what was typed, and what to do."""
    limits = {end: _limit(fact, fact[end], w) for end in ("min", "max")}
    return w.say(str(trouble), decimals=decimals_of(fact), **limits)


def _limit(fact: Json, end: Any, w: Wording) -> str:
    if end is None:
        return ""
    if fact["type"] == "date":
        return notation.day(end, w.lang)
    return notation.money(end, w.lang) if fact["type"] == "money" else notation.number(Decimal(end), w.lang)


def in_words(fact: Json | None, value: Any, w: Wording) -> str:
    """Write a value as a reader would say it."""
    if value is None or value == "unknown":
        return w["not_known"]
    if isinstance(value, dict):
        ends = [in_words(fact, value[end], w) for end in ("min", "max") if end in value]
        several = value.get("any_of", value.values())
        return " … ".join(ends) if ends else ", ".join(in_words(fact, one, w) for one in several)
    if isinstance(value, list):
        return ", ".join(_spell(fact, spell, w) for spell in value)
    if isinstance(value, bool):
        return w["yes"] if value else w["no"]
    return _plain(fact, value, w)


def _plain(fact: Json | None, value: Any, w: Wording) -> str:
    kind = fact["type"] if fact else "text"
    if fact is None or "/" in str(value):
        return str(value)
    if kind == "date":
        return notation.day(value, w.lang)
    if kind == "money":
        return notation.money(value, w.lang)
    if kind in NUMBERS:
        return " ".join(filter(None, [notation.number(value, w.lang), w.unit(fact["unit"] or "")]))
    return value_labels(fact, w.lang).get(str(value), str(value))


def _spell(fact: Json | None, spell: Json, w: Wording) -> str:
    value = in_words(fact, spell.get("value", True), w)
    if spell.get("from", FIRST_DAY) == FIRST_DAY:
        return value  # as far back as the calendar goes: that isn't a day that anybody told
    return f"{value}, {w.say('since', day=notation.day(spell['from'], w.lang))}"
