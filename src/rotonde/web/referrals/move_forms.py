"""The form of each move: what it asks, what was typed, and what is missing."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation
from rotonde.web.referrals.machine.asking import what_is_missing
from rotonde.web.referrals.machine.table import Move, table
from rotonde.web.referrals.words import Wording

DAY, HOUR = "%d/%m/%Y", "%H:%M"
LONGEST_TEXT = 1000
SENDING_ON = "redirect"


@dataclass
class MoveForm:
    """One move as a form. `choices` are what may be ticked of each thing that it asks; `faults` what is wrong."""

    move: Move
    w: Wording
    partners: Sequence[Organisation] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    key: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def name(self) -> str:
        """The name of the move."""
        return self.move.name

    @property
    def button(self) -> str:
        """What the button says."""
        assert self.move.button is not None, "a move of a person has a button"
        return self.move.button[self.w.position]

    @property
    def choices(self) -> list[tuple[str, str, list[tuple[str, str, bool]], str]]:
        """What is chosen from a list: its name, its question, the answers, and what is wrong."""
        lists = {
            "reason": table().reasons.get(self.move.reasons, {}),
            "outcome": table().outcomes_to_choose,
            "verdict": table().verdicts,
        }
        found = [
            (asked, self.w[f"asks_{asked}"], self._answers(asked, words), self.faults.get(asked, ""))
            for asked, words in lists.items()
            if asked in self.move.asks
        ]
        if self.name == SENDING_ON:
            chosen = self.typed.get("to", "")
            to = [(str(one.id), one.name, str(one.id) == chosen) for one in self.partners]
            found.append(("to", self.w["asks_to"], [*to, ("", self.w["to_unknown"], not chosen)], ""))
        return found

    @property
    def days(self) -> list[tuple[str, str, str, str, str]]:
        """What is typed as a day or an hour: its name, its question, a hint, what was typed, and what is wrong."""
        found = []
        for asked in ("expected_on", "appointment_day", "appointment_time"):
            whole = "appointment_at" if asked.startswith("appointment") else asked
            if whole in self.move.asks:
                hint = self.w["time_hint" if asked.endswith("time") else "day_hint"]
                wrong = "" if asked.endswith("time") else self.faults.get(whole, "")
                found.append((asked, self.w[f"asks_{asked}"], hint, self.typed.get(asked, ""), wrong))
        return found

    @property
    def text(self) -> str:
        """What was typed in one's own words."""
        return self.typed.get("text", "")

    def _answers(self, asked: str, words: Mapping[str, Sequence[str]]) -> list[tuple[str, str, bool]]:
        return [(code, said[self.w.position], self.typed.get(asked) == code) for code, said in words.items()]


def read_move(form: MoveForm, at: datetime) -> dict[str, Any]:
    """What was told with a move, as the machine asks it; what is missing is said in the form's faults."""
    typed = {name: value.strip() for name, value in form.typed.items()}
    told: dict[str, Any] = {
        name: typed[name] for name in ("reason", "outcome", "verdict", "text", "to") if typed.get(name)
    }
    if "expected_on" in form.move.asks:
        day = _read(typed.get("expected_on", ""), DAY)
        told["expected_on"] = day.date() if day and day.date() >= localdate(at) else None
    if "appointment_at" in form.move.asks:
        whole = f"{typed.get('appointment_day', '')} {typed.get('appointment_time', '')}"
        told["appointment_at"] = _read(whole, f"{DAY} {HOUR}")
    if len(told.get("text", "")) > LONGEST_TEXT:
        form.faults["text"] = form.w["wrong_text"]
    for asked in form.move.asks:
        if what_is_missing(Move(**{**vars(form.move), "asks": (asked,)}), told, at):
            form.faults[asked] = form.w[f"wrong_{asked}"]
    return told


def _read(text: str, form: str) -> datetime | None:
    try:
        return timezone.make_aware(datetime.strptime(text, form))  # noqa: DTZ007 - made aware here
    except ValueError:
        return None
