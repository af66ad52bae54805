"""Services as the tests of the care make them, kept by an organisation or by nobody."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from rotonde.web.accounts.models import Organisation, User
from rotonde.web.directory.domain.keeping import keep_service
from rotonde.web.directory.hsds.records import Organization, Service
from rotonde.web.directory.models import Service as Kept

TODAY = date.today()


def user(role: str = "worker") -> User:
    return User.objects.select_related("organisation").get(email=f"{role}@verzonnen.example")


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def a_service(name: str = "Soep op dinsdag", *, kept_by: Organisation | str | None = "own", **told: Any) -> Kept:
    """Keep a service of the organisation of the tests, of another, or of nobody; assured today unless told."""
    keeper = user().organisation if kept_by == "own" else kept_by
    owner = {"id": str(uuid4()), "name": "De Ketel", "description": "Een verzonnen vereniging"}
    whole = {"id": uuid4(), "name": name, "status": "active", "assured_date": TODAY, "organization": owner}
    assert keeper is None or isinstance(keeper, Organisation)
    return keep_service(Service.model_validate(whole | told), "coordinator", kept_by=keeper)


def an_owner(**told: Any) -> Organization:
    return Organization.model_validate({"id": uuid4(), "name": "De Ketel", "description": "Verzonnen"} | told)
