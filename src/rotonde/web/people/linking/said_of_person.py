"""What stands on a person's page of links, doubles and partners: the own half, and the partner's name."""

from datetime import date
from typing import Any

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import allows, visible
from rotonde.web.look.words import Wording
from rotonde.web.people.linking.links import What, said_of
from rotonde.web.people.linking.marks import partners_of
from rotonde.web.people.linking.merging import one_with
from rotonde.web.people.models import Person, PersonLink
from rotonde.web.people.persons.called import name_of_person


def beside_person(user: User, person: Person, w: Wording) -> dict[str, Any]:
    """The partners who may be asked, the links that stand, and the same human in other files that the user may see."""
    partners = partners_of(person.organisation, date.today())
    links = []
    for link in PersonLink.objects.filter(person=person).select_related("other").order_by("at"):
        said = said_of(link.pair)
        if What.UNDONE not in said:
            stands = "link_stands" if What.CONFIRMED in said else "link_waits"
            links.append((link.pair, w.say(stands, partner=link.other.name)))
    same = visible(user, "people.read_person", Person).filter(id__in=one_with(person))
    return {
        "partners": partners,
        "may_ask": bool(partners) and allows(user, "people.ask_partners"),
        "may_link": bool(partners) and allows(user, "people.link_person", person),
        "links": links,
        "same": [
            (one.id, name_of_person(one) or w["somebody_without_name"])
            for one in same.select_related("dossier__organisation")
        ],
    }
