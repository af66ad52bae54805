"""What the first person of the made-up office told, and their plan, so that the demo shows a talk and a day list."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rotonde.web.accounts.models import User
    from rotonde.web.people.models import Dossier

TOLD = {
    "home": ("Verzonnen: het is koud in de slaapkamer.", "Verzonnen: de buurvrouw helpt met klussen.", "hard"),
    "money": ("Verzonnen: de laatste week van de maand is het krap.", "", "up_and_down"),
    "children": ("", "Verzonnen: het gaat goed op school.", "well"),
}
FIRST = ("home", "money")
WORDS, BY_CLIENT, BY_WORKER = (
    "Verzonnen: ik wil een warm huis tegen de winter.",
    "Ik vraag de huisbaas om het raam te maken.",
    "Ik kijk na welke premies er zijn.",
)


def talk_with_made_up_person(user: "User", dossier: "Dossier") -> bool:
    """Write it down for the first person of a file, once; False where somebody told something before."""
    from django.utils.timezone import localdate

    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Person
    from rotonde.web.reception.clarifying.goals import Aim, set_goal
    from rotonde.web.reception.clarifying.told import Told, put_first, tell
    from rotonde.web.reception.models import Clarified

    if Clarified.objects.filter(organisation=user.organisation).exists():
        return False
    member = contents_of(dossier).members[0]
    person = Person.objects.select_related("organisation", "dossier").get(dossier=dossier, member=member)
    for domain, (words, strengths, going) in TOLD.items():
        tell(user, person, domain, Told(words, strengths, going), 0)
    put_first(user, person, FIRST, 0)
    set_goal(user, person, Aim(WORDS, "home", BY_CLIENT, BY_WORKER), localdate())
    return True
