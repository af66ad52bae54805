"""`rotonde manage open_partnership`: opens a partnership, adds a partner to it, or says until when one is a partner."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rotonde.web.accounts.domain.partnering import (
    NoMandate,
    NotAPartner,
    add_partner,
    end_partner,
    open_partnership,
    partner_on,
)
from rotonde.web.accounts.models import Membership, Organisation, Partnership


class Command(BaseCommand):
    help = (
        "Open a partnership of organisations that are there, one partner at a time; "
        "of an organisation that is a partner, say on which day it is one for the last time."
    )

    def handle(self, *_: Any, **__: Any) -> None:
        name = self._told("Partnership: ", "A partnership has a name.")
        partnership = Partnership.objects.filter(name=name).first()
        if partnership is None:
            agreement = self._told("New. Its agreement (title and date): ", "Say under which agreement it works.")
            partnership = open_partnership(name, agreement, self._day("Begins on (2026-01-31): "))
        for one in Membership.objects.filter(partnership=partnership).select_related("organisation"):
            self.stdout.write(f"  {one.organisation.name}: {one.begins_on} – {one.ends_on or '…'}")
        self._partner(partnership)

    def _partner(self, partnership: Partnership) -> None:
        organisation = self._organisation("Partner (name of an organisation): ")
        if partner_on(partnership, organisation, date.today()):
            last = self._day("Is a partner. Its last day (2026-12-31): ")
            try:
                end_partner(partnership, organisation, last)
            except NotAPartner:
                raise CommandError("It is no partner on that day. Nothing was changed.") from None
            self.stdout.write(f"{organisation.name} is a partner until {last}, that day included.")
            return
        begins = self._day("Partner from (2026-01-31): ")
        mandated_by, mandate = None, ""
        if organisation.kind == Organisation.Kind.DMW and (by := input("Under the mandate of (empty: none): ").strip()):
            mandated_by = self._organisation("", by)
            mandate = self._told("The mandate (title and date): ", "Say which mandate. Nothing was changed.")
        try:
            add_partner(partnership, organisation, begins, mandated_by, mandate)
        except NotAPartner:
            raise CommandError("On that day it is a partner already, or who gives the mandate is none.") from None
        except NoMandate:
            raise CommandError("Only a DMW acts under a mandate, and of another partner.") from None
        self.stdout.write(f"{organisation.name} is a partner in {partnership.name} from {begins}.")

    def _organisation(self, question: str, told: str = "") -> Organisation:
        name = told or input(question).strip()
        found = list(Organisation.objects.filter(name=name)[:2])
        if len(found) != 1:
            raise CommandError("There is no organisation of that name, or more than one. Open it with open_account.")
        return found[0]

    def _told(self, question: str, otherwise: str) -> str:
        told = input(question).strip()
        if not told:
            raise CommandError(otherwise)
        return told

    def _day(self, question: str) -> date:
        try:
            return date.fromisoformat(input(question).strip())
        except ValueError:
            raise CommandError("That is no day. Write it like 2026-01-31.") from None
