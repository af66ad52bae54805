"""The head of a list: which office, which day, how many files, what was left out, and whether the engines agree."""

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from rotonde.screening.worklist.saying import Saying
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.entitlements import engine_port, notation
from rotonde.web.entitlements.domain.outcomes import SUMMARY
from rotonde.web.entitlements.models import Run
from rotonde.web.entitlements.words import Wording
from rotonde.web.people.domain.sealed_json import unseal_json

UNDER_WAY = (Run.State.WAITING, Run.State.BUSY)


@dataclass
class Top:
    """What stands above every list of an office. `run` is the one whose answers are shown, or that differs."""

    office: str
    is_made_up: bool
    may_bring_in: bool
    run: str = ""
    day: str = ""
    answered: str = ""
    left_out: str = ""
    agreed: str = ""
    under_way: str = ""
    under_way_run: str = ""
    has_failed: bool = False
    may_open_elsewhere: bool = False
    differs: list[str] = field(default_factory=list)
    whom_to_call: list[str] = field(default_factory=list)


def top_of(user: User, office: Office, run: Run | None, w: Wording) -> Top:
    """Say how the list of an office stands; `run` is None where there is none yet."""
    top = Top(office.name, office.organisation.is_made_up, allows(user, "people.bring_in", office))
    top.may_open_elsewhere = may_open_elsewhere(user)
    latest = visible(user, "entitlements.see_run", Run).filter(office=office).order_by("-asked_at").first()
    if latest is not None and latest != run and latest.state in (*UNDER_WAY, Run.State.FAILED):
        top.under_way_run = str(latest.id)
        top.has_failed = latest.state == Run.State.FAILED
        top.under_way = w.say(
            "new_run_failed" if top.has_failed else "new_run_busy", n=latest.answered, all=latest.files or "…"
        )
    if run is None:
        return top
    top.run, top.day = str(run.id), notation.day(run.on, w.lang)
    top.answered = w.count("files_answered", run.answered)
    top.left_out = w.count("files_left_out", run.left_out) if run.left_out else ""
    if run.state == Run.State.DIFFERS:
        top.differs = _rights_that_differ(run, w)
        top.whom_to_call = whom_to_call(user)
    else:
        top.agreed = (
            w.say("engines_agreed", when=_moment(run.compared_at, w)) if run.compared_at else w["engines_not_yet"]
        )
    return top


def may_open_elsewhere(user: User) -> bool:
    """Say whether there are other offices of which somebody may open a file in an emergency."""
    others = Office.objects.filter(organisation_id=user.organisation_id).exclude(id__in=user.office_ids)
    return allows(user, "people.open_emergency_page") and others.exists()


def whom_to_call(user: User) -> list[str]:
    """The administrators of somebody's organisation, by name."""
    administrators = User.objects.filter(
        organisation_id=user.organisation_id, role=User.Role.ADMINISTRATOR, is_active=True
    )
    return [one.name for one in administrators.order_by("name")]


def _rights_that_differ(run: Run, w: Wording) -> list[str]:
    summary = unseal_json(run.organisation, SUMMARY, bytes(run.sealed or b"")) if run.sealed else {}
    said = Saying(engine_port.catalogue(), w.lang)
    return [w.say("differs_in", right=said.right(right), n=n) for right, n in summary.get("differ", {}).items()]


def _moment(at: Any, w: Wording) -> str:
    here = timezone.localtime(at)
    return w.say("day_and_hour", day=notation.day(here.date(), w.lang), hour=here.strftime("%H:%M"))
