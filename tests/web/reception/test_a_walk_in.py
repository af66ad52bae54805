"""Row B4, once through the real pages: somebody walks in with an energy bill and is helped on, warmly and quickly.

The goals of issue 7: at most 90 seconds of typing and at most 12 questions aloud, talk apart.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from bench.walk_in import walk

pytestmark = [pytest.mark.browser, pytest.mark.proof]
MOST_SECONDS, MOST_ALOUD = 90, 12


@pytest.fixture
def caw(server: str, django_db_blocker: Any) -> Iterator[Any]:
    """Another service, with which the OCMW works together."""
    from rotonde.web.accounts.models import Membership, User
    from rotonde.web.people.models import Consent, Person
    from rotonde.web.reception.models import Contact
    from rotonde.web.referrals.models import Referral
    from web.sharing.worlds import Partner, a_partner, together

    with django_db_blocker.unblock():
        worker = User.objects.get(email="worker@verzonnen.example")
        there = a_partner("caw")
        partnership = together(Partner(worker.organisation, worker), there)
        yield there.worker
        Membership.objects.filter(partnership=partnership).delete()
        for model in (Referral, Consent, Contact):
            model.objects.all().delete()
        Person.objects.filter(dossier__isnull=True).delete()


def test_from_walking_in_to_a_referral_that_is_answered(open_page: Any, server: str, caw: Any) -> None:
    from django.conf import settings
    from django.test import Client

    from rotonde.web.accounts.walls import inside

    client = Client(headers={"host": "127.0.0.1"})
    with inside(caw.organisation):
        client.force_login(caw)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    sender, receiver = open_page("/nl/onthaal/", role="worker"), open_page("/nl/", role="")
    receiver.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server}])
    receiver.goto(server + "/nl/account/")
    here, there = walk(sender, receiver, caw.organisation.name)
    assert (here.seconds <= MOST_SECONDS, len(here.aloud) <= MOST_ALOUD) == (True, True), here.said()
    assert there.seconds <= MOST_SECONDS, there.said()
    sender.goto(server + "/nl/doorverwijzingen/")
    assert sender.locator("li:has-text('Nora Verzinsel') .outcome").inner_text() == "hulp gestart, geholpen"
