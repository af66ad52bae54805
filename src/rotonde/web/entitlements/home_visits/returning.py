"""The answers of a visit come back: read as a list that is keyed back, laid beside what the file says by now, kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils import timezone

from rotonde.screening.worklist.keying import Answer, parse
from rotonde.screening.worklist.saying import Saying
from rotonde.screening.worklist.values_said import value_said
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_write
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.domain.printed_questions import told_at, with_answers
from rotonde.web.entitlements.domain.save_file import save_file
from rotonde.web.entitlements.home_visits.packing import Packed, before_of, end_pack
from rotonde.web.entitlements.home_visits.words import Wording
from rotonde.web.entitlements.models import PackedFile, VisitPack
from rotonde.web.people.domain.names import called

LONGEST = 20_000


@dataclass(frozen=True)
class AnswerSaid:
    """One answer in words; `now` is what somebody put there meanwhile, and then there is something to choose."""

    number: int
    question: str
    told: str
    now: str = ""

    @property
    def field(self) -> str:
        """The name of its choice within the form of its file."""
        return f"pick{self.number}"


@dataclass
class FileBack:
    """The answers about one file, as they came back: what was understood, what wasn't, and where to choose."""

    packed: Packed
    typed: str
    name: str = ""
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    said: list[AnswerSaid] = field(default_factory=list)

    @property
    def to_choose(self) -> list[AnswerSaid]:
        """Where the file says something else than when it was packed, and than was answered."""
        return [one for one in self.said if one.now]

    @property
    def plain(self) -> list[AnswerSaid]:
        """The answers that nothing stands in the way of."""
        return [one for one in self.said if not one.now]


def read_back(packed: Packed, typed: str, w: Wording) -> FileBack:
    """Read the answers about one file; nothing is kept yet."""
    saying = Saying(engine_port.catalogue(), w.lang)
    contents = packed.file.contents
    back = FileBack(packed, typed[:LONGEST], called(contents) or packed.file.number_said)
    if len(typed) > LONGEST:
        back.problems.append(w["too_long"])
        return back
    keyed = parse(typed, packed.questions, saying)
    back.problems, back.remarks, back.answers = list(keyed.problems), list(keyed.remarks), list(keyed.answers)
    before, whole = before_of(packed.row), contents.whole()
    texts = {one.number: one.text for one in packed.questions.questions}
    for one in keyed.answers:
        now = told_at(whole, one)
        differs = one.value is not None and now != before.get(one.number) and now != one.value
        told, standing = (_said(one, value, saying, w) for value in (one.value, now))
        back.said.append(AnswerSaid(one.number, texts[one.number], told, standing if differs else ""))
    return back


@transaction.atomic
def keep_back(user: User, back: FileBack, kept_as_now: Iterable[int]) -> None:
    """Put the answers into the file, except where what stands there now was chosen; twice is once.

    Raises ChangedMeanwhile when somebody saved the file after it was read for this.
    """
    packed, now = back.packed, set(kept_as_now)
    require(user, "people.write_dossier", packed.file.dossier)
    wanted = [one for one in back.answers if one.number not in now]
    contents = packed.file.contents.told(with_answers(packed.file.contents.whole(), wanted), date.today().isoformat())
    save_file(user, packed.file.dossier, contents, packed.file.version)
    PackedFile.objects.filter(pk=packed.row.pk).update(returned_at=timezone.now())
    record_write(user, "entitlements.visit_returned", [packed.file.dossier])


def end_if_all_is_back(user: User, pack: VisitPack) -> bool:
    """End a pack of which nothing is on its way any more."""
    if PackedFile.objects.filter(pack=pack, returned_at=None).exists():
        return False
    end_pack(user, pack)
    return True


def _said(one: Answer, value: object, saying: Saying, w: Wording) -> str:
    if isinstance(value, list):  # a status: its last spell
        value = value[-1].get("value", True) if value else None
    if value is None:
        return w["nothing_said"]
    return str(value_said(saying.catalogue.vocabulary.facts[one.fact], value, saying))
