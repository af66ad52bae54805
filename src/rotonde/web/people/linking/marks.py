"""Marks by which a partner hears that there may be a match: keyed digests of a name and a day of birth.

The key is the partnership's and lies wrapped beside it. Of each person three marks are kept: name and day as written,
name as it sounds with the day, and name as it sounds with the year. Who asks holds up five marks, always five, and
hears *yes*, *maybe* or *no*: the same question of the database, whatever is there.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping

from django.db import transaction

from rotonde.web.accounts.domain.grounds import functions_on
from rotonde.web.accounts.models import Organisation, Partnership
from rotonde.web.accounts.sealing import blind_index
from rotonde.web.accounts.walls import crossing_to, holding_marks
from rotonde.web.people.consent.partners import live_memberships
from rotonde.web.people.domain.named import Named
from rotonde.web.people.linking.spelling import plain, sound
from rotonde.web.people.models import MatchMark, Person

LINKING = "linking"
YES, MAYBE, NO = "yes", "maybe", "no"
ASKED = 5


def partnerships_of(organisation: Organisation) -> list[Partnership]:
    """The partnerships that an organisation is in today, by name."""
    members = live_memberships().filter(organisation=organisation)
    return list(Partnership.objects.filter(id__in=members.values("partnership_id")).order_by("name"))


def keep_marks(organisation: Organisation, people: Mapping[Person, Named | None]) -> None:
    """Keep the marks of persons as they are called and born now, within a transaction of the caller.

    Who isn't called anything any more has none.
    """
    partnerships = partnerships_of(organisation)
    MatchMark.objects.filter(person__in=list(people)).delete()
    MatchMark.objects.bulk_create(
        [
            MatchMark(organisation=organisation, partnership=one, person=person, mark=mark)
            for one in partnerships
            for person, named in people.items()
            if named
            for mark in _kept(one, named)
        ],
        batch_size=1000,
    )


def partners_know(organisation: Organisation, partnership: Partnership, named: Named) -> str:
    """Say whether a partner may know somebody of this name and day of birth: yes, maybe or no, and never which."""
    asked, answering = _asked(partnership, named), _answering(organisation, partnership)
    with transaction.atomic(), holding_marks(asked):
        known = MatchMark.objects.filter(partnership=partnership, mark__in=asked, organisation__in=answering)
        found = set(known.values_list("mark", flat=True).distinct())
    return YES if asked[0] in found else MAYBE if found else NO


def _answering(organisation: Organisation, partnership: Partnership) -> list[Organisation]:
    """The others in a partnership today who have linking on: what one signed is read inside its own wall."""
    members = live_memberships().filter(partnership=partnership).exclude(organisation=organisation)
    found = []
    for one in dict.fromkeys(member.organisation for member in members.select_related("organisation")):
        with crossing_to(one):
            if LINKING in functions_on(one):
                found.append(one)
    return found


def _kept(partnership: Partnership, named: Named) -> list[str]:
    name = _name(named)
    if not name or named.birth is None:
        return []
    heard, day = _heard(named), f"{named.birth:%Y%m%d}"
    return _marks(partnership, [f"written|{name}|{day}", f"heard|{heard}|{day}", f"year|{heard}|{day[:4]}"])


def _asked(partnership: Partnership, named: Named) -> list[str]:
    """Five marks, the first the surest; what can't be asked of this person is filled up by chance."""
    texts = []
    name = _name(named)
    if name and named.birth is not None:
        heard, day = _heard(named), f"{named.birth:%Y%m%d}"
        texts = [
            f"written|{name}|{day}",
            f"heard|{heard}|{day}",
            f"heard|{heard}|{day[:4]}{day[6:]}{day[4:6]}",
            f"heard|{heard}|{day[:4]}0101",
            *([f"year|{heard}|{day[:4]}"] if day[4:] == "0101" else []),
        ]
    texts += [secrets.token_hex(16) for _ in range(ASKED - len(texts))]
    return _marks(partnership, texts)


def _marks(partnership: Partnership, texts: Iterable[str]) -> list[str]:
    key = blind_index(partnership, "people.match", "key")
    return [hmac.new(key, text.encode(), hashlib.sha256).hexdigest() for text in texts]


def _name(named: Named) -> str:
    """The letters of all names, whichever stands first: prefixes may stand apart or not."""
    return "".join(sorted(plain(f"{named.given} {named.surname}").replace(" ", "")))


def _heard(named: Named) -> str:
    words = plain(f"{named.given} {named.surname}").split()
    return "".join(sorted("".join(sound(word) for word in words)))
