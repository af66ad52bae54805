"""A value as an editor types it, and what is wrong with it, field by field. What was typed always comes back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rotonde.engine.parameters import Parameter, as_text
from rotonde.rights.published_values import (
    LABELS,
    MOST_DECIMALS,
    MOST_ROWS,
    BadPublishedValue,
    PublishedValue,
    Source,
    ends,
)
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements import notation

TEXTS = {"source_title": 300, "source_url": 500, "source_place": 300, "note": 1000}
DAYS = ("starts", "until", "checked_on", "review_by")
NEEDED_DAYS = ("starts", "checked_on")
SPARE_ROWS = 3
LEAST_ROWS = 4


@dataclass
class ValueForm:
    """The fields for one case of an amount, as typed."""

    parameter: Parameter
    key: str | None
    is_scale: bool
    w: Wording
    typed: dict[str, str]
    rows: list[tuple[str, str]]
    errors: dict[str, str] = field(default_factory=dict)

    @classmethod
    def empty(cls, parameter: Parameter, key: str | None, is_scale: bool, w: Wording, today: date) -> "ValueForm":
        """The form as it opens: checked today, read in the source; the scale that is there may be changed."""
        known = [row.value for row in parameter.rows[key] if isinstance(row.value, tuple)]
        typed = {"checked_on": notation.day_in_figures(today.isoformat()), "confidence": LABELS[0]}
        rows = [tuple(_figures(one, w) for one in pair) for pair in as_text(known[-1])] if known else []
        return cls(parameter, key, is_scale, w, typed, _with_spare(rows if is_scale else []))  # type: ignore[arg-type]

    @classmethod
    def posted(
        cls, parameter: Parameter, key: str | None, is_scale: bool, w: Wording, data: Mapping[str, Sequence[str]]
    ) -> "ValueForm":
        """The form as it was sent."""
        names = (*DAYS, *TEXTS, "value", "confidence")
        typed = {name: str((data.get(name) or [""])[0])[:2000].replace("\0", "") for name in names}
        pairs = zip(data.get("threshold") or [], data.get("amount") or [], strict=False)
        rows = [(low[:40].strip(), amount[:40].strip()) for low, amount in pairs][: MOST_ROWS + SPARE_ROWS]
        return cls(parameter, key, is_scale, w, typed, _with_spare([row for row in rows if any(row)]))

    def value(self, today: date) -> PublishedValue | None:
        """The value that was typed; None where a field is wrong, and then `errors` says what."""
        days = {name: self._day(name) for name in DAYS}
        checked = days["checked_on"]
        if checked is not None and checked > today:
            self.errors["checked_on"] = self.w["bad_checked_later"]
        texts = {name: self._text(name, most) for name, most in TEXTS.items()}
        if not texts["source_title"] and "source_title" not in self.errors:
            self.errors["source_title"] = self.w["bad_needed"]
        written = self._rows() if self.is_scale else self._number(self.typed["value"], "value")
        if self.typed["confidence"] not in LABELS:
            self.errors["confidence"] = self.w["bad_no_label"]
        if self.errors or written is None or days["starts"] is None or checked is None:
            return None
        return PublishedValue(
            self.parameter.id,
            days["starts"],
            written,
            self.typed["confidence"],
            Source(texts["source_title"], texts["source_url"], texts["source_place"]),
            checked,
            self.key,
            days["until"],
            days["review_by"],
            texts["note"],
        )

    def refuse(self, why: BadPublishedValue) -> None:
        """Put what the rights say of the value beside its field."""
        told = {name: self._said(name, text) for name, text in why.told.items()}
        key = f"bad_{why.code}"
        place = why.field if why.field in {*DAYS, *TEXTS, "value", "confidence"} else "value"
        self.errors[place] = self.w.say(key, **told) if key in self.w else self.w["bad_does_not_fit"]

    def hint(self) -> str:
        """Between which ends a value lies, in its unit."""
        low, high = (self.w.value(end, self.parameter.unit) for end in ends(self.parameter))
        said = self.w.say("between", low=low, high=high)
        is_truth = self.parameter.unit == "1" and ends(self.parameter) == ("0", "1")
        return f"{said} {self.w['yes_or_no']}" if is_truth and "1 = " in self.parameter.labels.get("nl", "") else said

    def _said(self, name: str, text: str) -> str:
        return self.w.day(text) if name == "day" else self.w.value(text, self.parameter.unit)

    def _day(self, name: str) -> date | None:
        typed = self.typed[name].strip()
        if not typed:
            if name in NEEDED_DAYS:
                self.errors[name] = self.w["bad_needed"]
            return None
        try:
            return date.fromisoformat(notation.read_day(typed))
        except (notation.NotRead, ValueError):
            self.errors[name] = self.w["bad_day"]
            return None

    def _text(self, name: str, most: int) -> str:
        text = " ".join(self.typed[name].split())
        if len(text) > most:
            self.errors[name] = self.w["bad_too_long"]
        return text

    def _number(self, typed: str, place: str) -> str | None:
        if not typed.strip():
            self.errors[place] = self.w["bad_needed"]
            return None
        try:
            return f"{notation.read_number(typed, MOST_DECIMALS):f}"
        except notation.NotRead as why:
            code = "bad_decimals" if str(why) == "error_decimals" else "bad_not_a_number"
            self.errors[place] = self.w[code]
            return None

    def _rows(self) -> list[list[str]] | None:
        found: list[list[str]] = []
        for pair in self.rows:
            if not any(pair):
                continue
            if not all(pair):
                self.errors["value"] = self.w["bad_half_row"]
                return None
            read = [self._number(one, "value") for one in pair]
            if None in read:
                return None
            found.append([str(one) for one in read])
        if not found:
            self.errors["value"] = self.w["bad_no_rows"]
            return None
        return found


def _with_spare(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [*rows, *[("", "")] * max(SPARE_ROWS, LEAST_ROWS - len(rows))]


def _figures(value: str, w: Wording) -> str:
    return notation.number(value, w.lang)
