"""An organisation with somebody in every role and two administrators, on either database."""

import re
import uuid
from dataclasses import dataclass
from typing import Any

from django.test import Client

from rotonde.web.accounts import walls
from rotonde.web.accounts.domain.opening import open_account, open_organisation
from rotonde.web.accounts.models import Office, Organisation, User
from rotonde.web.audit.models import Event

PASSWORD = "vier gewone woorden samen"
AGAIN = "/nl/aanmelden/opnieuw/"
ANOTHER = "nog vier andere woorden"


@dataclass
class House:
    """An organisation under test, and who works in it."""

    organisation: Organisation
    people: dict[str, User]

    @classmethod
    def opened(cls) -> "House":
        organisation = open_organisation("OCMW Proef", offices=["Noord", "Zuid"], is_made_up=True)
        with walls.inside(organisation):
            zuid = organisation.offices.get(name="Zuid")
        people = {}
        for who in (*User.Role.values, "second_administrator"):
            role = who.removeprefix("second_")
            address = f"{who}.{organisation.id.hex}@verzonnen.example"
            told = {"name": f"Test {who}", "email": address, "role": role, "password": PASSWORD}
            people[who], _ = open_account(organisation, offices=[zuid], **told)
        return cls(organisation, people)

    def signed_in(self, who: str, password: str = PASSWORD) -> Client:
        """Sign somebody in, as they would."""
        client = Client(headers={"host": "127.0.0.1"})
        answer = client.post("/nl/aanmelden/", {"login": self.people[who].email, "password": password})
        assert answer.get("Location") == "/nl/"
        return client

    def sure_of(self, who: str, password: str = PASSWORD) -> Client:
        """Sign somebody in who gave the password once more, as one does before giving a link."""
        client = self.signed_in(who, password)
        assert client.post(AGAIN, {"password": password}).status_code == 302
        return client

    def now(self, who: str) -> User:
        """Give somebody as the database knows them."""
        with walls.inside(self.organisation):
            return User.objects.get(pk=self.people[who].pk)

    def offices(self, who: str) -> list[str]:
        """Give the names of somebody's offices."""
        with walls.inside(self.organisation):
            return sorted(Office.objects.filter(users=self.people[who]).values_list("name", flat=True))

    def office(self, name: str) -> Office:
        """Give an office by its name."""
        with walls.inside(self.organisation):
            return Office.objects.get(organisation=self.organisation, name=name)

    def logged(self, *actions: str) -> list[tuple[str, Any, str]]:
        """List the lines of the log about these actions: action, who, which."""
        with walls.inside(self.organisation):
            lines = Event.objects.filter(organisation=self.organisation, action__in=actions).order_by("at")
            return [(line.action, line.actor_id, line.record) for line in lines]


def page_of(house: House, who: str) -> str:
    return f"/nl/beheer/account/{house.people[who].pk}/"


def link_on(answer: Any) -> str:
    """Read the link that a page shows once."""
    assert answer.status_code == 200, answer.status_code
    found = re.search(
        r'class="shown-once">http://127\.0\.0\.1(/nl/aanmelden/link/[\w-]{43}/)<', answer.content.decode()
    )
    assert found
    return found.group(1)


def invited(house: House, administrator: Client, **changes: Any) -> Any:
    """Invite somebody, as the form would."""
    told = {
        "name": "Noor Verzonnen",
        "email": f"{uuid.uuid4().hex}@verzonnen.example",
        "language": "nl",
        "role": "worker",
        "offices": [str(house.office("Noord").pk)],
    }
    return administrator.post("/nl/beheer/uitnodigen/", told | changes)


def two_words(password: str = ANOTHER) -> dict[str, str]:
    return {"password1": password, "password2": password}
