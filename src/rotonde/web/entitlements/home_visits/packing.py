"""A pack is made, given to the phone of who made it, and ended. Question lists are packed, never a whole file."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rotonde.screening.worklist.question_list import QuestionList, new_nonce, question_list
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require, visible
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_read, record_write
from rotonde.web.entitlements.domain.printed_questions import keep_questions, questions_kept, told_at
from rotonde.web.entitlements.household_file.opened_file import OpenedFile, open_file
from rotonde.web.entitlements.household_file.papers import answers_of_file
from rotonde.web.entitlements.models import PackedFile, VisitPack
from rotonde.web.people.domain.dossiers import Contents, index_of
from rotonde.web.people.domain.in_use import is_restricted
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

MOST_FILES = 25
HOURS = (12, 24, 48, 72)
SHARE_BYTES = 32
SHARE, PACKED = "entitlements.visit_share", "entitlements.visit_packed"


class CannotPack(ValueError):
    """These files can't go along; `code` says why, `number` which file number it is about."""

    def __init__(self, code: str, number: str = "") -> None:
        super().__init__(code)
        self.code, self.number = code, number


@dataclass(frozen=True)
class Packed:
    """One file of a pack, opened: who it is about, and the questions that went along."""

    row: PackedFile
    file: OpenedFile
    questions: QuestionList


def numbers_in(text: str) -> list[str]:
    r"""The file numbers in a text, one a line or with commas or semicolons between; each once.

    >>> numbers_in("2026-0001, 2026-0002\n2026-0001")
    ['2026-0001', '2026-0002']
    """
    parts = text.replace(",", "\n").replace(";", "\n").splitlines()
    return list(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


@transaction.atomic
def make_pack(user: User, numbers: Sequence[str], hours: int, lang: str) -> VisitPack:
    """Pack the files with these numbers for a user; raises CannotPack. One question list is made for each."""
    require(user, "entitlements.pack_visits")
    if hours not in HOURS:
        raise CannotPack("no_hours")
    if not numbers:
        raise CannotPack("no_numbers")
    if len(numbers) > MOST_FILES:
        raise CannotPack("too_many_files")
    found = [_file_numbered(user, number) for number in numbers]
    pack = VisitPack.objects.create(
        organisation=user.organisation,
        packed_by=user,
        expires_at=timezone.now() + timedelta(hours=hours),
        sealed_share=seal(user.organisation, SHARE, os.urandom(SHARE_BYTES)),
    )
    for dossier in found:
        _pack_file(user, pack, dossier, lang)
    record_write(user, "entitlements.visits_packed", found)
    return pack


def packs_of(user: User) -> list[VisitPack]:
    """The packs that a user has with them now, the newest first."""
    return list(_running(user).order_by("-packed_at"))


def open_pack(user: User, id: UUID) -> VisitPack:
    """One running pack of this user's; raises VisitPack.DoesNotExist, also for one that is over."""
    return _running(user).select_related("organisation").get(id=id)


def share_of(pack: VisitPack) -> bytes:
    """The server's half of the key of what the phone keeps."""
    assert pack.sealed_share is not None, "a pack that runs has its half"
    return unseal(pack.organisation, SHARE, bytes(pack.sealed_share))


def files_in(user: User, pack: VisitPack, lang: str, *, log: bool = True) -> list[Packed]:
    """The files of a pack that aren't back yet and may be read now; the reading of each is logged."""
    rows = list(PackedFile.objects.filter(pack=pack, returned_at=None).select_related("dossier").order_by("id"))
    readable = visible(user, "people.read_dossier", Dossier).filter(id__in=[one.dossier_id for one in rows])
    usable = {one.id for one in readable if not is_restricted(one)}
    found = []
    for row in rows:
        if row.dossier_id not in usable:
            continue
        file = open_file(user, row.dossier_id, lang, log=log)
        made = questions_kept(file.dossier, row.code)
        if made is not None:
            found.append(Packed(row, file, made))
    if log:
        record_read(user, "entitlements.visits_opened", [one.file.dossier for one in found])
    return found


def before_of(row: PackedFile) -> dict[int, object]:
    """What stood at each question when the file was packed, by its number."""
    return {int(number): value for number, value in _told_of(row)["before"].items()}


def called_in(row: PackedFile) -> dict[str, str]:
    """What the questions call each person: a letter and an age."""
    return dict(_told_of(row)["called"])


def _told_of(row: PackedFile) -> Any:
    return unseal_json(row.pack.organisation, PACKED, bytes(row.sealed))


@transaction.atomic
def end_pack(user: User, pack: VisitPack) -> None:
    """Make what the phone still keeps of a pack unreadable, for ever."""
    require(user, "entitlements.open_pack", pack)
    if _ended(VisitPack.objects.filter(id=pack.id, ended_at=None)):
        record_write(user, "entitlements.visits_ended", pack)


def end_expired_packs(now: datetime) -> int:
    """Take away the server's half of every pack whose hour has come, of the organisation that the caller is inside."""
    return _ended(VisitPack.objects.filter(expires_at__lte=now, sealed_share__isnull=False))


def _running(user: User) -> QuerySet[VisitPack]:
    return visible(user, "entitlements.open_pack", VisitPack).filter(ended_at=None, expires_at__gt=timezone.now())


def _ended(packs: QuerySet[VisitPack]) -> int:
    return packs.update(ended_at=timezone.now(), sealed_share=None)


def _file_numbered(user: User, number: str) -> Dossier:
    mine = visible(user, "people.write_dossier", Dossier).select_related("organisation")
    dossier = mine.filter(number_index=index_of(user.organisation, number)).first()
    if dossier is None:
        raise CannotPack("no_such_file", number)
    if is_restricted(dossier):
        raise CannotPack("file_restricted", number)
    return dossier


def _pack_file(user: User, pack: VisitPack, dossier: Dossier, lang: str) -> None:
    file = open_file(user, dossier.id, lang, log=False)
    found = answers_of_file(file)
    if found is None:
        raise CannotPack("cannot_be", file.contents.number)
    asked = found.entry.rows, found.situation, file.household, file.on, found.called, found.saying
    made = question_list(*asked, new_nonce())
    keep_questions(user, dossier, made)
    people = {one: words for one, words in found.called.items() if one in file.contents.members}
    told = {"before": _before(file.contents, made), "called": people}
    PackedFile.objects.create(
        organisation=pack.organisation,
        pack=pack,
        dossier=dossier,
        code=made.code,
        sealed=seal_json(pack.organisation, PACKED, told),
    )


def _before(contents: Contents, made: QuestionList) -> dict[str, object]:
    whole = contents.whole()
    return {str(one.number): told_at(whole, one) for one in made.questions}
