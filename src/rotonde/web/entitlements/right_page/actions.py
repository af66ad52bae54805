"""What the buttons of the page do: a step, a step back, an application, *wil niet (nu)*, and *klopt niet*.

Each says in one word what was kept, or raises NotKept with a sentence; nothing that was typed is lost then.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from rotonde.web.accounts.models import User
from rotonde.web.entitlements import notation
from rotonde.web.entitlements.domain.applications import apply_for
from rotonde.web.entitlements.domain.doubts import LONGEST, NamesSomebody, NothingSaid, doubt_right
from rotonde.web.entitlements.domain.holds import hold
from rotonde.web.entitlements.domain.steps import (
    LONGEST_NOTE,
    MOST_DAYS,
    DoesNotFollow,
    ReasonMissing,
    step_back,
    take_step,
)
from rotonde.web.entitlements.domain.workflow import ASKS
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.entitlements.right_page.shown import RightShown
from rotonde.web.entitlements.right_page.step_forms import NotReadable, check_after, told_in
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.people.domain.dossiers import ChangedMeanwhile

BAD, PRECONDITION_FAILED, PRECONDITION_REQUIRED = 400, 412, 428


class NotKept(Exception):
    """Nothing was kept: one sentence why, the status that says so to a program, and the field it is about."""

    def __init__(self, sentence: str, status: int = BAD, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence, self.status, self.field = sentence, status, field


@dataclass
class Press:
    """A button that was pressed: on whose page, about what, how many steps were read there, and what was typed."""

    file: OpenedFile
    shown: RightShown
    read: int | None
    posted: dict[str, str]
    w: Wording

    @property
    def steps_read(self) -> int:
        """How many steps stood on the page; raises NotKept where it didn't say."""
        if self.read is None:
            raise NotKept(self.w["read_missing"], PRECONDITION_REQUIRED)
        return self.read


def act(press: Press) -> tuple[str, str]:
    """Do what was pressed; gives the word for what was kept, and the number of the application where there is one."""
    name = next((name for name in ACTIONS if name in press.posted), "")
    if not name:
        return "", ""
    w = press.w
    try:
        return ACTIONS[name](press)
    except NotReadable as trouble:
        sentence = w.say(str(trouble), n=MOST_DAYS if trouble.field == "check" else LONGEST_NOTE)
        raise NotKept(sentence, field=trouble.field) from None
    except ChangedMeanwhile:
        raise NotKept(w["stepped_meanwhile"], PRECONDITION_FAILED) from None
    except DoesNotFollow:
        raise NotKept(w["step_no_such"]) from None
    except ReasonMissing:
        raise NotKept(w["reason_missing"], field="reason") from None


def _step(press: Press) -> tuple[str, str]:
    state = press.posted["step"]
    if state not in ASKS:
        raise DoesNotFollow(state)
    told, check = told_in(press.posted, state, press.shown.right), check_after(press.posted)
    about = press.shown.line.right, press.shown.of
    take_step(press.file.user, press.file.dossier, *about, state, press.steps_read, told, check)
    return "stap", ""


def _back(press: Press) -> tuple[str, str]:
    step_back(press.file.user, press.file.dossier, press.shown.line.right, press.shown.of, press.steps_read)
    return "terug", ""


def _apply(press: Press) -> tuple[str, str]:
    handled = press.posted.get("handled")
    if handled not in ("own", "passed_on"):
        raise NotKept(press.w["apply_who_missing"], field="handled")
    made = apply_for(
        press.file.user,
        press.file.dossier,
        press.shown.line.right,
        press.shown.of,
        press.steps_read,
        press.shown.catalogue,
        is_passed_on=handled == "passed_on",
        check_after=check_after(press.posted),
    )
    return "aanvraag", str(made.id)


def _hold(press: Press) -> tuple[str, str]:
    try:
        until = date.fromisoformat(notation.read_day(press.posted.get("until", "")))
        hold(press.file.user, press.file.dossier, press.shown.line.right, press.shown.of, until, press.file.on)
    except ValueError:
        raise NotKept(press.w["bad_hold"], field="until") from None
    return "opzij", ""


def _doubt(press: Press) -> tuple[str, str]:
    names = [*press.file.names().values(), press.file.contents.number]
    keep_doubt(press.file.user, press.shown, press.posted.get("text", ""), names, press.w)
    return "gemeld", ""


def keep_doubt(user: User, shown: RightShown, text: str, names: Iterable[str], w: Wording) -> None:
    """Keep what seems wrong about a right; raises NotKept."""
    try:
        doubt_right(user, shown.line.right, shown.catalogue, text, names)
    except NothingSaid:
        raise NotKept(w.say("doubt_empty", n=LONGEST), field="text") from None
    except NamesSomebody:
        raise NotKept(w["doubt_names_somebody"], field="text") from None


ACTIONS: dict[str, Callable[[Press], tuple[str, str]]] = {
    "step": _step,
    "back": _back,
    "apply": _apply,
    "hold": _hold,
    "doubt": _doubt,
}
"""The buttons by the name that they post."""
