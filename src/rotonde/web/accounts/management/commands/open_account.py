"""`rotonde manage open_account`: gives somebody an account, in an organisation that is there or a new one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.walls import inside


class Command(BaseCommand):
    help = "Give somebody an account. Asks for the organisation, its offices, the name, the address and the role."

    def handle(self, *_: Any, **__: Any) -> None:
        organisation = self._organisation(input("Organisation: ").strip())
        with inside(organisation):
            offices = list(organisation.offices.order_by("name"))
        self.stdout.write("Offices: " + ", ".join(office.name for office in offices))
        chosen = {name.strip() for name in input("Works in (names, comma between; empty: none): ").split(",")}
        roles = ", ".join(User.Role.values)
        told = {"name": input("Name: ").strip(), "email": input("Email address: ").strip()}
        role = input(f"Role ({roles}): ").strip()
        if role not in User.Role.values:
            raise CommandError(f"There is no such role. Choose one of: {roles}.")
        try:
            validate_email(told["email"])
        except ValidationError:
            raise CommandError("That is no email address.") from None
        places = [office for office in offices if office.name in chosen]
        user, password = open_account(organisation, role=role, offices=places, **told)
        self.stdout.write(f"{user.email} signs in with this password, shown once: {password}")

    @staticmethod
    def _organisation(name: str) -> Organisation:
        if not name:
            raise CommandError("An organisation has a name.")
        found = Organisation.objects.filter(name=name).first()
        return found or open_organisation(
            name, offices=[office.strip() for office in input("New. Its offices (comma between): ").split(",")]
        )
