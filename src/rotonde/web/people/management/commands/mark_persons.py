"""Make the marks by which partners hear of a match, of everybody: once, when an organisation becomes a partner."""

from typing import Any

from django.core.management.base import BaseCommand

from rotonde.web.accounts.models import Organisation
from rotonde.web.accounts.walls import inside
from rotonde.web.people.linking.mark_everybody import mark_everybody


class Command(BaseCommand):
    help = "Make the marks by which partners hear that there may be a match, of everybody in every organisation."

    def handle(self, **_: Any) -> None:
        for organisation in Organisation.objects.order_by("name"):
            with inside(organisation):
                n = mark_everybody(organisation)
            self.stdout.write(f"{organisation.name}: {n} persons.")
