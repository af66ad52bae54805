"""*Klopt er iets niet?*: anybody says it without saying who they are; who keeps the service answers."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import visible
from rotonde.web.directory.models import Remark, Service

LONGEST = 300
DOUBTED_AFTER = timedelta(days=14)
KEPT_AFTER_ANSWER = timedelta(days=90)
DOUBTS = (Remark.About.HOURS, Remark.About.PHONE)
NATIONAL_NUMBER = re.compile(r"(?<!\d)\d{2}[.\s-]?\d{2}[.\s-]?\d{2}[.\s-]?\d{3}[.\s-]?\d{2}(?!\d)")


class NothingChosen(ValueError):
    """Nobody said what is wrong; of something else a few words are needed."""


class TooLong(ValueError):
    """The text is longer than `LONGEST` signs."""


class NamesSomebody(ValueError):
    """A national number stands in the text."""


@transaction.atomic
def remark(service: Service, about: str, text: str, today: date) -> Remark:
    """Keep what somebody says is wrong, without who. Raises NothingChosen, TooLong, NamesSomebody.

    The same once more on the same day is kept once.
    """
    said = " ".join(text.split())
    if about not in Remark.About.values or (about == Remark.About.OTHER and not said):
        raise NothingChosen
    if len(said) > LONGEST:
        raise TooLong
    if NATIONAL_NUMBER.search(said):
        raise NamesSomebody
    Service.objects.select_for_update().get(id=service.id)  # the same from elsewhere at this moment waits
    kept, _ = Remark.objects.get_or_create(
        service=service, about=about, text=said, told_on=today, answer=Remark.Answer.WAITS
    )
    return kept


def remarks_for(user: User) -> "list[Remark]":
    """Every remark that waits for this user, the oldest first."""
    waiting = visible(user, "directory.answer_remark", Remark).filter(answer=Remark.Answer.WAITS)
    return list(waiting.select_related("service").order_by("told_on", "id"))


@transaction.atomic
def answer_remark(user: User, id: UUID, answer: str, today: date) -> Remark:
    """Answer a remark: it was mended, or it is right as it stands. Raises Remark.DoesNotExist, ValueError."""
    if answer not in (Remark.Answer.MENDED, Remark.Answer.RIGHT):
        raise ValueError(answer)
    waiting = visible(user, "directory.answer_remark", Remark).filter(answer=Remark.Answer.WAITS)
    found = waiting.select_for_update(of=("self",)).select_related("service").get(id=id)
    found.answer, found.answered_on = answer, today
    found.save(update_fields=["answer", "answered_on"])
    return found


def may_be_wrong(services: Iterable[UUID], today: date) -> set[UUID]:
    """Tell which of these services may be wrong: of their hours or phone a remark waits for over 14 days.

    A page then says *mogelijk niet meer juist*; never what the remark says.
    """
    waiting = Remark.objects.filter(
        service__in=list(services), about__in=DOUBTS, answer=Remark.Answer.WAITS, told_on__lt=today - DOUBTED_AFTER
    )
    return set(waiting.values_list("service_id", flat=True))


def erase_old_remarks(today: date) -> int:
    """Erase every remark that was answered 90 days ago or longer; gives how many went."""
    old = Remark.objects.filter(answered_on__lte=today - KEPT_AFTER_ANSWER)
    return old.delete()[0]
