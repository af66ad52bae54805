"""Made-up referrals between the made-up office and the made-up CAW, in several states, so that the demo shows both."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from rotonde.web.accounts.models import Organisation, User
    from rotonde.web.people.models import Person
    from rotonde.web.referrals.models import Referral

CAW, CATEGORIES = "CAW Verzonnen", ("name", "contact")
LASTS = timedelta(days=180)
REFERRED = (
    (16, "Verzonnen: ik zoek een plek om te slapen."),
    (0, "Verzonnen: ik wil praten over thuis."),
    (2, "Verzonnen: ik geraak niet meer uit mijn schulden."),
    (3, "Verzonnen: ik wil iemand die met mij meegaat."),
)
"""How many days ago somebody was referred, and why: left silent, new, with an appointment, on the waiting list."""

NOT_YET = "Verzonnen: ik weet niet of ik dat al wil."
INCOMING = ("Noor", "Verzonnen: ik begrijp de brief van het OCMW niet.")


def refer_made_up_people(organisation_id: UUID, dossiers: list[UUID], now: datetime) -> int:
    """Refer the first person of each file, once; gives how many. Outside every wall, as it works on both sides."""
    from rotonde.web.accounts.models import Organisation
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.models import Person
    from rotonde.web.referrals.domain.clocks import run_clocks
    from rotonde.web.referrals.models import Referral

    organisation = Organisation.objects.get(id=organisation_id)
    caw = Organisation.objects.filter(name=CAW, is_made_up=True).first()
    ours, theirs = _worker(organisation), _worker(caw) if caw else None
    if caw is None or ours is None or theirs is None:
        return 0
    with inside(organisation):
        found = Person.objects.filter(dossier__in=dossiers).select_related("dossier__organisation", "organisation")
        people = list({person.dossier_id: person for person in found.order_by("-member")}.values())
        if len(people) <= len(REFERRED) or Referral.objects.filter(sender=organisation).exists():
            return 0
        made = [
            _sent(ours, person, caw, why, now - timedelta(days=days))
            for person, (days, why) in zip(people, REFERRED, strict=False)
        ]
        _waits(ours, people[len(REFERRED)], caw, now)
    for day in range(1, 14):
        run_clocks(made[0].made_at + timedelta(days=day))
    planned: tuple[tuple[str, dict[str, Any]], ...] = (
        ("accept", {"text": "Verzonnen: wij bellen morgen."}),
        ("set_appointment", {"appointment_at": now + timedelta(days=5)}),
    )
    _answers(theirs, made[2], planned)
    _answers(theirs, made[3], [("waitlist", {"expected_on": (now + timedelta(days=40)).date()})])
    _refer_back(theirs, organisation, now)
    return len(made) + 2


def _worker(organisation: "Organisation") -> "User | None":
    from rotonde.web.accounts.models import User
    from rotonde.web.accounts.walls import inside

    with inside(organisation):
        return User.objects.filter(role=User.Role.RIGHTS_WORKER, organisation=organisation).first()


def _sent(user: "User", person: "Person", to: "Organisation", why: str, at: datetime) -> "Referral":
    from django.utils.timezone import localdate

    from rotonde.web.people.consent.giving import Given, asked_by, give_consent, text_shown
    from rotonde.web.people.models.consent import FUNCTIONS
    from rotonde.web.people.sharing.granting import Secrecy
    from rotonde.web.referrals.domain.sending import PURPOSE, Wanted, send

    recipients = tuple((str(to.id), str(function)) for function in FUNCTIONS)
    asked = asked_by(user, PURPOSE, CATEGORIES, recipients, localdate() + LASTS)
    digest = text_shown(asked, Given("paper", "nl", "")).digest
    consent = give_consent(user, person, asked, Given("paper", "nl", digest))
    ticks = Secrecy(informed=True, agrees=True, same_purpose=True, only_needed=True)
    return send(user, person, Wanted(to, why, CATEGORIES, "nl"), consent, ticks, now=at)


def _waits(user: "User", person: "Person", to: "Organisation", at: datetime) -> None:
    from rotonde.web.referrals.domain.sending import Wanted, ask_first

    ask_first(user, person, Wanted(to, NOT_YET, CATEGORIES), now=at)


def _answers(user: "User", referral: "Referral", said: "Any") -> None:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.referrals.domain.keeping import newest
    from rotonde.web.referrals.domain.moving import move
    from rotonde.web.referrals.domain.reading import referrals_of

    told: Mapping[str, Any]
    with inside(user.organisation_id):
        one = referrals_of(user).get(id=referral.id)
        for name, told in (("open", {}), *said):
            last = newest(one)
            move(user, one, name, told, last.number, now=last.at + timedelta(hours=2))


def _refer_back(user: "User", to: "Organisation", now: datetime) -> None:
    """Somebody whom the CAW knows by a first name is referred to the office."""
    from rotonde.web.accounts.walls import inside
    from rotonde.web.people.persons.newcomers import make_person
    from rotonde.web.people.persons.record import Record

    name, why = INCOMING
    with inside(user.organisation_id):
        office = user.offices.get()
        person = make_person(user, office, Record(given=name, phone="0470 00 00 01"))
        _sent(user, person, to, why, now - timedelta(days=1))
