"""What a phone is given of a pack: whom to visit and how to reach them safely, and the questions to ask there."""

import base64
from typing import Any

from django.utils import timezone

from rotonde.screening.worklist.question_list import Question
from rotonde.screening.worklist.saying import Saying
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.home_visits.packing import Packed, called_in, share_of
from rotonde.web.entitlements.home_visits.words import Wording
from rotonde.web.entitlements.models import VisitPack
from rotonde.web.people.domain.names import called
from rotonde.web.people.models import Person
from rotonde.web.people.sharing.contact import ways_to_reach
from rotonde.web.people.sharing.fields import Field
from rotonde.web.people.sharing.saying import groups_said
from rotonde.web.people.sharing.words import Wording as SharingWording

Json = dict[str, Any]
INPUT_MODES = {"day": "numeric", "amount": "decimal", "number": "decimal"}


def for_the_phone(pack: VisitPack, packed: list[Packed], w: Wording) -> Json:
    """The pack as the phone reads it; `share` is the server's half of its key, `left` the seconds that are left."""
    return {
        "share": base64.b64encode(share_of(pack)).decode(),
        "left": max(0, int((pack.expires_at - timezone.now()).total_seconds())),
        "files": [_file(one, w) for one in packed],
    }


def _file(one: Packed, w: Wording) -> Json:
    contents, saying = one.file.contents, Saying(engine_port.catalogue(), w.lang)
    return {
        "id": one.row.pk,
        "name": called(contents) or one.file.number_said,
        "number": one.file.number_said,
        "contact": _contact(one, w),
        "people": _people(one),
        "code": one.questions.code,
        "questions": [_question(question, saying, w) for question in one.questions.questions],
        "judgements": list(one.questions.judgements),
    }


def _people(one: Packed) -> list[list[str]]:
    """Whom the letters in the questions stand for."""
    names = one.file.names()
    return [[words, names[member]] for member, words in called_in(one.row).items() if member in names]


def _contact(one: Packed, w: Wording) -> list[list[str]]:
    """How the applicant is reached: never a way that they asked not to be used."""
    contents = one.file.contents
    first = next((member for member, role in contents.roles.items() if role == "applicant"), "")
    person = Person.objects.filter(dossier=one.file.dossier, member=first).first()
    if person is None:
        return []
    fields = [Field("contact", way, value, source) for way, value, source in ways_to_reach(person, contents)]
    (group,) = groups_said(fields, ["contact"], SharingWording(w.lang))
    return [list(field) for field in group.fields]


def _question(question: Question, saying: Saying, w: Wording) -> Json:
    if question.kind in ("truth", "list"):
        choices = [[w["key_yes"], w["yes"]], [w["key_no"], w["no"]]]
    else:
        labels = saying.catalogue.vocabulary.facts[question.fact].value_labels
        choices = [[letter, saying.label(labels.get(code, {}), code)] for letter, code in question.choices]
    hint = w["hint_day"] if question.kind == "day" else question.hint
    return {
        "number": question.number,
        "text": question.text,
        "choices": choices,
        "hint": hint,
        "mode": INPUT_MODES.get(question.kind, "text"),
        "sensitive": question.is_sensitive,
    }
