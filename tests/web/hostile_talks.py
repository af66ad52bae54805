"""How a text is typed in a talk with somebody and in their plan."""

from django.utils.timezone import localdate

from web.hostile_desk import Desk, Shown
from web.hostile_persons import person_of


def told_in_a_talk(desk: Desk, text: str) -> Shown:
    here = f"/nl/personen/{person_of(desk).id}/gesprek/"
    told = {"words": "W " + text, "strengths": "S " + text}
    page = desk.get("rights_worker", here + "1/")
    version = page.context["heard"].version
    kept = desk.post("rights_worker", here + "1/", told | {"version": version})
    yield kept, [told["strengths"]]  # at a glance the words are cut; the page of the domain has them all
    yield desk.get("rights_worker", here + "1/"), list(told.values())
    too_long = {"words": "W " + text.ljust(4000) + ".", "strengths": "S " + text, "version": version}
    yield desk.post("rights_worker", here + "1/", too_long), ["W " + text, "S " + text]


def goals(desk: Desk, text: str) -> Shown:
    from rotonde.web.reception.clarifying.goals import plan_of

    here = f"/nl/personen/{person_of(desk).id}/plan/"
    told = {name: f"{name} {text}" for name in ("words", "by_client", "by_worker", "by_other")}
    once = desk.get("rights_worker", here).context["once"]
    bad = desk.post("rights_worker", here, told | {"review_on": text, "once": once})
    yield bad, [*told.values(), text]
    made = desk.post("rights_worker", here, told | {"review_on": f"{localdate():%d/%m/%Y}", "once": once})
    yield made, list(told.values())
    goal = plan_of(person_of(desk))[-1].id
    yield desk.get("rights_worker", f"{here}{goal}/"), list(told.values())
    changed = desk.post("rights_worker", f"{here}{goal}/", told | {"review_on": text, "version": "1"})
    yield changed, [*told.values(), text]
