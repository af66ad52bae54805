"""How a text is typed by who makes a card, and by who types the code of one that is shown."""

from uuid import uuid4

from web.hostile_desk import Desk, Shown

NEW, CAME = "/nl/kaarten/nieuw/", "/nl/kaarten/gekomen/"
WORKER = "rights_worker"


def made_card(desk: Desk, text: str) -> Shown:
    """What stands on a card, on its page and behind its code."""
    from rotonde.web.referrals.cards.keeping import token_of
    from rotonde.web.referrals.cards.models import Card

    Card.objects.all().delete()  # the list shows the first hundred
    told = {"name": "N " + text[:78].strip(), "address": "A " + text[:118].strip(), "phone": "P " + text[:28].strip()}
    told |= {"own_words": "E " + text[:138].strip(), "hours_0": "9-12", "once": str(uuid4())}
    made = desk.post(WORKER, NEW, told)
    texts = [told["name"], told["address"], told["own_words"]]
    yield made, texts
    yield desk.get(WORKER, "/nl/kaarten/"), [told["name"]]
    card = Card.objects.order_by("made_on", "id").filter(name=" ".join(told["name"].split())).first()
    assert card is not None
    yield desk.get("", f"/nl/kaart/{token_of(card)}/"), texts


def hours_of_a_card(desk: Desk, text: str) -> Shown:
    yield desk.typed(text[:40], WORKER, NEW, "hours_.*", NEW)


def code_of_a_card(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, WORKER, "/nl/kaarten/", "code", CAME)
