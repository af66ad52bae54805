"""The rights of a file with which something was done: where each stands, and when to look again."""

from datetime import date
from typing import NamedTuple

from django.urls import reverse

from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.steps import Course, courses_of
from rotonde.web.entitlements.household_file.opened_file import OpenedFile
from rotonde.web.entitlements.right_page.course_said import check_said
from rotonde.web.entitlements.right_page.words import Wording
from rotonde.web.entitlements.words import in_language


class CourseLine(NamedTuple):
    """One right: its name with for whom, the address of its page, its state, and when to look again."""

    title: str
    address: str
    state: str
    check: str
    is_late: bool


def courses_in(file: OpenedFile, lang: str) -> list[CourseLine]:
    """The courses of a file that is open for who reads it, what is to be followed up first."""
    w, names = Wording(lang), file.names()
    courses = sorted(courses_of(file.dossier), key=lambda one: one.check_on or date.max)
    return [_line(one, file, names, w) for one in courses if engine_port.right(one.right)]


def _line(one: Course, file: OpenedFile, names: dict[str, str], w: Wording) -> CourseLine:
    title = in_language((engine_port.right(one.right) or {})["names"], w.lang)
    address = reverse("dossier_right", args=[w.lang, file.dossier.id, one.right]) + f"?voor={one.of}"
    check, is_late = check_said(one.check_on, w)
    said = f"{title} – {names[one.of]}" if one.of in names else title
    return CourseLine(said, address, w["state_" + one.state], check, is_late)
