"""How a text is typed by who answers for an organisation: requests, periods, grounds, the log, teams."""

from datetime import timedelta

from web.hostile_desk import Desk, Shown
from web.hostile_persons import person_of

OWN = "/nl/beheer/organisatie/"
ADMINISTRATOR, OFFICER = "administrator", "protection_officer"


def _data_of(desk: Desk) -> str:
    return f"/nl/gegevens/persoon/{person_of(desk).id}/"


def asked_about_data(desk: Desk, text: str) -> Shown:
    ask = _data_of(desk) + "vraag/"
    yield desk.post(OFFICER, ask, {"kind": "rectify", "what": "", "should_be": text}), [text]
    asked = desk.post(OFFICER, ask, {"kind": "object", "why": text})
    yield asked, [text]
    yield desk.typed(text, OFFICER, asked, "why", asked.request["PATH_INFO"], decision="decline")


def end_of_help(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, OFFICER, _data_of(desk), "ended", _data_of(desk) + "einde/")


def held_back(desk: Desk, text: str) -> Shown:
    from django.utils.timezone import localdate

    where = _data_of(desk)
    yield desk.typed(text, OFFICER, where, "reason|until", where + "niet-wissen/")
    until = f"{localdate() + timedelta(days=30):%d/%m/%Y}"
    yield desk.post(OFFICER, where + "niet-wissen/", {"reason": text, "until": until}), [text]


def periods(desk: Desk, text: str) -> Shown:
    from rotonde.web.protection.rules_as_data import categories

    category, about = next(iter(categories().items()))
    where = f"/nl/bewaartermijnen/{category}/"
    yield desk.typed(text, ADMINISTRATOR, "/nl/bewaartermijnen/", "months|basis|source", where)
    told = {"months": "12", "counted_from": about["counted_from"][0]}
    told |= {"basis": "B " + text[:290].strip(), "source": "S " + text[:290].strip()}
    yield desk.post(ADMINISTRATOR, where, told), [told["basis"], told["source"]]


def signed(desk: Desk, text: str) -> Shown:
    from rotonde.web.accounts.functions import everything_to_sign

    where = "/nl/rechtsgronden/"
    yield desk.typed(text, OFFICER, where, ".*", where + "tekenen/")
    told = {"of": everything_to_sign()[0], "signed_on": "05/01/2026"}
    told |= {"says": "N " + text[:490].strip(), "signed_by": "D " + text[:190].strip()}
    yield desk.post(OFFICER, where + "tekenen/", told), [told["says"], told["signed_by"]]


def note_of_an_oddity(desk: Desk, text: str) -> Shown:
    from django.utils.timezone import localdate

    from rotonde.web.audit.domain.oddities import look_for_oddities
    from rotonde.web.audit.models import Oddity
    from web.audit.test_oddities import line

    if not Oddity.objects.exists():
        worker = desk.signed_in_as("rights_worker").user
        monday = localdate() - timedelta(days=localdate().weekday() + 21)
        line(worker, monday, action="people.emergency_opened")
        look_for_oddities(worker.organisation, monday)
        desk.get(OFFICER, "/nl/logboek/opvallend/")
    where = f"/nl/logboek/opvallend/{Oddity.objects.first().id}/"  # type: ignore[union-attr]
    yield desk.post(OFFICER, where, {"state": "fine", "note": text}), [text]


def days_of_a_role(desk: Desk, text: str) -> Shown:
    who = desk.signed_in_as("worker").user.pk
    yield desk.typed(text, ADMINISTRATOR, f"/nl/beheer/account/{who}/", "role_.*")


def own_organisation(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, ADMINISTRATOR, OWN, "number|processes_insz_under")
    told = {"kind": "ocmw", "secrecy": "professional", "number": "", "processes_insz_under": text[:290].strip()}
    yield desk.post(ADMINISTRATOR, OWN, told), [told["processes_insz_under"]]
    yield desk.get("rights_worker", f"/nl/personen/{person_of(desk).id}/"), [told["processes_insz_under"]]


def teams(desk: Desk, text: str) -> Shown:
    from rotonde.web.accounts.models import Team

    name = text[:190].strip()
    yield desk.post(ADMINISTRATOR, "/nl/beheer/teams/", {"name": text.ljust(200) + "."}), [text]  # longer than a name
    yield desk.post(ADMINISTRATOR, "/nl/beheer/teams/", {"name": name}), [name]
    where = f"/nl/beheer/teams/{Team.objects.get(name=name).pk}/"
    yield desk.post(ADMINISTRATOR, where, {"name": "R" + text.ljust(200) + "."}), ["R" + text]
    yield desk.post(ADMINISTRATOR, where, {"name": "R " + name}), ["R " + name]
