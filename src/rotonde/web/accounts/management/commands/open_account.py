"""`rotonde manage open_account`: opens an organisation with its first administrator, or one more account in one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Office, Organisation, User
from rotonde.web.accounts.walls import inside


class Command(BaseCommand):
    help = (
        "Open an organisation with its first administrator, who invites everybody else under Beheer; "
        "in an organisation that is there, open one more account."
    )

    def handle(self, *_: Any, **__: Any) -> None:
        name = input("Organisation: ").strip()
        if not name:
            raise CommandError("An organisation has a name.")
        organisation = Organisation.objects.filter(name=name).first()
        if organisation is None:
            offices = [office.strip() for office in input("New. Its offices (comma between): ").split(",")]
            who = self._who()
            organisation = open_organisation(name, offices=[office for office in offices if office])
            role, places = str(User.Role.ADMINISTRATOR), []
        else:
            role, places = self._role(), self._places(organisation)
            who = self._who()
        user, password = open_account(organisation, role=role, offices=places, **who)
        self.stdout.write(f"{user.email} signs in as {role} with this password, shown once: {password}")

    def _who(self) -> dict[str, str]:
        told = {"name": input("Name: ").strip(), "email": input("Email address: ").strip()}
        try:
            validate_email(told["email"])
        except ValidationError:
            raise CommandError("That is no email address. Nothing was changed.") from None
        return told

    def _role(self) -> str:
        roles = ", ".join(User.Role.values)
        role = input(f"Role ({roles}): ").strip()
        if role not in User.Role.values:
            raise CommandError(f"There is no such role. Choose one of: {roles}.")
        return role

    def _places(self, organisation: Organisation) -> list[Office]:
        with inside(organisation):
            offices = list(organisation.offices.order_by("name"))
        self.stdout.write("Offices: " + ", ".join(office.name for office in offices))
        chosen = {name.strip() for name in input("Works in (names, comma between; empty: none): ").split(",")}
        return [office for office in offices if office.name in chosen]
