"""What was written about emergencies with a file, without what names somebody who goes while others stay.

That it was opened, by whom, when, for which kind of reason and what came of it stays: only the sentences go.
"""

from rotonde.web.accounts.sealing import seal
from rotonde.web.people.domain.leaving import names_them
from rotonde.web.people.emergency.opening import PURPOSE, sentence_of
from rotonde.web.people.emergency.reviewing import PURPOSE as REVIEW
from rotonde.web.people.emergency.reviewing import judgement_of
from rotonde.web.people.models import Dossier, Emergency, EmergencyReview


def drop_sentences_about(dossier: Dossier, identity: dict[str, str]) -> int:
    """Take the sentences out that name somebody of this name; gives how many."""
    opened = Emergency.objects.filter(dossier=dossier).select_related("organisation")
    named = [one.pk for one in opened if names_them(sentence_of(one), identity)]
    nothing = seal(dossier.organisation, PURPOSE, b"")
    return Emergency.objects.filter(pk__in=named).update(sealed=nothing) + _judgements(dossier, identity)


def _judgements(dossier: Dossier, identity: dict[str, str]) -> int:
    """A review is never rewritten: it is put back without its sentence."""
    found = EmergencyReview.objects.filter(emergency__dossier=dossier).select_related("organisation")
    named = [one for one in found if names_them(judgement_of(one), identity)]
    EmergencyReview.objects.filter(pk__in=[one.pk for one in named]).delete()
    for one in named:
        one.sealed = seal(one.organisation, REVIEW, b"")
    EmergencyReview.objects.bulk_create(named)
    return len(named)
