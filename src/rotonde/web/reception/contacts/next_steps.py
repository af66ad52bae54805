"""What can be done from a contact: large buttons, each only where its page exists."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from rotonde.web.reception.models import Contact
from rotonde.web.reception.words import Wording

STEPS = ("clarify", "refer", "appoint", "apply_here")
EXITS = ("signal", "complaint", "appeal")


@dataclass(frozen=True)
class Step:
    """A button: where it leads, what it says, and a line under it."""

    name: str
    address: str
    title: str
    hint: str


def next_steps(contact: Contact, w: Wording) -> list[Step]:
    """The rights first, of the file where there is one; then what the other pages offer for this contact."""
    person = contact.person
    steps = [
        Step("rights", reverse("dossier", args=[w.lang, person.dossier_id]), w["step_file"], w["step_file_hint"])
        if person is not None and person.dossier_id
        else Step("rights", reverse("check_here", args=[w.lang, contact.id]), w["step_rights"], w["step_rights_hint"])
    ]
    return [*steps, *(_said_here(one, contact) for one in _existing(STEPS, "step", contact, w))]


def _said_here(step: Step, contact: Contact) -> Step:
    """A referral from here begins with the words that were written down here."""
    return replace(step, address=f"{step.address}?contact={contact.id}") if step.name == "refer" else step


def exits_from(contact: Contact, w: Wording) -> list[Step]:
    """The three exits; they are never one form."""
    return _existing(EXITS, "exit", contact, w)


def _existing(names: tuple[str, ...], kind: str, contact: Contact, w: Wording) -> list[Step]:
    found = [(name, _address(name, contact, w.lang)) for name in names]
    return [Step(name, to, w[f"{kind}_{name}"], w[f"{kind}_{name}_hint"]) for name, to in found if to]


def _address(name: str, contact: Contact, lang: str) -> str:
    """Where a page of this name stands for this contact, else its person, else for nobody; empty where it doesn't."""
    about: list[dict[str, UUID]] = [{"contact": contact.id}]
    if contact.person_id is not None:
        about.append({"person": contact.person_id})
    for one in (*about, {}):
        try:
            return reverse(name, kwargs={"lang": lang, **one})
        except NoReverseMatch:
            continue
    return ""
