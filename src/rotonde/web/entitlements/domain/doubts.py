"""*Klopt niet*: somebody at a desk says what seems wrong about a right; an editor answers.

A doubt is about the law as we wrote it down, never about a household: a text with a name or a number of somebody in it
is handed back before anything is kept.
"""

import re
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements.models import Doubt

PURPOSE, ANSWER = "entitlements.doubt", "entitlements.doubt.answer"
LONGEST = 1000
NATIONAL_NUMBER = re.compile(r"\b\d{2}[.\s-]?\d{2}[.\s-]?\d{2}[.\s-]?\d{3}[.\s-]?\d{2}\b")
TELEPHONE = re.compile(r"(?<!\d)(?:\+32|0)[\s./-]?[1-9]\d{0,2}(?:[\s./-]?\d{2,3}){2,4}(?!\d)")
DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b")
MAIL = re.compile(r"\S+@\S+\.\w+")
SHORTEST_NAME = 3


class NothingSaid(ValueError):
    """The text is empty or too long; `LONGEST` is the most letters."""


class NamesSomebody(ValueError):
    """The text holds a name, a national number, a telephone number or a mail address."""


@transaction.atomic
def doubt_right(user: User, right: str, catalogue: str, text: str, names: Iterable[str] = ()) -> Doubt:
    """Keep what seems wrong about a right, with the fingerprint of the rules and amounts that were shown.

    `names` are those of the household on the page: they may not stand in the text. Raises NothingSaid, NamesSomebody.
    """
    require(user, "entitlements.doubt_right")
    said = text.strip()
    if not said or len(said) > LONGEST:
        raise NothingSaid
    if names_somebody(said, names):
        raise NamesSomebody
    made = Doubt.objects.create(
        organisation=user.organisation,
        right=right,
        catalogue=catalogue,
        on=date.today(),
        sealed_text=seal(user.organisation, PURPOSE, said.encode()),
        raised_by=user,
    )
    record_write(user, "entitlements.doubted", made)
    return made


@transaction.atomic
def answer_doubt(user: User, id: UUID, text: str) -> Doubt:
    """Answer what somebody thinks is wrong, once; the answer bears the name of who gave it.

    Raises NothingSaid, NamesSomebody, and Doubt.DoesNotExist where it isn't there or is answered already.
    """
    doubt = visible(user, "entitlements.answer_doubt", Doubt).select_related("organisation").get(id=id)
    said = text.strip()
    if not said or len(said) > LONGEST:
        raise NothingSaid
    if names_somebody(said, []):
        raise NamesSomebody
    open_one = Doubt.objects.filter(id=id, state=Doubt.State.OPEN)
    sealed = seal(doubt.organisation, ANSWER, said.encode())
    if not open_one.update(
        sealed_answer=sealed, state=Doubt.State.ANSWERED, answered_by=user, answered_at=timezone.now()
    ):
        raise Doubt.DoesNotExist
    record_write(user, "entitlements.answered_doubt", doubt)
    return doubt


def text_of(doubt: Doubt) -> str:
    """What somebody wrote, for who may read it."""
    return unseal(doubt.organisation, PURPOSE, bytes(doubt.sealed_text)).decode()


def answer_of(doubt: Doubt) -> str:
    """What was answered, for who may read it; nothing while it is open."""
    return unseal(doubt.organisation, ANSWER, bytes(doubt.sealed_answer)).decode() if doubt.sealed_answer else ""


def names_somebody(text: str, names: Iterable[str]) -> bool:
    """Whether a text holds one of these names, or what looks like a number or address of somebody.

    A single part of a name counts where it stands with a capital inside a sentence: names can be plain words too.

    >>> names_somebody("Het plafond voor Ada is oud", ["Ada Groot"]), names_somebody("Groot is de grens", ["Ada Groot"])
    (True, False)
    """
    without_days = DAY.sub(" ", text)
    if any(pattern.search(without_days) for pattern in (NATIONAL_NUMBER, TELEPHONE, MAIL)):
        return True
    return any(_stands_in(name, text) for name in names)


def _stands_in(name: str, text: str) -> bool:
    parts = [part for part in re.findall(r"\w+", name) if len(part) >= SHORTEST_NAME]
    words = set(re.findall(r"\w+", text.casefold()))
    whole = bool(parts) and words.issuperset(part.casefold() for part in parts)
    letters = [part.capitalize() for part in parts if part.isalpha()]
    return whole or any(re.search(rf"(?<=[\w,;:] ){re.escape(part)}\b", text) for part in letters)
