"""Consent is given, confirmed and withdrawn, and help is agreed to: each adds a row and rewrites none."""

import json
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import require
from rotonde.web.accounts.sealing import seal, unseal
from rotonde.web.audit.domain.record import record_write
from rotonde.web.people.consent.categories import opens_to, shareable
from rotonde.web.people.consent.partners import partnership_of
from rotonde.web.people.consent.purposes import purposes_between
from rotonde.web.people.consent.standing import LONGEST, ORAL, state_of
from rotonde.web.people.consent.texts import Asked, ConsentText, consent_text
from rotonde.web.people.models import Consent, ConsentChange, HelpAgreement, Person, Share
from rotonde.web.people.models.consent import FUNCTIONS, Channel

PURPOSE = "people.consent"


class CannotConsent(ValueError):
    """What was asked can't be agreed to; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Given:
    """How somebody said yes: by whom, how, in which language, and the digest of the text that they saw."""

    channel: str
    language: str
    digest: str
    representative: str = ""
    representative_basis: str = ""


def asked_by(
    user: User, purpose: str, categories: tuple[str, ...], recipients: tuple[tuple[str, str], ...], until: date
) -> Asked:
    """What a worker asks somebody to agree to, from today on; raises CannotConsent where it can't be asked."""
    giver, today = user.organisation, localdate()
    found = {str(one.id): one for one in Organisation.objects.filter(id__in={id for id, _ in recipients})}
    if not categories or not set(categories) <= set(shareable()):
        raise CannotConsent("choose_categories")
    if not recipients or any(id not in found or function not in FUNCTIONS for id, function in recipients):
        raise CannotConsent("choose_recipients")
    for receiver in found.values():
        if receiver == giver or partnership_of(giver, receiver) is None:
            raise CannotConsent("no_partnership")
        if purpose not in [one.id for one in purposes_between(giver, receiver)]:
            raise CannotConsent("purpose_off")
        if not set(categories) <= opens_to(receiver):
            raise CannotConsent("not_bound")
    if not today <= until <= today + LONGEST:
        raise CannotConsent("until_a_year")
    ordered = tuple(one for one in shareable() if one in categories)
    return Asked(giver, purpose, ordered, tuple((found[id], function) for id, function in recipients), today, until)


@transaction.atomic
def give_consent(user: User, person: Person, asked: Asked, given: Given) -> Consent:
    """Write down that somebody agreed to what was asked; the text that they saw must be the text of what was asked."""
    require(user, "people.write_consent", person)
    text = text_shown(asked, given)
    if text.digest != given.digest:
        raise CannotConsent("another_text")
    if bool(given.representative) != bool(given.representative_basis):
        raise CannotConsent("representative")
    kept = {
        "text": text.whole,
        "representative": given.representative,
        "representative_basis": given.representative_basis,
    }
    consent = Consent.objects.create(
        organisation=user.organisation,
        person=person,
        given_by=Consent.GivenBy.REPRESENTATIVE if given.representative else Consent.GivenBy.SELF,
        captured_by=user,
        captured_at=timezone.now(),
        channel=given.channel,
        language=given.language,
        text_version=text.version,
        text_digest=text.digest,
        purpose=asked.purpose,
        categories=list(asked.categories),
        recipients=[[str(to.id), function] for to, function in asked.recipients],
        begins_on=asked.begins_on,
        until=asked.until,
        sealed=seal(person, PURPOSE, json.dumps(kept, ensure_ascii=False).encode()),
    )
    record_write(
        user,
        "people.consent_given",
        consent,
        purpose=consent.purpose,
        basis=str(consent.id),
        fields=consent.categories,
    )
    return consent


def text_shown(asked: Asked, given: Given) -> ConsentText:
    """The text of what is asked, as it is shown to who says yes in this way."""
    oral_until = min(asked.begins_on + ORAL, asked.until) if given.channel == Channel.ORAL else None
    whole = replace(asked, oral_until=oral_until, is_represented=bool(given.representative))
    return consent_text(whole, given.language)


def kept_with(consent: Consent) -> dict[str, str]:
    """The text as it was shown, and who said yes in the person's place; for who may see it."""
    kept: dict[str, str] = json.loads(unseal(consent.person, PURPOSE, bytes(consent.sealed)))
    return kept


@transaction.atomic
def withdraw_consent(user: User, consent: Consent, channel: str = Channel.ORAL) -> None:
    """Write down that somebody doesn't want it any more: everything that was shared because of it ends now."""
    require(user, "people.stop_sharing", consent.person)
    _, added = ConsentChange.objects.get_or_create(
        consent=consent,
        kind=ConsentChange.Kind.WITHDRAWN,
        defaults={"organisation": user.organisation, "channel": channel, "told_to": user},
    )
    Share.objects.filter(consent=consent, ended_at__isnull=True).update(ended_at=timezone.now())
    if added:
        record_write(user, "people.consent_withdrawn", consent)


@transaction.atomic
def confirm_consent(user: User, consent: Consent, channel: str) -> None:
    """Write down that a consent given aloud was signed; within its two weeks, else it has to be asked again."""
    require(user, "people.write_consent", consent.person)
    if consent.channel != Channel.ORAL or state_of(consent, localdate()) != "stands":
        raise CannotConsent("ask_again")
    if channel not in (Channel.PAPER, Channel.SIGNATURE):
        raise CannotConsent("confirm_how")
    ConsentChange.objects.get_or_create(
        consent=consent,
        kind=ConsentChange.Kind.CONFIRMED,
        defaults={"organisation": user.organisation, "channel": channel, "told_to": user},
    )
    Share.objects.filter(consent=consent).update(unconfirmed_until=None)
    record_write(user, "people.consent_confirmed", consent)


@transaction.atomic
def say_about_help(user: User, person: Person, *, wants_help: bool) -> HelpAgreement:
    """Write down that somebody agrees to be helped, or doesn't any more; no text, no receiver, no end."""
    require(user, "people.say_about_help", person)
    said = HelpAgreement.objects.create(
        organisation=user.organisation, person=person, wants_help=wants_help, told_to=user
    )
    record_write(user, "people.help_agreed" if wants_help else "people.help_refused", said)
    return said
