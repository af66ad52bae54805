"""B7, Gent-Zuid phase 2: hard to reach, met in the neighbourhood by who they trust; a lesson becomes a signal.

A morning at a place where people come. Nobody has a file, nobody has to say who they are, and nothing is lost.
"""

from typing import Any

from web.conftest import Form
from web.reception.conftest import a_reception


class Morning:
    """A worker at a place in the neighbourhood, with a laptop."""

    def __init__(self) -> None:
        self.house = a_reception()
        self.worker = self.house.client()

    def fill_in(self, where: str, **typed: str) -> Any:
        fields = Form(self.worker.get(where).content.decode()).fields
        return self.worker.post(where, {k: v for k, v in fields.items() if k not in ("waits", "is_urgent")} | typed)

    def hear(self, **typed: str) -> str:
        return str(self.fill_in("/nl/onthaal/", **typed)["Location"])

    def page(self, where: str) -> str:
        return str(self.worker.get(where).content.decode())


def test_a_morning_at_a_finding_place(db: None) -> None:
    morning = Morning()
    met = {"place": "outreach", "proactivity": "initiative"}

    nameless = morning.hear(words="Ik wil geen naam zeggen. Mijn water is afgesloten.", **met)
    named = morning.hear(given="Amina", brought_by="bridge", interpreter="yes", language="ar", **met)
    assert "<h1>Iemand zonder naam</h1>" in morning.page(nameless)
    assert "<h1>Amina</h1>" in morning.page(named)
    assert "een brugfiguur of sleutelfiguur" in morning.page(named)

    applied = morning.fill_in(named + "aanvraag/", what="Hulp bij het water", handler="other_ocmw", to="OCMW Elders")
    receipt = morning.page(applied["Location"])
    assert "Je moet niet opnieuw vragen." in receipt
    assert morning.worker.post(applied["Location"] + "doorgegeven/").status_code == 302
    assert "Doorgegeven op" in morning.page(applied["Location"])

    told = "De brief over de afsluiting komt aan als het water al af is."
    assert morning.fill_in("/nl/onthaal/signaal/", text=told).status_code == 302
    assert told in morning.house.client("coordinator").get("/nl/onthaal/signalen/").content.decode()

    today = morning.page("/nl/onthaal/")
    assert [today.count(words) for words in ("Amina", "Iemand zonder naam")] == [1, 1]
