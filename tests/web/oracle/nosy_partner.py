"""A partnership in which the CAW has an ill-willed worker, and what that worker sends to see more than they may."""

import re
import uuid
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, quote_plus

from django.core.cache import cache
from django.test import Client

from rotonde.web.accounts.models import User
from rotonde.web.accounts.walls import inside
from rotonde.web.people.domain.dossiers import Contents, put_in_office
from rotonde.web.people.linking.links import put_forward
from rotonde.web.people.linking.merging import propose_merge
from rotonde.web.people.models import Person, PersonLink
from web.oracle.small_town import Place, opened, place_of
from web.oracle.test_every_address import forgotten
from web.sharing.worlds import FORM, Partner, World, consent_to, share_with, together

SECRETS = {
    "number": "KLAD-77310",
    "name": "Zwaluwine Kanarievogel",
    "phone": "0477 31 07 31",
    "insz": "85073003328",
    "street": "Geheimstraatje",
    "note": "Slaapt in de auto.",
}
IDENTITY = {
    "p1": {"full_name": SECRETS["name"], **{part: SECRETS[part] for part in ("phone", "insz", "street")}},
    "p2": {"full_name": "Merel Kanarievogel"},
}
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")


@dataclass
class Partners:
    """The nosy worker with what their own organisation has, and the ids of what two partners have."""

    nosy: User
    own: Place
    foreign: dict[str, uuid.UUID]


def a_partnership() -> Partners:
    """An OCMW and a DMW with a client each that nobody else may know of, and a CAW with clients of its own."""
    ocmw, caw, dmw = opened("OCMW"), opened("CAW", kind="caw"), opened("DMW", kind="dmw")
    together(ocmw[0], caw[0], dmw[0])
    own = place_of(*caw, "Zuid", *ocmw)
    foreign: dict[str, uuid.UUID] = {}
    for (partner, people), other in ((ocmw, caw), (dmw, ocmw)):
        kind = partner.organisation.kind
        found = place_of(partner, people, "Zuid", *other)
        for name, words in found.records.items():
            if other is caw and name.startswith("given"):
                continue  # given to this very organisation, which may read it
            foreign |= {f"{kind} {name} {key}": one for key, one in words.items() if isinstance(one, uuid.UUID)}
        foreign |= {f"{kind} {name}": one for name, one in _secret_client(partner, other[0], dmw[0]).items()}
        foreign[f"{kind} organisation"] = partner.organisation.pk
    own.records["application"] = {"dossier": own.records["dossier"]["dossier"], "application": uuid.uuid4()}
    return Partners(caw[1]["rights_worker"], own, foreign)


def _secret_client(partner: Partner, receiver: Partner, third: Partner) -> dict[str, uuid.UUID]:
    """Somebody with a consent, shares with another function and another partner, a link and a merge."""
    with partner.inside():
        office = partner.organisation.offices.select_related("organisation").get(name="Zuid")
        told = Contents(SECRETS["number"], FORM, "export.csv", "2026-11-01", IDENTITY, note=SECRETS["note"])
        dossier = put_in_office(office, [told]).dossiers[SECRETS["number"]]
        people = list(Person.objects.select_related("dossier__organisation", "organisation").filter(dossier=dossier))
    world = World(partner, receiver, None, people[0], dossier)  # type: ignore[arg-type]
    consent = consent_to(world, "name", "contact", "income")
    with partner.inside():
        worker = partner.worker
        another = next(one for one in (third, receiver) if one.organisation != partner.organisation)
        put_forward(worker, people[1], another.organisation)
        return {
            "secret dossier": dossier.pk,
            "secret person": people[0].pk,
            "secret housemate": people[1].pk,
            "secret consent": consent.pk,
            "secret pair": PersonLink.objects.get(person=people[1]).pair,
            "secret merge": propose_merge(worker, people[0], people[1]).pk,
            "secret share": share_with(world, consent, "name").pk,
        }


FRESH = re.compile(
    r'name="csrfmiddlewaretoken" value="\w+"|name="(key|once|id)" value="[0-9a-f-]{36}"|\d+ queries|DTSTAMP:\w+'
)
"""What differs each time: the token and one-time key of a form, how much was asked, and when a calendar was made."""


class Asking:
    """Sends requests as somebody, forgets what they did, and gives the answer without what differs each time."""

    def __init__(self, user: User) -> None:
        self.client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
        with inside(user.organisation_id):
            self.client.force_login(user)
        self.signed_in = copy(self.client.cookies)
        self.asked = 0
        self.secrets_shown: list[str] = []

    def ask(self, method: str, where: str, told: Mapping[str, Any] | None = None, *masked: object, **how: Any) -> Any:
        """The status, the headers and the bytes of the answer; `masked` is what was asked for, wherever it stands."""
        self.asked += 1
        cache.clear()
        self.client.cookies = copy(self.signed_in)  # one of the forms signs out
        with forgotten():
            answer = getattr(self.client, method)(where, data=dict(told or {}), **how)
        whole = repr((answer.status_code, sorted(answer.headers.items()), answer.content))
        shown = [secret for name, secret in SECRETS.items() if secret in whole and secret not in map(str, masked)]
        self.secrets_shown += [f"{method} {where} shows {secret}" for secret in shown]
        for one in masked:
            for written in (str(one), quote(str(one)), quote_plus(str(one))):
                whole = whole.replace(written, "@")
        return FRESH.sub("", whole)
